package bookshop.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("03.5 Share two connections")
class Ex05PoolTest {

    private static final Duration PATIENCE = Duration.ofMillis(400);

    @RegisterExtension
    static final Shop shop = Shop.open();

    /** What the database threw. */
    private final List<Throwable> thrown = new ArrayList<>();

    @Test
    @Order(1)
    @DisplayName("a pool lends as many connections as it may have")
    void lends() throws Exception {
        for (int size = 1; size <= 3; size++) {
            List<Connection> borrowed = new ArrayList<>();
            try (HikariDataSource pool = pool(size, Duration.ofSeconds(3))) {
                for (int i = 0; i < size; i++) {
                    borrowed.add(next(pool, i + 1));
                }
                for (Connection connection : borrowed) {
                    assertThat(connection.isValid(2))
                            .as("whether a connection of a pool of %d is usable", size)
                            .isTrue();
                    assertThat(connection.getAutoCommit())
                            .as("autocommit of a connection of a pool of %d", size)
                            .isTrue();
                }
                for (Connection connection : borrowed) {
                    connection.close();
                }
            }
        }
    }

    @Test
    @Order(2)
    @DisplayName("who wants one more waits for as long as was said, and is told")
    void exhausted() throws Exception {
        for (int size = 1; size <= 2; size++) {
            List<Connection> borrowed = new ArrayList<>();
            try (HikariDataSource pool = pool(size, PATIENCE)) {
                for (int i = 0; i < size; i++) {
                    borrowed.add(next(pool, i + 1));
                }
                long start = System.nanoTime();
                gaveUp(pool, size);
                assertThat(Duration.ofNanos(System.nanoTime() - start))
                        .as("how long somebody waited for one connection more; it should be %s", PATIENCE)
                        .isGreaterThanOrEqualTo(PATIENCE.minusMillis(20));

                borrowed.removeFirst().close();
                borrowed.add(next(pool, size));
                assertThat(borrowed.getLast().isValid(2))
                        .as("what was given back can be borrowed again")
                        .isTrue();
                for (Connection connection : borrowed) {
                    connection.close();
                }
            }
        }
        for (long millis : new long[] {250, 1_500, 3_000}) {
            try (HikariDataSource pool = pool(1, Duration.ofMillis(millis))) {
                assertThat(pool.getConnectionTimeout())
                        .as("milliseconds that a borrower waits, when they should be %d", millis)
                        .isEqualTo(millis);
            }
        }
    }

    @Test
    @Order(3)
    @DisplayName("copies go from one book to the other, and others never see them in both or in neither")
    void moves() throws Exception {
        stock(5, 2);
        var seen = new LinkedHashSet<String>();
        DataSource watched = ProxyDataSourceBuilder.create(shop.source())
                .afterQuery((execution, queries) -> seen.add(stock()))
                .build();
        try (HikariDataSource pool = ours(watched)) {
            moved(pool, 1, 2, 3);
            assertThat(stock()).as("5 and 2 copies, 3 of them moved").isEqualTo("2 and 5");
            assertThat(seen)
                    .as("what others saw after each statement, while 3 of 5 and 2 copies were moved")
                    .isSubsetOf("5 and 2", "2 and 5");
            moved(pool, 2, 1, 5);
            assertThat(stock()).as("then all 5 moved back").isEqualTo("7 and 0");
        }
    }

    @Test
    @Order(4)
    @DisplayName("too few copies, or too many: the caller is told, and nothing has changed, in whichever direction")
    void allOrNothing() throws Exception {
        stock(1, 1);
        try (HikariDataSource pool = ours(shop.source())) {
            refused(pool, 1, 2, 2, "ck_stock_quantity");
            assertThat(stock())
                    .as("1 and 1 copies, after 2 should have moved to the second")
                    .isEqualTo("1 and 1");
            refused(pool, 2, 1, 2, "ck_stock_quantity");
            assertThat(stock())
                    .as("1 and 1 copies, after 2 should have moved to the first")
                    .isEqualTo("1 and 1");
        }
        // The row that loses copies may do so; the one that should get them refuses.
        boolean sqlite = shop.product().equals("sqlite"); // can't add a check to a table that is there
        shop.execute(
                sqlite
                        ? "create trigger ck_stock_limit before update on stock when new.quantity > 1000"
                                + " begin select raise(abort, 'ck_stock_limit'); end"
                        : "alter table stock add constraint ck_stock_limit check (quantity <= 1000)");
        stock(10, 999);
        try (HikariDataSource pool = ours(shop.source())) {
            refused(pool, 1, 2, 2, "ck_stock_limit");
            assertThat(stock())
                    .as("10 and 999 copies, after the second refused to have more than 1000")
                    .isEqualTo("10 and 999");
        } finally {
            shop.execute(sqlite ? "drop trigger ck_stock_limit" : "alter table stock drop constraint ck_stock_limit");
        }
    }

