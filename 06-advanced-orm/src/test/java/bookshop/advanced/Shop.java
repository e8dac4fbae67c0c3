package bookshop.advanced;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.hibernate.LazyInitializationException;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.TransactionManagementException;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.event.service.spi.EventListenerRegistry;
import org.hibernate.event.spi.ClearEventListener;
import org.hibernate.event.spi.EventType;
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

        final SqlLog log = new SqlLog() {
            @Override
            public String inspect(String sql) {
                interrupt(sql);
                return super.inspect(sql);
            }
        };
        final List<Class<?>> entities;
        final SessionFactory factory;
        Database database;
        private Pattern awaited;
        private Runnable meanwhile;
        private Session guarded;
        private boolean cleared;

        Hibernate(Database database, List<Class<?>> entities) {
            this.database = database;
            this.entities = entities;
            // Hibernate keeps this source; the database behind it is the running test's.
            var source = new CurrentSource(() -> this.database.dataSource());
            factory = Bookshop.open(source, log, entities.toArray(Class<?>[]::new));
            ClearEventListener listener = event -> cleared |= event.getSession() == guarded;
            factory.unwrap(SessionFactoryImplementor.class)
                    .getServiceRegistry()
                    .requireService(EventListenerRegistry.class)
                    .appendListeners(EventType.CLEAR, listener);
        }

        /** What another program does in between, once. */
        private synchronized void interrupt(String sql) {
            if (awaited != null
                    && awaited.matcher(sql.toLowerCase(Locale.ROOT).strip()).lookingAt()) {
                awaited = null;
                meanwhile.run();
            }
        }

        long openSessions() {
            return factory.getStatistics().getSessionOpenCount()
                    - factory.getStatistics().getSessionCloseCount();
        }
    }

    // Warnings about what a wrong answer leaves behind: its test says it better. In fields, as loggers are garbage
    // collected.
    private static final Logger SESSIONS = Logger.getLogger("org.hibernate.orm.session");
    private static final Logger CACHES = Logger.getLogger("org.hibernate.orm.cache");

    static {
        SESSIONS.setLevel(Level.SEVERE);
        CACHES.setLevel(Level.SEVERE);
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
        hibernate.awaited = null;
        hibernate.factory.getCache().evictAllRegions();
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
                // The outermost may say no more than that there is no factory.
                Throwable said = e;
                while (said.getCause() != null
                        && String.valueOf(said.getMessage()).startsWith("Unable to build")) {
                    said = said.getCause();
                }
                throw new AssertionError("Hibernate refuses the mapping: " + said.getMessage(), e);
            }
            useOurs();
        }
        return hibernate;
    }

    /** Connections to the running test's database. */
    DataSource dataSource() {
        return database.dataSource();
    }

    /** Sessions that somebody opened in this test and hasn't closed yet. */
    long openSessions() {
        return hibernate().openSessions() - openedBefore;
    }

    /** Lets something happen once, just before Hibernate sends a statement that begins like this regular expression. */
    void before(String statement, Runnable meanwhile) {
        hibernate().awaited = Pattern.compile(statement);
        hibernate().meanwhile = meanwhile;
    }

    /** All objects of a class and its subclasses, in the order of their ids. */
    static <T> List<T> all(Session session, Class<T> type) {
        var query = session.getCriteriaBuilder().createQuery(type);
        var root = query.from(type);
        return session.createSelectionQuery(
                        query.select(root).orderBy(session.getCriteriaBuilder().asc(root.get("id"))))
                .getResultList();
    }

    /** What an answer gives; what goes wrong in it becomes a sentence that begins with the words given. */
    static <T> T answer(String what, Supplier<T> answer) {
        try {
            return answer.get();
        } catch (StackOverflowError e) {
            throw new AssertionError(what + " fails: a method calls itself without an end", e);
        } catch (AssertionError e) {
            if (e.getMessage() != null) throw e;
            throw new AssertionError(what + " fails: Hibernate stopped at an assertion of its own", e);
        } catch (RuntimeException e) {
            throw new AssertionError(what + " fails: " + sentence(e), e);
        }
    }

    private static String sentence(Throwable thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String message = String.valueOf(cause.getMessage());
        String said = cause.getClass().getSimpleName() + (cause.getMessage() == null ? "" : ": " + message.strip());
        if (thrown instanceof LazyInitializationException) {
            return "something is asked for that its session, now closed, has not loaded. " + said;
        }
        if (thrown instanceof TransactionManagementException) {
            return "the transaction is the caller's, who ends it. " + said;
        }
        if (cause instanceof NullPointerException) {
            return "something is null (was nothing found, or is a column empty?). " + said;
        }
        if (cause instanceof UnsupportedOperationException && cause.getMessage() == null) {
            return "something is changed that can't be changed, such as the caller's list. " + said;
        }
        if (message.contains("SQLITE_BUSY_SNAPSHOT")) {
            return "a transaction that has read can't write any more, once somebody else has written. " + said;
        }
        if (message.contains("SQLITE_BUSY")) {
            return "somebody else is still writing: is there a second transaction, inside the first? " + said;
        }
        return said;
    }

    /** The same for work without a result, in a transaction that is committed. */
    void doing(String what, Consumer<Session> work) {
        asking(what, session -> {
            work.accept(session);
            return null;
        });
    }

    /** The same for a result, from a transaction that is committed. The session is the test's: nobody else ends or empties it. */
    <T> T asking(String what, Function<Session, T> question) {
        factory();
        return answer(
                what,
                () -> fromTransaction(session -> {
                    hibernate.guarded = session;
                    hibernate.cleared = false;
                    Map<String, Object> settings = settings(session);
                    T result = question.apply(session);
                    if (!session.isOpen()) {
                        throw new AssertionError(what + ": the session was closed, which is the caller's");
                    }
                    if (!session.getTransaction().isActive()) {
                        throw new AssertionError(what + ": the transaction was ended, which is the caller's");
                    }
                    if (hibernate.cleared) {
                        throw new AssertionError(
                                what
                                        + ": the session was cleared, which is the caller's: what he has changed in it is lost");
                    }
                    settings(session).forEach((setting, now) -> {
                        if (!now.equals(settings.get(setting))) {
                            throw new AssertionError(what + ": the session, which is the caller's, has another "
                                    + setting + " than before (" + now + ", not " + settings.get(setting) + ")");
                        }
                    });
                    return result;
                }));
    }

    private static Map<String, Object> settings(Session session) {
        return Map.of(
                "default for read-only objects", session.isDefaultReadOnly(),
                "flush mode", session.getHibernateFlushMode(),
                "cache mode", session.getCacheMode(),
                "fetch batch size", session.getFetchBatchSize());
    }

    void inTransaction(Consumer<Session> work) {
        factory().inTransaction(work);
    }

    <T> T fromTransaction(Function<Session, T> work) {
        return factory().fromTransaction(work);
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
