package bookshop.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("changes the JVM's time zone")
@DisplayName("03.10 Store moments in UTC")
class Ex10MomentsTest {

    private static final TimeZone BEFORE = TimeZone.getDefault();

    /** Ahead of UTC, behind it, and two with a change of clocks. */
    private static final List<String> ZONES = List.of("UTC", "Asia/Tokyo", "America/New_York", "Europe/Berlin");

    /** Among them moments at which the clocks of Berlin and New York skip an hour or have it twice. */
    private static final List<String> MOMENTS = List.of(
            "2024-07-01T12:00:00Z",
            "2024-03-31T01:30:00Z",
            "2024-03-31T02:30:00Z",
            "2024-10-27T00:30:00Z",
            "2024-10-27T01:30:00Z",
            "2024-03-10T02:30:00Z",
            "2024-11-03T05:30:00Z",
            "2024-12-31T23:59:59Z");

    @RegisterExtension
    static final Shop shop = Shop.open();

    @AfterEach
    void zoneAsBefore() {
        TimeZone.setDefault(BEFORE);
    }

    @Test
    @Order(1)
    @DisplayName("the table holds UTC, whichever zone the program is in")
    void stores() throws SQLException {
        for (String zone : ZONES) {
            for (String moment : MOMENTS) {
                store(zone, 3, moment);
                assertThat(column(3))
                        .as("purchased_at in the table, for %s, stored by a program in %s", moment, zone)
                        .startsWith(moment.replace('T', ' ').replace("Z", ""));
            }
        }
    }

    @Test
    @Order(2)
    @DisplayName("what the table holds is read as UTC, whichever zone the program is in")
    void loads() throws SQLException {
        for (String zone : ZONES) {
            for (String moment : MOMENTS) {
                String text = moment.replace('T', ' ').replace("Z", ".000");
                shop.execute("update purchase set purchased_at = "
                        + (shop.product().equals("sqlite") ? "" : "timestamp ") + "'" + text + "' where id = 5");
                assertThat(load(zone, 5))
                        .as("the moment, for %s in the table, read by a program in %s", text, zone)
                        .isEqualTo(Optional.of(Instant.parse(moment)));
            }
        }
    }

    @Test
    @Order(3)
    @DisplayName("stored here and read there, it is the same moment")
    void there() throws SQLException {
        for (String moment : MOMENTS) {
            store("Asia/Tokyo", 7, moment);
            assertThat(load("America/New_York", 7))
                    .as("%s, stored in Tokyo, read in New York", moment)
                    .isEqualTo(Optional.of(Instant.parse(moment)));
        }
    }

    @Test
    @Order(4)
    @DisplayName("only the one purchase is concerned, and one that doesn't exist has no moment")
    void onlyOne() throws SQLException {
        List<String> others = shop.rows("select id, purchased_at from purchase where id <> 9 order by id");

        store("Asia/Tokyo", 9, "2024-07-01T12:00:00Z");

        List<String> changed = shop.rows("select id, purchased_at from purchase where id <> 9 order by id").stream()
                .filter(purchase -> !others.contains(purchase))
                .toList();
        assertThat(changed).as("purchases that have changed, besides number 9").isEmpty();
        assertThat(load("Asia/Tokyo", 4711))
                .as("the moment of a purchase that doesn't exist")
                .isEqualTo(Optional.empty());
        in("UTC", connection -> {
            connection.close();
            assertThatExceptionOfType(SQLException.class)
                    .as(
                            "a purchase, looked for on a connection that is closed: the SQLException should reach the caller")
                    .isThrownBy(() -> Ex10Moments.load(connection, 9));
            return null;
        });
    }

    @Test
    @Order(5)
    @DisplayName("the transaction is the caller's")
    void transaction() throws SQLException {
        String before = column(11);
        in("UTC", connection -> {
            connection.setAutoCommit(false);
            Ex10Moments.store(connection, 11, Instant.parse("2024-07-01T12:00:00Z"));
            assertThat(connection.isClosed())
                    .as("the connection was closed, but is the caller's")
                    .isFalse();
            assertThat(column(11))
                    .as("what others see before the caller commits")
                    .isEqualTo(before);
            connection.rollback();
            return null;
        });
        assertThat(column(11))
                .as("what the table holds after the caller has rolled back")
                .isEqualTo(before);
    }

    private interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    private static void store(String zone, long purchase, String moment) throws SQLException {
        in(zone, connection -> {
            try {
                Ex10Moments.store(connection, purchase, Instant.parse(moment));
            } catch (SQLException | RuntimeException e) {
                throw Shop.stopped(moment + ", to be stored by a program in " + zone, e);
            }
            return null;
        });
    }

    private static Optional<Instant> load(String zone, long purchase) throws SQLException {
        return in(zone, connection -> {
            try {
                return Ex10Moments.load(connection, purchase);
            } catch (SQLException | RuntimeException e) {
                throw Shop.stopped("the moment of purchase " + purchase + ", read by a program in " + zone, e);
            }
        });
    }

    /** Works as a program in this zone, on a new connection: drivers look at the zone when they connect. */
    private static <T> T in(String zone, Work<T> work) throws SQLException {
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        var seen = new HashSet<String>();
        DataSource plain = Shop.except(DataSource.class, shop.source(), "getConnection", shop::plainConnection);
        DataSource watched = ProxyDataSourceBuilder.create(plain)
                .beforeMethod(method -> seen.add(TimeZone.getDefault().getID()))
                .proxyResultSet()
                .build();
        try (Connection connection = watched.getConnection()) {
            T result = work.with(connection);
            seen.add(TimeZone.getDefault().getID());
            assertThat(seen)
                    .as(
                            "the JVM's time zone while the exercise works and afterwards: it is not the exercise's to change")
                    .containsExactly(zone);
            return result;
        } finally {
            TimeZone.setDefault(BEFORE);
        }
    }

    private static String column(long purchase) {
        String type = shop.product().equals("mysql") ? "char" : "text";
        return shop.rows("select cast(purchased_at as " + type + ") from purchase where id = ?", purchase)
                .getFirst();
    }
}
