package bookshop.orm;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.Consumer;
import java.util.function.Function;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * A bookshop for tests: a new database with the course's data for every test, so that no test sees what another did, and a
 * session factory that stays from class to class while the entities are the same, since starting Hibernate is what takes the
 * time.
 */
final class Shop implements BeforeEachCallback, AfterEachCallback, AfterAllCallback {

    /** A session factory over the running test's database, and the log of its SQL. */
    private static final class Hibernate {

        final SqlLog log = new SqlLog();
        final List<Class<?>> entities;
        final SessionFactory factory;
        Database database;

        Hibernate(Database database, List<Class<?>> entities) {
            this.database = database;
            this.entities = entities;
            // Hibernate keeps this source; the database behind it is the running test's.
            var source = new CurrentSource(() -> this.database.dataSource());
            factory = Bookshop.open(source, log, entities.toArray(Class<?>[]::new));
        }

        long openSessions() {
            return factory.getStatistics().getSessionOpenCount()
                    - factory.getStatistics().getSessionCloseCount();
        }
    }

    /** One at a time: a second one would take over the static metamodel (Book_.title) of the first. */
    private static Hibernate hibernate;

    private final List<Class<?>> entities;
    private Database database;
    private long openedBefore;

    private Shop(List<Class<?>> entities) {
        this.entities = entities;
    }

    /** The bookshop with the entities that come with the lesson. */
    static Shop open() {
        return new Shop(Bookshop.ENTITIES);
    }

    /** The bookshop with these entities only, for an exercise that maps its own. */
    static Shop with(Class<?>... entities) {
        return new Shop(List.of(entities));
    }

    /** Fails with the exercise's TODO as long as nothing was done: where the exercise is a mapping, no stub can throw. */
    static void todo(boolean untouched, String message) {
        if (untouched) {
            throw new AssertionError("TODO " + message);
        }
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        // JUnit closes what is in the store when the last test has run.
        context.getRoot().getStore(Namespace.create(Shop.class)).put("hibernate", (AutoCloseable) Shop::close);
        database = database == null ? Database.fresh() : database.renewed();
        if (isOurs()) {
            useOurs();
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        if (!isOurs() || context.getExecutionException().isPresent()) return;
        if (hibernate.factory.isClosed()) {
            throw new AssertionError("the session factory was closed: it is the bookshop's, others still need it");
        }
        long left = hibernate.openSessions() - openedBefore;
        if (left > 0) {
            throw new AssertionError(left + (left == 1 ? " session is" : " sessions are")
                    + " still open: what opens a session closes it, as inTransaction and try-with-resources do");
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (isOurs() && hibernate.openSessions() > 0) {
            close();
        }
        if (database != null) {
            database.close();
        }
    }

    private static void close() {
        if (hibernate != null) {
            hibernate.factory.close();
            hibernate = null;
        }
    }

    private boolean isOurs() {
        return hibernate != null && hibernate.entities.equals(entities);
    }

    private void useOurs() {
        hibernate.database = database;
        hibernate.log.statements().clear();
        openedBefore = hibernate.openSessions();
    }

    /** {@code sqlite}, {@code postgresql} or {@code mysql}. */
    String product() {
        return database.product();
    }

    /** The session factory over the running test's database; started at the first use. */
    SessionFactory factory() {
        return hibernate().factory;
    }

    /** What Hibernate sends, the oldest first. */
    SqlLog log() {
        return hibernate().log;
    }

    private Hibernate hibernate() {
        if (!isOurs() || hibernate.factory.isClosed()) {
            close();
            try {
                hibernate = new Hibernate(database, entities);
            } catch (RuntimeException e) {
                Throwable root = e;
                while (root.getCause() != null) {
                    root = root.getCause();
                }
                String why = root == e ? "" : "\n" + root.getMessage();
                throw new AssertionError("Hibernate refuses the mapping: " + e.getMessage() + why, e);
            }
            useOurs();
        }
        return hibernate;
    }

    void inTransaction(Consumer<Session> work) {
        fromTransaction(session -> {
            work.accept(session);
            return null;
        });
    }

    <T> T fromTransaction(Function<Session, T> work) {
        return factory().fromTransaction(session -> {
            T result = work.apply(session);
            if (session.isOpen() && !session.getTransaction().isActive()) {
                throw new AssertionError(
                        "a commit or a rollback too many: the transaction belongs to the caller, who ends it");
            }
            return result;
        });
    }

    /** The SQL that Hibernate sends while the work runs. */
    List<String> statements(Runnable work) {
        List<String> sent = hibernate().log.statements();
        int before = sent.size();
        work.run();
        return List.copyOf(sent.subList(before, sent.size()));
    }

    /** Fails if the work takes more statements than this, and shows them. */
    void atMost(int most, String what, Runnable work) {
        List<String> ran = statements(work);
        if (ran.size() > most) {
            throw new AssertionError(
                    what + " should take " + counted(most) + ", but " + ran.size() + " ran:\n" + summary(ran));
        }
    }

    private static String counted(int statements) {
        return statements == 1 ? "1 SQL statement" : "at most " + statements + " SQL statements";
    }

    /** Each statement once, with how often it ran. */
    private static String summary(List<String> statements) {
        Map<String, Integer> times = new LinkedHashMap<>();
        statements.forEach(sql -> times.merge(sql, 1, Integer::sum));
        StringJoiner lines = new StringJoiner("\n");
        times.forEach((sql, n) -> lines.add(
                "  " + (sql.length() > 90 ? sql.substring(0, 87) + "…" : sql) + (n > 1 ? "   " + n + " times" : "")));
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

    /** Changes rows behind Hibernate's back, on a connection of its own, and commits. */
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
}
