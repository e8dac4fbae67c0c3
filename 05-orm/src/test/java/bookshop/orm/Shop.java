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

/**
 * A bookshop for tests: a new database with the course's data for every test, so that no test sees what another did, and
 * one session factory for the test class, since starting Hibernate is what takes the time.
 */
final class Shop implements BeforeEachCallback, AfterEachCallback, AfterAllCallback {

    private final Class<?>[] entities;
    private final SqlLog log = new SqlLog();
    private SessionFactory factory;
    private Database database;
    private long openedBefore;

    private Shop(Class<?>... entities) {
        this.entities = entities;
    }

    /** The bookshop with the entities that come with the lesson. */
    static Shop open() {
        return with(Bookshop.ENTITIES.toArray(Class<?>[]::new));
    }

    /** The bookshop with these entities only, for an exercise that maps its own. */
    static Shop with(Class<?>... entities) {
        return new Shop(entities);
    }

    /** Fails with the exercise's TODO as long as nothing was done: where the exercise is a mapping, no stub can throw. */
    static void todo(boolean untouched, String message) {
        if (untouched) {
            throw new AssertionError("TODO " + message);
        }
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        database = database == null ? Database.fresh() : database.renewed();
        openedBefore = openSessions();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        long left = openSessions() - openedBefore;
        if (left > 0 && context.getExecutionException().isEmpty()) {
            throw new AssertionError(left + (left == 1 ? " session is" : " sessions are")
                    + " still open: what opens a session closes it, as inTransaction and try-with-resources do");
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (factory != null) {
            factory.close();
        }
        if (database != null) {
            database.close();
        }
    }

    private long openSessions() {
        return factory == null
                ? 0
                : factory.getStatistics().getSessionOpenCount()
                        - factory.getStatistics().getSessionCloseCount();
    }

    /** {@code sqlite}, {@code postgresql} or {@code mysql}. */
    String product() {
        return database.product();
    }

    /** The session factory over the running test's database; started at the first use. */
    SessionFactory factory() {
        if (factory == null) {
            try {
                // Hibernate keeps this source for the whole class; the database behind it is the running test's.
                factory = Bookshop.open(new CurrentSource(() -> database.dataSource()), log, entities);
            } catch (RuntimeException e) {
                throw new AssertionError("Hibernate refuses the mapping: " + e.getMessage(), e);
            }
        }
        return factory;
    }

    void inTransaction(Consumer<Session> work) {
        factory().inTransaction(work);
    }

    <T> T fromTransaction(Function<Session, T> work) {
        return factory().fromTransaction(work);
    }

    /** The SQL that Hibernate sends while the work runs. */
    List<String> statements(Runnable work) {
        factory();
        int before = log.statements().size();
        work.run();
        return List.copyOf(log.statements().subList(before, log.statements().size()));
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
