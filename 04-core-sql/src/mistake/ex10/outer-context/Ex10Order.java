// Wrong: takes the copies with the context around the transaction. Message: "if one book is out of stock, nothing has
// changed"
package bookshop.core;

import static bookshop.core.db.Tables.BOOK;
import static bookshop.core.db.Tables.PURCHASE;
import static bookshop.core.db.Tables.PURCHASE_LINE;
import static bookshop.core.db.Tables.STOCK;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import java.time.Instant;
import java.util.Map;
import java.util.function.ObjLongConsumer;
import org.jooq.DSLContext;

/** Exercise 04.10: an order is one transaction. */
final class Ex10Order {

    private Ex10Order() {}

    static final class OutOfStock extends RuntimeException {
        OutOfStock(long bookId) {
            super("not enough copies of book " + bookId);
        }
    }

    static long place(
            DSLContext ctx, long customerId, Map<Long, Integer> copies, Instant at, ObjLongConsumer<DSLContext> extra) {
        return ctx.transactionResult(configuration -> {
            DSLContext tx = configuration.dsl();
            long id = tx.insertInto(PURCHASE, PURCHASE.CUSTOMER_ID, PURCHASE.PURCHASED_AT, PURCHASE.STATUS)
                    .values(customerId, at, PurchaseStatus.NEW)
                    .returningResult(PURCHASE.ID)
                    .fetchSingle()
                    .value1();
            copies.forEach((bookId, number) -> {
                take(ctx, bookId, number);
                tx.insertInto(
                                PURCHASE_LINE,
                                PURCHASE_LINE.PURCHASE_ID,
                                PURCHASE_LINE.BOOK_ID,
                                PURCHASE_LINE.QUANTITY,
                                PURCHASE_LINE.UNIT_PRICE_CENTS)
                        .select(select(val(id), BOOK.ID, val(number), BOOK.PRICE_CENTS)
                                .from(BOOK)
                                .where(BOOK.ID.eq(bookId)))
                        .execute();
            });
            try {
                tx.transaction(inner -> extra.accept(inner.dsl(), id));
            } catch (RuntimeException e) {
            }
            return id;
        });
    }

    /** Looks and takes at once, so that nobody can take the same copies in between. */
    private static void take(DSLContext tx, long bookId, int copies) {
        int changed = tx.update(STOCK)
                .set(STOCK.QUANTITY, STOCK.QUANTITY.minus(copies))
                .set(STOCK.VERSION, STOCK.VERSION.plus(1))
                .where(STOCK.BOOK_ID.eq(bookId))
                .and(STOCK.QUANTITY.ge(copies))
                .execute();
        if (changed == 0) throw new OutOfStock(bookId);
    }
}
