// Wrong: switches the zone of the whole program for a moment. Message: "not the exercise's to change"
package bookshop.setup;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Calendar;
import java.util.Optional;
import java.util.TimeZone;

/** Exercise 03.10: a moment is the same moment everywhere. */
final class Ex10Moments {

    private Ex10Moments() {}

    static void store(Connection connection, long purchase, Instant moment) throws SQLException {
        try (var statement = connection.prepareStatement("update purchase set purchased_at = ? where id = ?")) {
            TimeZone before = TimeZone.getDefault();
            TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
            try {
                statement.setTimestamp(1, Timestamp.from(moment));
            } finally {
                TimeZone.setDefault(before);
            }
            statement.setLong(2, purchase);
            statement.executeUpdate();
        }
    }

    static Optional<Instant> load(Connection connection, long purchase) throws SQLException {
        try (var statement = connection.prepareStatement("select purchased_at from purchase where id = ?")) {
            statement.setLong(1, purchase);
            try (var result = statement.executeQuery()) {
                return result.next()
                        ? Optional.of(result.getTimestamp("purchased_at", utc()).toInstant())
                        : Optional.empty();
            }
        }
    }

    /**
     * The zone in which the column is to be read. Without one, drivers take the JVM's. A new one: drivers may change
     * it.
     */
    private static Calendar utc() {
        return Calendar.getInstance(TimeZone.getTimeZone("UTC"));
    }
}
