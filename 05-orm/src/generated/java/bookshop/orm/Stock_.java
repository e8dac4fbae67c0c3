package bookshop.orm;

import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.SingularAttribute;
import jakarta.persistence.metamodel.StaticMetamodel;

/**
 * Static metamodel for {@link bookshop.orm.Stock}
 **/
@StaticMetamodel(Stock.class)
public abstract class Stock_ {

	
	/**
	 * @see #bookId
	 **/
	public static final String BOOK_ID = "bookId";
	
	/**
	 * @see #book
	 **/
	public static final String BOOK = "book";
	
	/**
	 * @see #quantity
	 **/
	public static final String QUANTITY = "quantity";
	
	/**
	 * @see #version
	 **/
	public static final String VERSION = "version";

	
	/**
	 * Static metamodel type for {@link bookshop.orm.Stock}
	 **/
	public static volatile EntityType<Stock> class_;
	
	/**
	 * Static metamodel for attribute {@link bookshop.orm.Stock#bookId}
	 **/
	public static volatile SingularAttribute<Stock, Long> bookId;
	
	/**
	 * Static metamodel for attribute {@link bookshop.orm.Stock#book}
	 **/
	public static volatile SingularAttribute<Stock, Book> book;
	
	/**
	 * Static metamodel for attribute {@link bookshop.orm.Stock#quantity}
	 **/
	public static volatile SingularAttribute<Stock, Integer> quantity;
	
	/**
	 * Static metamodel for attribute {@link bookshop.orm.Stock#version}
	 **/
	public static volatile SingularAttribute<Stock, Integer> version;

}

