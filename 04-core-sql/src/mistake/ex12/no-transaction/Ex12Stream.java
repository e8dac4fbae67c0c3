// Wrong: reads without a transaction. Message: "where the export reads"
package bookshop.core;

import static bookshop.core.db.Tables.BOOK;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import org.jooq.DSLContext;

/** Exercise 04.12: export more rows than fit into memory. */
final class Ex12Stream {

    private Ex12Stream() {}

    private static long supply(java.util.function.LongSupplier work) {
        return work.getAsLong();
    }

    static long export(DSLContext ctx, Writer out) throws IOException {
        try {
            return supply(() -> {
                long lines = 0;
                try (var cursor = ctx.select(BOOK.ISBN, BOOK.PRICE_CENTS)
                        .from(BOOK)
                        .orderBy(BOOK.ISBN)
                        .fetchSize(100)
                        .fetchLazy()) {
                    for (var row : cursor) {
                        out.write(row.value1() + " " + row.value2() + "\n");
                        lines++;
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                return lines;
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
