package bookshop.advanced;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.AvailableSettings;
import org.hibernate.dialect.MySQLDialect;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("06.11 Hand out work, each piece once")
class Ex11WorkQueueTest {

    /** A limit, or the id of one row. */
    private static final Pattern ONE_ROW =
            Pattern.compile("\\b(limit|fetch first|id ?= ?\\?)", Pattern.CASE_INSENSITIVE);

    @RegisterExtension
    static final Shop shop = Shop.open();

    @Test
    @Order(1)
    @DisplayName("by update: the waiting parcel with the smallest id is taken, and written at once")
    void takesNext() {
        shop.execute("update parcel set status = 'PACKED', packer = 'Ada' where id = 3");
        shop.execute("update parcel set status = 'PACKED', packer = 'Bo' where id in (1, 7)");

        assertThat(takeByUpdate("Bo"))
                .as("the parcel that Bo gets, who has packed number 1 and number 7 before")
                .isEqualTo(2);
        assertThat(takeByUpdate("Cy"))
                .as("the parcel that Cy gets, after Ada has packed number 3")
                .isEqualTo(4);

        assertThat(parcels())
                .as("the parcels (id, status, packer)")
                .containsExactly(
                        "1 | PACKED | Bo",
                        "2 | PACKED | Bo",
                        "3 | PACKED | Ada",
                        "4 | PACKED | Cy",
                        "5 | WAITING | null",
                        "6 | WAITING | null",
                        "7 | PACKED | Bo");
    }

    @Test
    @Order(2)
    @DisplayName("by update: null when nothing waits")
    void takesNothing() {
        shop.execute("update parcel set status = 'PACKED', packer = 'Ada'");

        assertThat(takeByUpdate("Bo"))
                .as("the parcel that Bo gets when none is waiting")
                .isNull();
        assertThat(shop.number("select count(*) from parcel where packer = 'Ada'"))
                .as("the parcels that Ada has packed, all of them")
                .isEqualTo(7);
    }

    @Test
    @Order(3)
    @DisplayName("by update: when somebody else is faster, he keeps the parcel, and the next is taken")
    void somebodyIsFaster() {
        for (int id = 8; id <= 40; id++) {
            shop.execute("insert into parcel (id, purchase_id, status) values (?, 20, 'WAITING')", id);
        }
        // As often as Bo tries, up to number 39: who looks in the update itself tries once.
        List<String> adas = adaIsFaster(2, 39);

        Long taken = takeByUpdate("Bo");

        assertThat(shop.rows("select id from parcel where id > 1 and packer = 'Ada' order by id"))
                .as("the parcels that Ada has, each of which she took just before Bo's update")
                .isEqualTo(adas);
        assertThat(taken)
                .as("the parcel that Bo gets, when Ada has just taken all up to number %s", 1 + adas.size())
                .isEqualTo(2 + adas.size());
        assertThat(shop.rows("select id from parcel where packer = 'Bo'"))
                .as("the parcels that Bo has")
                .containsExactly("" + taken);
    }

    @Test
    @Order(4)
    @DisplayName("by update: when somebody else is faster with the last one, there is none")
    void lastOne() {
        shop.execute("update parcel set status = 'PACKED', packer = 'Ada' where id < 7");
        adaIsFaster(7, 7);

        assertThat(takeByUpdate("Bo"))
                .as("the parcel that Bo gets, when Ada was faster with the last one")
                .isNull();
    }

    @Test
    @Order(5)
    @DisplayName("by update: four packers at once get all parcels, each of them once")
    void fourPackers() throws Exception {
        var taken = new ConcurrentLinkedQueue<Long>();
        var start = new CountDownLatch(1);
        shop.factory();
        try (var packers = Executors.newFixedThreadPool(4)) {
            var futures = new ArrayList<Future<?>>();
            for (int i = 0; i < 4; i++) {
                String packer = "packer " + i;
                futures.add(packers.submit(() -> {
                    start.await();
                    for (int asked = 0; asked < 10; asked++) {
                        Long id = takeByUpdate(packer);
                        if (id == null) break;
                        taken.add(id);
                    }
                    return null;
                }));
            }
            start.countDown();
            for (Future<?> future : futures) {
                result(future);
            }
        }

        assertThat(taken.stream().sorted())
                .as("the parcels that four packers got at once, sorted")
                .containsExactly(2L, 3L, 4L, 5L, 6L, 7L);
    }

    @Test
    @Order(6)
    @DisplayName("with a lock: the waiting parcel with the smallest id is taken, and written with the commit")
    void locksNext() {
        shop.factory();
        long before = shop.log().rows();
        Long taken = shop.asking("taking a parcel", session -> Ex11WorkQueue.takeWithLock(session, "Bo"));

        assertThat(taken).as("the parcel that Bo gets").isEqualTo(2);
        assertThat(shop.log().rows() - before)
                .as("rows that are read to take one of six parcels: what is read with a lock is locked")
                .isLessThanOrEqualTo(2);
        assertThat(shop.rows("select id, status from parcel where packer = 'Bo'"))
                .as("the parcels that Bo has (id, status)")
                .containsExactly("2 | PACKED");
        assertThat(shop.asking("taking a parcel", (Session session) -> Ex11WorkQueue.takeWithLock(session, "Cy")))
                .as("the parcel that Cy gets after Bo has committed")
                .isEqualTo(3);

        shop.execute("update parcel set status = 'PACKED', packer = 'Ada'");
        assertThat(shop.asking("taking a parcel", (Session session) -> Ex11WorkQueue.takeWithLock(session, "Bo")))
                .as("the parcel that Bo gets when none is waiting")
                .isNull();
    }

