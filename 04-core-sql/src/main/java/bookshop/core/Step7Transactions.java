package bookshop.core;

import static bookshop.core.db.Tables.AUTHOR;
import static bookshop.core.db.Tables.BOOK;
import static bookshop.core.db.Tables.GENRE;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jooq.exception.SQLStateClass;
import org.jooq.impl.DefaultConnectionProvider;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Step 7: transactions. Outside of one, each statement commits by itself. */
final class Step7Transactions {

    private Step7Transactions() {}

    /** The lambda's end commits, an exception rolls back and goes on to the caller. */
    static int allOrNothing(DSLContext ctx) {
        try {
            ctx.transaction(transaction -> {
                transaction
                        .dsl()
                        .insertInto(AUTHOR, AUTHOR.NAME)
                        .values("Nobody")
                        .execute();
                throw new IllegalStateException("changed my mind");
            });
        } catch (IllegalStateException e) {
            // It was ours.
        }
        return ctx.fetchCount(AUTHOR, AUTHOR.NAME.eq("Nobody"));
    }

    /** A transaction in a transaction is a savepoint: its failure can be caught, and the rest goes on. */
    static List<String> savepoint(DSLContext ctx) {
        return ctx.transactionResult(transaction -> {
            DSLContext tx = transaction.dsl();
            tx.insertInto(GENRE, GENRE.NAME).values("Essay").execute();
            try {
                tx.transaction(inner -> {
                    inner.dsl().insertInto(GENRE, GENRE.NAME).values("Letters").execute();
                    inner.dsl().insertInto(GENRE, GENRE.NAME).values("Poetry").execute();
                });
            } catch (IntegrityConstraintViolationException e) {
                // Poetry is there already, so Letters went with it.
            }
            return tx.select(GENRE.NAME)
                    .from(GENRE)
                    .where(GENRE.NAME.in("Essay", "Letters"))
                    .fetch(GENRE.NAME);
        });
        // Try: without the inner transaction, on PostgreSQL: after an error it takes no more statements.
    }

    /** The outer ctx takes another connection. It knows nothing of the transaction, and isn't rolled back with it. */
    static int outerContext(DSLContext ctx) {
        try {
            ctx.transaction(transaction -> {
                ctx.insertInto(AUTHOR, AUTHOR.NAME).values("Left Behind").execute();
                throw new IllegalStateException("roll back");
            });
        } catch (IllegalStateException e) {
            // It was ours.
        }
        return ctx.fetchCount(AUTHOR, AUTHOR.NAME.eq("Left Behind"));
        // Try: an insert with transaction.dsl() before it, on SQLite, which has one writer at a time.
    }

    /** The level of isolation belongs to the connection: set it before the transaction begins. */
    static List<String> isolation(DSLContext ctx) {
        return ctx.connectionResult(connection -> {
            int usual = connection.getTransactionIsolation();
            connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
            try {
                int books = ctx.configuration()
                        .derive(new DefaultConnectionProvider(connection))
                        .dsl()
                        .transactionResult(transaction -> transaction.dsl().fetchCount(BOOK));
                return List.of(books + " books, read as if nobody else were there");
            } finally {
                connection.setTransactionIsolation(usual);
            }
        });
    }

    /** Not the text of an exception says what happened, but its class; the SQL state where there is one. */
    static List<String> refused(DSLContext ctx) {
        var said = new ArrayList<String>();
        try {
            ctx.insertInto(GENRE, GENRE.NAME).values("Poetry").execute();
        } catch (IntegrityConstraintViolationException e) {
            said.add(e.getClass().getSimpleName() + ", class " + e.sqlStateClass());
        }
        try {
            ctx.fetch("selct title from book");
        } catch (DataAccessException e) {
            said.add(e.getClass().getSimpleName() + " around a "
                    + (e.getCause(SQLException.class) == null ? "?" : "SQLException"));
        }
        return said;
        // Try: e.sqlState() on the three databases. SQLite knows none, and MySQL has none for a CHECK.
    }

    /**
     * Two who wait for each other, or a serializable transaction that came too late: the database ends one of them, and to
     * begin anew helps. All of it anew, with what was read.
     *
     * @param most how often it is tried, at least once
     */
    static <T> T retried(int most, Supplier<T> transaction) {
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction.get();
            } catch (DataAccessException e) {
                var sqlite =
                        e.getCause(SQLiteException.class); // has no SQL state, but codes; the last byte is the kind
                boolean again = e.sqlStateClass() == SQLStateClass.C40_TRANSACTION_ROLLBACK
                        || sqlite != null && (sqlite.getErrorCode() & 0xff) == SQLiteErrorCode.SQLITE_BUSY.code;
                if (!again || attempt == most) throw e;
            }
        }
    }

    /** A statement may take so many seconds; then PostgreSQL and MySQL end it. SQLite's driver does not. */
    static int withTimeout(DSLContext ctx) {
        return ctx.selectFrom(BOOK).queryTimeout(5).fetch().size();
    }
}
