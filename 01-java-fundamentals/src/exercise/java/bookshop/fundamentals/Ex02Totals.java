package bookshop.fundamentals;

import java.util.List;
import java.util.OptionalDouble;

/**
 * Exercise 01.2: add up without running over.
 *
 * <p>Prices are whole cents here. Three small reports, and all three are wrong in the first version of almost every shop.
 *
 * <p>Look at: {@link Step2Numbers#wrapped}, {@link Step2Numbers#divided}, {@code Math.addExact}, {@code OptionalDouble}.
 */
final class Ex02Totals {

    private Ex02Totals() {}

    /** So many copies at that price each. Copies below 0 were given back, a price below 0 is a discount. */
    record Line(int quantity, int unitPriceCents) {}

    /**
     * What all lines cost together, in cents; 0 if there are none, and below 0 if more was given back than sold.
     * 50 000 copies at 999.00 are 4 995 000 000 cents.
     *
     * @throws ArithmeticException if even a {@code long} has no room for the total: no number is better than a wrong one (also,
     *     if you like, if only the sum on the way to it had none)
     */
    static long totalCents(List<Line> lines) {
        throw new AssertionError("TODO 01.2 add up the lines");
    }

    /**
     * The average number of stars: 3.5 for a book with 3 and 4. A null in the list is a review without stars and doesn't
     * count. Empty if there are no stars at all. The list is not to be changed.
     */
    static OptionalDouble averageStars(List<Integer> stars) {
        throw new AssertionError("TODO 01.2 give the average number of stars");
    }

    /**
     * How much of an edition is sold, in whole percent, rounded down: 29 of 100 copies are 29, 2 of 3 are 66. 0 if none were
     * printed.
     *
     * @param sold from 0 to {@code printed}
     * @param printed from 0 to two billion
     */
    static int percentSold(int sold, int printed) {
        throw new AssertionError("TODO 01.2 say how many percent are sold");
    }
}
