package bookshop.setup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** SQLite has its switches on the connection, not on the file, and most are off. This step runs on SQLite, always. */
final class Step4Switches {

    private Step4Switches() {}

    // Off by default, for old programs' sake. Try: ?foreign_keys=1, and with a typo in the name.
    static List<String> foreignKeys() throws SQLException, IOException {
        Path file = Files.createTempFile("switches-", ".db");
        try {
            try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
                execute(connection, "create table genre (id integer primary key, parent_id integer references genre)");
            }
            return List.of(
                    "without a switch: " + orphan("jdbc:sqlite:" + file),
                    "?foreign_keys=on: " + orphan("jdbc:sqlite:" + file + "?foreign_keys=on"));
        } finally {
            Files.delete(file);
        }
    }

    // In memory every connection has a database of its own, unless the name is shared and one stays open.
    static List<String> inMemory() throws SQLException {
        return List.of(
                "jdbc:sqlite::memory: " + secondConnection("jdbc:sqlite::memory:"),
                "a shared name: "
                        + secondConnection("jdbc:sqlite:file:" + UUID.randomUUID() + "?mode=memory&cache=shared"));
    }

    // One writer at a time. Who finds the file locked is refused, or waits up to busy_timeout milliseconds first.
    static String busy() throws SQLException, IOException {
        Path file = Files.createTempFile("switches-", ".db");
        try (var alice = DriverManager.getConnection("jdbc:sqlite:" + file);
                var bob = DriverManager.getConnection("jdbc:sqlite:" + file + "?busy_timeout=0")) {
            execute(alice, "create table genre (id integer primary key)");
            alice.setAutoCommit(false);
            execute(alice, "insert into genre values (1)");
            try {
                execute(bob, "insert into genre values (2)");
                return "both wrote";
            } catch (SQLException e) {
                return "Bob gets code " + e.getErrorCode() + " (SQLITE_BUSY) and no SQL state: " + e.getSQLState();
            }
        } finally {
            Files.delete(file);
        }
    }

    private static String orphan(String url) throws SQLException {
        try (var connection = DriverManager.getConnection(url)) {
            execute(connection, "insert into genre (parent_id) values (4711)");
            return "a genre below one that doesn't exist is stored";
        } catch (SQLException e) {
            return "it is refused";
        }
    }

    private static String secondConnection(String url) throws SQLException {
        try (var first = DriverManager.getConnection(url);
                var second = DriverManager.getConnection(url)) {
            execute(first, "create table genre (id integer)");
            execute(second, "insert into genre values (1)");
            return "has one database for both connections";
        } catch (SQLException e) {
            return "has no such table for the second connection";
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
