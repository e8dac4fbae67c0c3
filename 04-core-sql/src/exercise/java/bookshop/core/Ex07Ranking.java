package bookshop.core;

import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;

/**
 * Exercise 04.7: rank and run a total.
 *
 * <p>A window function looks at other rows without grouping them away. Each report is one statement. The database ranks: no
 * row is read that isn't in the report.
 *
 * <p>Look at: {@code rank().over(partitionBy(…).orderBy(…))}, {@code sum(…).over(…)} and its {@code rows…} and
 * {@code range…}. A window can't stand in {@code where}: filter in a query around it.
 */
final class Ex07Ranking {

    private Ex07Ranking() {}

    /** A book's place among the books of its genre. */
    record Place(String genre, int place, String title, int cents) {}

    /** A purchase, and what its customer had spent by then, itself included. */
    record Spent(long purchaseId, Instant at, long cents, long total) {}

    /**
     * The dearest books of each genre. Equally dear books share a place, and as many places after it stay free: after two
     * books on place 1 comes place 3. A book is listed if its place is not after the last one asked for.
     *
     * <p>For example, for 2: "Good Omens" and "Small Gods" both stand on place 1 of Comic fantasy, and nothing else does.
     *
     * @param places 1 or more
     * @return by genre, place, title
     */
    static List<Place> dearest(DSLContext ctx, int places) {
        throw new AssertionError("TODO 04.7 rank the books of each genre by price");
    }

    /**
     * What a customer has spent, purchase by purchase, the earliest first. Purchases of the same moment come by their id, and
     * each has a total of its own. A purchase without lines costs 0; a cancelled one isn't listed, and isn't in the total.
     */
    static List<Spent> spent(DSLContext ctx, long customerId) {
        throw new AssertionError("TODO 04.7 run the total of a customer's purchases");
    }
}
