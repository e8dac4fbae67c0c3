package bookshop.orm;

import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.SingularAttribute;
import jakarta.persistence.metamodel.StaticMetamodel;

/**
 * Static metamodel for {@link bookshop.orm.BookAuthor}
 **/
@StaticMetamodel(BookAuthor.class)
public abstract class BookAuthor_ {

	
	/**
	 * @see #id
	 **/
	public static final String ID = "id";
	
	/**
	 * @see #book
	 **/
	public static final String BOOK = "book";
	
	/**
	 * @see #author
	 **/
	public static final String AUTHOR = "author";
	
	/**
	 * @see #position
	 **/
	public static final String POSITION = "position";
	
	/**
	 * @see #role
	 **/
	public static final String ROLE = "role";

	
	/**
	 * Static metamodel type for {@link bookshop.orm.BookAuthor}
	 **/
	public static volatile EntityType<BookAuthor> class_;
	
	/**
	 * Static metamodel for attribute {@link bookshop.orm.BookAuthor#id}
	 **/
	public static volatile SingularAttribute<BookAuthor, BookAuthorId> id;
	
	/**
	 * Static metamodel for attribute {@link bookshop.orm.BookAuthor#book}
	 **/
	public static volatile SingularAttribute<BookAuthor, Book> book;
	
	/**
	 * Static metamodel for attribute {@link bookshop.orm.BookAuthor#author}
	 **/
	public static volatile SingularAttribute<BookAuthor, Author> author;
	
	/**
	 * Static metamodel for attribute {@link bookshop.orm.BookAuthor#position}
	 **/
	public static volatile SingularAttribute<BookAuthor, Integer> position;
	
	/**
	 * Static metamodel for attribute {@link bookshop.orm.BookAuthor#role}
	 **/
	public static volatile SingularAttribute<BookAuthor, Role> role;

}

