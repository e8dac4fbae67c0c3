package bookshop.orm;

import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.SingularAttribute;
import jakarta.persistence.metamodel.StaticMetamodel;
import java.time.LocalDate;

/**
 * Static metamodel for {@link bookshop.orm.Review}
 **/
@StaticMetamodel(Review.class)
public abstract class Review_ {

	
	/**
	 * @see #id
	 **/
	public static final String ID = "id";
	
	/**
	 * @see #book
	 **/
	public static final String BOOK = "book";
	
	/**
	 * @see #customer
	 **/
	public static final String CUSTOMER = "customer";
	
	/**
	 * @see #rating
	 **/
	public static final String RATING = "rating";
	
	/**
	 * @see #body
	 **/
	public static final String BODY = "body";
	
	/**
	 * @see #reviewedOn
	 **/
	public static final String REVIEWED_ON = "reviewedOn";

	
	/**
	 * Static metamodel type for {@link bookshop.orm.Review}
	 **/
	public static volatile EntityType<Review> class_;
	
	/**
	 * Static metamodel for attribute {@link bookshop.orm.Review#id}
	 **/
	public static volatile SingularAttribute<Review, Long> id;
	
	/**
	 * Static metamodel for attribute {@link bookshop.orm.Review#book}
	 **/
	public static volatile SingularAttribute<Review, Book> book;
	
	/**
	 * Static metamodel for attribute {@link bookshop.orm.Review#customer}
	 **/
	public static volatile SingularAttribute<Review, Customer> customer;
	
	/**
	 * Static metamodel for attribute {@link bookshop.orm.Review#rating}
	 **/
	public static volatile SingularAttribute<Review, Integer> rating;
	
	/**
	 * Static metamodel for attribute {@link bookshop.orm.Review#body}
	 **/
	public static volatile SingularAttribute<Review, String> body;
	
	/**
	 * Static metamodel for attribute {@link bookshop.orm.Review#reviewedOn}
	 **/
	public static volatile SingularAttribute<Review, LocalDate> reviewedOn;

}

