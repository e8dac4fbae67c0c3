// Wrong: who has seen the stock before can't notice that it has changed. Message: "so that who has seen the stock
// before
// notices"
package bookshop.web.api;

import static bookshop.web.api.Tables.*;

import io.javalin.http.Context;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.DSLContext;

/** Exercise 08.6: an order, whole or not at all. */
public final class Ex06Order {

    private Ex06Order() {}

    /** A line of what a client sends. */
    record NewLine(Long bookId, Integer quantity) {}

    /** What a client sends. */
    record NewOrder(List<NewLine> lines) {}

    /** What comes back. */
    record OrderView(long id, int totalCents) {}

    private static final class SoldOut extends RuntimeException {
        final long bookId;

        SoldOut(long bookId) {
            this.bookId = bookId;
        }
    }

    // One transaction; the exception rolls it back and is translated outside of it. The updates come first: they lock
    // what they take, in the order of the numbers, so that two orders never wait for each other.
    public static void place(Context ctx, DSLContext db) {
        long customer = Tokens.customer(ctx);
        var order = ctx.bodyValidator(NewOrder.class)
                .check("lines", o -> o.lines() != null && !o.lines().isEmpty(), "are missing")
                .check(
                        "lines",
                        o -> o.lines() == null || o.lines().stream().allMatch(Ex06Order::isWhole),
                        "have a book and 1 copy or more")
                .check("lines", o -> o.lines() == null || !hasTwice(o.lines()), "have each book once")
                .get();
        var lines = order.lines().stream()
                .sorted(Comparator.comparing(NewLine::bookId))
                .toList();
        try {
            var placed = db.transactionResult(configuration -> write(configuration.dsl(), customer, lines));
            ctx.status(201).header("Location", "/purchases/" + placed.id()).json(placed);
        } catch (SoldOut e) {
            Problem.answer(ctx, 409, "There are not enough copies.", Map.of("bookId", e.bookId));
        }
    }

    private static OrderView write(DSLContext db, long customer, List<NewLine> lines) {
        for (var line : lines) {
            int taken = db.update(STOCK)
                    .set(STOCK_QUANTITY, STOCK_QUANTITY.minus(line.quantity()))
                    .where(STOCK_BOOK_ID.eq(line.bookId()), STOCK_QUANTITY.ge(line.quantity()))
                    .execute();
            if (taken == 0) throw new SoldOut(line.bookId());
        }
        var prices = db.select(BOOK_ID, BOOK_PRICE_CENTS)
                .from(BOOK)
                .where(BOOK_ID.in(lines.stream().map(NewLine::bookId).toList()))
                .fetchMap(BOOK_ID, BOOK_PRICE_CENTS);
        long id = db.insertInto(PURCHASE)
                .set(PURCHASE_CUSTOMER_ID, customer)
                .set(PURCHASE_PURCHASED_AT, LocalDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS))
                .set(PURCHASE_STATUS, "NEW")
                .returningResult(PURCHASE_ID)
                .fetchSingle()
                .value1();
        int total = 0;
        for (var line : lines) {
            int price = prices.get(line.bookId());
            db.insertInto(PURCHASE_LINE)
                    .set(LINE_PURCHASE_ID, id)
                    .set(LINE_BOOK_ID, line.bookId())
                    .set(LINE_QUANTITY, line.quantity())
                    .set(LINE_UNIT_PRICE_CENTS, price)
                    .execute();
            total += price * line.quantity();
        }
        return new OrderView(id, total);
    }

    private static boolean isWhole(NewLine line) {
        return line != null && line.bookId() != null && line.quantity() != null && line.quantity() >= 1;
    }

    private static boolean hasTwice(List<NewLine> lines) {
        return lines.stream()
                        .filter(Ex06Order::isWhole)
                        .map(NewLine::bookId)
                        .collect(Collectors.toSet())
                        .size()
                < lines.stream().filter(Ex06Order::isWhole).count();
    }
}
