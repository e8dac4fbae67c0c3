package bookshop.core;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A bookshop for tests: a database with the course's data and a context of its own for every test, so that no test sees what
 * another did. It listens to jOOQ, and asks the database on connections that are not jOOQ's.
 */
final class Shop implements BeforeEachCallback, AfterEachCallback, AfterAllCallback {

    private Database database;
    private CountedSource connections;
    private SqlLog log;
    private DSLContext ctx;
    private final AtomicLong rowsRead = new AtomicLong();
    private volatile Others meanwhile;
    private volatile int after;
    private volatile boolean othersShared;

    private Shop() {}

    static Shop open() {
        return new Shop();
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        database = database == null ? Database.fresh() : database.renewed();
        connections = new CountedSource(database.dataSource());
        log = new SqlLog();
        ctx = Bookshop.open(connections.dataSource(), database.dialect(), log, new Listener());
        meanwhile = null;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        int left = connections.closeAll();
        if (left > 0 && context.getExecutionException().isEmpty()) {
            throw new AssertionError(left + (left == 1 ? " connection is" : " connections are")
                    + " still taken: close a cursor or stream in a try with resources");
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (database != null) database.close();
    }

    /** {@code sqlite}, {@code postgresql} or {@code mysql}. */
    String product() {
        return database.product();
    }

    /** The running test's context, which logs and counts. */
    DSLContext ctx() {
        return ctx;
    }

    /** How many rows jOOQ has read from the driver so far. */
    long rowsRead() {
        return rowsRead.get();
    }

    /** The fetch sizes that the driver was told. */
    List<Integer> fetchSizes() {
        return connections.fetchSizes;
    }

    /** How many statements were still open when their connection was given back. */
    int statementsLeftOpen() {
        return connections.statementsLeftOpen.get();
    }

    /**
     * Has somebody else change rows and commit, right after some statements of jOOQ; if a lock keeps them out, or there are not
     * so many statements, they come when the answer is there.
     */
    void meanwhile(int statements, String sql) {
        after = statements;
        othersShared = false;
        meanwhile = context -> {
            Connection own = context == null ? null : context.connection();
            if (product().equals("sqlite") && own != null && !own.isClosed()) {
                // A transaction that has read is refused by SQLite when others have written. That isn't the point here,
                // so the others write on the same connection, which looks the same to the answer.
                othersShared = !own.getAutoCommit();
                try (var statement = own.createStatement()) {
                    statement.executeUpdate(sql);
                }
            } else {
                unlessLocked(sql, context);
            }
        };
    }

    /** Whether the others that came {@link #meanwhile} wrote in jOOQ's own transaction, and so are undone with it. */
    boolean othersShared() {
        return othersShared;
    }

    /** As {@link #meanwhile} after the first statement, on another connection whatever the database. */
    void meanwhileElsewhere(String sql) {
        after = 1;
        meanwhile = context -> unlessLocked(sql, context);
    }

    private void unlessLocked(String sql, ExecuteContext context) {
        try {
            execute(sql);
        } catch (IllegalStateException e) {
            if (context == null) throw e;
            after = Integer.MAX_VALUE;
            meanwhile = end -> execute(sql);
        }
    }

    /**
     * Calls the learner's code. What it throws becomes a sentence, and so does null.
     *
     * @param what for example {@code "renaming author 7"}
     */
    <T> T answer(String what, Function<DSLContext, T> work) {
        T result;
        try {
            result = work.apply(ctx);
        } catch (RuntimeException e) {
            throw new AssertionError(what + " ends with " + said(e) + advice(e), e);
        } finally {
            waitedFor();
        }
        if (result == null) throw new AssertionError(what + " gives null");
        return result;
    }

    /** As {@link #answer}, and fails if it takes more statements than this, which it shows. */
    <T> T answer(int mostStatements, String what, Function<DSLContext, T> work) {
        int before = log.statements().size();
        T result = answer(what, work);
        List<String> ran =
                List.copyOf(log.statements().subList(before, log.statements().size()));
        if (ran.size() > mostStatements) {
            throw new AssertionError(what + " should take at most " + mostStatements
                    + (mostStatements == 1 ? " SQL statement" : " SQL statements") + ", but " + ran.size() + " ran:\n"
                    + summary(ran));
        }
        return result;
    }

    /** Calls the learner's code, which has to throw this. */
    <X extends Throwable> X refused(Class<X> expected, String what, Function<DSLContext, ?> work) {
        Object result;
        try {
            result = work.apply(ctx);
        } catch (RuntimeException e) {
            if (expected.isInstance(e)) return expected.cast(e);
            throw new AssertionError(
                    what + " should end with " + expected.getSimpleName() + ", but ends with " + said(e) + advice(e),
                    e);
        } finally {
            waitedFor();
        }
        String shown = String.valueOf(result);
        throw new AssertionError(what + " should end with " + expected.getSimpleName()
                + ", but nothing was thrown, and it gives "
                + (shown.length() > 60 ? shown.substring(0, 59) + "…" : shown));
    }

    /** As {@link #answer}, and fails if more rows are read than this. */
    void readsAtMost(int rows, String what, Function<DSLContext, ?> work) {
        long before = rowsRead();
        answer(what, work);
        long read = rowsRead() - before;
        if (read > rows) {
            throw new AssertionError(what + " should read at most " + rows + (rows == 1 ? " row" : " rows") + ", but "
                    + read + " were read: is something left out or added up in Java?");
        }
    }

    /** Fails if a text that somebody typed, in small or capital letters, is in the SQL that was sent so far. */
    void typedIsNotSql(String typed) {
        for (String sql : log.statements()) {
            if (sql.toLowerCase(Locale.ROOT).contains(typed.toLowerCase(Locale.ROOT))) {
                throw new AssertionError(
                        "“" + typed + "” is a piece of the SQL; what somebody types belongs in a bind value:\n"
                                + summary(List.of(sql)));
            }
        }
    }

    /** Fails unless the lists are equal, with the first difference in place of two long lists. */
    static <T> void same(String what, List<T> actual, List<T> expected) {
        if (actual.equals(expected)) return;
        int line = 0;
        while (line < Math.min(actual.size(), expected.size()) && Objects.equals(actual.get(line), expected.get(line)))
            line++;
        boolean complete = actual.size() == expected.size();
        String counts = actual.size() + (actual.size() == 1 ? " line" : " lines") + ", expected " + expected.size();
        throw new AssertionError(what + ": " + (complete ? "a line differs" : counts) + "\n  line "
                + (line + 1) + " is       " + (line < actual.size() ? actual.get(line) : "not there") + "\n  line "
                + (line + 1) + " should be " + (line < expected.size() ? expected.get(line) : "none"));
    }

    /** Somebody else who had to wait for the learner's transaction comes now. */
    private void waitedFor() {
        others(null);
    }

    private void others(ExecuteContext context) {
        if (context != null && --after > 0) return;
        Others work = meanwhile;
        meanwhile = null;
        try {
            if (work != null) work.work(context);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What others do; the context is null when the learner's code has ended. */
    private interface Others {
        void work(ExecuteContext context) throws SQLException;
    }

    private static String said(Throwable e) {
        return e.getClass().getSimpleName() + (e.getMessage() == null ? "" : ": " + e.getMessage());
    }

    private static String advice(RuntimeException e) {
        String message = String.valueOf(e.getMessage());
        if (message.contains("is locked") || message.contains("lock timeout") || message.contains("Lock wait")) {
            return "\nanother connection holds the lock: in a transaction, is all done with the transaction's context?";
        }
        if (message.contains("without WHERE")) return "\nno condition is left, so it would reach every row";
        if (e instanceof NullPointerException) return "\na row that isn't there, or a value that is null?";
        if (e instanceof UnsupportedOperationException)
            return "\nthe list or map belongs to the caller: don't change it";
        return "";
    }

    /** Each statement once, with how often it ran. */
    private static String summary(List<String> statements) {
        Map<String, Integer> times = new LinkedHashMap<>();
        statements.forEach(sql -> times.merge(sql, 1, Integer::sum));
        StringJoiner lines = new StringJoiner("\n");
        times.forEach((sql, n) -> lines.add(
                "  " + (sql.length() > 90 ? sql.substring(0, 89) + "…" : sql) + (n > 1 ? "   " + n + " times" : "")));
        return lines.toString();
    }

    /**
     * What is really in the database: a query on a connection of its own, which sees only what was committed.
     *
     * @return a line for each row, its values separated by {@code " | "}
     */
    List<String> rows(String sql, Object... parameters) {
        try (Connection connection = database.dataSource().getConnection();
                PreparedStatement statement = prepared(connection, sql, parameters);
                ResultSet result = statement.executeQuery()) {
            List<String> rows = new ArrayList<>();
            while (result.next()) {
                StringJoiner row = new StringJoiner(" | ");
                for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                    row.add(result.getString(column));
                }
                rows.add(row.toString());
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(sql + ": " + e.getMessage(), e);
        }
    }

    /** The one number that a query gives, on a connection of its own. */
    long number(String sql, Object... parameters) {
        return Long.parseLong(rows(sql, parameters).getFirst());
    }

    /** Changes rows behind jOOQ's back, on a connection of its own, and commits. */
    void execute(String sql, Object... parameters) {
        try (Connection connection = database.dataSource().getConnection();
                PreparedStatement statement = prepared(connection, sql, parameters)) {
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(sql + ": " + e.getMessage(), e);
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }

    /** Counts rows, and lets others in between two statements. */
    private final class Listener implements ExecuteListener {

        @Override
        public void recordEnd(ExecuteContext context) {
            rowsRead.incrementAndGet();
        }

        @Override
        public void end(ExecuteContext context) {
            others(context);
        }
    }
}
