package bookshop.migrations;

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
import javax.sql.DataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * A bookshop of its own, in the state you want: a temporary file on SQLite or, on the server that {@code DB_URL}, {@code DB_USER}
 * and {@code DB_PASSWORD} name (system property or else environment), a new schema (PostgreSQL) or database (MySQL). Closing it
 * removes what it made and touches nothing else.
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
    private final DataSource source;
    private final AutoCloseable removal;

    private Database(String product, String url, DataSource source, AutoCloseable removal) {
        this.product = product;
        this.url = url;
        this.source = source;
        this.removal = removal;
    }

    /** What is in a new database. */
    private enum State {
        EMPTY,
        FILLED,
        RELEASED
    }

    /**
     * A new database with nothing in it.
     *
     * @throws Unavailable when {@code DB_URL} leads to no server of use, at most some seconds later
     */
    static Database empty() {
        return make(State.EMPTY);
    }

    /**
     * A new database with the shop's tables and rows, made by hand, as it were: Liquibase has no history of it.
     *
     * @throws Unavailable as {@link #empty}
     */
    static Database withoutHistory() {
        return make(State.FILLED);
    }

    /**
     * A new database with tables, rows and history, as release 1.0 left it.
     *
     * @throws Unavailable as {@link #empty}
     */
    static Database released() {
        return make(State.RELEASED);
    }

    private static Database make(State state) {
        String address = setting("DB_URL");
        return address == null ? inFile(state) : onServer(address, ANSWER, state);
    }

    /** Gives connections, cheaply and to many threads. */
    DataSource dataSource() {
        return source;
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
        try {
            removal.close();
        } catch (Exception e) {
            throw new IllegalStateException("The bookshop at " + Unavailable.masked(url) + " could not be removed.", e);
        }
    }

    private static synchronized Database inFile(State state) {
        try {
            // In a system property, since the course's own checks load this class many times.
            String template = System.getProperty("bookshop.template." + state);
            if (template == null) {
                Path first = Files.createTempFile("bookshop-", ".db");
                first.toFile().deleteOnExit();
                new Database("sqlite", null, sqlite("jdbc:sqlite:" + first), null).fill(state);
                template = first.toString();
                System.setProperty("bookshop.template." + state, template);
            }
            Path file = Files.copy(
                    Path.of(template), Files.createTempFile("bookshop-", ".db"), StandardCopyOption.REPLACE_EXISTING);
            String url = "jdbc:sqlite:" + file + "?foreign_keys=on&date_class=TEXT";
            // Beside the file lies its log, for as long as somebody has the file open.
            var files = List.of(new File(file.toString()), new File(file + "-wal"), new File(file + "-shm"));
            files.forEach(File::deleteOnExit);
            return new Database("sqlite", url, sqlite(url), () -> files.forEach(File::delete));
        } catch (IOException e) {
            throw new UncheckedIOException("No temporary file for the bookshop: " + e.getMessage(), e);
        }
    }

    private static DataSource sqlite(String url) {
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
     * A new, empty database on a server.
     *
     * @throws Unavailable when the address leads to no server of use
     */
    static Database onServer(String address, Duration answer) {
        return onServer(address, answer, State.EMPTY);
    }

    /**
     * A new database on a server.
     *
     * @param answer how long to wait for the server's first words
     * @throws Unavailable when the address leads to no server of use
     */
    private static Database onServer(String address, Duration answer, State state) {
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
            execute(connection, "create schema " + name);
        } catch (SQLException e) {
            throw Unavailable.because(e, address);
        }
        String url = postgresql
                ? address + (address.contains("?") ? "&" : "?") + "currentSchema=" + name
                : address.replaceFirst("^(jdbc:mysql://[^/?]*)(/[^?]*)?", "$1/" + name);
        options.remove("socketTimeout"); // was for the first contact: later a statement may wait for a lock
        var pool = new HikariConfig();
        pool.setJdbcUrl(url);
        pool.setDataSourceProperties(options);
        pool.setMaximumPoolSize(8);
        pool.setMinimumIdle(0);
        var source = new HikariDataSource(pool);
        var database = new Database(postgresql ? "postgresql" : "mysql", url, source, () -> {
            source.close();
            try (var connection = DriverManager.getConnection(address, options)) {
                execute(connection, "drop schema " + name + (postgresql ? " cascade" : ""));
            }
        });
        try {
            database.fill(state);
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
        return database;
    }

    private static Properties options(boolean postgresql, Duration answer) {
        var options = new Properties();
        // PostgreSQL's driver takes seconds, with a fraction, MySQL's milliseconds.
        long millis = answer.toMillis();
        options.put("connectTimeout", postgresql ? "" + Math.ceilDiv(millis, 1000) : "" + millis);
        options.put(postgresql ? "loginTimeout" : "socketTimeout", postgresql ? "" + millis / 1000.0 : "" + millis);
        if (!postgresql) {
            // Or the driver moves times between the JVM's zone and the server's.
            options.put("connectionTimeZone", "UTC");
            options.put("forceConnectionTimeZoneToSession", "true");
        }
        if (setting("DB_USER") != null) options.put("user", setting("DB_USER"));
        if (setting("DB_PASSWORD") != null) options.put("password", setting("DB_PASSWORD"));
        return options;
    }

    private void fill(State state) {
        if (state != State.EMPTY) run("/schema-" + product + ".sql", "/data.sql");
        // The tables are there, so the changesets are only noted as done.
        if (state == State.RELEASED) Migrations.of(this, "db/release-1.yaml").run("changelogSync");
    }

    private void run(String... scripts) {
        try (var connection = source.getConnection()) {
            connection.setAutoCommit(false);
            for (String script : scripts) {
                try (var in = Database.class.getResourceAsStream(script)) {
                    for (String sql : new String(in.readAllBytes(), StandardCharsets.UTF_8).split(";\\R")) {
                        execute(connection, sql);
                    }
                }
            }
            connection.commit();
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("The bookshop's own scripts failed: " + e.getMessage(), e);
        }
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
