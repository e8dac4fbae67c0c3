package bookshop.web.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import bookshop.web.Shop;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("08.12 Where a transaction begins and ends")
class Ex12CancelTest {

    private static final String NO_INK = "no ink";

    /** Stops every parcel but those that it is told to refuse. */
    static class Van implements Carrier {
        final List<Long> stopped = new ArrayList<>();
        final List<Long> refuses = new ArrayList<>();
        final List<String> seen = new ArrayList<>();
        int connections;
        boolean watches;

        @Override
        public void stop(long orderId) throws Refused {
            stopped.add(orderId);
            connections = Math.max(connections, shop.source().out());
            if (watches) seen.add(orderId + ": " + status(18));
            if (refuses.contains(orderId)) throw new Refused("parcel " + orderId + " is on the van");
        }
    }

    /** Keeps each letter, and what everybody saw of the order when it was written. */
    static class Desk implements Letters {
        final List<String> written = new ArrayList<>();
        final List<String> seen = new ArrayList<>();
        boolean broken;

        @Override
        public void write(String email, String text) {
            String number = text.replaceAll("\\D+", " ").strip().replaceAll(" .*", "");
            written.add(email + ": " + number);
            seen.addAll(shop.rows("select status from purchase where id = " + number));
            if (broken) throw new IllegalStateException(NO_INK);
        }
    }

    @RegisterExtension
    static final Shop shop = Shop.pages(Van.class, Desk.class, Ex12Cancel.class);

    private Van van;
    private Desk desk;
    private Ex12Cancel orders;

    @BeforeEach
    void begin() {
        van = shop.bean(Van.class);
        desk = shop.bean(Desk.class);
        orders = shop.bean(Ex12Cancel.class);
        van.stopped.clear();
        van.refuses.clear();
        van.seen.clear();
        van.connections = 0;
        van.watches = false;
        desk.written.clear();
        desk.seen.clear();
        desk.broken = false;
    }

    @Test
    @Order(1)
    @DisplayName("an order is cancelled, its copies are back, and the customer knows")
    void cancels() {
        assertThat(cancel(17)).as("what cancel says of an order that was PAID").isTrue();

        assertThat(status(17)).as("its status").isEqualTo("CANCELLED");
        assertThat(shop.rows("select book_id, quantity, version from stock where book_id in (20, 21, 22, 23, 25)"
                        + " order by book_id"))
                .as(
                        "the stock, book, copies, version: one copy more of 21, 22 and 25, two more of 23, and none of 20; a"
                                + " version one larger where there are more (an update in HQL counts it up if it is “versioned”)")
                .containsExactly("20 | 2 | 0", "21 | 10 | 1", "22 | 1 | 1", "23 | 13 | 1", "25 | 2 | 1");
        assertThat(van.stopped).as("parcels that the carrier was asked to stop").containsExactly(17L);
        assertThat(desk.written).as("letters").containsExactly("alice@example.org: 17");

        assertThat(cancel(6))
                .as("what cancel says of an order that was SHIPPED: only the carrier refuses")
                .isTrue();
        assertThat(status(6)).as("the status of an order that was SHIPPED").isEqualTo("CANCELLED");
    }

    @Test
    @Order(2)
    @DisplayName("the letter is written when everybody sees that the order is cancelled")
    void afterTheCommit() {
        cancel(18);
        assertThat(desk.seen)
                .as("the status that others saw when the letter was written; before the commit it is the old one")
                .containsExactly("CANCELLED");
    }

    @Test
    @Order(3)
    @DisplayName("the carrier refuses: nothing is changed, no letter, and the caller learns of it")
    void refused() {
        van.refuses.add(17L);
        var before = everything();

        assertThat(thrown("cancel, when the carrier refuses", () -> orders.cancel(17)))
                .as("what the caller gets when the carrier refuses")
                .isInstanceOf(Carrier.Refused.class);
        assertThat(everything())
                .as("status of the order and copies in stock, after the carrier has refused")
                .isEqualTo(before);
        assertThat(desk.written)
                .as("letters about an order that was not cancelled")
                .isEmpty();
    }

    @Test
    @Order(4)
    @DisplayName("a fault in the middle: nothing is changed, and no letter")
    void fault() {
        var before = everything();
        shop.source().failAt("update stock", 2);

        Throwable thrown = catchThrowable(() -> orders.cancel(17));
        shop.source().failAt(null, 0);

        noTodo(thrown);
        if (thrown == null) {
            // One statement for all lines, or one that is prepared once: let that one fail.
            shop.source().failAt("update stock", 1);
            thrown = catchThrowable(() -> orders.cancel(18));
            shop.source().failAt(null, 0);
            assertThat(status(18))
                    .as("the status of an order whose stock could not be written")
                    .isEqualTo("NEW");
        } else {
            assertThat(everything())
                    .as("status and copies, after a statement has failed")
                    .isEqualTo(before);
            assertThat(desk.written)
                    .as("letters about an order that was not cancelled")
                    .isEmpty();
        }

        shop.source().failAt("update stock", 1);
        try {
            thrown("cancelAll, when the database fails", () -> orders.cancelAll(List.of(19L)));
        } finally {
            shop.source().failAt(null, 0);
        }
    }

