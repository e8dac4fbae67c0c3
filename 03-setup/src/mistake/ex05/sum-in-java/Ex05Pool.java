// Wrong: reads the quantities and does the sum itself, so that what others change meanwhile is lost. Message: "Bob has"
package bookshop.setup;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;

/** Exercise 03.5: a pool that gives up in time, and a borrower that loses nothing. */
final class Ex05Pool {

    private Ex05Pool() {}

    static HikariDataSource open(DataSource source, int size, Duration patience) {
        var config = new HikariConfig();
        config.setDataSource(source);
        config.setMaximumPoolSize(size);
        config.setConnectionTimeout(patience.toMillis());
        return new HikariDataSource(config);
    }

    // The pool would roll back by itself when the connection is closed, and switch autocommit on again. JDBC promises
    // neither, so a transaction is ended here, where it was begun.
    static void move(HikariDataSource pool, long from, long to, int copies) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            int there = quantity(connection, to);
            int here = quantity(connection, from);
            connection.setAutoCommit(false);
            try {
                set(connection, to, there + copies);
                set(connection, from, here - copies);
                connection.commit();
            } catch (SQLException e) {
                connection.rollback();
                throw e;
            }
        }
    }

    private static int quantity(Connection connection, long book) throws SQLException {
        try (var statement = connection.prepareStatement("select quantity from stock where book_id = ?")) {
            statement.setLong(1, book);
            try (var result = statement.executeQuery()) {
                result.next();
                return result.getInt(1);
            }
        }
    }

    private static void set(Connection connection, long book, int quantity) throws SQLException {
        try (var statement = connection.prepareStatement("update stock set quantity = ? where book_id = ?")) {
            statement.setInt(1, quantity);
            statement.setLong(2, book);
            statement.executeUpdate();
        }
    }
}
