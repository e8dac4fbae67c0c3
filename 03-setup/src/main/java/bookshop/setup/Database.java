package bookshop.setup;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * A bookshop of its own behind a connection pool: a temporary file on SQLite or, on the server that the {@link
 * Settings} name, a new schema (PostgreSQL) or database (MySQL). Closing it removes what it made and touches nothing
 * else.
 */
final class Database implements AutoCloseable {

    // PostgreSQL's driver warns about an address it can't read by printing it, password and all: say it with
    // Unavailable.
    private static final Logger POSTGRESQL = Logger.getLogger("org.postgresql");

    static {
        POSTGRESQL.setLevel(Level.SEVERE);
    }

    /** For a server that isn't there, or that accepts and says nothing. */
    private static final Duration ANSWER = Duration.ofSeconds(5);

    private final String product;
    private final String url;
    private final HikariDataSource pool;
    private final AutoCloseable removal;

    private Database(String product, String url, HikariConfig config, AutoCloseable removal) {
        this.product = product;
        this.url = url;
        this.removal = removal;
        config.setMaximumPoolSize(8);
        config.setMinimumIdle(0); // nothing is opened before somebody asks
        config.setConnectionTimeout(ANSWER.toMillis()); // how long a borrower waits for a free one
        pool = new HikariDataSource(config);
    }

    /**
     * A new database with schema and data. On SQLite the first takes a moment, the others are copies of it.
     *
     * @throws Unavailable when {@code DB_URL} leads to no server of use, at most some seconds later
     */
    static Database fresh() {
        var settings = Settings.current();
        return settings.url() == null ? inFile() : onServer(settings, ANSWER);
    }

    /** Gives connections, cheaply and to many threads; eight at a time. */
    HikariDataSource pool() {
        return pool;
    }

    /** The JDBC address of this very database, as it would be typed: user and password are not added. */
    String url() {
        return url;
    }

    /** {@code sqlite}, {@code postgresql} or {@code mysql}. */
    String product() {
        return product;
    }

    @Override
    public void close() {
        pool.close();
        try {
            removal.close();
        } catch (Exception e) {
            throw new IllegalStateException("The bookshop at " + Unavailable.masked(url) + " could not be removed.", e);
        }
    }

    private static synchronized Database inFile() {
        try {
            // In a system property, since the course's own checks load this class many times.
            String template = System.getProperty("bookshop.setup.template");
            if (template == null) {
                Path first = Files.createTempFile("bookshop-", ".db");
                first.toFile().deleteOnExit();
                try (var connection = sqlite("jdbc:sqlite:" + first).getConnection()) {
                    fill(connection, "/schema-sqlite.sql", "/data.sql");
                }
                template = first.toString();
                System.setProperty("bookshop.setup.template", template);
            }
            Path file = Files.copy(
                    Path.of(template), Files.createTempFile("bookshop-", ".db"), StandardCopyOption.REPLACE_EXISTING);
            String url = "jdbc:sqlite:" + file + "?foreign_keys=on&date_class=TEXT";
            // Beside the file lies its log, for as long as somebody has the file open.
            var files = List.of(new File(file.toString()), new File(file + "-wal"), new File(file + "-shm"));
            files.forEach(File::deleteOnExit);
            var config = new HikariConfig();
            config.setDataSource(sqlite(url));
            return new Database("sqlite", url, config, () -> files.forEach(File::delete));
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("No temporary file for the bookshop: " + e.getMessage(), e);
        }
    }

    private static SQLiteDataSource sqlite(String url) {
        var config = new SQLiteConfig();
        config.enforceForeignKeys(true); // off by default
        config.setDateClass("TEXT"); // as in the data; the default is a number of milliseconds
        config.setBusyTimeout(5_000);
        config.setJournalMode(SQLiteConfig.JournalMode.WAL); // a reader doesn't hold up a writer
        config.setSynchronous(SQLiteConfig.SynchronousMode.OFF); // the file is thrown away: don't wait for the disk
        var source = new SQLiteDataSource(config);
        source.setUrl(url);
        return source;
    }

    /**
     * A new database with schema and data on a server.
     *
     * @param answer how long to wait for the server's first words
     * @throws Unavailable when the settings lead to no server of use
     */
    static Database onServer(Settings settings, Duration answer) {
        String address = settings.url();
        boolean postgresql = address.startsWith("jdbc:postgresql:");
        if (!postgresql && !address.startsWith("jdbc:mysql:")) {
            throw Unavailable.unsupported(address);
        }
        var options = options(postgresql, answer);
        options.putAll(settings.login());
        String name = "bookshop_course_" + UUID.randomUUID().toString().substring(0, 8);
        try (var connection = DriverManager.getConnection(address, options)) {
            if (connection.getMetaData().getDatabaseProductVersion().contains("MariaDB")) {
                throw Unavailable.mariaDb(address);
            }
            execute(connection, "create schema " + name);
        } catch (SQLException e) {
            throw Unavailable.because(e, address);
        }
        String url = postgresql
                ? address + (address.contains("?") ? "&" : "?") + "currentSchema=" + name
                : address.replaceFirst("^(jdbc:mysql://[^/?]*)(/[^?]*)?", "$1/" + name);
        options.remove("socketTimeout"); // was for the first contact: later a statement may wait for a lock
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setDataSourceProperties(options);
        var database = new Database(postgresql ? "postgresql" : "mysql", url, config, () -> {
            try (var connection = DriverManager.getConnection(address, options)) {
                execute(connection, "drop schema " + name + (postgresql ? " cascade" : ""));
            }
        });
        try (var connection = database.pool.getConnection()) {
            fill(connection, "/schema-" + database.product + ".sql", "/data.sql");
        } catch (SQLException e) {
            database.close();
            throw new IllegalStateException("The bookshop's own scripts failed: " + e.getMessage(), e);
        }
        return database;
    }

    private static Properties options(boolean postgresql, Duration answer) {
        var options = new Properties();
        // PostgreSQL's driver takes seconds, with a fraction, MySQL's milliseconds.
        long millis = answer.toMillis();
        options.put("connectTimeout", postgresql ? "" + Math.ceilDiv(millis, 1000) : "" + millis);
        options.put("socketTimeout", options.get("connectTimeout"));
        if (postgresql) options.put("loginTimeout", "" + millis / 1000.0);
        if (!postgresql) {
            // Or the driver moves times between the JVM's zone and the server's.
            options.put("connectionTimeZone", "UTC");
            options.put("forceConnectionTimeZoneToSession", "true");
        }
        return options;
    }

    /**
     * Runs scripts whose statements end with a semicolon at the end of a line; exercise 03.6 is about those that don't.
     */
    private static void fill(Connection connection, String... scripts) throws SQLException {
        connection.setAutoCommit(false);
        for (String script : scripts) {
            try (var in = Database.class.getResourceAsStream(script)) {
                for (String sql : new String(in.readAllBytes(), StandardCharsets.UTF_8).split(";\\R")) {
                    execute(connection, sql);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        connection.commit();
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
