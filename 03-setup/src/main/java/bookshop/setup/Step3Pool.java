package bookshop.setup;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;

/** A pool lends connections. Closing a borrowed one gives it back, cleaned; the server notices nothing. */
final class Step3Pool {

    private Step3Pool() {}

    // unwrap gives what is behind the pool's wrapper. Try: hold all five open.
    static String lent(DataSource source) throws SQLException {
        Set<Connection> real = new HashSet<>();
        try (var pool = pool(source)) {
            for (int i = 0; i < 5; i++) {
                try (Connection borrowed = pool.getConnection()) {
                    real.add(borrowed.unwrap(Connection.class));
                }
            }
        }
        return "5 times borrowed, connections opened: " + real.size();
    }

    // The next borrower finds it as if it were new, whatever the last one switched.
    static String cleaned(DataSource source) throws SQLException {
        try (var pool = pool(source)) {
            try (Connection borrowed = pool.getConnection()) {
                borrowed.setAutoCommit(false);
            }
            try (Connection borrowed = pool.getConnection()) {
                return "autocommit was switched off, and is " + (borrowed.getAutoCommit() ? "on" : "off");
            }
        }
    }

    // No commit: the pool rolls back. JDBC leaves it open, and a driver might commit.
    static String forgotten(DataSource source) throws SQLException {
        try (var pool = pool(source)) {
            try (Connection borrowed = pool.getConnection();
                    var statement = borrowed.createStatement()) {
                borrowed.setAutoCommit(false);
                statement.executeUpdate("update stock set quantity = 0");
            }
            try (Connection borrowed = pool.getConnection();
                    var statement = borrowed.createStatement();
                    var result = statement.executeQuery("select count(*) from stock where quantity > 0")) {
                result.next();
                return "all books sold out? " + (result.getInt(1) == 0);
            }
        }
    }

    // A pool of one, and two who want it. Try: leave out connectionTimeout, and wait for half a minute.
    static List<String> exhausted(DataSource source) throws SQLException {
        try (var pool = pool(source);
                var first = pool.getConnection()) {
            try (var second = pool.getConnection()) {
                return List.of("two connections");
            } catch (SQLException e) {
                return List.of(e.getClass().getSimpleName(), Report.pool(pool));
            }
        }
    }

    private static HikariDataSource pool(DataSource source) {
        var config = new HikariConfig();
        config.setDataSource(source); // or setJdbcUrl, setUsername, setPassword
        config.setMaximumPoolSize(1); // few are enough: a database does as much at once as it has processors and disks
        config.setConnectionTimeout(300); // milliseconds that a borrower waits; the default is 30 seconds
        config.setMaxLifetime(600_000); // shorter than what a firewall or the server allows
        config.setLeakDetectionThreshold(2_000); // logs who borrowed a connection and kept it for so long
        return new HikariDataSource(config);
    }
}
