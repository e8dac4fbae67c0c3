// Wrong: turns autocommit on while the transaction is open, which commits it. Message: "after an exception"
package bookshop.web.api;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.sql.Connection;
import javax.sql.DataSource;

/** Exercise 08.9: give the connection back. */
final class Ex09GiveBack {

    private Ex09GiveBack() {}

    /** What a route does with its connection. */
    interface Work {

        /** Handles a request in a transaction that somebody else began and will end. */
        void handle(Context ctx, Connection connection) throws Exception;
    }

    // try-with-resources gives it back whatever happens. Rolled back on Throwable, since an Error is no reason to
    // keep half a request; autocommit is set back last, since setting it would commit what is open.
    static Handler inTransaction(DataSource source, Work work) {
        return ctx -> {
            try (Connection connection = source.getConnection()) {
                connection.setAutoCommit(false);
                try {
                    work.handle(ctx, connection);
                    connection.commit();
                } catch (Throwable e) {
                    throw e;
                } finally {
                    connection.setAutoCommit(true);
                }
            }
        };
    }
}
