package bookshop.setup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/** A connection is a conversation: it costs something to begin, it has a state, and it must be ended. */
final class Step2Connections {

    private Step2Connections() {}

    // try-with-resources closes in the opposite order, whatever happens: result, statement, connection.
    static String query(DataSource source, long book) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.prepareStatement("select title from book where id = ?")) {
            statement.setLong(1, book);
            try (var result = statement.executeQuery()) {
                return result.next() ? result.getString("title") : "no such book";
            }
        }
    }

    // Closing twice is allowed, using it afterwards is not. Try: isValid on the closed one.
    static String closed(DataSource source) throws SQLException {
        Connection connection = source.getConnection();
        connection.close();
        connection.close();
        try {
            connection.createStatement();
            return "still open";
        } catch (SQLException e) {
            return "closed: " + connection.isClosed() + ", then " + e.getClass().getSimpleName();
        }
    }

    // Without a transaction every statement is one. With one, others see the change after the commit.
    static List<String> transaction(DataSource source) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.executeUpdate("update stock set quantity = quantity + 100 where book_id = 1");
            String before = "another connection sees " + quantity(source);
            connection.commit();
            String after = "after the commit " + quantity(source);
            // Try: leave the commit out, then look at step 3, forgotten.
            statement.executeUpdate("update stock set quantity = quantity - 100 where book_id = 1");
            connection.commit();
            return List.of(before, after);
        }
    }

    private static int quantity(DataSource source) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.createStatement();
                var result = statement.executeQuery("select quantity from stock where book_id = 1")) {
            result.next();
            return result.getInt(1);
        }
    }
}
