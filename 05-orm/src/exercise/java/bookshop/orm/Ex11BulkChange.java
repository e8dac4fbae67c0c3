package bookshop.orm;

import java.time.Instant;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/**
 * Exercise 05.11: change many rows at once.
 *
 * <p>Loading a thousand books to change each costs a thousand and one statements; one update does it too. But that update goes
 * past the session: objects in memory don't notice, and cascades don't happen.
 *
 * <p>Look at: {@code createMutationQuery}, {@code executeUpdate}, {@code flush}, {@code clear}, {@code refresh}.
 */
final class Ex11BulkChange {

    private Ex11BulkChange() {}

    /** How many rows went. */
    record Removed(int lines, int purchases) {}

    /**
     * Raises the prices of a genre's own books (not those of the genres below it) with one update, however many there are. A
     * price is rounded to a whole cent, a half upwards: 999 cents and 50 percent give 1499. Calculate in whole numbers, times
     * {@code 100 + percent}: a factor like 1.15 has no exact value.
     *
     * <p>Runs in the caller's session and transaction, which the caller ends, with these duties to the caller: what was changed
     * or persisted in the session before, be it a price or something else, is still written; and a book that is found in this
     * session afterwards has its new price, also if it was loaded before.
     *
     * @param percent from 0 to 100
     * @return how many books the update reached, also those whose price came out the same; 0 if there is no such genre
     */
    static int raisePrices(Session session, String genre, int percent) {
        throw new AssertionError("TODO 05.11 raise the prices of a genre with one update");
    }

    /**
     * Removes the cancelled purchases that were made before a point in time, with their lines: all of it or, when something
     * goes wrong, nothing, and then the exception reaches the caller. However many there are, two statements will do, and
     * four are allowed. A purchase made at that very point stays, and so do all others.
     *
     * @return how many rows went from each of the two tables
     */
    static Removed removeCancelled(SessionFactory factory, Instant before) {
        throw new AssertionError("TODO 05.11 remove old cancelled purchases and their lines");
    }
}
