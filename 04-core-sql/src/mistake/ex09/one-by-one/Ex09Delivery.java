// Wrong: sends a statement for each item. Message: "a delivery of 315 items should take at most 4 SQL statements"
package bookshop.core;

import static bookshop.core.db.Tables.BOOK;
import static bookshop.core.db.Tables.STOCK;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.inline;

import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;

/** Exercise 04.9: take a delivery in. */
final class Ex09Delivery {

    private Ex09Delivery() {}

    record Item(String isbn, int copies) {}

    static List<String> deliver(DSLContext ctx, List<Item> items) {
        List<String> isbns = items.stream().map(Item::isbn).distinct().toList();
        return ctx.transactionResult(transaction -> {
            DSLContext tx = transaction.dsl();
            Map<String, Long> ids = tx.select(BOOK.ISBN, BOOK.ID)
                    .from(BOOK)
                    .where(BOOK.ISBN.in(isbns))
                    .fetchMap(BOOK.ISBN, BOOK.ID);
            for (Item item : items) {
                if (!ids.containsKey(item.isbn())) continue;
                tx.insertInto(STOCK, STOCK.BOOK_ID, STOCK.QUANTITY, STOCK.VERSION)
                        .values(ids.get(item.isbn()), item.copies(), 0)
                        .onConflict(STOCK.BOOK_ID)
                        .doUpdate()
                        .set(STOCK.QUANTITY, STOCK.QUANTITY.plus(excluded(STOCK.QUANTITY)))
                        .set(STOCK.VERSION, STOCK.VERSION.plus(inline(1)))
                        .execute();
            }
            return isbns.stream().filter(isbn -> !ids.containsKey(isbn)).toList();
        });
    }
}
