package bookshop.orm;

import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.SingularAttribute;
import jakarta.persistence.metamodel.StaticMetamodel;

/**
 * Static metamodel for {@link bookshop.orm.PurchaseLine}
 **/
@StaticMetamodel(PurchaseLine.class)
public abstract class PurchaseLine_ {

	
	/**
	 * @see #id
	 **/
	public static final String ID = "id";
	
	/**
	 * @see #purchase
	 **/
	public static final String PURCHASE = "purchase";
	
	/**
	 * @see #book
	 **/
	public static final String BOOK = "book";
	
	/**
	 * @see #quantity
	 **/
	public static final String QUANTITY = "quantity";
	
	/**
	 * @see #unitPriceCents
	 **/
	public static final String UNIT_PRICE_CENTS = "unitPriceCents";

	
	/**
	 * Static metamodel type for {@link bookshop.orm.PurchaseLine}
	 **/
	public static volatile EntityType<PurchaseLine> class_;
	
	/**
	 * Static metamodel for attribute {@link bookshop.orm.PurchaseLine#id}
	 **/
	public static volatile SingularAttribute<PurchaseLine, PurchaseLineId> id;
	
	/**
	 * Static metamodel for attribute {@link bookshop.orm.PurchaseLine#purchase}
	 **/
	public static volatile SingularAttribute<PurchaseLine, Purchase> purchase;
	
	/**
	 * Static metamodel for attribute {@link bookshop.orm.PurchaseLine#book}
	 **/
	public static volatile SingularAttribute<PurchaseLine, Book> book;
	
	/**
	 * Static metamodel for attribute {@link bookshop.orm.PurchaseLine#quantity}
	 **/
	public static volatile SingularAttribute<PurchaseLine, Integer> quantity;
	
	/**
	 * Static metamodel for attribute {@link bookshop.orm.PurchaseLine#unitPriceCents}
	 **/
	public static volatile SingularAttribute<PurchaseLine, Integer> unitPriceCents;

}

