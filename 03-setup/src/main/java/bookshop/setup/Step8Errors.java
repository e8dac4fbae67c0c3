package bookshop.setup;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * An SQLException has a text for people, and for programs a state (five characters, a standard) and the product's code.
 */
final class Step8Errors {

    private static final List<String> WRONG = List.of(
            "select title from bok",
            "selct title from book",
            "insert into genre (id, name) values (1, 'Again')",
            "insert into genre (name, parent_id) values ('Orphans', 4711)",
            "insert into genre (name) values (null)");

    private Step8Errors() {}

    // SQLite gives no state at all; class 23 is a broken constraint, 42 a statement that can't be right.
    static List<String> statements(DataSource source) throws SQLException {
        var lines = new ArrayList<String>();
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            for (String sql : WRONG) {
                try {
                    statement.execute(sql);
                } catch (SQLException e) {
                    lines.add("state " + e.getSQLState() + ", code " + e.getErrorCode() + ": " + sql);
                }
            }
        }
        return lines;
    }

    // Nobody listens: both drivers are on the class path, so this needs no server. Try: another host.
    static List<String> nobody() throws IOException {
        int port;
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        var lines = new ArrayList<String>();
        for (String product : List.of("postgresql", "mysql")) {
            try (var connection =
                    DriverManager.getConnection("jdbc:" + product + "://127.0.0.1:" + port + "/bookshop")) {
                lines.add("connected to " + connection);
            } catch (SQLException e) {
                lines.add(product + ": state " + e.getSQLState());
            }
        }
        return lines;
    }

    // What this course makes of it: a sentence. Look at Unavailable for the other cases.
    static String sentence() {
        var settings = new Settings("jdbc:postgresql://localhost:1/shop?password=secret", "bob", "secret");
        try (var database = Database.onServer(settings, Duration.ofSeconds(1))) {
            return database.url();
        } catch (Unavailable e) {
            return e.getMessage();
        }
    }
}
