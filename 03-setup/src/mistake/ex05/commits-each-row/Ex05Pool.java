// Wrong: leaves autocommit on, so that each row is a transaction. Message: "what others saw after each statement"
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
            try {
                add(connection, from, -copies); // the one that may fail, so it goes first
                add(connection, to, copies);
            } catch (SQLException e) {
                throw e;
            }
        }
    }

    private static void add(Connection connection, long book, int copies) throws SQLException {
        try (var statement =
                connection.prepareStatement("update stock set quantity = quantity + ? where book_id = ?")) {
            statement.setInt(1, copies);
            statement.setLong(2, book);
            statement.executeUpdate();
        }
    }
}
