package bookshop.core;

import java.time.Instant;
import java.util.Map;
import java.util.function.ObjLongConsumer;
import org.jooq.DSLContext;

/**
 * Exercise 04.10: an order is one transaction.
 *
 * <p>A purchase, its lines and what they take from {@code stock} belong together: all is there, or nothing. What comes on top may
 * fail without harm.
 *
 * <p>Look at: {@code ctx.transactionResult(configuration -> …)} and {@code configuration.dsl()}; what happens in a
 * {@code transaction} inside a {@code transaction}; the number that {@code execute()} returns.
 */
final class Ex10Order {

    private Ex10Order() {}

    /** There are not enough copies of a book. */
    static final class OutOfStock extends RuntimeException {
        OutOfStock(long bookId) {
            super("not enough copies of book " + bookId);
        }
    }

    /**
     * Places an order: a new purchase of that moment with the status {@code NEW}; a line for each book, at the book's price of
     * today; and as many copies fewer in the book's {@code stock}, whose version goes up by one. Others may buy the
     * same copies at the same moment. What is only read, such as a price, may be read before the transaction begins.
     *
     * <p>Then, in the same transaction, {@code extra} is called once, with that transaction's context and the new purchase's id:
     * it adds a note, or counts points. If it throws a {@code RuntimeException}, what it had written is undone, the order stays,
     * and the caller hears nothing of it. An {@code Error} is no such failure: it reaches the caller, and nothing has changed.
     *
     * @param copies how many of which book, by its id: at least one book, and at least one copy of each; don't change the map
     * @return the id of the new purchase
     * @throws OutOfStock with the id of a book of which {@code stock} has fewer copies, or for which it has no row; then
     *     nothing has changed, and {@code extra} wasn't called
     * @throws org.jooq.exception.DataAccessException if there is no such customer; then nothing has changed
     */
    static long place(
            DSLContext ctx, long customerId, Map<Long, Integer> copies, Instant at, ObjLongConsumer<DSLContext> extra) {
        throw new AssertionError("TODO 04.10 place an order, all of it or nothing");
    }
}
