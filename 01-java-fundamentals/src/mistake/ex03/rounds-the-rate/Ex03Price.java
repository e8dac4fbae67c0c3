// Wrong: a third has no end, so the rate is rounded before the tax is. Message: "the tax of 50 percent in 0.015"
package bookshop.fundamentals;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Exercise 01.3: price with tax, to the cent. */
final class Ex03Price {

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private Ex03Price() {}

    // HALF_UP looks at the distance from zero, so it is the one for refunds, too. Dividing by 100 is exact: no rounding
    // yet.
    static BigDecimal withTax(BigDecimal net, BigDecimal taxPercent) {
        return net.multiply(HUNDRED.add(taxPercent)).divide(HUNDRED).setScale(2, RoundingMode.HALF_UP);
    }

    static BigDecimal taxIn(BigDecimal gross, BigDecimal taxPercent) {
        return gross.multiply(taxPercent.divide(HUNDRED.add(taxPercent), MathContext.DECIMAL128))
                .setScale(2, RoundingMode.HALF_UP);
    }

    // BigDecimal's own text knows no country. UNNECESSARY would throw if a cent had to be rounded away.
    static String text(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.UNNECESSARY).toPlainString() + " EUR";
    }
}
