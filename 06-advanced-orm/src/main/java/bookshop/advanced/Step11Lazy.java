package bookshop.advanced;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.hibernate.Hibernate;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.graph.GraphSemantic;

/** Step 11: a deep graph, in as few statements as it has lists; and a long table, in as little memory as a page of it. */
final class Step11Lazy {

    private Step11Lazy() {}

    /** Purchases, lines, books, authors: loaded when somebody looks. */
    static int oneByOne(Session session) {
        return names(session.createSelectionQuery("from Purchase where customer.id = 1", Purchase.class)
                .getResultList());
    }

    /** A to-one is joined; of the lists, one is joined, and the next gets a query of its own in the same session. */
    static int planned(Session session) {
        var purchases = session.createSelectionQuery("""
                        from Purchase purchase
                        left join fetch purchase.lines line
                        left join fetch line.book
                        where purchase.customer.id = 1
                        """, Purchase.class).getResultList();
        session.createSelectionQuery("""
                        from Book book
                        left join fetch book.authors link
                        left join fetch link.author
                        where exists (
                            select 1 from PurchaseLine line where line.book = book and line.purchase in :purchases)
                        """, Book.class)
                .setParameter("purchases", purchases)
                .getResultList();
        return names(purchases);
    }

    /** Lists and proxies of one kind in batches: no query to write, a statement for each step down. */
    static int inBatches(Session session) {
        session.setFetchBatchSize(50);
        return oneByOne(session);
    }

    /** The three side by side. */
    static List<String> costs(SessionFactory factory, SqlLog log) {
        return List.of(
                "            statements  rows",
                "one by one  " + cost(factory, log, Step11Lazy::oneByOne),
                "planned     " + cost(factory, log, Step11Lazy::planned),
                "in batches  " + cost(factory, log, Step11Lazy::inBatches));
    }

    private static String cost(SessionFactory factory, SqlLog log, Consumer<Session> work) {
        long journeys = log.journeys();
        long rows = log.rows();
        factory.inTransaction(work);
        return "%10s  %4s".formatted(log.journeys() - journeys, log.rows() - rows);
    }

    private static int names(List<Purchase> purchases) {
        var names = new ArrayList<String>();
        for (Purchase purchase : purchases) {
            purchase.getLines().forEach(line -> names.addAll(line.getBook().authorNames()));
        }
        return names.size();
    }

    /** A load graph adds to what is loaded anyway; a fetch graph is all that is loaded. Both leave the rest lazy. */
    static List<Boolean> graph(Session session) {
        var graph = session.createEntityGraph(Publication.class);
        graph.addAttributeNode("book");
        var found = session.createSelectionQuery("from Publication where id = 7", Publication.class)
                .setEntityGraph(graph, GraphSemantic.FETCH)
                .getSingleResult();
        return List.of(
                Hibernate.isInitialized(found.getBook()),
                Hibernate.isInitialized(found.getBook().getGenre()));
    }

    /** Row by row, from a cursor; the session lets go of each. */
    static long stream(Session session) {
        long cents = 0;
        try (var lines = session.createSelectionQuery("from PurchaseLine", PurchaseLine.class)
                .setFetchSize(50)
                .setReadOnly(true)
                .scroll()) {
            while (lines.next()) {
                cents += lines.get().total();
                session.detach(lines.get());
            }
        }
        return cents;
    }

    /** Page by page, from the last key on: no cursor stays open, and any driver holds a page only. */
    static long byKey(Session session) {
        long cents = 0;
        long last = 0;
        while (true) {
            var page = session.createSelectionQuery("from Book where id > :last order by id", Book.class)
                    .setParameter("last", last)
                    .setMaxResults(25)
                    .getResultList();
            if (page.isEmpty()) return cents;
            cents += page.stream().mapToLong(Book::getPriceCents).sum();
            last = page.getLast().getId();
            session.clear();
        }
    }
}
