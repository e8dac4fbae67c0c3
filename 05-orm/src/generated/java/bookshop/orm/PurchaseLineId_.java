package bookshop.orm;

import jakarta.persistence.metamodel.EmbeddableType;
import jakarta.persistence.metamodel.SingularAttribute;
import jakarta.persistence.metamodel.StaticMetamodel;

/**
 * Static metamodel for {@link bookshop.orm.PurchaseLineId}
 **/
@StaticMetamodel(PurchaseLineId.class)
public abstract class PurchaseLineId_ {

	
	/**
	 * @see #purchaseId
	 **/
	public static final String PURCHASE_ID = "purchaseId";
	
	/**
	 * @see #bookId
	 **/
	public static final String BOOK_ID = "bookId";

	
	/**
	 * Static metamodel type for {@link bookshop.orm.PurchaseLineId}
	 **/
	public static volatile EmbeddableType<PurchaseLineId> class_;
	
	/**
	 * Static metamodel for attribute {@link bookshop.orm.PurchaseLineId#purchaseId}
	 **/
	public static volatile SingularAttribute<PurchaseLineId, Long> purchaseId;
	
	/**
	 * Static metamodel for attribute {@link bookshop.orm.PurchaseLineId#bookId}
	 **/
	public static volatile SingularAttribute<PurchaseLineId, Long> bookId;

}

