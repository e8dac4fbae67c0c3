package bookshop.advanced;

import com.github.benmanes.caffeine.jcache.spi.CaffeineCachingProvider;
import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl;
import org.hibernate.cache.jcache.ConfigSettings;
import org.hibernate.cfg.AvailableSettings;
import org.hibernate.community.dialect.SQLiteDialect;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.event.service.spi.EventListenerRegistry;
import org.hibernate.event.spi.EventType;
import org.hibernate.jpa.HibernatePersistenceConfiguration;

/** Starts Hibernate for the bookshop, with a second-level cache. */
final class Bookshop {

    /** The entities that come with the lesson, for {@link #open}. */
    static final List<Class<?>> ENTITIES = List.of(
            Author.class,
            Genre.class,
            Book.class,
            BookAuthor.class,
            Customer.class,
            Purchase.class,
            PurchaseLine.class,
            Stock.class,
            StockChange.class,
            Payment.class,
            CardPayment.class,
            TransferPayment.class,
            VoucherPayment.class,
            Publication.class,
            PrintedBook.class,
            EBook.class,
            Audiobook.class,
            Event.class,
            Reading.class,
            Webcast.class,
            Step3Notes.Note.class,
            Step3Notes.Annotated.class,
            Step3Notes.Memo.class,
            Step3Notes.Remembered.class,
            Step3Notes.Thread.class,
            Step4Keys.BookPrice.class,
            Step6Columns.Sale.class,
            Step6Columns.Text.class,
            Step7Rules.Wish.class,
            Step8Locks.Parcel.class,
            Step9Batches.Entry.class,
            Step9Batches.Keyword.class,
            Step9Batches.Tag.class);

    // Start-up news off, warnings on. Kept in a field, or the setting is garbage collected with its logger.
    private static final Logger HIBERNATE = Logger.getLogger("org.hibernate");

    // Caffeine looks for a configuration by each region's name, and complains aloud about a $ in one.
    private static final Logger CAFFEINE = Logger.getLogger("com.github.benmanes.caffeine.jcache");

    static {
        HIBERNATE.setLevel(Level.WARNING);
        CAFFEINE.setLevel(Level.SEVERE);
    }

    private Bookshop() {}

    /**
     * A session factory for these entities, and no others. It is expensive: make one and keep it; sessions are cheap.
     *
     * @param log gets every statement that Hibernate sends
     * @throws org.hibernate.HibernateException when a mapping is wrong
     */
    static SessionFactory open(DataSource source, SqlLog log, Class<?>... entities) {
        var factory = configuration(source, log, entities).createEntityManagerFactory();
        factory.unwrap(SessionFactoryImplementor.class)
                .getServiceRegistry()
                .requireService(EventListenerRegistry.class)
                .appendListeners(EventType.POST_UPDATE, new StockHistory());
        return factory;
    }

    /** The settings of such a factory, for one that has others as well. */
    static HibernatePersistenceConfiguration configuration(DataSource source, SqlLog log, Class<?>... entities) {
        var configuration = new HibernatePersistenceConfiguration("bookshop").managedClasses(entities);
        // The database under the factory; whoever gives the source closes it.
        configuration.property(AvailableSettings.JAKARTA_NON_JTA_DATASOURCE, log.counted(source));
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
        // Count sessions, loads, cache hits and flushes.
        configuration.property(AvailableSettings.GENERATE_STATISTICS, true);
        // Every statement passes the log on its way to the driver.
        configuration.property(AvailableSettings.STATEMENT_INSPECTOR, log);
        // The exception says what the database said; once is enough.
        configuration.property(AvailableSettings.LOG_JDBC_ERRORS, false);
        cache(configuration);
        return configuration;
    }

    /** Nothing is cached for this alone: an entity asks for it with {@code @Cacheable}, a query with setCacheable. */
    private static void cache(HibernatePersistenceConfiguration configuration) {
        configuration.property(AvailableSettings.CACHE_REGION_FACTORY, "jcache");
        configuration.property(AvailableSettings.USE_QUERY_CACHE, true);
        // A region that nobody has configured is made with defaults; in earnest, give each a size and an age.
        configuration.property(ConfigSettings.MISSING_CACHE_STRATEGY, "create");
        // A set of caches of its own: two factories in one JVM must not read each other's.
        configuration.property(
                ConfigSettings.CACHE_MANAGER,
                new CaffeineCachingProvider()
                        .getCacheManager(URI.create("bookshop-" + UUID.randomUUID()), Bookshop.class.getClassLoader()));
    }

    private static boolean isSqlite(DataSource source) {
        try (var connection = source.getConnection()) {
            return connection.getMetaData().getDatabaseProductName().equals("SQLite");
        } catch (SQLException e) {
            throw new IllegalStateException("The database of this factory can't be reached: " + e.getMessage(), e);
        }
    }
}
