package bookshop.web.api;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.sql.Connection;
import javax.sql.DataSource;

/**
 * Exercise 08.9: give the connection back.
 *
 * <p>What jOOQ and Spring do for you, once by hand: a request gets a connection, and the pool gets it back, whatever happens.
 */
final class Ex09GiveBack {

    private Ex09GiveBack() {}

    /** What a route does with its connection. */
    interface Work {

        /** Handles a request in a transaction that somebody else began and will end. */
        void handle(Context ctx, Connection connection) throws Exception;
    }

    /**
     * Makes a handler that, for each request, borrows one connection, calls the work with it in a transaction, and gives it
     * back.
     *
     * <ul>
     *   <li>The work returns, whatever status it has set: commit. If the commit fails, its exception goes out, so that the
     *       answer is no success. If {@code setAutoCommit(true)} fails after it, what goes out is yours.
     *   <li>The work throws, an exception or an {@code Error}: rollback, and what was thrown goes out as it is, even if the
     *       rollback fails too, or {@code setAutoCommit(true)} after it.
     *   <li>In every case, also when {@code setAutoCommit} fails, before the work or after it, the connection is closed, once.
     *   <li>It is closed with autocommit on as it was and nothing left open in it: the pool hands the same connection to the
     *       next, and this pool doesn't tidy up. Only after a rollback that failed it is of no use to anybody: close it, and
     *       leave autocommit alone.
     *   <li>Where there is no connection to be had, the pool's exception goes out.
     *   <li>No connection is borrowed before a request comes.
     * </ul>
     *
     * <p>Look at: try-with-resources, {@code setAutoCommit}, {@code commit}, {@code rollback}. What does {@code
     * setAutoCommit(true)} do with a transaction that is open?
     */
    static Handler inTransaction(DataSource source, Work work) {
        throw new AssertionError("TODO 08.9 call the work in a transaction, and give the connection back");
    }
}
