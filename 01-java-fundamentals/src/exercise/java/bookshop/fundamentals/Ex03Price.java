package bookshop.fundamentals;

import java.math.BigDecimal;

/**
 * Exercise 01.3: price with tax, to the cent.
 *
 * <p>Amounts are euros with any number of digits after the point; 12, 12.5 and 12.500 are the same money. What comes back
 * always has two digits after the point, also {@code 12.00}. To round is to do it once, at the end, to the nearest cent; half a
 * cent goes away from zero, so that a refund is as large as the payment: 0.005 becomes 0.01 and -0.005 becomes -0.01.
 *
 * <p>Look at: {@code BigDecimal.multiply}, {@code divide}, {@code setScale}, {@code RoundingMode};
 * {@link Step2Numbers#thirds}, {@link Step3Text#formatted}.
 */
final class Ex03Price {

    private Ex03Price() {}

    /**
     * The price with tax: 9.99 with 7 percent is 10.69.
     *
     * @param net without tax; negative for a refund
     * @param taxPercent 0 or more, for example 7 or 5.5
     */
    static BigDecimal withTax(BigDecimal net, BigDecimal taxPercent) {
        throw new AssertionError("TODO 01.3 add the tax to a price");
    }

    /**
     * The tax that is in a price: in 119.00 with 19 percent it is 19.00. It is the tax that is rounded, not the rest.
     *
     * @param gross with tax; negative for a refund
     * @param taxPercent 0 or more
     */
    static BigDecimal taxIn(BigDecimal gross, BigDecimal taxPercent) {
        throw new AssertionError("TODO 01.3 find the tax that is in a price");
    }

    /**
     * The amount for a file that other programs read: {@code "1234.50 EUR"}. A point, no groups, the digits 0 to 9, on
     * whatever machine the program runs.
     *
     * @param amount has at most two digits after the point, but for zeros: 9.990 is possible, 9.995 isn't
     */
    static String text(BigDecimal amount) {
        throw new AssertionError("TODO 01.3 write an amount for other programs");
    }
}
