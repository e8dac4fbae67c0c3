package bookshop.web.api;

import io.javalin.http.Context;
import java.util.List;
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

    /**
     * Answers {@code POST /purchases}, whose body is a {@link NewOrder} as JSON. {@code Tokens.customer(ctx)} tells who orders,
     * whatever the body says of that, and answers with 401 where nobody is logged in. Whether 401 or 400 comes first is yours.
     *
     * <ul>
     *   <li>There are enough copies of each book: the stock becomes smaller by them, and its version larger by one; a row in
     *       {@code purchase} (this customer, status NEW, the time in UTC) and one in {@code purchase_line} for each line, at the
     *       book's price, are inserted. 201, {@code Location: /purchases/} and the number, and an {@link OrderView}.
     *   <li>There are not enough copies of one book, or there is no such book or no stock of it: 409, with a problem whose
     *       member {@code bookId} is that book's number (any of them, if there are several). Nothing is changed.
     *   <li>A statement in the middle fails: nothing is changed, and its exception goes out ({@code Api} answers with 500).
     *   <li>No lines, a line that is null or has no book or no quantity, a quantity below 1, a book in two lines: 400, nothing is
     *       changed.
     * </ul>
     *
     * <p>Also when others order the same books at the same moment, here or through the pages, which know of no lock in this
     * program: no copy is sold twice, and who orders them in another order doesn't make this request fail (SQLite, where one
     * transaction writes at a time, wouldn't tell you; PostgreSQL and MySQL do). On SQLite a transaction that has read can't
     * wait for its turn to write: let it begin with an update.
     *
     * <p>Look at: {@code db.transactionResult(configuration -> …)} and {@code configuration.dsl()}; {@code
     * update(STOCK).set(STOCK_QUANTITY, STOCK_QUANTITY.minus(n)).where(…)}, which gives the number of rows; {@code
     * Problem.answer} with members.
     */
    public static void place(Context ctx, DSLContext db) {
        throw new AssertionError("TODO 08.6 take the copies and write the order, or change nothing");
    }
}
