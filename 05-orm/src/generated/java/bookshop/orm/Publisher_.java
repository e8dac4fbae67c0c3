package bookshop.orm;

import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.ListAttribute;
import jakarta.persistence.metamodel.SingularAttribute;
import jakarta.persistence.metamodel.StaticMetamodel;

/**
 * Static metamodel for {@link bookshop.orm.Publisher}
 **/
@StaticMetamodel(Publisher.class)
public abstract class Publisher_ {

	
	/**
	 * @see #id
	 **/
	public static final String ID = "id";
	
	/**
	 * @see #name
	 **/
	public static final String NAME = "name";
	
	/**
	 * @see #country
	 **/
	public static final String COUNTRY = "country";
	
	/**
	 * @see #books
	 **/
	public static final String BOOKS = "books";

	
	/**
	 * Static metamodel type for {@link bookshop.orm.Publisher}
	 **/
	public static volatile EntityType<Publisher> class_;
	
	/**
	 * Static metamodel for attribute {@link bookshop.orm.Publisher#id}
	 **/
	public static volatile SingularAttribute<Publisher, Long> id;
	
	/**
	 * Static metamodel for attribute {@link bookshop.orm.Publisher#name}
	 **/
	public static volatile SingularAttribute<Publisher, String> name;
	
	/**
	 * Static metamodel for attribute {@link bookshop.orm.Publisher#country}
	 **/
	public static volatile SingularAttribute<Publisher, String> country;
	
	/**
	 * Static metamodel for attribute {@link bookshop.orm.Publisher#books}
	 **/
	public static volatile ListAttribute<Publisher, Book> books;

}

