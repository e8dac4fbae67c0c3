package bookshop.orm;

import java.util.List;
import org.hibernate.Session;
import org.hibernate.annotations.processing.HQL;

/** Queries without a body: hibernate-processor reads this interface and writes {@code AuthorQueries_} (src/generated). */
interface AuthorQueries {

    /** Authors by year of birth, both ends included; who has no known year is not among them. */
    @HQL("where bornYear between :from and :to order by bornYear, name")
    List<Author> bornBetween(Session session, int from, int to);
}