    @Test
    @Order(7)
    @DisplayName("with a lock: if the caller rolls back, the parcel waits again")
    void rollsBack() {
        try (Session session = shop.factory().openSession()) {
            session.beginTransaction();
            Shop.answer("taking a parcel", () -> Ex11WorkQueue.takeWithLock(session, "Bo"));
            if (session.getTransaction().isActive()) {
                session.getTransaction().rollback();
            }
        }

        assertThat(shop.number("select count(*) from parcel where status = 'WAITING' and packer is null"))
                .as("the parcels that wait, after Bo's transaction was rolled back")
                .isEqualTo(6);
    }

    @Test
    @Order(8)
    @DisplayName("with a lock: what somebody has is skipped at once, and the others get the next ones")
    void skips() throws Exception {
        if (shop.product().equals("sqlite")) {
            // No locks on rows, and one writer for the whole file: what asks for a lock runs, and nothing is locked.
            List<String> sent = sentToMySql();
            assertThat(sent)
                    .as(
                            "what MySQL would be sent: SQLite's dialect leaves the lock out, MySQL's says what to do with a locked row")
                    .anyMatch(sql -> sql.contains("skip locked"), "it is skipped");
            assertThat(sent.stream()
                            .filter(sql -> sql.contains("skip locked")
                                    && !ONE_ROW.matcher(sql).find()))
                    .as("what MySQL would be sent that locks more than one row: without a limit, all parcels that wait")
                    .isEmpty();
            return;
        }
        shop.factory();
        try (var others = Executors.newSingleThreadExecutor()) {
            var bos = new ArrayList<Future<Long>>();
            // Whether Bo is done while Ada's transaction is open: thrown in it, a failure would keep her lock.
            boolean atOnce = shop.asking("taking a parcel", ada -> {
                assertThat(Ex11WorkQueue.takeWithLock(ada, "Ada"))
                        .as("Ada's parcel")
                        .isEqualTo(2);
                bos.add(others.submit(() -> shop.fromTransaction(bo -> Ex11WorkQueue.takeWithLock(bo, "Bo"))));
                bos.add(others.submit(() -> shop.fromTransaction(cy -> Ex11WorkQueue.takeWithLock(cy, "Cy"))));
                return isDone(bos.getLast());
            });

            List<Long> taken = Arrays.asList(result(bos.getFirst()), result(bos.getLast()));
            assertThat(atOnce)
                    .as(
                            "whether Bo and Cy had an answer while Ada's transaction was open: what is locked is skipped, and"
                                    + " nobody waits")
                    .isTrue();
            assertThat(taken)
                    .as(
                            "the parcels of Bo and Cy, when Ada has locked number 2; null means that she locks more than one row:"
                                    + " without a limit, all parcels that wait")
                    .containsExactly(3L, 4L);
        }
        assertThat(shop.rows("select id, packer from parcel where status = 'PACKED' order by id"))
                .as("who has which parcel")
                .containsExactly("1 | Ada", "2 | Ada", "3 | Bo", "4 | Cy");
    }

    /** The same on this SQLite database, but in MySQL's dialect; the lock is taken off the statement before SQLite sees it. */
    private static List<String> sentToMySql() {
        var log = new SqlLog() {
            @Override
            public String inspect(String sql) {
                return super.inspect(sql).replaceFirst(" for (update|share).*", "");
            }
        };
        var configuration = Bookshop.configuration(shop.dataSource(), log, Bookshop.ENTITIES.toArray(Class<?>[]::new));
        // A subclass: where one of its own is named, Hibernate warns that it would have found it by itself.
        configuration.property(AvailableSettings.DIALECT, new MySQLDialect() {});
        configuration.property(AvailableSettings.ALLOW_METADATA_ON_BOOT, false);
        try (SessionFactory factory = configuration.createEntityManagerFactory()) {
            Shop.answer(
                    "taking a parcel", () -> factory.fromTransaction(ada -> Ex11WorkQueue.takeWithLock(ada, "Ada")));
        }
        return log.statements();
    }

    /** Ada takes parcel after parcel, each just before an update of somebody else: the list grows with them. */
    private static List<String> adaIsFaster(int first, int last) {
        var taken = new ArrayList<String>();
        adaIsFaster(first, last, taken);
        return taken;
    }

    private static void adaIsFaster(int first, int last, List<String> taken) {
        shop.before("update", () -> {
            shop.execute("update parcel set status = 'PACKED', packer = 'Ada' where id = " + first);
            taken.add("" + first);
            if (first < last) adaIsFaster(first + 1, last, taken);
        });
    }

    private static Long takeByUpdate(String packer) {
        shop.factory();
        return Shop.answer("taking a parcel", () -> Ex11WorkQueue.takeByUpdate(shop.factory(), packer));
    }

    private static List<String> parcels() {
        return shop.rows("select id, status, packer from parcel order by id");
    }

    /** Whether it ends within five seconds, in whatever way. */
    private static boolean isDone(Future<?> future) {
        try {
            future.get(5, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException | ExecutionException e) {
            return true;
        }
        return true;
    }

    /** What the other thread gives, or throws. */
    private static <T> T result(Future<T> future) throws Exception {
        try {
            return future.get(10, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new AssertionError(
                    "a packer is still waiting after 10 seconds: for a lock that somebody else has?", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) throw error;
            throw (Exception) e.getCause();
        }
    }
}
