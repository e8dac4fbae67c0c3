// Wrong: a little more for the digits that a double hasn't is too much for a large edition. Message: "1979999999
// sold of 1999999999 printed, in percent"
package bookshop.fundamentals;

import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;

/** Exercise 01.2: add up without running over. */
final class Ex02Totals {

    private Ex02Totals() {}

    /** So many copies at that price each. Copies below 0 were given back, a price below 0 is a discount. */
    record Line(int quantity, int unitPriceCents) {}

    // The cast stands before the product: (long) (a * b) would widen what has run over already.
    static long totalCents(List<Line> lines) {
        long total = 0;
        for (Line line : lines) {
            total = Math.addExact(total, (long) line.quantity() * line.unitPriceCents());
        }
        return total;
    }

    // average() divides as double, and is empty for nothing; dividing by hand would give NaN there.
    static OptionalDouble averageStars(List<Integer> stars) {
        return stars.stream()
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .average();
    }

    static int percentSold(int sold, int printed) {
        return printed == 0 ? 0 : (int) ((double) sold / printed * 100 + 1e-9);
    }
}
