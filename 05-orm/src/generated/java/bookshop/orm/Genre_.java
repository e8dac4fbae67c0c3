package bookshop.orm;

import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.SingularAttribute;
import jakarta.persistence.metamodel.StaticMetamodel;

/**
 * Static metamodel for {@link bookshop.orm.Genre}
 **/
@StaticMetamodel(Genre.class)
public abstract class Genre_ {

	
	/**
	 * @see #id
	 **/
	public static final String ID = "id";
	
	/**
	 * @see #name
	 **/
	public static final String NAME = "name";
	
	/**
	 * @see #parent
	 **/
	public static final String PARENT = "parent";

	
	/**
	 * Static metamodel type for {@link bookshop.orm.Genre}
	 **/
	public static volatile EntityType<Genre> class_;
	
	/**
	 * Static metamodel for attribute {@link bookshop.orm.Genre#id}
	 **/
	public static volatile SingularAttribute<Genre, Long> id;
	
	/**
	 * Static metamodel for attribute {@link bookshop.orm.Genre#name}
	 **/
	public static volatile SingularAttribute<Genre, String> name;
	
	/**
	 * Static metamodel for attribute {@link bookshop.orm.Genre#parent}
	 **/
	public static volatile SingularAttribute<Genre, Genre> parent;

}

