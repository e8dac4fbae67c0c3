package bookshop.orm;

import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.SingularAttribute;
import jakarta.persistence.metamodel.StaticMetamodel;

/**
 * Static metamodel for {@link bookshop.orm.Author}
 **/
@StaticMetamodel(Author.class)
public abstract class Author_ {

	
	/**
	 * @see #id
	 **/
	public static final String ID = "id";
	
	/**
	 * @see #name
	 **/
	public static final String NAME = "name";
	
	/**
	 * @see #bornYear
	 **/
	public static final String BORN_YEAR = "bornYear";

	
	/**
	 * Static metamodel type for {@link bookshop.orm.Author}
	 **/
	public static volatile EntityType<Author> class_;
	
	/**
	 * Static metamodel for attribute {@link bookshop.orm.Author#id}
	 **/
	public static volatile SingularAttribute<Author, Long> id;
	
	/**
	 * Static metamodel for attribute {@link bookshop.orm.Author#name}
	 **/
	public static volatile SingularAttribute<Author, String> name;
	
	/**
	 * Static metamodel for attribute {@link bookshop.orm.Author#bornYear}
	 **/
	public static volatile SingularAttribute<Author, Integer> bornYear;

}

