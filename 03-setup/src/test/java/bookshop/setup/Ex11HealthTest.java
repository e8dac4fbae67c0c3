package bookshop.setup;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.FutureTask;
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

    /** Where no answer comes. */
    private static final Duration PATIENCE = Duration.ofMillis(400);

    /** Where one comes, on a busy machine as well. */
    private static final Duration ENOUGH = Duration.ofSeconds(8);

    @RegisterExtension
    static final Shop shop = Shop.open();

    @Test
    @Order(1)
    @DisplayName("the bookshop is up, and nothing is lost by asking")
    void up() throws Exception {
        for (int i = 0; i < 3; i++) {
            assertThat(health(shop.source(), ENOUGH))
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
        assertThat(health(connectionsWith("isValid", () -> false), ENOUGH))
                .as("health when the connection is not valid")
                .isEqualTo("down: not valid");
        everythingClosed("after a connection that was not valid");
    }

    @Test
    @Order(3)
    @DisplayName("a failure is down with its state, and without its text")
    void failures() throws Exception {
        var noServer = new SQLException(
                "no server at jdbc:mysql://ann:s3cret@host", "08S01", new SQLException("refused", "08001"));
        assertThat(health(failing(noServer), ENOUGH))
                .as("health when no connection is to be had, state 08S01")
                .isEqualTo("down: 08S01");
        assertThat(health(failing(new SQLException("s3cret")), ENOUGH))
                .as("health after an SQLException without a state")
                .isEqualTo("down: unknown");
        assertThat(health(failing(new RuntimeException("the pool couldn't be started")), ENOUGH))
                .as("health after an exception that is none of SQL")
                .isEqualTo("down: unknown");
        assertThat(health(
                        connectionsWith("isValid", () -> {
                            throw new SQLException("the server is shutting down", "57P01");
                        }),
                        ENOUGH))
                .as("health when the question itself fails, state 57P01")
                .isEqualTo("down: 57P01");
        assertThat(health(
                        connectionsWith("isValid", () -> {
                            throw new IllegalStateException("a fault in the driver");
                        }),
                        ENOUGH))
                .as("health when the question itself fails with an exception that is none of SQL")
                .isEqualTo("down: unknown");
        everythingClosed("after failures");
    }

    @Test
    @Order(4)
    @DisplayName("nobody listens at the port")
    void nobody() throws Exception {
        assertThat(health(postgresqlAt(FakeServer.freePort()), ENOUGH))
                .as("health of a port at which nobody listens")
                .isEqualTo("down: 08001");
    }

    @Test
    @Order(5)
    @DisplayName("a server that accepts and says nothing is given up in time")
    void silent() throws Exception {
        try (var server = FakeServer.silent()) {
            PGSimpleDataSource source = postgresqlAt(server.port());
            gaveUp(source);
            assertThat(health(source, Duration.ofMillis(100), true))
                    .as("health when no answer comes, and the thread that waits is interrupted")
                    .startsWith("down: ");
            assertThat(source.getLoginTimeout())
                    .as("the login time-out of the source, which is the caller's")
                    .isZero();
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
            var over = new CountDownLatch(1); // when what was given up has its connection, or an exception
            DataSource watched = Shop.except(DataSource.class, pool, "getConnection", () -> {
                try {
                    return pool.getConnection();
                } finally {
                    over.countDown();
                }
            });
            try (Connection last = pool.getConnection()) {
                gaveUp(watched);
                assertThat(last.isValid(1))
                        .as("the connection of somebody else is untouched")
                        .isTrue();
            }
            // Now the late one gets it; and has to give it back.
            assertThat(over.await(8, TimeUnit.SECONDS))
                    .as("the late attempt was over, once there was a connection")
                    .isTrue();
            assertThat(Shop.within(
                            Duration.ofSeconds(5), "a connection that came too late was kept: close it as well", () -> {
                                try (Connection next = pool.getConnection()) {
                                    return next.isValid(1);
                                }
                            }))
                    .as("the connection, given back")
                    .isTrue();
            assertThat(health(pool, ENOUGH)).as("health of the pool afterwards").isEqualTo("up");
        }
        everythingClosed("after the pool was closed");
    }

    @Test
    @Order(7)
    @DisplayName("so is a connection that comes, and then hangs")
    void hangs() throws Exception {
        var released = new CountDownLatch(1);
        DataSource source = shop.source();
        // It comes late, but in time. As many drivers do one thing at a time, close() waits for isValid().
        DataSource hanging = Shop.except(DataSource.class, source, "getConnection", () -> {
            new CountDownLatch(1).await(300, TimeUnit.MILLISECONDS);
            Connection real = source.getConnection();
            Connection silent = Shop.except(Connection.class, real, "isValid", () -> {
                released.await(15, TimeUnit.SECONDS);
                return true;
            });
            return Shop.except(Connection.class, silent, "close", () -> {
                released.await(15, TimeUnit.SECONDS);
                real.close();
                return null;
            });
        });
        try {
            // A busy machine may be late; not five times.
            long quickest = Long.MAX_VALUE;
            for (int i = 0; i < 5 && quickest > 650; i++) {
                quickest = Math.min(quickest, gaveUp(hanging));
            }
            assertThat(quickest)
                    .as("milliseconds after which it gave up, with a patience of 400, when the connection came after"
                            + " 300 and then hung: the quickest of five")
                    .isLessThan(650);
        } finally {
            released.countDown();
        }
        everythingClosed("after the answer came too late");
    }

    @Test
    @Order(8)
    @DisplayName("questions that hang hold up neither the next one nor the end of the program")
    void others() throws Exception {
        var released = new CountDownLatch(1);
        var daemons = new ConcurrentLinkedQueue<Boolean>();
        DataSource hanging = Shop.except(DataSource.class, shop.source(), "getConnection", () -> {
            daemons.add(Thread.currentThread().isDaemon());
            released.await(15, TimeUnit.SECONDS);
            throw new SQLException("too late", "08001");
        });
        try {
            // More than a pool has threads, be it this program's own or the one that all share.
            int many = Math.clamp(ForkJoinPool.getCommonPoolParallelism() + 1, 40, 100);
            List<FutureTask<String>> hang = new ArrayList<>();
            for (int i = 0; i < many; i++) {
                hang.add(new FutureTask<>(() -> Ex11Health.of(hanging, Duration.ofMillis(100))));
                // As in a program: new threads take after a thread that is no daemon.
                Thread.ofPlatform().daemon(false).start(hang.getLast());
            }
            List<String> answers = Shop.within(
                    Duration.ofMillis(3_500), // less than one after the other takes
                    many
                            + " questions at once, each with a patience of 100 ms, were not all answered after 3.5 seconds",
                    () -> {
                        List<String> all = new ArrayList<>();
                        for (FutureTask<String> question : hang) all.add(question.get());
                        return all;
                    });
            assertThat(answers).as("health when no answer comes").containsOnly("down: no answer");
            assertThat(daemons.stream().filter(daemon -> !daemon).count())
                    .as("threads, among %d that hang, that are no daemons and keep the program from ending", many)
                    .isZero();

            assertThat(health(shop.source(), ENOUGH))
                    .as("the health of the bookshop, while %d other questions hang", many)
                    .isEqualTo("up");
            everythingClosed("after a healthy answer");

            // A busy machine may be late; not five times.
            long quickest = Long.MAX_VALUE;
            for (int i = 0; i < 5 && quickest > 900; i++) {
                long start = System.nanoTime();
                health(hanging, Duration.ofMillis(100));
                quickest = Math.min(quickest, (System.nanoTime() - start) / 1_000_000);
            }
            assertThat(quickest)
                    .as("milliseconds after which it gave up, with a patience of 100: the quickest of five")
                    .isLessThan(900);
        } finally {
            released.countDown();
        }
    }

    private static String health(DataSource source, Duration patience) throws Exception {
        return health(source, patience, false);
    }

    private static String health(DataSource source, Duration patience, boolean interrupted) throws Exception {
        String health = Shop.within(
                patience.plusSeconds(4),
                "with a patience of " + patience.toMillis() + " ms there was no answer even 4 seconds later",
                () -> {
                    if (interrupted) Thread.currentThread().interrupt();
                    try {
                        return Ex11Health.of(source, patience);
                    } catch (RuntimeException e) {
                        throw Shop.stopped(
                                "health" + (interrupted ? ", when the thread that waits is interrupted" : ""), e);
                    }
                });
        assertThat(health).as("the answer").isNotNull();
        return health;
    }

    /** How many milliseconds it took. */
    private static long gaveUp(DataSource source) throws Exception {
        long start = System.nanoTime();
        assertThat(health(source, PATIENCE)).as("health when no answer comes").isEqualTo("down: no answer");
        Duration waited = Duration.ofNanos(System.nanoTime() - start);
        assertThat(waited)
                .as("how long it waited, with a patience of %s", PATIENCE)
                .isGreaterThanOrEqualTo(PATIENCE.minusMillis(20));
        return waited.toMillis();
    }

    /** What works behind the back has a moment to finish. */
    private static void everythingClosed(String when) throws SQLException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(8);
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

    private static PGSimpleDataSource postgresqlAt(int port) {
        var source = new PGSimpleDataSource();
        source.setServerNames(new String[] {"127.0.0.1"});
        source.setPortNumbers(new int[] {port});
        source.setDatabaseName("shop");
        source.setUser("ann");
        source.setPassword("s3cret");
        return source;
    }
}
