package bookshop.orm;

import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.ListAttribute;
import jakarta.persistence.metamodel.SingularAttribute;
import jakarta.persistence.metamodel.StaticMetamodel;
import java.util.Locale;

/**
 * Static metamodel for {@link bookshop.orm.Book}
 **/
@StaticMetamodel(Book.class)
public abstract class Book_ {

	
	/**
	 * @see #id
	 **/
	public static final String ID = "id";
	
	/**
	 * @see #isbn
	 **/
	public static final String ISBN = "isbn";
	
	/**
	 * @see #title
	 **/
	public static final String TITLE = "title";
	
	/**
	 * @see #publishedYear
	 **/
	public static final String PUBLISHED_YEAR = "publishedYear";
	
	/**
	 * @see #priceCents
	 **/
	public static final String PRICE_CENTS = "priceCents";
	
	/**
	 * @see #language
	 **/
	public static final String LANGUAGE = "language";
	
	/**
	 * @see #publisher
	 **/
	public static final String PUBLISHER = "publisher";
	
	/**
	 * @see #genre
	 **/
	public static final String GENRE = "genre";
	
	/**
	 * @see #authors
	 **/
	public static final String AUTHORS = "authors";
	
	/**
	 * @see #reviews
	 **/
	public static final String REVIEWS = "reviews";

	
	/**
	 * Static metamodel type for {@link bookshop.orm.Book}
	 **/
	public static volatile EntityType<Book> class_;
	
	/**
	 * Static metamodel for attribute {@link bookshop.orm.Book#id}
	 **/
	public static volatile SingularAttribute<Book, Long> id;
	
	/**
	 * Static metamodel for attribute {@link bookshop.orm.Book#isbn}
	 **/
	public static volatile SingularAttribute<Book, String> isbn;
	
	/**
	 * Static metamodel for attribute {@link bookshop.orm.Book#title}
	 **/
	public static volatile SingularAttribute<Book, String> title;
	
	/**
	 * Static metamodel for attribute {@link bookshop.orm.Book#publishedYear}
	 **/
	public static volatile SingularAttribute<Book, Integer> publishedYear;
	
	/**
	 * Static metamodel for attribute {@link bookshop.orm.Book#priceCents}
	 **/
	public static volatile SingularAttribute<Book, Integer> priceCents;
	
	/**
	 * Static metamodel for attribute {@link bookshop.orm.Book#language}
	 **/
	public static volatile SingularAttribute<Book, Locale> language;
	
	/**
	 * Static metamodel for attribute {@link bookshop.orm.Book#publisher}
	 **/
	public static volatile SingularAttribute<Book, Publisher> publisher;
	
	/**
	 * Static metamodel for attribute {@link bookshop.orm.Book#genre}
	 **/
	public static volatile SingularAttribute<Book, Genre> genre;
	
	/**
	 * Static metamodel for attribute {@link bookshop.orm.Book#authors}
	 **/
	public static volatile ListAttribute<Book, BookAuthor> authors;
	
	/**
	 * Static metamodel for attribute {@link bookshop.orm.Book#reviews}
	 **/
	public static volatile ListAttribute<Book, Review> reviews;

}

