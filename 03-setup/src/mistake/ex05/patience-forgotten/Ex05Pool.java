// Wrong: leaves the time that a borrower waits at 30 seconds. Message: "still waiting after 5 seconds"
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
        return new HikariDataSource(config);
    }

    // The pool would roll back by itself when the connection is closed, and switch autocommit on again. JDBC promises
    // neither, so a transaction is ended here, where it was begun.
    static void move(HikariDataSource pool, long from, long to, int copies) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            try {
                add(connection, to, copies);
                add(connection, from, -copies);
                connection.commit();
            } catch (SQLException e) {
                connection.rollback();
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
