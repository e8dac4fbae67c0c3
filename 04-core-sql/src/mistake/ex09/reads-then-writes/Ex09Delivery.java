// Wrong: writes quantities that it read before. Message: "is a quantity written that was read before?"
package bookshop.core;

import static bookshop.core.db.Tables.BOOK;
import static bookshop.core.db.Tables.STOCK;

import bookshop.core.db.tables.records.StockRecord;
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
            var rows =
                    tx.selectFrom(STOCK).where(STOCK.BOOK_ID.in(ids.values())).fetchMap(STOCK.BOOK_ID);
            for (Item item : items) {
                if (!ids.containsKey(item.isbn())) continue;
                var row = rows.computeIfAbsent(ids.get(item.isbn()), id -> new StockRecord(id, 0, 0));
                row.setQuantity(row.getQuantity() + item.copies());
                row.setVersion(row.getVersion() + 1);
            }
            tx.batchStore(rows.values()).execute();
            return isbns.stream().filter(isbn -> !ids.containsKey(isbn)).toList();
        });
    }
}
