package bookshop.fundamentals;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.List;

/** Step 2: whole numbers have an end, binary fractions have no cents, and money needs neither surprise. */
final class Step2Numbers {

    private Step2Numbers() {}

    /** An {@code int} ends at 2 147 483 647 and goes on at the other end, without a word. */
    static int wrapped() {
        int cents = Integer.MAX_VALUE;
        return cents + 1;
        // Try: cents + 1L. One long is enough for the sum to be calculated in long.
    }

    /** The same sum, told to complain. A {@code long} has room for nine billion billion. */
    static String exact() {
        try {
            return "" + Math.addExact(Integer.MAX_VALUE, 1);
        } catch (ArithmeticException e) {
            return "ArithmeticException";
        }
    }

    /** Whole numbers divide to a whole number, cut off towards zero; the type of the result changes nothing. */
    static List<Double> divided() {
        double late = 7 / 2;
        double early = 7 / 2.0;
        return List.of(late, early);
    }

    /** With negative numbers Java and Python differ: {@code //} and {@code %} are floorDiv and floorMod. */
    static String negative() {
        return -7 / 2 + " and " + -7 % 2 + ", Python's: " + Math.floorDiv(-7, 2) + " and " + Math.floorMod(-7, 2);
    }

    /** Ten cents three times. A double has no 0.1, only its neighbour. */
    static List<String> threeDimes() {
        BigDecimal dime = new BigDecimal("0.10");
        return List.of(
                "double: " + (0.1 + 0.1 + 0.1),
                "BigDecimal: " + dime.add(dime).add(dime),
                "new BigDecimal(0.1): " + new BigDecimal(0.1).toPlainString().substring(0, 22) + "…");
        // Try: BigDecimal.valueOf(0.1). It goes by way of the text "0.1".
    }

    /** A BigDecimal knows its number of digits after the point. To {@code equals} that matters, to {@code compareTo} not. */
    static String scales() {
        var ten = new BigDecimal("10.0");
        var price = new BigDecimal("10.00");
        return "equals " + ten.equals(price) + ", compareTo " + ten.compareTo(price) + ", in a HashSet "
                + new HashSet<>(List.of(ten, price)).size();
    }

    /** What lies in the middle goes up, or to the even neighbour: a contract says which, so the code does too. */
    static String rounded() {
        var price = new BigDecimal("2.625");
        return price.setScale(2, RoundingMode.HALF_UP) + " or " + price.setScale(2, RoundingMode.HALF_EVEN);
    }

    /** A third has no end, and BigDecimal doesn't guess where to stop. */
    static List<String> thirds() {
        var price = new BigDecimal("10.00");
        var three = new BigDecimal("3");
        String unasked;
        try {
            unasked = price.divide(three).toString();
        } catch (ArithmeticException e) {
            unasked = "ArithmeticException";
        }
        return List.of(unasked, price.divide(three, 2, RoundingMode.HALF_UP).toString());
    }
}
