package bookshop.setup;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.postgresql.ds.PGSimpleDataSource;

@DisplayName("03.11 Check health in time")
class Ex11HealthTest {

    private static final Duration PATIENCE = Duration.ofMillis(400);

    @RegisterExtension
    static final Shop shop = Shop.open();

    @Test
    @Order(1)
    @DisplayName("the bookshop is up, and nothing is lost by asking")
    void up() throws Exception {
        for (int i = 0; i < 3; i++) {
            assertThat(health(shop.source(), Duration.ofSeconds(5)))
                    .as("the health of the bookshop")
                    .isEqualTo("up");
        }
        everythingClosed("after three healthy answers");
        assertThat(shop.givenConnections())
                .as("connections taken for three answers")
                .isEqualTo(3);
    }

    @Test
    @Order(2)
    @DisplayName("a connection that isn't valid is down, and closed")
    void notValid() throws Exception {
        assertThat(health(connectionsWith("isValid", () -> false), PATIENCE))
                .as("health when the connection is not valid")
                .isEqualTo("down: not valid");
        everythingClosed("after a connection that was not valid");
    }

    @Test
    @Order(3)
    @DisplayName("a failure is down with its state, and without its text")
    void failures() throws Exception {
        assertThat(health(failing(new SQLException("no server at jdbc:mysql://ann:s3cret@host", "08S01")), PATIENCE))
                .as("health when no connection is to be had, state 08S01")
                .isEqualTo("down: 08S01");
        assertThat(health(failing(new SQLException("s3cret")), PATIENCE))
                .as("health after an SQLException without a state")
                .isEqualTo("down: unknown");
        assertThat(health(failing(new IllegalStateException("the pool is closed")), PATIENCE))
                .as("health after an exception that is none of SQL")
                .isEqualTo("down: unknown");
        assertThat(health(
                        connectionsWith("isValid", () -> {
                            throw new SQLException("the server is shutting down", "57P01");
                        }),
                        PATIENCE))
                .as("health when the question itself fails, state 57P01")
                .isEqualTo("down: 57P01");
        everythingClosed("after failures");
    }

    @Test
    @Order(4)
    @DisplayName("nobody listens at the port")
    void nobody() throws Exception {
        assertThat(health(postgresqlAt(FakeServer.freePort()), Duration.ofSeconds(5)))
                .as("health of a port at which nobody listens")
                .isEqualTo("down: 08001");
    }

    @Test
    @Order(5)
    @DisplayName("a server that accepts and says nothing is given up in time")
    void silent() throws Exception {
        try (var server = FakeServer.silent()) {
            gaveUp(postgresqlAt(server.port()));
        }
    }

    @Test
    @Order(6)
    @DisplayName("so is a pool that has nothing left, and what comes too late is closed")
    void exhausted() throws Exception {
        var config = new HikariConfig();
        config.setDataSource(shop.source());
        config.setMaximumPoolSize(1);
        try (var pool = new HikariDataSource(config)) {
            try (Connection last = pool.getConnection()) {
                gaveUp(pool);
                assertThat(last.isValid(1))
                        .as("the connection of somebody else is untouched")
                        .isTrue();
            }
            // Now the late one gets it; and has to give it back.
            assertThat(Shop.within(
                            Duration.ofSeconds(3), "a connection that came too late was kept: close it as well", () -> {
                                try (Connection next = pool.getConnection()) {
                                    return next.isValid(1);
                                }
                            }))
                    .as("the connection, given back")
                    .isTrue();
            assertThat(health(pool, Duration.ofSeconds(5)))
                    .as("health of the pool afterwards")
                    .isEqualTo("up");
        }
    }

    @Test
    @Order(7)
    @DisplayName("so is a connection that comes, and then hangs")
    void hangs() throws Exception {
        var released = new CountDownLatch(1);
        gaveUp(connectionsWith("isValid", () -> {
            released.await(10, TimeUnit.SECONDS);
            return true;
        }));
        released.countDown();
        everythingClosed("after the answer came too late");
    }

    private static String health(DataSource source, Duration patience) throws Exception {
        String health = Shop.within(
                patience.plusSeconds(2),
                "with a patience of " + patience.toMillis() + " ms there was no answer even 2 seconds later",
                () -> Ex11Health.of(source, patience));
        assertThat(health).as("the answer").isNotNull();
        return health;
    }

    private static void gaveUp(DataSource source) throws Exception {
        long start = System.nanoTime();
        assertThat(health(source, PATIENCE)).as("health when no answer comes").isEqualTo("down: no answer");
        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .as("how long it waited, with a patience of %s", PATIENCE)
                .isGreaterThanOrEqualTo(PATIENCE.minusMillis(20));
    }

    /** What works behind the back has a moment to finish. */
    private static void everythingClosed(String when) throws SQLException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(2);
        while (shop.openConnections() > 0 && System.nanoTime() < end) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
        assertThat(shop.openConnections())
                .as("%s, connections that are still open", when)
                .isZero();
    }

    private static DataSource connectionsWith(String method, Callable<?> answer) {
        DataSource source = shop.source();
        return Shop.except(
                DataSource.class,
                source,
                "getConnection",
                () -> Shop.except(Connection.class, source.getConnection(), method, answer));
    }

    private static DataSource failing(Exception failure) {
        return Shop.except(DataSource.class, shop.source(), "getConnection", () -> {
            throw failure;
        });
    }

    private static DataSource postgresqlAt(int port) {
        var source = new PGSimpleDataSource();
        source.setServerNames(new String[] {"127.0.0.1"});
        source.setPortNumbers(new int[] {port});
        source.setDatabaseName("shop");
        source.setUser("ann");
        source.setPassword("s3cret");
        return source;
    }
}
