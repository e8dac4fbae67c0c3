package bookshop.web.api;

import io.javalin.http.Context;
import org.jooq.DSLContext;

/**
 * Exercise 08.8: edit what you have seen.
 *
 * <p>Two people have a number on their screens, and both correct it: the second must not undo what the first did without having
 * seen it. The table {@code stock} has a {@code version} that is counted up by each change; in HTTP it is the {@code ETag}.
 */
public final class Ex08EditWithVersion {

    private Ex08EditWithVersion() {}

    /** What is shown, and what a client sends to change it. */
    record StockView(Integer quantity) {}

    /**
     * Answers {@code GET /books/{id}/stock}: 200 with a {@link StockView} as JSON, and the header {@code ETag}, a text in
     * double quotes that is another one after each change, for example {@code "3"}. If the header {@code If-None-Match} is
     * this ETag: 304, and no body (what else HTTP allows there, a list, {@code W/"3"} or {@code *}, is yours). No such book, or
     * one without a row in {@code stock}: 404.
     *
     * <p>Look at: {@code ctx.header(name)} reads, {@code ctx.header(name, value)} writes.
     */
    public static void show(Context ctx, DSLContext db) {
        throw new AssertionError("TODO 08.8 show the stock, with its version as an ETag");
    }

    /**
     * Answers {@code PUT /books/{id}/stock}, whose body is a {@link StockView} as JSON, and whose header {@code If-Match} is
     * the ETag that the client has seen.
     *
     * <ul>
     *   <li>It is the current one: quantity and version (plus 1, also if the quantity stays what it was) are written, and
     *       the answer is 204 with the new {@code ETag}, that of this very change: what others change right after it, the client
     *       has not seen.
     *   <li>It is anything else, {@code *} and {@code W/"3"} included: 412, nothing is changed. Of several who send the same
     *       ETag at the same moment, one gets 204; the pages sell copies meanwhile, and know of no lock in this program.
     *   <li>There is no {@code If-Match}: 428, nothing is changed.
     *   <li>The quantity is missing or negative: 400. No row in {@code stock}: 404, with a valid quantity and any or no
     *       If-Match.
     * </ul>
     *
     * <p>Look at: an update that has the version in its {@code where}, and the number of rows it gives; {@code Problem.answer}.
     */
    public static void edit(Context ctx, DSLContext db) {
        throw new AssertionError("TODO 08.8 change the stock, if it is as the client has seen it");
    }
}
