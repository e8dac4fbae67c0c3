package bookshop.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/**
 * 02.11 A purchase as one transaction.
 *
 * <p>Look at: {@link Step8Transactions}, and {@code take} in exercise 02.10; in JDBC, {@link Connection#setAutoCommit},
 * {@link Connection#commit}, {@link Connection#rollback}, {@link Connection#prepareStatement(String, String[])} with
 * {@code getGeneratedKeys}, and the number that {@code executeUpdate} returns.
 */
final class Ex11BuyBooks {

    /** There are fewer copies in stock than somebody wants to buy. */
    static final class OutOfStock extends RuntimeException {

        OutOfStock(long book) {
            super("not enough copies of book " + book);
        }
    }

    private Ex11BuyBooks() {}

    /**
     * Sells books to a customer, and everything that follows from it is written in one transaction:
     *
     * <ul>
     *   <li>a row in purchase: the database gives its id, purchased_at is {@code current_timestamp}, status is 'NEW';
     *   <li>for each book a row in purchase_line: how many copies, at the price of the book as it is now;
     *   <li>in stock, the quantity of each book shrinks by the copies sold, and its version grows by 1.
     * </ul>
     *
     * <p>Another connection sees nothing of it before all is done, and then everything. If it can't be done, nothing is
     * changed: neither when a book has too few copies in stock, or no row there, nor when the database refuses a statement
     * (there is no such customer, the disk is full), whichever statement that is; and then its SQLException comes through as
     * it is. Others buy at the same time: who takes the last copy while this method is running has it, and this method ends
     * with {@link OutOfStock}.
     *
     * <p>On SQLite nobody else writes from the beginning of your transaction to its end. On PostgreSQL and MySQL somebody may
     * write in the middle of it: what you looked up a statement ago may be out of date, and there the tests notice it for
     * the copies in stock. The price may be looked up before the transaction begins, or in it.
     *
     * <p>The connection is the caller's: it comes in auto-commit mode, and is open and in auto-commit mode afterwards, however
     * this ends. Begin and end the transaction by its methods, not by SQL: whoever lends a connection looks at its mode.
     *
     * @param copies how many copies of which book (its id); at least one book, at least one copy of each; the caller's map,
     *     which stays as it is
     * @return the id of the purchase
     * @throws OutOfStock when there are too few copies of a book, for that book
     */
    static long buy(Connection connection, long customer, Map<Long, Integer> copies) throws SQLException {
        throw new AssertionError("TODO 02.11 write purchase, lines and stock in one transaction");
    }
}
