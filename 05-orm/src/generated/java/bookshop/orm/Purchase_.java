package bookshop.orm;

import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.ListAttribute;
import jakarta.persistence.metamodel.SingularAttribute;
import jakarta.persistence.metamodel.StaticMetamodel;
import java.time.Instant;

/**
 * Static metamodel for {@link bookshop.orm.Purchase}
 **/
@StaticMetamodel(Purchase.class)
public abstract class Purchase_ {

	
	/**
	 * @see #id
	 **/
	public static final String ID = "id";
	
	/**
	 * @see #customer
	 **/
	public static final String CUSTOMER = "customer";
	
	/**
	 * @see #purchasedAt
	 **/
	public static final String PURCHASED_AT = "purchasedAt";
	
	/**
	 * @see #status
	 **/
	public static final String STATUS = "status";
	
	/**
	 * @see #lines
	 **/
	public static final String LINES = "lines";

	
	/**
	 * Static metamodel type for {@link bookshop.orm.Purchase}
	 **/
	public static volatile EntityType<Purchase> class_;
	
	/**
	 * Static metamodel for attribute {@link bookshop.orm.Purchase#id}
	 **/
	public static volatile SingularAttribute<Purchase, Long> id;
	
	/**
	 * Static metamodel for attribute {@link bookshop.orm.Purchase#customer}
	 **/
	public static volatile SingularAttribute<Purchase, Customer> customer;
	
	/**
	 * Static metamodel for attribute {@link bookshop.orm.Purchase#purchasedAt}
	 **/
	public static volatile SingularAttribute<Purchase, Instant> purchasedAt;
	
	/**
	 * Static metamodel for attribute {@link bookshop.orm.Purchase#status}
	 **/
	public static volatile SingularAttribute<Purchase, PurchaseStatus> status;
	
	/**
	 * Static metamodel for attribute {@link bookshop.orm.Purchase#lines}
	 **/
	public static volatile ListAttribute<Purchase, PurchaseLine> lines;

}

