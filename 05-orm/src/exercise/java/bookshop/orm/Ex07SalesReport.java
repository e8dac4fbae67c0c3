package bookshop.orm;

import java.util.List;
import org.hibernate.Session;

/**
 * Exercise 05.7: report sales as records.
 *
 * <p>A report needs sums, not entities: let the database add up, in one statement for each report, and have the rows made
 * into records. No entity is loaded. The session is the caller's: leave it open, and leave in it what is there.
 *
 * <p>A line of a purchase counts at the price in the line, which may differ from the book's price of today. A cancelled
 * purchase doesn't count; every other one does, paid or not.
 *
 * <p>Look at: joins of two entities with {@code join Book book on …}, {@code coalesce}, and a record as the result class of
 * {@code session.createSelectionQuery}.
 */
final class Ex07SalesReport {

    private Ex07SalesReport() {}

    /** What the books of one genre sold. */
    record GenreSales(String genre, long copies, long revenueCents) {}

    /** What one book sold, and how many reviews it has. */
    record BookSales(String title, long copies, long revenueCents, long reviews) {}

    /**
     * The sales of every genre, of the books that are directly in it. A genre that sold nothing, or has no book, is there
     * with 0 and 0. For example: {@code GenreSales[genre=Fantasy, copies=3, revenueCents=4599]}.
     *
     * @return the highest revenue first; equal ones by the name of the genre
     */
    static List<GenreSales> byGenre(Session session) {
        throw new AssertionError("TODO 05.7 report copies and revenue of every genre");
    }

    /**
     * The books that sold the most copies. Books that sold none are not in it. Two books may have the same title, and are two
     * books. For example, since "Good Omens" was sold in three purchases and has four reviews:
     * {@code BookSales[title=Good Omens, copies=4, revenueCents=3996, reviews=4]}.
     *
     * @param most how many books there are in the report at most; at least 1
     * @return the most copies first; equal ones by revenue, the highest first; if that is equal too, by title, as
     *     the database compares text
     */
    static List<BookSales> bestsellers(Session session, int most) {
        throw new AssertionError("TODO 05.7 report the books that sold the most copies");
    }
}
