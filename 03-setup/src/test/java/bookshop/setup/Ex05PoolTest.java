package bookshop.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("03.5 Share two connections")
class Ex05PoolTest {

    private static final Duration PATIENCE = Duration.ofMillis(400);

    @RegisterExtension
    static final Shop shop = Shop.open();

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
                assertThat(borrowed)
                        .as("connections of a pool of %d", size)
                        .allSatisfy(connection ->
                                assertThat(connection.isValid(2)).as("usable").isTrue());
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
        try (HikariDataSource pool = pool(2, PATIENCE)) {
            Connection first = next(pool, 1);
            Connection second = next(pool, 2);
            long start = System.nanoTime();
            gaveUp(pool);
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .as("how long the third waited; it should be %s", PATIENCE)
                    .isGreaterThanOrEqualTo(PATIENCE.minusMillis(20));

            first.close();
            try (Connection again = next(pool, 2)) {
                assertThat(again.isValid(2))
                        .as("what was given back can be borrowed again")
                        .isTrue();
            }
            second.close();
        }
    }

    @Test
    @Order(3)
    @DisplayName("copies go from one book to the other")
    void moves() throws Exception {
        stock(5, 2);
        try (HikariDataSource pool = ours()) {
            moved(pool, 1, 2, 3);
            assertThat(stock()).as("5 and 2 copies, 3 of them moved").isEqualTo("2 and 5");
            moved(pool, 2, 1, 5);
            assertThat(stock()).as("then all 5 moved back").isEqualTo("7 and 0");
        }
    }

    @Test
    @Order(4)
    @DisplayName("too few copies: the caller is told, and nothing has changed, in whichever direction")
    void allOrNothing() throws Exception {
        stock(1, 1);
        try (HikariDataSource pool = ours()) {
            refused(pool, 1, 2, 2);
            assertThat(stock())
                    .as("1 and 1 copies, after 2 should have moved to the second")
                    .isEqualTo("1 and 1");
            refused(pool, 2, 1, 2);
            assertThat(stock())
                    .as("1 and 1 copies, after 2 should have moved to the first")
                    .isEqualTo("1 and 1");
        }
    }

    @Test
    @Order(5)
    @DisplayName("a pool of one survives ten failures and ten successes")
    void losesNothing() throws Exception {
        stock(10, 0);
        try (HikariDataSource pool = ours()) {
            for (int i = 0; i < 10; i++) {
                moved(pool, 1, 2, 1);
                refused(pool, 1, 2, 100);
                assertThat(pool.getHikariPoolMXBean().getActiveConnections())
                        .as("connections that were borrowed and not given back")
                        .isZero();
            }
            assertThat(stock()).as("10 and 0 copies, after each was moved").isEqualTo("0 and 10");
            assertThat(pool.isClosed())
                    .as("the pool is the caller's, and was closed")
                    .isFalse();
        }
    }

    private static HikariDataSource pool(int size, Duration patience) {
        HikariDataSource pool = Ex05Pool.open(shop.source(), size, patience);
        assertThat(pool).as("the pool").isNotNull();
        return pool;
    }

    /** One connection, and little patience: who borrows two, or gives none back, is caught. */
    private static HikariDataSource ours() {
        var config = new HikariConfig();
        config.setDataSource(shop.source());
        config.setMaximumPoolSize(1);
        config.setConnectionTimeout(500);
        return new HikariDataSource(config);
    }

    private static Connection next(HikariDataSource pool, int number) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(3);
        String late = "connection " + number + " of the pool didn't come within 3 seconds";
        return Shop.within(Duration.ofSeconds(5), late, () -> {
            while (true) {
                try {
                    return pool.getConnection();
                } catch (SQLException e) { // a busy machine may take longer than the pool's patience to open one
                    if (System.nanoTime() > end) return fail("%s: %s", late, e.getMessage());
                }
            }
        });
    }

    private static void gaveUp(HikariDataSource pool) throws Exception {
        Shop.within(
                Duration.ofSeconds(3),
                "who wanted a third connection was still waiting after 3 seconds, but should have been told after "
                        + PATIENCE.toMillis() + " milliseconds",
                () -> {
                    try (Connection third = pool.getConnection()) {
                        return fail("a pool of two has lent a third connection");
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
    }

    private static void refused(HikariDataSource pool, long from, long to, int copies) {
        try {
            Ex05Pool.move(pool, from, to, copies);
        } catch (SQLException e) {
            assertThat(String.valueOf(e.getMessage()))
                    .as("the database's own exception, which names the constraint")
                    .containsIgnoringCase("ck_stock_quantity");
            return;
        }
        fail("more copies were moved than there are, and no SQLException came");
    }

    private static void stock(int first, int second) {
        shop.execute("update stock set quantity = ? where book_id = 1", first);
        shop.execute("update stock set quantity = ? where book_id = 2", second);
    }

    private static String stock() {
        return String.join(" and ", shop.rows("select quantity from stock where book_id in (1, 2) order by book_id"));
    }
}
