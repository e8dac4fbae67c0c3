package bookshop.core;

import java.util.List;
import org.jooq.DSLContext;

/**
 * Exercise 04.11: page by key.
 *
 * <p>"Forty rows further" reads forty rows to throw them away, and shows a book twice when another comes in before it. "After the
 * last one I saw" does neither.
 *
 * <p>The order of all pages: the newest first ({@code PUBLISHED_YEAR} descending), books of one year by title ascending, books of
 * one year and title by id ascending.
 *
 * <p>Look at: {@code orderBy(…).seek(…).limit(…)}. For the page before: what if the order were the other way round?
 */
final class Ex11Page {

    private Ex11Page() {}

    /** A book in the list. */
    record Line(long id, String title, int year) {}

    /**
     * A page.
     *
     * @param more whether there are books after these
     */
    record Page(List<Line> lines, boolean more) {}

    /**
     * The page that begins after a book. That book may have been changed or deleted meanwhile: what it was still says where
     * the page begins. One statement, which reads at most one row more than the page has room for.
     *
     * @param last the last one of the page before; null for the first page
     * @param size 1 to 1000; a page has so many books, or fewer if there are no more
     */
    static Page after(DSLContext ctx, Line last, int size) {
        throw new AssertionError("TODO 04.11 page forward from a book");
    }

    /**
     * The books just before a book, in the same order as always, in one statement that reads no more rows than it returns.
     *
     * @param first the first one of the page that follows, which may have been changed or deleted
     * @param size 1 to 1000; there are so many, or fewer at the beginning of the list
     */
    static List<Line> before(DSLContext ctx, Line first, int size) {
        throw new AssertionError("TODO 04.11 page back from a book");
    }
}
