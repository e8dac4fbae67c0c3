package bookshop.setup;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What somebody who helps you wants to know about your connection. It can be shown to anybody: no user, no password.
 */
final class Report {

    private Report() {}

    /** What is connected to what, in the order in which it is printed. */
    static Map<String, String> connection(Database database) throws SQLException {
        var facts = new LinkedHashMap<String, String>();
        try (Connection connection = database.pool().getConnection()) {
            var metaData = connection.getMetaData();
            facts.put("product", metaData.getDatabaseProductName() + " " + metaData.getDatabaseProductVersion());
            facts.put(
                    "driver",
                    metaData.getDriverName() + " " + metaData.getDriverVersion().split(" ")[0]);
            facts.put("address", withoutFile(Unavailable.masked(database.url())));
            facts.put("Java", Runtime.version() + " on " + System.getProperty("os.name"));
            facts.put("isolation", isolation(connection.getTransactionIsolation()));
            facts.put("time zone", "here " + ZoneId.systemDefault() + ", there " + timeZone(database, connection));
            facts.put("character set", characterSet(database, connection));
        }
        return facts;
    }

    /** The connections of the pool, counted. */
    static String pool(HikariDataSource pool) {
        var state = pool.getHikariPoolMXBean();
        return "at most " + pool.getMaximumPoolSize() + ": " + state.getActiveConnections() + " in use, "
                + state.getIdleConnections() + " idle, " + state.getThreadsAwaitingConnection() + " waited for";
    }

    /** The switches that this course relies on, each with what the database says; one that is wrong says so. */
    static Map<String, String> switches(Database database) throws SQLException {
        var switches = new LinkedHashMap<String, String>();
        try (Connection connection = database.pool().getConnection()) {
            switch (database.product()) {
                case "sqlite" -> {
                    switches.put("foreign keys are checked", verdict(connection, "pragma foreign_keys", "1"));
                    switches.put("a writer waits 5 seconds", verdict(connection, "pragma busy_timeout", "5000"));
                    switches.put("readers don't block writers", verdict(connection, "pragma journal_mode", "wal"));
                    switches.put("texts are UTF-8", verdict(connection, "pragma encoding", "UTF-8"));
                }
                case "postgresql" -> {
                    switches.put(
                            "a schema of our own",
                            verdict(connection, "select current_schema()", "bookshop_course_.*"));
                    switches.put("texts are UTF-8", verdict(connection, "show server_encoding", "UTF8"));
                    switches.put(
                            "\\ is no escape in a text", verdict(connection, "show standard_conforming_strings", "on"));
                }
                default -> {
                    switches.put(
                            "a database of our own", verdict(connection, "select database()", "bookshop_course_.*"));
                    switches.put(
                            "texts are utf8mb4", verdict(connection, "select @@character_set_connection", "utf8mb4"));
                    switches.put("foreign keys are checked", verdict(connection, "select @@foreign_key_checks", "1"));
                    switches.put(
                            "tables have transactions",
                            verdict(connection, "select @@default_storage_engine", "InnoDB"));
                    switches.put(
                            "wrong values are refused",
                            verdict(connection, "select @@sql_mode", ".*STRICT_TRANS_TABLES.*"));
                    switches.put("the session is in UTC", verdict(connection, "select @@time_zone", "UTC|\\+00:00"));
                }
            }
            switches.put("every statement commits", connection.getAutoCommit() ? "yes" : "NO, autocommit is off");
        }
        return switches;
    }

    private static String verdict(Connection connection, String query, String expected) throws SQLException {
        String value = value(connection, query);
        return value.matches(expected) ? "yes" : "NO, " + query + " gives " + value;
    }

    private static String isolation(int level) {
        return switch (level) {
            case Connection.TRANSACTION_READ_UNCOMMITTED -> "read uncommitted";
            case Connection.TRANSACTION_READ_COMMITTED -> "read committed";
            case Connection.TRANSACTION_REPEATABLE_READ -> "repeatable read";
            case Connection.TRANSACTION_SERIALIZABLE -> "serializable";
            default -> "none";
        };
    }

    private static String timeZone(Database database, Connection connection) throws SQLException {
        return switch (database.product()) {
            case "postgresql" -> value(connection, "show timezone"); // the driver has set it to the JVM's
            case "mysql" -> value(connection, "select @@time_zone");
            default -> "none: SQLite stores what it is given";
        };
    }

    private static String characterSet(Database database, Connection connection) throws SQLException {
        return switch (database.product()) {
            case "postgresql" -> value(connection, "show server_encoding");
            case "mysql" -> value(connection, "select concat(@@character_set_database, ', ', @@collation_database)");
            default -> value(connection, "pragma encoding");
        };
    }

    /** Without the path of a file, which holds the name of a person often enough. */
    private static String withoutFile(String url) {
        return url.replaceFirst("^jdbc:sqlite:[^?]*", "jdbc:sqlite:…");
    }

    private static String value(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(query)) {
            result.next();
            return result.getString(1);
        }
    }
}
