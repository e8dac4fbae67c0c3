// Wrong: turns autocommit on after a rollback that failed, which commits. Message: "after a rollback that failed"
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

    // try-with-resources gives it back whatever happens, also when setAutoCommit fails. Rolled back on Throwable, since
    // an Error is no reason to keep half a request. Autocommit is set back when nothing is open any more, since setting
    // it commits; after a rollback that failed it is left alone.
    static Handler inTransaction(DataSource source, Work work) {
        return ctx -> {
            try (Connection connection = source.getConnection()) {
                connection.setAutoCommit(false);
                try {
                    work.handle(ctx, connection);
                    connection.commit();
                } catch (Throwable e) {
                    try {
                        connection.rollback();
                    } catch (java.sql.SQLException second) {
                        e.addSuppressed(second); // the first one is the one to tell
                    }
                    try {
                        connection.setAutoCommit(true);
                    } catch (java.sql.SQLException third) {
                        e.addSuppressed(third);
                    }
                    throw e;
                }
                connection.setAutoCommit(true);
            }
        };
    }
}
