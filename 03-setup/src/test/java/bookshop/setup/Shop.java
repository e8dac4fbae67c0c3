package bookshop.setup;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.listener.MethodExecutionContext;
import net.ttddyy.dsproxy.listener.MethodExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A bookshop for the tests of a class. Its data source remembers the connections it gave: what a test leaves open is
 * closed after it, so that the next one is not affected, and fails it.
 */
final class Shop implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {

    private final List<Connection> given = new CopyOnWriteArrayList<>();
    private Database database;

    private Shop() {}

    static Shop open() {
        return new Shop();
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        database = Database.fresh();
    }

    @Override
    public void afterEach(ExtensionContext context) throws SQLException {
        int left = openConnections();
        closeAll();
        given.clear();
        if (left > 0 && context.getExecutionException().isEmpty()) {
            throw new AssertionError(leftOpen(left));
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        database.close();
    }

    /** {@code sqlite}, {@code postgresql} or {@code mysql}. */
    String product() {
        return database.product();
    }

    /** The bookshop, for an exercise: connections are counted. */
    DataSource source() {
        return ProxyDataSourceBuilder.create(database.pool())
                .methodListener(new MethodExecutionListener() {
                    @Override
                    public void beforeMethod(MethodExecutionContext context) {}

                    @Override
                    public void afterMethod(MethodExecutionContext context) {
                        if (context.getTarget() instanceof DataSource
                                && context.getResult() instanceof Connection connection) {
                            given.add(connection);
                        }
                    }
                })
                .build();
    }

    /** A connection as a driver gives it when nobody tells it anything; the caller closes it. */
    Connection plainConnection() throws SQLException {
        var settings = Settings.current();
        return DriverManager.getConnection(database.url(), settings.login());
    }

    /** How many connections of {@link #source} were not closed. */
    int openConnections() throws SQLException {
        int open = 0;
        for (Connection connection : given) {
            if (!connection.isClosed()) open++;
        }
        return open;
    }

    /** How many connections {@link #source} gave in this test. */
    int givenConnections() {
        return given.size();
    }

    private void closeAll() throws SQLException {
        for (Connection connection : given) {
            connection.close();
        }
    }

    /** Checks that what reached the caller is what the database threw. */
    static void isDatabasesOwn(Throwable e, List<? extends Throwable> thrown) {
        if (!thrown.contains(e)) {
            throw new AssertionError(
                    "the caller should get the database's own exception, as it is, but got another one: " + e);
        }
    }

    /** For an answer that should have come: a sentence about the exception that came instead. */
    static AssertionError stopped(String what, Exception e) {
        return new AssertionError(what + ": there is no answer, it stops with " + e, e);
    }

    static String leftOpen(int connections) {
        return connections + (connections == 1 ? " connection is" : " connections are")
                + " still open: what opens a connection closes it, on every path, as try-with-resources does";
    }

    /**
     * What is really in the database: a query on a connection of its own, which sees only what was committed.
     *
     * @return a line for each row, its values separated by {@code " | "}
     */
    List<String> rows(String sql, Object... parameters) {
        try (Connection connection = database.pool().getConnection();
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

    /** Changes something on a connection of its own, and commits. */
    void execute(String sql, Object... parameters) {
        try (Connection connection = database.pool().getConnection();
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

    /**
     * The object, but one of its methods answers differently.
     *
     * @param method its name; all its overloads are meant
     */
    static <T> T except(Class<T> type, T real, String method, Callable<?> answer) {
        return except(type, real, method, arguments -> answer.call());
    }

    /** What a method answers to these arguments. */
    interface Answer {
        Object to(Object[] arguments) throws Exception;
    }

    /** The object, but one of its methods answers differently, as its arguments demand. */
    static <T> T except(Class<T> type, T real, String method, Answer answer) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, called, args) -> {
            if (called.getName().equals(method)) return answer.to(args);
            try {
                return called.invoke(real, args);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }));
    }

    /** Does the work, but doesn't wait for it longer than this: then it fails with the sentence. */
    static <T> T within(Duration limit, String sentence, Callable<T> work) throws Exception {
        var result = new CompletableFuture<T>();
        Thread worker = Thread.ofPlatform().daemon().start(() -> {
            try {
                result.complete(work.call());
            } catch (Throwable e) {
                result.completeExceptionally(e);
            }
        });
        try {
            return result.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            worker.interrupt();
            throw new AssertionError(sentence);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Exception exception) throw exception;
            throw (Error) e.getCause();
        }
    }
}
