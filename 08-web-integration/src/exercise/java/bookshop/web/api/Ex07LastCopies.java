package bookshop.web.api;

import io.javalin.http.Context;
import org.jooq.DSLContext;

/** Exercise 08.7: fifty buyers, ten copies. */
public final class Ex07LastCopies {

    private Ex07LastCopies() {}

    /** What comes back. */
    record Bought(long purchaseId) {}

    /**
     * Answers {@code POST /books/{id}/buy}: the customer ({@code Tokens.customer(ctx)}) buys one copy. The body is not looked
     * at. The client sends a header {@code Idempotency-Key}, a text that it made up; when it doesn't know whether a request has
     * arrived, it sends it again with the same key.
     *
     * <ul>
     *   <li>A new key: the stock becomes smaller by one, and its version larger by one; a purchase (status NEW, the time in
     *       UTC) with one line at the book's price is inserted. 201, and a {@link Bought}.
     *   <li>A key that this customer has bought with before: nothing is changed, and the answer is the same as then: 201, with
     *       the number of that purchase. Also when the two requests come at the same moment, and when the second
     *       names another book, or one that isn't there.
     *   <li>No copy is left, or there is no such book or no stock of it: 409, and nothing is changed, so that the same key can
     *       buy later, when there are copies.
     *   <li>No key, a blank one, or one of more than 80 letters: 400.
     * </ul>
     *
     * <p>Keys of different customers have nothing to do with each other. Of fifty customers who buy at the same moment, as many
     * get a copy as there are copies, and the others get 409. The pages sell copies meanwhile, and know of no lock in this
     * program.
     *
     * <p>The table {@code request_key} has the primary key (customer_id, request_key), and the purchase, which may be null
     * until it is made: a key that has bought is kept there, with its purchase. On SQLite a transaction that has read can't
     * wait for its turn to write: let it begin with an insert or update.
     *
     * <p>Look at: {@code ctx.header}; {@code db.transactionResult}; {@code where(STOCK_QUANTITY.ge(1))} in the update; {@code
     * IntegrityConstraintViolationException}, after which PostgreSQL takes no statement in the same transaction.
     */
    public static void buy(Context ctx, DSLContext db) {
        throw new AssertionError("TODO 08.7 sell one copy, once for each key");
    }
}
