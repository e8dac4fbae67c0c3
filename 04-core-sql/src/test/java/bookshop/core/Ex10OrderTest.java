package bookshop.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import bookshop.core.Ex10Order.OutOfStock;
import bookshop.core.db.Tables;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ObjLongConsumer;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("04.10 An order is one transaction")
class Ex10OrderTest {

    private static final Instant NOW = Instant.parse("2025-07-01T12:34:56Z");
    private static final ObjLongConsumer<DSLContext> NOTHING = (tx, id) -> {};

    @RegisterExtension
    static final Shop shop = Shop.open();

    @Test
    @Order(1)
    @DisplayName("an order has a purchase, its lines at today's prices, and takes its copies from the stock")
    void places() {
        shop.execute("update stock set version = 7 where book_id = 4");

        long id = place(Map.of(4L, 2, 1L, 1), NOTHING);

        Shop.same(
                "customer and status of the new purchase",
                shop.rows("select customer_id, status from purchase where id = ?", id),
                List.of("8 | NEW"));
        Instant at = shop.ctx().fetchValue(Tables.PURCHASE.PURCHASED_AT, Tables.PURCHASE.ID.eq(id));
        assertThat(at).as("when it was purchased").isEqualTo(NOW);
        Shop.same(
                "book, quantity and price in the lines",
                shop.rows(
                        "select book_id, quantity, unit_price_cents from purchase_line where purchase_id = ? order by book_id",
                        id),
                List.of("1 | 1 | 4599", "4 | 2 | 5499"));
        Shop.same(
                "quantity and version in stock: there were 1 and 10 copies, and book 2 was not ordered",
                shop.rows("select book_id, quantity, version from stock where book_id in (1, 2, 4) order by book_id"),
                List.of("1 | 0 | 1", "2 | 8 | 0", "4 | 8 | 8"));
    }

    @Test
    @Order(2)
    @DisplayName("if one book is out of stock, nothing has changed")
    void outOfStock() {
        for (long missing : new long[] {7, 59, 1}) {
            // Book 7 has 0 copies, 59 has no row, 1 has one copy. What comes before and after it can be had.
            Map<Long, Integer> copies =
                    Collections.unmodifiableMap(new TreeMap<>(Map.of(2L, 1, missing, 2, 60L, 1, 4L, 3)));
            OutOfStock refused = shop.refused(
                    OutOfStock.class,
                    "ordering two copies of book " + missing,
                    ctx -> Ex10Order.place(ctx, 8, copies, NOW, (tx, id) -> {
                        throw new AssertionError("the extra was called, though a book is out of stock");
                    }));
            assertThat(refused.getMessage())
                    .as("what OutOfStock says, when book " + missing + " can't be had and all others can")
                    .isEqualTo("not enough copies of book " + missing);
            unchanged("after two copies of book " + missing + " were out of stock");
        }
    }

    @Test
    @Order(3)
    @DisplayName("for a customer who isn't there nothing has changed")
    void noCustomer() {
        shop.refused(
                DataAccessException.class,
                "an order of customer 4711",
                ctx -> Ex10Order.place(ctx, 4711, Map.of(2L, 1), NOW, NOTHING));

        unchanged("after an order of nobody");
    }

    @Test
    @Order(4)
    @DisplayName("the extra belongs to the transaction, and what it writes is there afterwards")
    void extra() {
        var seen = new ArrayList<String>();

        place(Map.of(2L, 1), (tx, id) -> {
            seen.add("its own: " + tx.fetchCount(Tables.PURCHASE_LINE, Tables.PURCHASE_LINE.PURCHASE_ID.eq(id)));
            seen.add("others: " + shop.number("select count(*) from purchase where id = ?", id));
            note(tx, "Thank you");
        });

        Shop.same(
                "the lines that the extra sees of the purchase, and the purchases that others see of it: none yet",
                seen,
                List.of("its own: 1", "others: 0"));
        Shop.same("what the extra wrote", notes(), List.of("Thank you"));
    }

    @Test
    @Order(5)
    @DisplayName("if the extra fails, the order stays, and what the extra wrote is undone")
    void extraFails() {
        var noPaper = new IllegalStateException("no more paper");
        var calls = new int[1];
        long id;
        try {
            id = place(Map.of(2L, 1), (tx, purchase) -> {
                calls[0]++;
                note(tx, "Half a note");
                throw noPaper;
            });
        } catch (AssertionError e) {
            if (e.getCause() != noPaper) throw e;
            throw new AssertionError("the extra failed, and its exception reached the caller: no more paper", e);
        }

        assertThat(calls[0])
                .as("how many times the extra was called, which failed")
                .isEqualTo(1);
        Shop.same(
                "the line of an order whose extra failed",
                shop.rows("select quantity from purchase_line where purchase_id = ?", id),
                List.of("1"));
        assertThat(shop.number("select quantity from stock where book_id = 2"))
                .as("the copies in stock after an order whose extra failed")
                .isEqualTo(7);
        assertThat(notes())
                .as("what the extra had written before it failed: undone (a savepoint?)")
                .isEmpty();
    }