    @Test
    @Order(5)
    @DisplayName("a letter that can't be written undoes nothing, and stops nobody")
    void noInk() {
        desk.broken = true;
        assertThat(withoutInk("cancel", () -> orders.cancel(18)))
                .as("what cancel says of an order whose letter could not be written")
                .isTrue();

        assertThat(status(18))
                .as("the status of an order whose letter could not be written")
                .isEqualTo("CANCELLED");
        assertThat(shop.number("select quantity from stock where book_id = 62"))
                .as("copies of its book")
                .isEqualTo(9);
        assertThat(desk.written).as("attempts to write").hasSize(1);

        assertThat(withoutInk("cancelAll", () -> orders.cancelAll(List.of(13L, 19L))))
                .as("orders that were cancelled, of two whose letters could not be written")
                .isEqualTo(2);
        assertThat(List.of(status(13), status(19))).as("their status").containsExactly("CANCELLED", "CANCELLED");
    }

    @Test
    @Order(6)
    @DisplayName("what is cancelled already stays as it is, and what isn't there is named")
    void nothingToDo() {
        var before = everything();
        assertThat(cancel(7))
                .as("what cancel says of an order that was CANCELLED")
                .isFalse();
        assertThat(everything()).as("status and copies").isEqualTo(before);
        assertThat(desk.written)
                .as("letters about an order that was cancelled long ago")
                .isEmpty();
        assertThat(van.stopped).as("parcels that the carrier was asked to stop").isEmpty();

        assertThat(thrown("cancel, for order 4711, which isn't there", () -> orders.cancel(4711)))
                .as("what is thrown for order 4711, which isn't there")
                .isInstanceOf(NoSuchElementException.class);
        assertThat(thrown("cancelAll, for 18 and 4711, which isn't there", () -> orders.cancelAll(List.of(18L, 4711L))))
                .as("what cancelAll throws for 18 and 4711, which isn't there")
                .isInstanceOf(NoSuchElementException.class);
        assertThat(status(18))
                .as("the status of order 18, which came before it and had a transaction of its own")
                .isEqualTo("CANCELLED");
    }

    @Test
    @Order(7)
    @DisplayName("of several orders, one that the carrier refuses stays and the others are cancelled")
    void eachOnItsOwn() {
        van.refuses.add(17L);
        int emma = (int) shop.number("select quantity from stock where book_id = 23"); // only in the refused one

        int cancelled = cancelAll(13, 7, 17, 18);

        assertThat(cancelled)
                .as("orders that were cancelled, of 13, 7 (which was already), 17 (refused) and 18")
                .isEqualTo(2);
        assertThat(List.of(status(13), status(17), status(18)))
                .as("the status of 13, 17 (which the carrier refused) and 18")
                .containsExactly("CANCELLED", "PAID", "CANCELLED");
        assertThat(shop.number("select quantity from stock where book_id = 23"))
                .as("copies of a book in the order that was refused")
                .isEqualTo(emma);
        assertThat(shop.rows("select quantity from stock where book_id in (41, 44, 62) order by book_id"))
                .as("copies of the books in the two others")
                .containsExactly("6", "3", "9");
        assertThat(desk.written).as("letters").containsExactly("jan@example.org: 13", "emma@example.org: 18");
        assertThat(desk.seen)
                .as("the status that others saw when each letter was written")
                .containsOnly("CANCELLED");
    }

    @Test
    @Order(8)
    @DisplayName("each order is safe before the next one is begun")
    void inTurn() {
        van.watches = true;

        cancelAll(18, 19);

        assertThat(van.seen)
                .as("the status of order 18 that others saw when the carrier was asked about 18 and about 19")
                .containsExactly("18: NEW", "19: CANCELLED");
        assertThat(van.connections)
                .as(
                        "connections that were out when the carrier was asked; a transaction around all orders holds one more")
                .isLessThanOrEqualTo(1);
        assertThat(cancelAll()).as("orders that were cancelled, of none").isZero();
    }

    private boolean cancel(long order) {
        try {
            return orders.cancel(order);
        } catch (Exception e) {
            throw stopped("cancel", e);
        }
    }

    private int cancelAll(long... ids) {
        try {
            return orders.cancelAll(LongStream.of(ids).boxed().toList());
        } catch (Exception e) {
            throw stopped("cancelAll", e);
        }
    }

    /** A call that goes on, though no letter can be written. */
    private static <T> T withoutInk(String method, Callable<T> call) {
        try {
            return call.call();
        } catch (Exception e) {
            if (!String.valueOf(e.getMessage()).contains(NO_INK)) throw stopped(method, e);
            throw new AssertionError(
                    method + " was stopped by the letter that can't be written: "
                            + e.getClass().getSimpleName() + ": " + e.getMessage()
                            + "\nThe order is cancelled by then. Who hands this exception on?",
                    e);
        }
    }

    private static AssertionError stopped(String method, Exception e) {
        return new AssertionError(
                method + " was stopped by " + e.getClass().getSimpleName() + ": " + e.getMessage()
                        + "\nIs there a transaction at that moment, and is it still good?",
                e);
    }

    /** What a call throws; fails if it returns. */
    private static Throwable thrown(String call, ThrowingCallable code) {
        Throwable thrown = catchThrowable(code);
        noTodo(thrown);
        if (thrown == null) throw new AssertionError(call + ", has returned, but an exception should reach the caller");
        return thrown;
    }

    private static void noTodo(Throwable thrown) {
        if (thrown instanceof AssertionError todo) throw todo;
    }

    private static String status(long order) {
        return shop.rows("select status from purchase where id = " + order).getFirst();
    }

    private static List<String> everything() {
        return shop.rows(
                "select (select count(*) from purchase where status = 'CANCELLED'), (select sum(quantity) from stock)");
    }
}
