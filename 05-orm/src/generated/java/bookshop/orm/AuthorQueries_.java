package bookshop.orm;

import jakarta.persistence.metamodel.StaticMetamodel;
import java.util.List;
import static java.util.Objects.requireNonNull;
import org.hibernate.Session;

/**
 * Static metamodel for {@link bookshop.orm.AuthorQueries}
 **/
@StaticMetamodel(AuthorQueries.class)
public abstract class AuthorQueries_ {

	
	/**
	 * @see #bornBetween(Session,int,int)
	 **/
	static final String BORN_BETWEEN_int_int = "from Author where bornYear between :from and :to order by bornYear, name";

	
	/**
	 * Execute the query {@value #BORN_BETWEEN_int_int}.
	 *
	 * @see bookshop.orm.AuthorQueries#bornBetween(Session,int,int)
	 **/
	public static List<Author> bornBetween(Session session, int from, int to) {
		requireNonNull(session, "Null session");
		var _select = session.createSelectionQuery(BORN_BETWEEN_int_int, Author.class)
				.setParameter("from", from)
				.setParameter("to", to);
		return _select
				.getResultList();
	}

}

