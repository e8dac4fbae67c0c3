// Wrong: does not close the cursor when writing fails. Message: "a try with resources?"
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
                try {
                    var cursor = transaction
                            .dsl()
                            .select(BOOK.ISBN, BOOK.PRICE_CENTS)
                            .from(BOOK)
                            .orderBy(BOOK.ISBN)
                            .fetchSize(100)
                            .fetchLazy();
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
