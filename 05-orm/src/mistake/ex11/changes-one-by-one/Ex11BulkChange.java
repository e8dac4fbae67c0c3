// Wrong: loads the books, and each is updated. Message: "updates to raise the prices of six books"
package bookshop.orm;

import java.time.Instant;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** Exercise 05.11: change many rows at once. */
final class Ex11BulkChange {

    private Ex11BulkChange() {}

    /** How many rows went. */
    record Removed(int lines, int purchases) {}

    static int raisePrices(Session session, String genre, int percent) {
        var books = session.createSelectionQuery("from Book where genre.name = :genre", Book.class)
                .setParameter("genre", genre)
                .getResultList();
        books.forEach(book -> book.setPriceCents((book.getPriceCents() * (100 + percent) + 50) / 100));
        return books.size();
    }

    // One transaction for both. Lines first, since a cascade is the session's, and the foreign key is the table's.
    static Removed removeCancelled(SessionFactory factory, Instant before) {
        return factory.fromTransaction(session -> {
            int lines = session.createMutationQuery("""
                            delete PurchaseLine
                            where purchase.id in (
                              select id from Purchase where status = CANCELLED and purchasedAt < :before
                            )
                            """)
                    .setParameter("before", before)
                    .executeUpdate();
            int purchases = session.createMutationQuery(
                            "delete Purchase where status = CANCELLED and purchasedAt < :before")
                    .setParameter("before", before)
                    .executeUpdate();
            return new Removed(lines, purchases);
        });
    }
}
