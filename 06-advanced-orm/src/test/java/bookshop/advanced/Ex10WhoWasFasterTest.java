package bookshop.advanced;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.fail;

import bookshop.advanced.Ex10WhoWasFaster.Conflict;
import bookshop.advanced.Ex10WhoWasFaster.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("06.10 Notice who was faster")
class Ex10WhoWasFasterTest {

    private static final long MORT = 26;

    @RegisterExtension
    static final Shop shop = Shop.open();

    @Test
    @Order(1)
    @DisplayName("a form is saved when nobody has changed the stock meanwhile")
    void saves() {
        assertThat(save(new Form(MORT, 5, 0))).as("the quantity that is stored").isEqualTo(5);
        assertThat(row()).as("the stock of “Mort” (quantity, version)").isEqualTo("5 | 1");

        assertThat(save(new Form(MORT, 12, 1)))
                .as("the quantity that is stored, with the new version")
                .isEqualTo(12);
        assertThat(row()).as("the stock of “Mort” (quantity, version)").isEqualTo("12 | 2");
    }

    @Test
    @Order(2)
    @DisplayName("a form that shows an old version is refused, and nothing is written")
    void refusesOld() {
        somebodySells();

        refused("saving a form with version 0, when the row has version 1,", () -> save(new Form(MORT, 20, 0)));
        assertThat(row())
                .as("the stock of “Mort”, of which somebody else has sold one (quantity, version)")
                .isEqualTo("7 | 1");

        refused("saving a form with a version that never was", () -> save(new Form(MORT, 20, 9)));
        refused("saving an old form with the quantity that is stored", () -> save(new Form(MORT, 7, 0)));
        assertThat(row()).as("the stock of “Mort” (quantity, version)").isEqualTo("7 | 1");
    }

    @Test
    @Order(3)
    @DisplayName("a form for a book without stock is refused, and makes none")
    void refusesUnknown() {
        shop.execute("delete from stock where book_id = 30");

        refused("saving a form for a book that has no stock", () -> save(new Form(30, 5, 0)));
        assertThat(shop.number("select count(*) from stock where book_id = 30"))
                .as("stocks of that book")
                .isZero();
        refused("changing the stock of a book that has none", () -> change(30, before -> 1, 3));
    }

    @Test
    @Order(4)
    @DisplayName("saving what is stored already is no conflict")
    void savesTheSame() {
        assertThat(save(new Form(MORT, 8, 0)))
                .as("the quantity that is stored, when the form changes nothing")
                .isEqualTo(8);
    }

    @Test
    @Order(5)
    @DisplayName("a calculation is saved, with no session open while it is made")
    void changes() {
        var open = new ArrayList<Long>();

        int after = change(
                MORT,
                before -> {
                    open.add(shop.openSessions());
                    return before * 2;
                },
                1);

        assertThat(after).as("the new quantity, twice the old one").isEqualTo(16);
        assertThat(row()).as("the stock of “Mort” (quantity, version)").isEqualTo("16 | 1");
        assertThat(open).as("sessions that were open during the calculation").containsExactly(0L);
    }

    @Test
    @Order(6)
    @DisplayName("when somebody is faster, the calculation is made again from the new quantity")
    void again() {
        var seen = new ArrayList<Integer>();

        int after = change(MORT, overtaken(seen, Ex10WhoWasFasterTest::somebodySells, before -> before + 10), 3);

        assertThat(row())
                .as("the stock of “Mort”: 8, one sold meanwhile, ten more (quantity, version)")
                .isEqualTo("17 | 2");
        assertThat(seen).as("the quantities that were calculated with").containsExactly(8, 7);
        assertThat(after).as("the new quantity").isEqualTo(17);
    }

    @Test
    @Order(7)
    @DisplayName("somebody who sets the same quantity again was faster too")
    void sameQuantity() {
        var seen = new ArrayList<Integer>();

        change(
                MORT,
                overtaken(
                        seen,
                        () -> shop.execute("update stock set version = version + 1 where book_id = ?", MORT),
                        before -> before + 1),
                3);

        assertThat(seen)
                .as("the quantities that were calculated with, when somebody wrote the same quantity in between")
                .containsExactly(8, 8);
    }

    @Test
    @Order(8)
    @DisplayName("a calculation that changes nothing is made again too, when somebody was faster")
    void nothingToChange() {
        var seen = new ArrayList<Integer>();

        int after =
                change(MORT, overtaken(seen, Ex10WhoWasFasterTest::somebodySells, before -> Math.max(before, 8)), 3);

        assertThat(seen)
                .as(
                        "the quantities that were calculated with: there should be at least 8, there are 8, and one is sold meanwhile")
                .containsExactly(8, 7);
        assertThat(after + " is stored: " + row())
                .as("the new quantity, and the stock of “Mort” (quantity, version)")
                .isEqualTo("8 is stored: 8 | 2");
    }

    @Test
    @Order(9)
    @DisplayName("after so many attempts it is given up")
    void givesUp() {
        var seen = new ArrayList<Integer>();
        IntUnaryOperator unlucky = before -> {
            seen.add(before);
            somebodySells();
            return before + 10;
        };

        refused("changing a stock that somebody else changes each time", () -> change(MORT, unlucky, 3));

        assertThat(seen)
                .as("the quantities that were calculated with, in three attempts")
                .containsExactly(8, 7, 6);
        assertThat(row())
                .as("the stock of “Mort”, of which somebody else has sold three (quantity, version)")
                .isEqualTo("5 | 3");
    }

