package bookshop.orm;

import static org.hibernate.query.restriction.Restriction.contains;
import static org.hibernate.query.restriction.Restriction.greaterThanOrEqual;

import jakarta.persistence.criteria.JoinType;
import java.util.List;
import org.hibernate.Session;
import org.hibernate.query.KeyedPage;
import org.hibernate.query.Order;
import org.hibernate.query.Page;
import org.hibernate.query.specification.SelectionSpecification;

/** Step 7: four ways to ask for entities. HQL is SQL that knows classes; the others are for queries put together in Java. */
final class Step7Queries {

    private Step7Queries() {}

    /** HQL with parameters. A dot crosses a to-one, and Hibernate writes the join. Never paste a value into the text. */
    static List<Long> hql(Session session, String city, PurchaseStatus status) {
        return session.createSelectionQuery("""
                        from Purchase
                        where customer.address.city = :city and status = :status
                        order by purchasedAt
                        """, Purchase.class)
                .setParameter("city", city)
                .setParameter("status", status)
                .getResultStream()
                .map(Purchase::getId)
                .toList();
        // Try: misspell an attribute, and read the message. Then ask for Book.class.
    }

    /** One, or none: null. getSingleResult throws for none, and both throw for two. */
    static Customer oneOrNone(Session session, String email) {
        return session.createSelectionQuery("from Customer where email = :email", Customer.class)
                .setParameter("email", email)
                .getSingleResultOrNull();
    }

    /** A list asks for a join and an alias; exists asks only whether. Each author once, however many books. */
    static List<String> illustrators(Session session) {
        return session.createSelectionQuery("""
                        from Author author
                        where exists (select 1 from BookAuthor link where link.author = author and link.role = ILLUSTRATOR)
                        order by author.name
                        """, Author.class)
                .getResultStream()
                .map(Author::getName)
                .toList();
    }

    /**
     * A restriction for each thing that was asked, each checked by the compiler: {@code Author_} is the static metamodel,
     * written by hibernate-processor (src/generated). Null means: not asked.
     */
    static List<String> specification(Session session, String part, Integer bornFrom) {
        var authors = SelectionSpecification.create(Author.class).sort(Order.asc(Author_.name));
        if (part != null) {
            authors = authors.restrict(contains(Author_.name, part, false));
        }
        if (bornFrom != null) {
            authors = authors.restrict(greaterThanOrEqual(Author_.bornYear, bornFrom));
        }
        return authors.createQuery(session)
                .getResultStream()
                .map(Author::getName)
                .toList();
        // Try: sort by Author_.bornYear, the youngest first.
    }

    /** The criteria API of the standard: the same with more words, and with everything that SQL can do. */
    static List<String> criteria(Session session, int atLeast) {
        var builder = session.getCriteriaBuilder();
        var query = builder.createQuery(Customer.class);
        var purchase = query.from(Purchase.class);
        var customer = purchase.join(Purchase_.customer, JoinType.INNER);
        query.select(customer)
                .groupBy(customer)
                .having(builder.ge(builder.count(purchase), atLeast))
                .orderBy(builder.desc(builder.count(purchase)), builder.asc(customer.get(Customer_.name)));
        return session.createSelectionQuery(query)
                .getResultStream()
                .map(Customer::getName)
                .toList();
    }

    /** An interface with HQL in it: hibernate-processor writes the class and checks the HQL when it does. */
    static List<String> generated(Session session, int from, int to) {
        return AuthorQueries_.bornBetween(session, from, to).stream()
                .map(Author::getName)
                .toList();
        // Try: misspell bornYear in AuthorQueries, then run `mvn -q clean compile -Pmetamodel -pl 05-orm`.
    }

    /** Page 0 is the first. The order must be total, or a tie may stand on two pages, or on none. */
    static List<String> page(Session session, int number) {
        return session.createSelectionQuery("from Book order by publishedYear, id", Book.class)
                .setPage(Page.page(5, number))
                .getResultStream()
                .map(book -> book.getPublishedYear() + " " + book.getTitle())
                .toList();
    }

    /** By key: "after the last one I saw" finds its place by an index, and misses nothing when rows come and go. */
    static List<String> secondPageByKey(Session session) {
        KeyedPage<Book> first = Page.first(5).keyedBy(List.of(Order.asc(Book_.publishedYear), Order.asc(Book_.id)));
        var books = session.createSelectionQuery("from Book", Book.class);
        KeyedPage<Book> second = books.getKeyedResultList(first).getNextPage();
        return books.getKeyedResultList(second).getResultList().stream()
                .map(book -> book.getPublishedYear() + " " + book.getTitle())
                .toList();
    }
}
