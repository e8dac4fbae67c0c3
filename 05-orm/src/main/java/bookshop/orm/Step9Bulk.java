package bookshop.orm;

import java.util.List;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** Step 9: many rows at once. The statement is sent as it is: objects in memory, cascades and versions know nothing of it. */
final class Step9Bulk {

    private Step9Bulk() {}

    /** One update for all rows, and the object that was loaded before is stale until it is refreshed. */
    static List<String> stale(Session session) {
        Stock mort = session.find(Stock.class, 26L);
        int changed = session.createMutationQuery("update Stock set quantity = quantity + 5 where quantity < 10")
                .executeUpdate();
        int before = mort.getQuantity();
        session.refresh(mort);
        return List.of(changed + " rows changed", "in memory " + before + ", in the table " + mort.getQuantity());
        // Try: `update versioned Stock …` counts the version up too, so that who saves an older copy gets an exception.
    }

    /** One delete. What points to the rows must go first, in a statement of its own: cascades are the session's. */
    static List<Integer> delete(Session session) {
        int links = session.createMutationQuery("delete BookAuthor where role = EDITOR")
                .executeUpdate();
        int reviews =
                session.createMutationQuery("delete Review where body is null").executeUpdate();
        return List.of(links, reviews);
    }

    /**
     * Update the row or, if it is gone, insert it: a list counted yesterday meets a table of today. HQL also has {@code insert
     * … on conflict do update}, but not on SQLite.
     */
    static List<String> upsert(SessionFactory factory) {
        List<Long> ids = List.of(25L, 26L);
        List<Stock> counted = factory.fromTransaction(session -> session.findMultiple(Stock.class, ids));
        factory.inTransaction(session ->
                session.createMutationQuery("delete Stock where bookId = 26").executeUpdate());
        counted.forEach(stock -> stock.setQuantity(7));
        factory.inStatelessTransaction(session -> session.upsertMultiple(counted));
        return factory.fromTransaction(session -> session.findMultiple(Stock.class, ids).stream()
                .map(stock -> "book " + stock.getBookId() + ": " + stock.getQuantity() + " copies")
                .toList());
    }

    /** A stateless session: no identity, no dirty checking, no cascade; each call is its statement. For many new rows. */
    static long insertMany(SessionFactory factory) {
        List<Author> authors = List.of(new Author("Grace Hopper", 1906), new Author("Ada Lovelace", 1815));
        factory.inStatelessTransaction(session -> session.insertMultiple(authors));
        return authors.stream().filter(author -> author.getId() != null).count();
    }

    /** A long result row by row: clear() lets go of what was read, or the session would hold all of it. */
    static long stream(Session session) {
        long cents = 0;
        try (var books = session.createSelectionQuery("from Book order by id", Book.class)
                .setFetchSize(20)
                .scroll()) {
            for (int n = 1; books.next(); n++) {
                cents += books.get().getPriceCents();
                if (n % 20 == 0) {
                    session.clear();
                }
            }
        }
        return cents;
    }

    /** Below it all, JDBC, in the same transaction. A savepoint undoes a part; what the session did since is its own affair. */
    static int savepoint(Session session) {
        return session.doReturningWork(connection -> {
            var savepoint = connection.setSavepoint();
            try (var statement = connection.createStatement()) {
                statement.executeUpdate("update book set price_cents = 0");
                connection.rollback(savepoint);
                try (var result = statement.executeQuery("select count(*) from book where price_cents = 0")) {
                    result.next();
                    return result.getInt(1);
                }
            }
        });
    }
}
