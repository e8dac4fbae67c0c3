// Wrong: reads the version again after the change, and gives out what others have made of it meanwhile. Message:
// "the ETag of a change is that of the version it made"
package bookshop.web.api;

import static bookshop.web.api.Tables.*;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import org.jooq.DSLContext;
import org.jooq.Record2;

/** Exercise 08.8: edit what you have seen. */
public final class Ex08EditWithVersion {

    private Ex08EditWithVersion() {}

    /** What is shown, and what a client sends to change it. */
    record StockView(Integer quantity) {}

    // Javalin compares this ETag with If-None-Match, and makes a 304 of the answer.
    public static void show(Context ctx, DSLContext db) {
        var stock = stock(db, ctx.pathParamAsClass("id", Long.class).get());
        ctx.header("ETag", tag(stock.value2()));
        ctx.json(new StockView(stock.value1()));
    }

    // The version is in the where, so that the comparison and the change are one step: of ten who saw the same
    // version, one finds the row. Only for who finds none it has to be told which of the two reasons it was.
    public static void edit(Context ctx, DSLContext db) {
        long id = ctx.pathParamAsClass("id", Long.class).get();
        var stock = ctx.bodyValidator(StockView.class)
                .check("quantity", s -> s.quantity() != null && s.quantity() >= 0, "is 0 or more")
                .get();
        String seen = ctx.header("If-Match");
        int before = stock(db, id).value2();
        if (seen == null) {
            Problem.answer(ctx, 428, "Send the ETag that you have seen as If-Match.");
            return;
        }
        int changed = !seen.equals(tag(before))
                ? 0
                : db.update(STOCK)
                        .set(STOCK_QUANTITY, stock.quantity())
                        .set(STOCK_VERSION, STOCK_VERSION.plus(1))
                        .where(STOCK_BOOK_ID.eq(id), STOCK_VERSION.eq(before))
                        .execute();
        if (changed == 0) {
            Problem.answer(ctx, 412, "Somebody else has changed it since: get it again.");
            return;
        }
        ctx.status(204).header("ETag", tag(stock(db, id).value2()));
    }

    private static Record2<Integer, Integer> stock(DSLContext db, long id) {
        return db.select(STOCK_QUANTITY, STOCK_VERSION)
                .from(STOCK)
                .where(STOCK_BOOK_ID.eq(id))
                .fetchOptional()
                .orElseThrow(() -> new NotFoundResponse("Book " + id + " is not in stock."));
    }

    private static String tag(int version) {
        return "\"" + version + "\"";
    }
}