    @Test
    @Order(5)
    @DisplayName("a pool of one survives ten failures and ten successes")
    void losesNothing() throws Exception {
        stock(10, 0);
        try (HikariDataSource pool = ours(shop.source())) {
            for (int i = 0; i < 10; i++) {
                moved(pool, 1, 2, 1);
                refused(pool, 1, 2, 100, "ck_stock_quantity");
            }
            assertThat(stock()).as("10 and 0 copies, after each was moved").isEqualTo("0 and 10");
            assertThat(pool.isClosed())
                    .as("the pool is the caller's, and was closed")
                    .isFalse();
        }
    }

    @Test
    @Order(6)
    @DisplayName("Bob changes the same rows while Alice moves copies, and none is lost")
    void together() throws Exception {
        stock(100, 0);
        var bob = new FutureTask<Void>(
                () -> shop.execute("update stock set quantity = quantity + 10 where book_id in (1, 2)"), null);
        var started = new AtomicBoolean();
        // Right before Alice changes the first row. If she has locked it already, Bob has to wait, and goes on later.
        DataSource meanwhile = ProxyDataSourceBuilder.create(shop.source())
                .beforeQuery((execution, queries) -> {
                    String sql = queries.getFirst().getQuery();
                    if (sql.strip().toLowerCase(Locale.ROOT).startsWith("update")
                            && started.compareAndSet(false, true)) {
                        Thread.ofPlatform().daemon().start(bob);
                        waitFor(bob, Duration.ofMillis(500));
                    }
                })
                .build();
        try (HikariDataSource pool = ours(meanwhile)) {
            Ex05Pool.move(pool, 1, 2, 3);
        } catch (SQLException e) {
            fail(
                    "Bob has changed the stock after Alice had read it, and her move failed: let the database do the"
                            + " sum, as in set quantity = quantity + ?. The exception: %s",
                    e.getMessage());
        }
        if (started.get()) bob.get();
        else bob.run();
        assertThat(stock())
                .as("100 and 0 copies, after Alice has moved 3, and Bob has brought 10 of each meanwhile")
                .isEqualTo("107 and 13");
    }

    private static HikariDataSource pool(int size, Duration patience) {
        HikariDataSource pool = Ex05Pool.open(shop.source(), size, patience);
        assertThat(pool).as("the pool").isNotNull();
        return pool;
    }

    private static void waitFor(FutureTask<?> task, Duration limit) {
        try {
            task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            // goes on behind our back
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One connection, and little patience: who borrows two, or gives none back, is caught. */
    private HikariDataSource ours(DataSource source) {
        var config = new HikariConfig();
        config.setDataSource(ProxyDataSourceBuilder.create(source)
                .afterQuery((execution, queries) -> thrown.add(execution.getThrowable()))
                .build());
        config.setMaximumPoolSize(1);
        config.setConnectionTimeout(3_000);
        return new HikariDataSource(config);
    }

    private static Connection next(HikariDataSource pool, int number) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(6);
        String late = "connection " + number + " of the pool didn't come within 6 seconds";
        return Shop.within(Duration.ofSeconds(10), late, () -> {
            while (true) {
                try {
                    return pool.getConnection();
                } catch (SQLException e) { // a busy machine may take longer than the pool's patience to open one
                    if (System.nanoTime() > end) return fail("%s: %s", late, e.getMessage());
                }
            }
        });
    }

    private static void gaveUp(HikariDataSource pool, int size) throws Exception {
        Shop.within(
                Duration.ofSeconds(5),
                "who wanted one connection more was still waiting after 5 seconds, but should have been told after "
                        + PATIENCE.toMillis() + " milliseconds",
                () -> {
                    try (Connection more = pool.getConnection()) {
                        return fail("a pool of %d has lent one connection more", size);
                    } catch (SQLException e) {
                        return null;
                    }
                });
    }

    private static void moved(HikariDataSource pool, long from, long to, int copies) {
        try {
            Ex05Pool.move(pool, from, to, copies);
        } catch (SQLException e) {
            fail("%d copies of book %d are there and should be moved, but: %s", copies, from, e.getMessage());
        }
        givenBack(pool);
    }

    private void refused(HikariDataSource pool, long from, long to, int copies, String constraint) {
        try {
            Ex05Pool.move(pool, from, to, copies);
        } catch (SQLException e) {
            givenBack(pool);
            assertThat(String.valueOf(e.getMessage()))
                    .as("the database's own exception, which names the constraint")
                    .containsIgnoringCase(constraint);
            Shop.isDatabasesOwn(e, thrown);
            return;
        }
        fail("more copies were moved than the table allows, and no SQLException came");
    }

    private static void givenBack(HikariDataSource pool) {
        assertThat(pool.getHikariPoolMXBean().getActiveConnections())
                .as("connections that were borrowed and not given back")
                .isZero();
    }

    private static void stock(int first, int second) {
        shop.execute("update stock set quantity = ? where book_id = 1", first);
        shop.execute("update stock set quantity = ? where book_id = 2", second);
    }

    private static String stock() {
        return String.join(" and ", shop.rows("select quantity from stock where book_id in (1, 2) order by book_id"));
    }
}
