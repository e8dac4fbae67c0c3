// Wrong: a look at the stock comes before the key. Message: "the key has bought before"
package bookshop.web.api;

import static bookshop.web.api.Tables.*;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.ConflictResponse;
import io.javalin.http.Context;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jooq.DSLContext;
import org.jooq.exception.IntegrityConstraintViolationException;

/** Exercise 08.7: fifty buyers, ten copies. */
public final class Ex07LastCopies {

    private Ex07LastCopies() {}

    /** What comes back. */
    record Bought(long purchaseId) {}

    // The key goes in first: of two requests with one key the second waits for the first, and is then refused by the
    // primary key. It reads what the first has done after its own transaction is rolled back.
    public static void buy(Context ctx, DSLContext db) {
        long customer = Tokens.customer(ctx);
        long book = ctx.pathParamAsClass("id", Long.class).get();
        String key = ctx.header("Idempotency-Key");
        if (key == null || key.isBlank() || key.length() > 80) {
            throw new BadRequestResponse("Send an Idempotency-Key of at most 80 letters.");
        }
        if (!db.fetchExists(STOCK, STOCK_BOOK_ID.eq(book))) throw new ConflictResponse("It isn't in stock.");
        long id;
        try {
            id = db.transactionResult(configuration -> write(configuration.dsl(), customer, key, book));
        } catch (IntegrityConstraintViolationException e) {
            id = db.select(KEY_PURCHASE_ID)
                    .from(REQUEST_KEY)
                    .where(KEY_CUSTOMER_ID.eq(customer), KEY_REQUEST_KEY.eq(key))
                    .fetchSingle()
                    .value1();
        }
        ctx.status(201).header("Location", "/purchases/" + id).json(new Bought(id));
    }

    private static long write(DSLContext db, long customer, String key, long book) {
        db.insertInto(REQUEST_KEY)
                .set(KEY_CUSTOMER_ID, customer)
                .set(KEY_REQUEST_KEY, key)
                .execute();
        // Looks and takes in one statement, which locks the row: whoever comes next sees what is left.
        int taken = db.update(STOCK)
                .set(STOCK_QUANTITY, STOCK_QUANTITY.minus(1))
                .set(STOCK_VERSION, STOCK_VERSION.plus(1))
                .where(STOCK_BOOK_ID.eq(book), STOCK_QUANTITY.ge(1))
                .execute();
        if (taken == 0) throw new ConflictResponse("The last copy is sold.");
        int price = db.select(BOOK_PRICE_CENTS)
                .from(BOOK)
                .where(BOOK_ID.eq(book))
                .fetchSingle()
                .value1();
        long id = db.insertInto(PURCHASE)
                .set(PURCHASE_CUSTOMER_ID, customer)
                .set(PURCHASE_PURCHASED_AT, LocalDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS))
                .set(PURCHASE_STATUS, "NEW")
                .returningResult(PURCHASE_ID)
                .fetchSingle()
                .value1();
        db.insertInto(PURCHASE_LINE)
                .set(LINE_PURCHASE_ID, id)
                .set(LINE_BOOK_ID, book)
                .set(LINE_QUANTITY, 1)
                .set(LINE_UNIT_PRICE_CENTS, price)
                .execute();
        db.update(REQUEST_KEY)
                .set(KEY_PURCHASE_ID, id)
                .where(KEY_CUSTOMER_ID.eq(customer), KEY_REQUEST_KEY.eq(key))
                .execute();
        return id;
    }
}