    @Test
    @Order(6)
    @DisplayName("the same when it fails in the database")
    void extraRefused() {
        long id = place(Map.of(2L, 1, 4L, 1), (tx, purchase) -> {
            note(tx, "Half a note");
            tx.insertInto(Tables.GENRE, Tables.GENRE.NAME).values("Poetry").execute(); // is there already
        });

        assertThat(shop.number("select count(*) from purchase_line where purchase_id = ?", id))
                .as("the lines of an order whose extra was refused by the database")
                .isEqualTo(2);
        assertThat(notes())
                .as("what the extra had written before it was refused")
                .isEmpty();
    }

    @Test
    @Order(7)
    @DisplayName("an error in the extra reaches the caller, and nothing has changed")
    void extraBreaks() {
        var broken = new Error("broken");
        Throwable thrown = catchThrowable(() -> Ex10Order.place(shop.ctx(), 8, Map.of(2L, 1), NOW, (tx, purchase) -> {
            throw broken;
        }));

        if (thrown instanceof AssertionError todo) throw todo;
        assertThat(thrown)
                .as("what reaches the caller, when the extra throws an Error")
                .isSameAs(broken);
        unchanged("after an Error in the extra");
    }

    @Test
    @Order(8)
    @DisplayName("the last copies are sold once, whoever comes in between")
    void amongOthers() {
        for (int statements = 1; statements <= 4; statements++) {
            shop.execute("update stock set quantity = 8, version = 0 where book_id = 2");
            shop.meanwhile(statements, "update stock set quantity = 0, version = version + 1 where book_id = 2");
            boolean sold;
            try {
                place(Map.of(2L, 1), NOTHING);
                sold = true;
            } catch (AssertionError e) {
                if (e.getCause() instanceof DataAccessException) {
                    throw new AssertionError(
                            e.getMessage()
                                    + "\nsomebody else took the last copies between the look at them and the taking",
                            e);
                }
                if (!(e.getCause() instanceof OutOfStock)) throw e;
                sold = false;
            }

            // Sold is what was taken: the order and the other one have both changed the row. A refused order has
            // changed nothing; on SQLite the other one shares its transaction, if it has begun, and is undone with it.
            String expected = sold ? "0 | 2" : shop.othersShared() ? "8 | 0" : "0 | 1";
            Shop.same(
                    "quantity and version of book 2, when somebody else takes all copies during the order, which "
                            + (sold
                                    ? "succeeds (is a quantity written that was read before, or a copy sold that wasn't taken?)"
                                    : "is refused"),
                    shop.rows("select quantity, version from stock where book_id = 2"),
                    List.of(expected));
        }
    }

    @Test
    @Order(9)
    @DisplayName("whoever calls it in a transaction can still take all of it back")
    void inATransaction() {
        try {
            shop.answer(
                    "an order in the caller's transaction",
                    ctx -> ctx.transactionResult(caller -> {
                        Ex10Order.place(caller.dsl(), 8, Map.of(2L, 1), NOW, NOTHING);
                        throw new CallerRollsBack();
                    }));
        } catch (AssertionError e) {
            if (!(e.getCause() instanceof CallerRollsBack)) throw e;
        }

        unchanged("after the caller rolled back");
    }

    private static final class CallerRollsBack extends RuntimeException {}

    private static void note(DSLContext tx, String text) {
        tx.insertInto(
                        Tables.REVIEW,
                        Tables.REVIEW.BOOK_ID,
                        Tables.REVIEW.CUSTOMER_ID,
                        Tables.REVIEW.RATING,
                        Tables.REVIEW.BODY,
                        Tables.REVIEW.REVIEWED_ON)
                .values(2L, 8L, 5, text, java.time.LocalDate.of(2025, 7, 1))
                .execute();
    }

    private static List<String> notes() {
        return shop.rows("select body from review where book_id = 2 and customer_id = 8");
    }

    private static void unchanged(String when) {
        Shop.same(
                "purchases, lines, copies in stock and versions " + when + " (is all of it one transaction?)",
                shop.rows("select (select count(*) from purchase), (select count(*) from purchase_line),"
                        + " (select sum(quantity) from stock), (select sum(version) from stock)"),
                List.of("20 | 39 | 374 | 0"));
    }

    private static long place(Map<Long, Integer> copies, ObjLongConsumer<DSLContext> extra) {
        return shop.answer("an order of " + copies, ctx -> Ex10Order.place(ctx, 8, copies, NOW, extra));
    }
}
