package bookshop.core;

import static bookshop.core.db.Tables.BOOK;

import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;

/** Step 8: more rows than you want at once. */
final class Step8ManyRows {

    private Step8ManyRows() {}

    /** A portion at a time. The cursor holds a connection: close it. The driver needs a transaction and a fetch size. */
    static List<String> portions(DSLContext ctx) {
        return ctx.transactionResult(transaction -> {
            var lines = new ArrayList<String>();
            try (var cursor = transaction
                    .dsl()
                    .select(BOOK.TITLE)
                    .from(BOOK)
                    .orderBy(BOOK.ID)
                    .fetchSize(25)
                    .fetchLazy()) {
                for (var rows = cursor.fetchNext(25); !rows.isEmpty(); rows = cursor.fetchNext(25)) {
                    lines.add(rows.size() + " books from “" + rows.getFirst().value1() + "”");
                }
            }
            return lines;
        });
    }

    /** As a stream, which reads no further than its consumer asks. */
    static String firstLongTitle(DSLContext ctx) {
        return ctx.transactionResult(transaction -> {
            try (var books = transaction
                    .dsl()
                    .select(BOOK.TITLE)
                    .from(BOOK)
                    .orderBy(BOOK.ID)
                    .fetchSize(10)
                    .fetchStream()) {
                return books.map(row -> row.value1())
                        .filter(title -> title.length() > 30)
                        .findFirst()
                        .orElse("none");
            }
        });
        // Try: fetch().stream() in place of fetchStream(), and see StepsTest count the rows.
    }

    /** A page by number: the rows before it are read and thrown away, and shift when others come in. */
    static List<String> byOffset(DSLContext ctx) {
        return ctx.select(BOOK.TITLE)
                .from(BOOK)
                .orderBy(BOOK.PRICE_CENTS, BOOK.ID)
                .limit(3)
                .offset(3)
                .fetch(BOOK.TITLE);
    }

    /** A page by key: after the last one seen, by an index, wherever that is. The order must be total and not null. */
    static List<String> bySeek(DSLContext ctx) {
        return ctx.select(BOOK.TITLE)
                .from(BOOK)
                .orderBy(BOOK.PRICE_CENTS, BOOK.ID)
                .seek(699, 59L)
                .limit(3)
                .fetch(BOOK.TITLE);
        // Try: leave the id out of the order and of seek. Which book is missing?
    }
}
