// Wrong: replaces the quantity in place of adding to it. Message: "8 copies of book 2 and 5 more"
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
            var batch = tx.batch(tx.insertInto(STOCK, STOCK.BOOK_ID, STOCK.QUANTITY, STOCK.VERSION)
                    .values((Long) null, null, null)
                    .onConflict(STOCK.BOOK_ID)
                    .doUpdate()
                    .set(STOCK.QUANTITY, excluded(STOCK.QUANTITY))
                    .set(STOCK.VERSION, STOCK.VERSION.plus(inline(1))));
            for (Item item : items) {
                if (ids.containsKey(item.isbn())) batch = batch.bind(ids.get(item.isbn()), item.copies(), 0);
            }
            if (!ids.isEmpty()) batch.execute();
            return isbns.stream().filter(isbn -> !ids.containsKey(isbn)).toList();
        });
    }
}
