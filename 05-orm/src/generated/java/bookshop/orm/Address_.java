package bookshop.orm;

import jakarta.persistence.metamodel.EmbeddableType;
import jakarta.persistence.metamodel.SingularAttribute;
import jakarta.persistence.metamodel.StaticMetamodel;

/**
 * Static metamodel for {@link bookshop.orm.Address}
 **/
@StaticMetamodel(Address.class)
public abstract class Address_ {

	
	/**
	 * @see #street
	 **/
	public static final String STREET = "street";
	
	/**
	 * @see #city
	 **/
	public static final String CITY = "city";
	
	/**
	 * @see #postalCode
	 **/
	public static final String POSTAL_CODE = "postalCode";
	
	/**
	 * @see #country
	 **/
	public static final String COUNTRY = "country";

	
	/**
	 * Static metamodel type for {@link bookshop.orm.Address}
	 **/
	public static volatile EmbeddableType<Address> class_;
	
	/**
	 * Static metamodel for attribute {@link bookshop.orm.Address#street}
	 **/
	public static volatile SingularAttribute<Address, String> street;
	
	/**
	 * Static metamodel for attribute {@link bookshop.orm.Address#city}
	 **/
	public static volatile SingularAttribute<Address, String> city;
	
	/**
	 * Static metamodel for attribute {@link bookshop.orm.Address#postalCode}
	 **/
	public static volatile SingularAttribute<Address, String> postalCode;
	
	/**
	 * Static metamodel for attribute {@link bookshop.orm.Address#country}
	 **/
	public static volatile SingularAttribute<Address, String> country;

}

