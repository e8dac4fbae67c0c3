package bookshop.sql;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.sqlite.SQLiteConfig;

/**
 * A bookshop of its own, full of data: a temporary file on SQLite or, on the server that {@code DB_URL}, {@code DB_USER} and
 * {@code DB_PASSWORD} name (system property or else environment), a new schema (PostgreSQL) or database (MySQL). Closing it
 * removes what it made and touches nothing else.
 */
final class Database implements AutoCloseable {

    // PostgreSQL's driver warns about an address it can't read by printing it, password and all: say it with
    // Unavailable.
    private static final Logger POSTGRESQL = Logger.getLogger("org.postgresql");

    static {
        POSTGRESQL.setLevel(Level.SEVERE);
    }

    private final String product;
    private final String url;
    private final Properties options;
    private final AutoCloseable removal;
    private final List<Connection> connections = new ArrayList<>();
    private List<List<String>> structure;

    private Database(String product, String url, Properties options, AutoCloseable removal) {
        this.product = product;
        this.url = url;
        this.options = options;
        this.removal = removal;
    }

    /**
     * A new database with schema and data. On SQLite the first takes a moment, the others are copies of it.
     *
     * @throws Unavailable when {@code DB_URL} leads to no server of use, at most some seconds later
     */
    static Database fresh() {
        String address = setting("DB_URL");
        return address == null ? inFile() : onServer(address);
    }

    /** A new connection: whoever asks for it closes it. */
    Connection connect() throws SQLException {
        Connection connection = DriverManager.getConnection(url, options);
        synchronized (connections) {
            connections.add(connection);
        }
        return connection;
    }

    /** {@code sqlite}, {@code postgresql} or {@code mysql}. */
    String product() {
        return product;
    }

    @Override
    public void close() {
        cutConnections();
        try {
            removal.close();
        } catch (Exception e) {
            throw new IllegalStateException("The bookshop at " + Unavailable.masked(url) + " could not be removed.", e);
        }
    }

    /**
     * The bookshop as it was in the beginning: this one with its rows put back, which on a server takes a tenth of the time,
     * or a fresh one in its place where somebody changed the tables. Connections that are still open are cut.
     */
    Database renewed() {
        if (!product.equals("sqlite")) {
            cutConnections();
            try (Connection connection = connect()) {
                dropNewTables(connection);
                if (structure.equals(structure(connection, product))) {
                    fill(connection, product.equals("mysql") ? "/reset-mysql.sql" : "/reset-postgresql.sql");
                    fill(connection, "/data.sql");
                    return this;
                }
            } catch (SQLException | IllegalStateException e) {
                // Something is left that holds on to a table: a fresh one, then.
            }
        }
        close();
        return fresh();
    }

    /** Tables that somebody added, as exercises do, are dropped: that is quicker than making all the others anew. */
    private void dropNewTables(Connection connection) throws SQLException {
        var added = new ArrayList<String>();
        try (var tables = connection
                .getMetaData()
                .getTables(connection.getCatalog(), connection.getSchema(), "%", new String[] {"TABLE"})) {
            while (tables.next()) {
                added.add(tables.getString("TABLE_NAME"));
            }
        }
        added.removeIf(
                table -> structure.stream().anyMatch(row -> row.getFirst().startsWith(table + " ")));
        if (added.isEmpty()) return;
        boolean mysql = product.equals("mysql");
        String quote = mysql ? "`" : "\"";
        if (mysql) execute(connection, "set foreign_key_checks = 0");
        for (String table : added) {
            execute(connection, "drop table " + quote + table + quote + (mysql ? "" : " cascade"));
        }
        if (mysql) execute(connection, "set foreign_key_checks = 1");
    }

    /** Whoever left a transaction open would hold up the next. */
    private void cutConnections() {
        synchronized (connections) {
            for (Connection connection : connections) {
                try {
                    // On SQLite a connection in use can't be cut, and it holds a file that nobody else uses.
                    if (!product.equals("sqlite") && !connection.isClosed()) {
                        connection.abort(Runnable::run);
                    }
                } catch (SQLException e) {
                    // Cut already.
                }
            }
            connections.clear();
        }
    }

