package bookshop.setup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Calendar;
import java.util.Optional;

/**
 * Exercise 03.10: a moment is the same moment everywhere. The column {@code purchased_at} of the table {@code purchase}
 * has no time zone. By agreement it holds UTC: half past one in UTC on 31 March 2024 is {@code 2024-03-31 01:30:00},
 * whichever zone this program or the server is in. On SQLite it is a text that begins like this (a fraction of a second
 * such as {@code .000} may follow). SQLite's driver writes a {@code LocalDateTime} in another way, with a {@code T}, and
 * reads one through the JVM's zone.
 *
 * <p>The connection has only the options in its address: no time zone was agreed upon with the driver. The time zone of
 * the JVM belongs to the whole program, so both methods leave it alone, even for a moment.
 */
final class Ex10Moments {

    private Ex10Moments() {}

    /**
     * Sets when a purchase was made. Leaves transactions to the caller.
     *
     * <p>Look at: {@link PreparedStatement#setTimestamp(int, java.sql.Timestamp, Calendar)}, and what the calendar is
     * for.
     *
     * @param purchase the id of a purchase that exists
     * @param moment whole seconds
     */
    static void store(Connection connection, long purchase, Instant moment) throws SQLException {
        throw new AssertionError("TODO 03.10 store the moment in UTC");
    }

    /**
     * When a purchase was made.
     *
     * <p>Look at: {@link ResultSet#getTimestamp(String, Calendar)}.
     *
     * @return empty if there is no such purchase
     * @throws SQLException whatever JDBC throws reaches the caller: a failure is no missing purchase
     */
    static Optional<Instant> load(Connection connection, long purchase) throws SQLException {
        throw new AssertionError("TODO 03.10 read the moment, which is stored in UTC");
    }
}
