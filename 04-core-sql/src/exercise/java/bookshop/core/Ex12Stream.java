package bookshop.core;

import java.io.IOException;
import java.io.Writer;
import org.jooq.DSLContext;

/**
 * Exercise 04.12: export more rows than fit into memory.
 *
 * <p>{@code fetch()} makes a list of all rows before you see the first. An export needs one row at a time, and so does the
 * driver have to be told: otherwise it reads everything by itself. PostgreSQL's hands out portions only within a transaction, and
 * only with a fetch size. With a transaction and a fetch size, one piece of code does it on every database.
 *
 * <p>Look at: {@code fetchSize(…)} with {@code fetchLazy()} or {@code fetchStream()}, in a {@code try} with resources.
 */
final class Ex12Stream {

    private Ex12Stream() {}

    /**
     * Writes a line for each book, by ISBN: the ISBN, a blank, the price in cents, {@code "\n"}. For example
     * {@code 9780134685991 4599}.
     *
     * <p>At no time are there more than 200 rows that were read and not written yet. It reads in a transaction, in one statement,
     * with jOOQ's {@code fetchLazy} or {@code fetchStream} and a fetch size of at most 200. The writer is the caller's: don't
     * close it. Whatever happens, nothing stays open: no cursor, no statement, no connection.
     *
     * @return how many lines were written
     * @throws IOException what the writer throws, itself and unwrapped
     */
    static long export(DSLContext ctx, Writer out) throws IOException {
        throw new AssertionError("TODO 04.12 write every book's price, one row at a time");
    }
}
