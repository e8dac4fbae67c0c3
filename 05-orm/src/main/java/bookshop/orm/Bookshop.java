package bookshop.orm;

import java.sql.SQLException;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl;
import org.hibernate.cfg.AvailableSettings;
import org.hibernate.community.dialect.SQLiteDialect;
import org.hibernate.jpa.HibernatePersistenceConfiguration;

/** Starts Hibernate for the bookshop. */
final class Bookshop {

    /** The entities that come with the lesson, for {@link #open}. */
    static final List<Class<?>> ENTITIES = List.of(
            Publisher.class,
            Genre.class,
            Author.class,
            Book.class,
            BookAuthor.class,
            Customer.class,
            Purchase.class,
            PurchaseLine.class,
            Stock.class,
            Review.class);

    // Start-up news off, warnings on. Kept in a field, or the setting is garbage collected with its logger.
    private static final Logger HIBERNATE = Logger.getLogger("org.hibernate");

    static {
        HIBERNATE.setLevel(Level.WARNING);
    }

    private Bookshop() {}

    /**
     * A session factory for these entities, and no others. It is expensive: make one and keep it; sessions are cheap.
     *
     * @param log gets every statement that Hibernate sends
     * @throws org.hibernate.HibernateException when a mapping is wrong
     */
    static SessionFactory open(DataSource source, SqlLog log, Class<?>... entities) {
        var configuration = new HibernatePersistenceConfiguration("bookshop").managedClasses(entities);
        // The database under the factory; whoever gives the source closes it.
        configuration.property(AvailableSettings.JAKARTA_NON_JTA_DATASOURCE, source);
        // Dialects are detected, but SQLite's lives in the community's jar.
        if (isSqlite(source)) {
            configuration.property(AvailableSettings.DIALECT, SQLiteDialect.class.getName());
        }
        // The column of publishedYear is published_year.
        configuration.property(
                AvailableSettings.PHYSICAL_NAMING_STRATEGY, PhysicalNamingStrategySnakeCaseImpl.class.getName());
        // A LocalDate goes to the driver as it is, not by way of a java.sql.Date and the machine's time zone.
        configuration.property(AvailableSettings.JAVA_TIME_USE_DIRECT_JDBC, true);
        // An Instant is written and read in UTC, wherever the program runs.
        configuration.property(AvailableSettings.JDBC_TIME_ZONE, "UTC");
        // Count sessions, loads and flushes.
        configuration.property(AvailableSettings.GENERATE_STATISTICS, true);
        // Every statement passes the log on its way to the driver.
        configuration.property(AvailableSettings.STATEMENT_INSPECTOR, log);
        // A limit with a fetched collection would read the whole table where the SQL can't say it: fail instead.
        configuration.property(AvailableSettings.FAIL_ON_PAGINATION_OVER_COLLECTION_FETCH, true);
        // The exception says what the database said; once is enough.
        configuration.property(AvailableSettings.LOG_JDBC_ERRORS, false);
        return configuration.createEntityManagerFactory();
    }

    private static boolean isSqlite(DataSource source) {
        try (var connection = source.getConnection()) {
            return connection.getMetaData().getDatabaseProductName().equals("SQLite");
        } catch (SQLException e) {
            throw new IllegalStateException("The database of this factory can't be reached: " + e.getMessage(), e);
        }
    }
}
