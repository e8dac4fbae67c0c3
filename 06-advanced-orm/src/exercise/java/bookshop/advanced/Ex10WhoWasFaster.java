package bookshop.advanced;

import java.util.function.IntUnaryOperator;
import org.hibernate.SessionFactory;

/**
 * Exercise 06.10: notice who was faster.
 *
 * <p>Two people change the stock of one book. Without a version, the second to write undoes what the first has written, and nobody
 * notices. {@link Stock} has a version; see that it is asked.
 *
 * <p>Look at: {@code @Version}; {@code OptimisticLockException}; what {@code find} and {@code merge} do with an object that has a
 * version; {@link Step8Locks}.
 */
final class Ex10WhoWasFaster {

    private Ex10WhoWasFaster() {}

    /** What a page sends back: the new quantity, and the version that it showed. */
    record Form(long bookId, int quantity, int version) {}

    /** Somebody else was faster. */
    static final class Conflict extends RuntimeException {

        /** Says for which book. */
        Conflict(long bookId) {
            super("the stock of book " + bookId + " was changed meanwhile");
        }
    }

    /**
     * Saves what a form says, in a transaction of its own. Saving a form again whose quantity is the stored one already is
     * allowed, as long as the version is the row's.
     *
     * <p>Somebody may also write between your look and your write. Hibernate then throws an {@code OptimisticLockException}, and on
     * SQLite, which refuses the write of whoever has read before that, a {@code PessimisticLockException}: both are a
     * {@link Conflict}. (Where the commit has to write, they come wrapped in a {@code RollbackException}: flush.) Nothing else
     * is one: what {@link Stock#setQuantity} says to a quantity below 0, or the database to one that a constraint forbids, goes on
     * to the caller.
     *
     * @return the quantity that is stored now
     * @throws Conflict if the row's version isn't the form's any more when the form is written, or if there is no stock of this
     *     book; nothing is written
     */
    static int save(SessionFactory factory, Form form) {
        throw new AssertionError("TODO 06.10 save the form, unless somebody was faster");
    }

    /**
     * Changes the quantity by a calculation that may take its time: {@code change} gets the quantity as it is and gives the new
     * one. No session is open meanwhile, and whoever writes in between is noticed: then the calculation is made again, from the
     * quantity as it is then. Never is a calculation saved that began with another quantity than the row had.
     *
     * @param change what it throws goes on to the caller, be it a {@link Conflict}; nothing is written then
     * @param attempts how often it may be asked, at least 1
     * @return the new quantity
     * @throws Conflict if somebody was faster each time, or if there is no stock of this book
     */
    static int change(SessionFactory factory, long bookId, IntUnaryOperator change, int attempts) {
        throw new AssertionError("TODO 06.10 calculate and save, and again if somebody was faster");
    }
}
