package bookshop.orm;

import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.SingularAttribute;
import jakarta.persistence.metamodel.StaticMetamodel;

/**
 * Static metamodel for {@link bookshop.orm.Customer}
 **/
@StaticMetamodel(Customer.class)
public abstract class Customer_ {

	
	/**
	 * @see #id
	 **/
	public static final String ID = "id";
	
	/**
	 * @see #email
	 **/
	public static final String EMAIL = "email";
	
	/**
	 * @see #name
	 **/
	public static final String NAME = "name";
	
	/**
	 * @see #address
	 **/
	public static final String ADDRESS = "address";

	
	/**
	 * Static metamodel type for {@link bookshop.orm.Customer}
	 **/
	public static volatile EntityType<Customer> class_;
	
	/**
	 * Static metamodel for attribute {@link bookshop.orm.Customer#id}
	 **/
	public static volatile SingularAttribute<Customer, Long> id;
	
	/**
	 * Static metamodel for attribute {@link bookshop.orm.Customer#email}
	 **/
	public static volatile SingularAttribute<Customer, String> email;
	
	/**
	 * Static metamodel for attribute {@link bookshop.orm.Customer#name}
	 **/
	public static volatile SingularAttribute<Customer, String> name;
	
	/**
	 * Static metamodel for attribute {@link bookshop.orm.Customer#address}
	 **/
	public static volatile SingularAttribute<Customer, Address> address;

}

