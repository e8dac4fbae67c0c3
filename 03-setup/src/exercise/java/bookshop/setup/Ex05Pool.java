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

    /**
     * A pool over the given source. It never has more than {@code size} connections; who wants one more waits for
     * {@code patience}, to the millisecond, and then gets an {@link SQLException}. (Not the 10 connections and 30
     * seconds that HikariCP has by default.) It lends connections in autocommit mode.
     *
     * <p>Look at: {@link HikariConfig}, its methods {@code setDataSource}, {@code setMaximumPoolSize}, {@code
     * setConnectionTimeout}.
     *
     * @param size at least 1
     * @param patience at least 250 milliseconds, which is the least that HikariCP takes
     */
    static HikariDataSource open(DataSource source, int size, Duration patience) {
        throw new AssertionError("TODO 03.5 open a pool with this size and patience");
    }

    /**
     * Moves copies from the stock of one book to that of another: both rows of {@code stock} change in one transaction,
     * or none does. Others see either both changes or none. It borrows one connection from the pool, and gives it back
     * on every path.
     *
     * <p>The table refuses a quantity below zero; it may refuse one that is too large as well. What it throws reaches
     * the caller as it is, and nothing has changed then, not even the other row. (If the rollback fails as well, either
     * exception may reach the caller.) Somebody else may change the same rows at the same time, so let the database do
     * the sum: {@code set quantity = quantity + ?}.
     *
     * <p>Look at: {@link Connection#setAutoCommit}, {@link Connection#commit}, {@link Connection#rollback}.
     *
     * @param from the id of the book that loses copies; both books have a row in {@code stock}
     * @param to another book
     * @param copies at least 1
     */
    static void move(HikariDataSource pool, long from, long to, int copies) throws SQLException {
        throw new AssertionError("TODO 03.5 move copies in one transaction, and give the connection back");
    }
}