    @Test
    @Order(10)
    @DisplayName("what the calculation throws reaches the caller, be it a Conflict, and nothing is written")
    void throwsOn() {
        var thrown = new Conflict(4711);
        var asked = new ArrayList<Integer>();
        IntUnaryOperator failing = before -> {
            asked.add(before);
            throw thrown;
        };

        shop.factory();
        Throwable caught = thrownBy(() -> Ex10WhoWasFaster.change(shop.factory(), MORT, failing, 3));
        assertThat(caught == thrown)
                .as("what the caller gets from a calculation that throws a Conflict itself")
                .withFailMessage("It should be that Conflict, but is: " + caught)
                .isTrue();
        assertThat(asked)
                .as("the quantities that were calculated with, when the calculation fails and nobody was faster")
                .containsExactly(8);
        assertThat(row()).as("the stock of “Mort” (quantity, version)").isEqualTo("8 | 0");
    }

    @Test
    @Order(11)
    @DisplayName("who writes while a form is being saved was faster")
    void race() {
        var sale = new CompletableFuture<Void>();
        shop.before("update", () -> {
            sale.completeAsync(() -> {
                somebodySells();
                return null;
            });
            await(sale, 1);
        });

        Integer stored = null;
        try {
            stored = save(new Form(MORT, 20, 0));
        } catch (Conflict expected) {
            // Just so.
        }

        // Where save has locked the row, the sale came after it.
        await(sale, 10);
        assertThat(row())
                .as("the stock of “Mort”, of which somebody sold one between look and write of a form that says 20")
                .isIn(stored == null ? List.of("7 | 1") : List.of("19 | 2"));
    }

    @Test
    @Order(12)
    @DisplayName("the version is still the form's when the form is written")
    void oneTransaction() {
        // Before the second look, where there is one; after the write it would be too late, as the row is locked.
        String look = "select .* from stock\\b";
        shop.before(
                look,
                () -> shop.before(look, () -> {
                    if (shop.log().statements().stream().noneMatch(sql -> sql.startsWith("update"))) somebodySells();
                }));

        try {
            save(new Form(MORT, 20, 0));
        } catch (Conflict expected) {
            // Just so, if there was a second look.
        }

        assertThat(row())
                .as("the stock of “Mort”: 20 as the form says, or 7 if somebody sold one between two looks"
                        + " (quantity, version)")
                .isIn("20 | 1", "7 | 1");
    }

    @Test
    @Order(13)
    @DisplayName("a quantity that can't be stored is no conflict: the caller hears what is wrong")
    void notStored() {
        var asked = new ArrayList<Integer>();
        shop.factory();

        noConflict("a form with -1 copies", () -> Ex10WhoWasFaster.save(shop.factory(), new Form(MORT, -1, 0)));
        IntUnaryOperator wrong = before -> {
            asked.add(before);
            return -1;
        };
        noConflict("a calculation that gives -1", () -> Ex10WhoWasFaster.change(shop.factory(), MORT, wrong, 3));
        assertThat(asked)
                .as("the quantities that were calculated with, when the result can't be stored")
                .containsExactly(8);
        assertThat(row()).as("the stock of “Mort” (quantity, version)").isEqualTo("8 | 0");

        shop.execute("drop table stock");
        shop.execute("create table stock (book_id bigint not null, quantity integer not null, version integer not null,"
                + " constraint ck_stock_shelf check (quantity < 9))");
        shop.execute("insert into stock (book_id, quantity, version) values (?, 8, 0)", MORT);
        noConflict(
                "a form with 9 copies, which a constraint forbids",
                () -> Ex10WhoWasFaster.save(shop.factory(), new Form(MORT, 9, 0)));
    }

    private static void noConflict(String what, ThrowingCallable work) {
        Throwable thrown = thrownBy(work);
        assertThat(thrown != null && !(thrown instanceof Conflict))
                .as("what the caller gets from " + what + ", when nobody was faster")
                .withFailMessage("It should be what the stock or the database says to it, but is: " + thrown)
                .isTrue();
    }

    /** What it throws; not the TODO. */
    private static Throwable thrownBy(ThrowingCallable work) {
        Throwable thrown = catchThrowable(work);
        if (thrown instanceof AssertionError error) throw error;
        return thrown;
    }

    /** Waits so many seconds for somebody who may have to wait for a lock. */
    private static void await(CompletableFuture<Void> somebody, int seconds) {
        try {
            somebody.get(seconds, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            // He is still waiting.
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void somebodySells() {
        shop.execute("update stock set quantity = quantity - 1, version = version + 1 where book_id = ?", MORT);
    }

    private static String row() {
        return shop.rows("select quantity, version from stock where book_id = ?", MORT)
                .getFirst();
    }

    private static int save(Form form) {
        shop.factory();
        return conflictOr("saving a form", () -> Ex10WhoWasFaster.save(shop.factory(), form));
    }

    /** A calculation that notes what it began with, and during which somebody else is faster the first time. */
    private static IntUnaryOperator overtaken(List<Integer> seen, Runnable somebody, IntUnaryOperator change) {
        return before -> {
            seen.add(before);
            if (seen.size() == 1) somebody.run();
            return change.applyAsInt(before);
        };
    }

    private static int change(long book, IntUnaryOperator change, int attempts) {
        shop.factory();
        return conflictOr("changing a stock", () -> Ex10WhoWasFaster.change(shop.factory(), book, change, attempts));
    }

    private static int conflictOr(String what, Supplier<Integer> work) {
        Conflict[] conflict = new Conflict[1];
        Integer result = Shop.answer(what, () -> {
            try {
                return work.get();
            } catch (Conflict e) {
                conflict[0] = e;
                return null;
            }
        });
        if (conflict[0] != null) throw conflict[0];
        return result;
    }

    private static void refused(String what, Supplier<Integer> work) {
        try {
            int stored = work.get();
            fail(what + " should be refused with a Conflict, but it gave " + stored);
        } catch (Conflict expected) {
            // Just so.
        }
    }
}
