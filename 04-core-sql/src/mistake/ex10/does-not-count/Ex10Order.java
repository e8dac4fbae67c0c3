// Wrong: looks first, and does not ask whether it took anything then. Message: "a copy sold that wasn't taken?"
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
                take(tx, bookId, number);
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

    private static void take(DSLContext tx, long bookId, int copies) {
        if (!tx.fetchExists(STOCK, STOCK.BOOK_ID.eq(bookId).and(STOCK.QUANTITY.ge(copies))))
            throw new OutOfStock(bookId);
        tx.update(STOCK)
                .set(STOCK.QUANTITY, STOCK.QUANTITY.minus(copies))
                .set(STOCK.VERSION, STOCK.VERSION.plus(1))
                .where(STOCK.BOOK_ID.eq(bookId))
                .and(STOCK.QUANTITY.ge(copies))
                .execute();
    }
}
