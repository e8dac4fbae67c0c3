// Wrong: takes one number for the other. Message: "lines=20, purchases=10"
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
        // What is pending goes first: clear would throw it away.
        session.flush();
        int changed = session.createMutationQuery("""
                        update Book
                        set priceCents = cast(floor((priceCents * (100 + :percent) + 50) / 100.0) as integer)
                        where genre.id = (select id from Genre where name = :genre)
                        """)
                .setParameter("percent", percent)
                .setParameter("genre", genre)
                .executeUpdate();
        // The session forgets what it loaded; who asks again, gets the row as it is.
        session.clear();
        return changed;
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
            return new Removed(purchases, lines);
        });
    }
}
