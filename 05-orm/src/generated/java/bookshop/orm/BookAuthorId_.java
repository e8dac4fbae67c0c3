package bookshop.orm;

import jakarta.persistence.metamodel.EmbeddableType;
import jakarta.persistence.metamodel.SingularAttribute;
import jakarta.persistence.metamodel.StaticMetamodel;

/**
 * Static metamodel for {@link bookshop.orm.BookAuthorId}
 **/
@StaticMetamodel(BookAuthorId.class)
public abstract class BookAuthorId_ {

	
	/**
	 * @see #bookId
	 **/
	public static final String BOOK_ID = "bookId";
	
	/**
	 * @see #authorId
	 **/
	public static final String AUTHOR_ID = "authorId";

	
	/**
	 * Static metamodel type for {@link bookshop.orm.BookAuthorId}
	 **/
	public static volatile EmbeddableType<BookAuthorId> class_;
	
	/**
	 * Static metamodel for attribute {@link bookshop.orm.BookAuthorId#bookId}
	 **/
	public static volatile SingularAttribute<BookAuthorId, Long> bookId;
	
	/**
	 * Static metamodel for attribute {@link bookshop.orm.BookAuthorId#authorId}
	 **/
	public static volatile SingularAttribute<BookAuthorId, Long> authorId;

}

