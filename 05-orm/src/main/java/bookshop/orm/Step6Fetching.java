package bookshop.orm;

import java.util.List;
import org.hibernate.Session;
import org.hibernate.graph.GraphSemantic;

/**
 * Step 6: load what you need, with the query that needs it. All associations here are lazy, so each query decides. The answer
 * of the five methods is the same; count the statements.
 */
final class Step6Fetching {

    private static final String HQL = "from Purchase where customer.id = :id order by purchasedAt";

    private Step6Fetching() {}

    /** Lists are loaded when somebody looks, one by one: with n purchases 1 + n statements, and nothing looks wrong. */
    static List<String> oneByOne(Session session, long customerId) {
        return sizes(session.createSelectionQuery(HQL, Purchase.class)
                .setParameter("id", customerId)
                .getResultList());
        // Try: FetchType.EAGER on Purchase.lines. As many statements, and now in every query for purchases.
    }

    /** A join fetch fills the list from the same query: one statement, a row for each line. left: or empty ones are lost. */
    static List<String> joinFetch(Session session, long customerId) {
        return sizes(session.createSelectionQuery("""
                        from Purchase purchase
                        left join fetch purchase.lines
                        where purchase.customer.id = :id
                        order by purchase.purchasedAt
                        """, Purchase.class)
                .setParameter("id", customerId)
                .getResultList());
        // Try: fetch the lines' books as well, then sum up their titles.
    }

    /** An entity graph says the same beside the query, so one query can serve several pages. */
    static List<String> entityGraph(Session session, long customerId) {
        var graph = session.createEntityGraph(Purchase.class);
        graph.addAttributeNode(Purchase_.lines);
        return sizes(session.createSelectionQuery(HQL, Purchase.class)
                .setParameter("id", customerId)
                .setEntityGraph(graph, GraphSemantic.LOAD)
                .getResultList());
    }

    /**
     * In batches: the first list to be looked at brings the lists of nine other purchases. Also {@code @BatchSize} at an
     * association, or hibernate.default_batch_fetch_size for all of them.
     */
    static List<String> inBatches(Session session, long customerId) {
        session.setFetchBatchSize(10);
        return sizes(session.createSelectionQuery(HQL, Purchase.class)
                .setParameter("id", customerId)
                .getResultList());
        // Try: a batch of 2.
    }

    /** The first list brings all the others: the query runs again, as a subselect. Also {@code @Fetch(SUBSELECT)}. */
    static List<String> bySubselect(Session session, long customerId) {
        session.setSubselectFetchingEnabled(true);
        return sizes(session.createSelectionQuery(HQL, Purchase.class)
                .setParameter("id", customerId)
                .getResultList());
    }

    /** A to-one can always be joined: unlike a list, it repeats no row. Two lists in one query would multiply theirs. */
    static List<String> toOne(Session session, String genre) {
        return session.createSelectionQuery("""
                        from Book book
                        left join fetch book.publisher
                        where book.genre.name = :genre
                        order by book.title
                        """, Book.class)
                .setParameter("genre", genre)
                .getResultStream()
                .map(book -> book.getTitle() + ", "
                        + (book.getPublisher() == null
                                ? "no publisher"
                                : book.getPublisher().getName()))
                .toList();
    }

    private static List<String> sizes(List<Purchase> purchases) {
        return purchases.stream()
                .map(purchase -> "purchase " + purchase.getId() + ": "
                        + purchase.getLines().size() + " lines")
                .toList();
    }
}
