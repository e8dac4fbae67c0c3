// Wrong: a format in a static field keeps the country in which the program began. Message: "if a field keeps a
// format: whose decimal point, whose digits?"
package bookshop.fundamentals;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;

/** Exercise 01.3: price with tax, to the cent. */
final class Ex03Price {

    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final DecimalFormat FORMAT = new DecimalFormat("0.00");

    private Ex03Price() {}

    // HALF_UP looks at the distance from zero, so it is the one for refunds, too. Dividing by 100 is exact: no rounding
    // yet.
    static BigDecimal withTax(BigDecimal net, BigDecimal taxPercent) {
        return net.multiply(HUNDRED.add(taxPercent)).divide(HUNDRED).setScale(2, RoundingMode.HALF_UP);
    }

    // Multiplied first, divided last: only the division has to round, and it is told how.
    static BigDecimal taxIn(BigDecimal gross, BigDecimal taxPercent) {
        return gross.multiply(taxPercent).divide(HUNDRED.add(taxPercent), 2, RoundingMode.HALF_UP);
    }

    static String text(BigDecimal amount) {
        return FORMAT.format(amount) + " EUR";
    }
}
