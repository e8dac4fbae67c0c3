package bookshop.web;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * An empty database of its own, and a pool of connections to it: a temporary file on SQLite or, on the server that {@code
 * DB_URL}, {@code DB_USER} and {@code DB_PASSWORD} name (system property or else environment), a new schema (PostgreSQL) or
 * database (MySQL). Closing it removes what it made and touches nothing else.
 */
public final class Database implements AutoCloseable {

    // PostgreSQL's driver warns about an address it can't read by printing it, password and all: say it with
    // Unavailable.
    private static final Logger POSTGRESQL = Logger.getLogger("org.postgresql");

    static {
        POSTGRESQL.setLevel(Level.SEVERE);
    }

    /** For a server that isn't there, or that accepts and says nothing. */
    private static final Duration ANSWER = Duration.ofSeconds(5);

    /** How long a statement waits for a lock that somebody else holds, on each product. */
    private static final int LOCK_WAIT_MILLIS = 5_000;

    private final String product;
    private final String url;
    private final HikariDataSource pool;
    private final AutoCloseable removal;

    private Database(String product, String url, HikariDataSource pool, AutoCloseable removal) {
        this.product = product;
        this.url = url;
        this.pool = pool;
        this.removal = removal;
    }

    /**
     * A new database without any table.
     *
     * @throws Unavailable when {@code DB_URL} leads to no server of use, at most some seconds later
     */
    public static Database empty() {
        String address = setting("DB_URL");
        return address == null ? inFile(null) : onServer(address, ANSWER);
    }

    /** On SQLite, a copy of this file; any other server gives an empty one. */
    static Database copyOf(Path file) {
        return inFile(file);
    }

    /** Gives connections, eight at the most; who asks for a ninth waits three seconds and then gets an exception. */
    public HikariDataSource pool() {
        return pool;
    }

    /** The JDBC address of this very database, as it would be typed: user and password are not added. */
    public String url() {
        return url;
    }

    /** {@code sqlite}, {@code postgresql} or {@code mysql}. */
    public String product() {
        return product;
    }

    @Override
    public void close() {
        try {
            pool.close();
            removal.close();
        } catch (Exception e) {
            throw new IllegalStateException("The bookshop at " + Unavailable.masked(url) + " could not be removed.", e);
        }
    }

    private static Database inFile(Path original) {
        try {
            Path file = Files.createTempFile("bookshop-", ".db");
            if (original != null) {
                Files.write(file, Files.readAllBytes(original));
            }
            String url = "jdbc:sqlite:" + file;
            // Beside the file lies its log, for as long as somebody has the file open.
            var files = List.of(new File(file.toString()), new File(file + "-wal"), new File(file + "-shm"));
            files.forEach(File::deleteOnExit);
            var config = new HikariConfig();
            config.setDataSource(sqlite(url));
            return new Database("sqlite", url, pooled(config), () -> files.forEach(File::delete));
        } catch (IOException e) {
            throw new UncheckedIOException("No temporary file for the bookshop: " + e.getMessage(), e);
        }
    }

    private static DataSource sqlite(String url) {
        var config = new SQLiteConfig();
        config.enforceForeignKeys(true); // off by default
        config.setDateClass("TEXT"); // as in the data; the default is a number of milliseconds
        config.setBusyTimeout(LOCK_WAIT_MILLIS); // one writes at a time: the others wait
        config.setJournalMode(SQLiteConfig.JournalMode.WAL); // a reader doesn't hold up a writer
        config.setSynchronous(SQLiteConfig.SynchronousMode.OFF); // the file is thrown away: don't wait for the disk
        var source = new SQLiteDataSource(config);
        source.setUrl(url);
        return source;
    }

    private static HikariDataSource pooled(HikariConfig pool) {
        pool.setMaximumPoolSize(8);
        pool.setMinimumIdle(0);
        pool.setConnectionTimeout(3_000); // rather an error soon than a visitor who waits half a minute
        return new HikariDataSource(pool);
    }

    /**
     * A new database on a server.
     *
     * @param answer how long to wait for the server's first words
     * @throws Unavailable when the address leads to no server of use
     */
    static Database onServer(String address, Duration answer) {
        boolean postgresql = address.startsWith("jdbc:postgresql:");
        if (!postgresql && !address.startsWith("jdbc:mysql:")) {
            throw Unavailable.unsupported(address);
        }
        var options = options(postgresql, answer);
        String name = "bookshop_course_" + UUID.randomUUID().toString().substring(0, 8);
        try (var connection = DriverManager.getConnection(address, options)) {
            if (connection.getMetaData().getDatabaseProductVersion().contains("MariaDB")) {
                throw Unavailable.mariaDb(address);
            }
            // MySQL's default takes “Ä” for “a” when it compares.
            execute(connection, "create schema " + name + (postgresql ? "" : " collate utf8mb4_0900_bin"));
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
        return new Database(postgresql ? "postgresql" : "mysql", url, pooled(config), () -> {
            try (var connection = DriverManager.getConnection(address, options)) {
                execute(connection, "drop schema " + name + (postgresql ? " cascade" : ""));
            }
        });
    }

    private static Properties options(boolean postgresql, Duration answer) {
        var options = new Properties();
        // PostgreSQL's driver takes seconds, with a fraction, MySQL's milliseconds.
        long millis = answer.toMillis();
        options.put("connectTimeout", postgresql ? "" + Math.ceilDiv(millis, 1000) : "" + millis);
        options.put("socketTimeout", options.get("connectTimeout"));
        if (postgresql) {
            options.put("loginTimeout", "" + millis / 1000.0);
            options.put("options", "-c lock_timeout=" + LOCK_WAIT_MILLIS);
        } else {
            // The server's clock is UTC, and the driver writes a time as it is, not moved from the JVM's zone to the
            // server's.
            options.put("connectionTimeZone", "UTC");
            options.put("forceConnectionTimeZoneToSession", "true");
            options.put("preserveInstants", "false");
            options.put("sessionVariables", "innodb_lock_wait_timeout=" + LOCK_WAIT_MILLIS / 1000);
        }
        if (setting("DB_USER") != null) options.put("user", setting("DB_USER"));
        if (setting("DB_PASSWORD") != null) options.put("password", setting("DB_PASSWORD"));
        return options;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String setting(String name) {
        String property = System.getProperty(name, "");
        String value = property.isBlank() ? System.getenv(name) : property;
        return value == null || value.isBlank() ? null : value;
    }
}
