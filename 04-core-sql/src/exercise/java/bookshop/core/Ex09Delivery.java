package bookshop.core;

import java.util.List;
import org.jooq.DSLContext;

/**
 * Exercise 04.9: take a delivery in.
 *
 * <p>A van brings hundreds of books. Some have a row in {@code stock} already, some don't yet, and others sell from the same
 * rows meanwhile.
 *
 * <p>Look at: {@code insertInto(…).onConflict(…).doUpdate().set(…)}, {@code DSL.excluded(…)},
 * {@code ctx.batch(query).bind(…).bind(…)}; {@code fetchMap}.
 */
final class Ex09Delivery {

    private Ex09Delivery() {}

    /** So many copies of a book. */
    record Item(String isbn, int copies) {}

    /**
     * Puts the copies into {@code stock}. Where a book has a row, they come on top of its quantity and the version goes up;
     * otherwise the book gets a row, and a new row's version is 0 or more. An ISBN may stand in the list more than once: then all
     * of its copies count. All or nothing: if something goes wrong, no copy is put in.
     *
     * <p>However long the list is, this takes at most four statements; a batch of one query with many values counts as one, a
     * batch of many queries as so many. The list may be empty; don't change it.
     *
     * @return the ISBNs that no book has, each once, in the order in which they come first in the list; they are left aside
     * @throws org.jooq.exception.DataAccessException what the table refuses, such as a quantity below 0; then nothing has changed
     */
    static List<String> deliver(DSLContext ctx, List<Item> items) {
        throw new AssertionError("TODO 04.9 put the copies of a delivery into stock");
    }
}
