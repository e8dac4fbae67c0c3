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
            // One text, sent once, with many rows of values. Each is an upsert of its own, so an ISBN may come twice:
            // one insert of many rows would be refused by PostgreSQL for changing a row a second time. The 1 is
            // inlined:
            // as a parameter it would want its value with each bind, like the other three.
            var batch = tx.batch(tx.insertInto(STOCK, STOCK.BOOK_ID, STOCK.QUANTITY, STOCK.VERSION)
                    .values((Long) null, null, null)
                    .onConflict(STOCK.BOOK_ID)
                    .doUpdate()
                    // "excluded" is the row that was to be inserted; STOCK is the one that is there.
                    .set(STOCK.QUANTITY, STOCK.QUANTITY.plus(excluded(STOCK.QUANTITY)))
                    .set(STOCK.VERSION, STOCK.VERSION.plus(inline(1))));
            for (Item item : items) {
                if (ids.containsKey(item.isbn())) batch = batch.bind(ids.get(item.isbn()), item.copies(), 0);
            }
            if (!ids.isEmpty()) batch.execute();
            return isbns.stream().filter(isbn -> !ids.containsKey(isbn)).toList();
        });
    }
}
