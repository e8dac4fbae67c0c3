package bookshop.core;

import java.util.List;
import org.jooq.DSLContext;

/**
 * Exercise 04.5: count and add up.
 *
 * <p>Two reports, one statement each; the database adds up. A line of a purchase counts at the price in the line. A
 * cancelled purchase doesn't count, and its lines don't either.
 *
 * <p>Look at: {@code groupBy}, {@code having}, {@code sum}, {@code coalesce}; a subquery as a field ({@code DSL.field(select…)})
 * or as a table ({@code select(…).asTable("x")}); {@code DSL.year} and {@code DSL.month}.
 */
final class Ex05Sales {

    private Ex05Sales() {}

    /** What somebody bought, and how many reviews they wrote. */
    record Buyer(String name, int purchases, long copies, long cents, int reviews) {}

    /** A month and the number of its purchases. */
    record Month(int year, int month, int purchases) {}

    /**
     * All customers, also those who bought nothing: they have zeros. Two may have the same name and are two. A purchase may
     * have no lines yet; it counts as a purchase.
     *
     * <p>For example: {@code Buyer[name=Farid Haddad, purchases=1, copies=2, cents=7998, reviews=2]}.
     *
     * @return the highest sum first; equal ones by name, then by id
     */
    static List<Buyer> buyers(DSLContext ctx) {
        throw new AssertionError("TODO 04.5 report what every customer bought");
    }

    /**
     * The months (of UTC) that had at least so many purchases, the earliest first. A cancelled one doesn't count. For example,
     * for 4: {@code [Month[year=2025, month=1, purchases=4], Month[year=2025, month=3, purchases=4]]}.
     *
     * @param atLeast 1 or more
     */
    static List<Month> busyMonths(DSLContext ctx, int atLeast) {
        throw new AssertionError("TODO 04.5 report the busy months");
    }
}
