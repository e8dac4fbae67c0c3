// Wrong: closes the cursor at the end and after an IOException, and after nothing else. Message: "[statements that were
// still
// open when the writer had thrown an IllegalStateException]"
package bookshop.core;

import static bookshop.core.db.Tables.BOOK;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import org.jooq.DSLContext;

/** Exercise 04.12: export more rows than fit into memory. */
final class Ex12Stream {

    private Ex12Stream() {}

    static long export(DSLContext ctx, Writer out) throws IOException {
        try {
            return ctx.transactionResult(transaction -> {
                long lines = 0;
                var cursor = transaction
                        .dsl()
                        .select(BOOK.ISBN, BOOK.PRICE_CENTS)
                        .from(BOOK)
                        .orderBy(BOOK.ISBN)
                        .fetchSize(100)
                        .fetchLazy();
                try {
                    for (var row : cursor) {
                        out.write(row.value1() + " " + row.value2() + "\n");
                        lines++;
                    }
                    cursor.close();
                } catch (IOException e) {
                    cursor.close();
                    throw new UncheckedIOException(e);
                }
                return lines;
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