    /** What the tables of a schema are made of: columns, keys, checks, indexes, triggers, views, functions. */
    private static List<List<String>> structure(Connection connection, String product) throws SQLException {
        String sql = product.equals("mysql") ? """
                  select concat_ws(' ', table_name, column_name, ordinal_position, column_type, is_nullable, extra)
                  from information_schema.columns
                  where table_schema = database()
                  union all
                  select concat_ws(' ', table_name, index_name, seq_in_index, column_name)
                  from information_schema.statistics
                  where table_schema = database()
                  union all
                  select concat_ws(' ', table_name, constraint_name, enforced)
                  from information_schema.table_constraints
                  where table_schema = database()
                  union all
                  select concat_ws(' ', event_object_table, trigger_name)
                  from information_schema.triggers
                  where trigger_schema = database()
                  union all
                  select concat_ws(' ', routine_name, routine_type)
                  from information_schema.routines
                  where routine_schema = database()
                  order by 1
                  """ : """
                  select concat_ws(' ', relname, relkind, attname, atttypid, attnotnull)
                  from pg_class join pg_attribute on attrelid = pg_class.oid
                  where relnamespace = current_schema()::regnamespace and not attisdropped
                  union all
                  select concat_ws(' ', conrelid::regclass, conname, pg_get_constraintdef(oid))
                  from pg_constraint
                  where connamespace = current_schema()::regnamespace
                  union all
                  select concat_ws(' ', tgrelid::regclass, tgname)
                  from pg_trigger join pg_class on tgrelid = pg_class.oid
                  where relnamespace = current_schema()::regnamespace and not tgisinternal
                  union all
                  select concat_ws(' ', proname, prokind)
                  from pg_proc
                  where pronamespace = current_schema()::regnamespace
                  order by 1
                  """;
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            return Table.of(result).rows();
        }
    }

    private static synchronized Database inFile() {
        try {
            // In a system property, since the course's own checks load this class many times.
            String template = System.getProperty("bookshop.template");
            if (template == null) {
                Path first = Files.createTempFile("bookshop-", ".db");
                first.toFile().deleteOnExit();
                try (var connection = DriverManager.getConnection("jdbc:sqlite:" + first, sqlite())) {
                    fill(connection, "/schema-sqlite.sql");
                    fill(connection, "/data.sql");
                }
                template = first.toString();
                System.setProperty("bookshop.template", template);
            }
            Path file = Files.copy(
                    Path.of(template), Files.createTempFile("bookshop-", ".db"), StandardCopyOption.REPLACE_EXISTING);
            // Beside the file lies its log, for as long as somebody has the file open.
            var files = List.of(new File(file.toString()), new File(file + "-wal"), new File(file + "-shm"));
            files.forEach(File::deleteOnExit);
            return new Database("sqlite", "jdbc:sqlite:" + file, sqlite(), () -> files.forEach(File::delete));
        } catch (IOException e) {
            throw new UncheckedIOException("No temporary file for the bookshop: " + e.getMessage(), e);
        } catch (SQLException e) {
            throw new IllegalStateException("No bookshop in a temporary file: " + e.getMessage(), e);
        }
    }

    private static Properties sqlite() {
        var config = new SQLiteConfig();
        config.enforceForeignKeys(true); // off by default
        config.setDateClass("TEXT"); // as in the data; the default is a number of milliseconds
        config.setBusyTimeout(3_000); // how long a writer waits for another
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE); // a transaction is a writer from its start
        config.setJournalMode(SQLiteConfig.JournalMode.WAL); // a reader doesn't hold up a writer
        config.setSynchronous(SQLiteConfig.SynchronousMode.OFF); // the file is thrown away: don't wait for the disk
        return config.toProperties();
    }

    private static Database onServer(String address) {
        boolean postgresql = address.startsWith("jdbc:postgresql:");
        if (!postgresql && !address.startsWith("jdbc:mysql:")) {
            throw Unavailable.unsupported(address);
        }
        var options = options(postgresql);
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
        var database = new Database(postgresql ? "postgresql" : "mysql", url, options, () -> {
            try (var connection = DriverManager.getConnection(address, options)) {
                execute(connection, "drop schema " + name + (postgresql ? " cascade" : ""));
            }
        });
        try (var connection = database.connect()) {
            fill(connection, "/schema-" + database.product + ".sql");
            fill(connection, "/data.sql");
            database.structure = structure(connection, database.product);
        } catch (SQLException | RuntimeException e) {
            database.close();
            throw new IllegalStateException("No bookshop on the server: " + e.getMessage(), e);
        }
        return database;
    }

    private static Properties options(boolean postgresql) {
        var options = new Properties();
        // Five seconds for a server that isn't there, or that accepts and says nothing; a test waits less.
        // PostgreSQL's driver takes seconds, with a fraction, MySQL's milliseconds.
        long millis = Long.getLong("bookshop.timeout", 5_000);
        options.put("connectTimeout", postgresql ? "" + Math.ceilDiv(millis, 1000) : "" + millis);
        options.put(postgresql ? "loginTimeout" : "socketTimeout", postgresql ? "" + millis / 1000.0 : "" + millis);
        if (postgresql) {
            options.put("options", "-c lock_timeout=3s"); // for another's lock a writer waits for ever by default
        } else {
            // For a row 50 seconds by default, for a table a year.
            options.put("sessionVariables", "innodb_lock_wait_timeout=3,lock_wait_timeout=3");
            // Or the driver moves times between the JVM's zone and the server's.
            options.put("connectionTimeZone", "UTC");
            options.put("forceConnectionTimeZoneToSession", "true");
        }
        if (setting("DB_USER") != null) options.put("user", setting("DB_USER"));
        if (setting("DB_PASSWORD") != null) options.put("password", setting("DB_PASSWORD"));
        return options;
    }

    private static void fill(Connection connection, String resource) {
        try {
            connection.setAutoCommit(false);
            for (Sql sql : Script.of(resource).statements()) {
                sql.run(connection, Map.of());
            }
            connection.commit();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            throw new IllegalStateException("The bookshop's own scripts failed: " + e.getMessage(), e);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The text of a resource of the lesson. */
    static String resource(String name) {
        try (var in = Database.class.getResourceAsStream(name)) {
            if (in == null) throw new IllegalArgumentException("There is no file " + name.substring(1));
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String setting(String name) {
        String property = System.getProperty(name, "");
        String value = property.isBlank() ? System.getenv(name) : property;
        return value == null || value.isBlank() ? null : value;
    }
}
