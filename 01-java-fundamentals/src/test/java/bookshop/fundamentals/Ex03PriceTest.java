package bookshop.fundamentals;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;

@DisplayName("01.3 Price with tax, to the cent")
@ExtendWith(Machine.class)
@Isolated("moves the machine to other countries")
class Ex03PriceTest {

    /** The program begins on an Egyptian machine: a format that the class keeps in a static field is made there. */
    @BeforeEach
    void beginInEgypt() {
        Machine.in(
                Locale.of("ar", "EG"),
                () -> Answer.to("the class Ex03Price", () -> Class.forName(Ex03Price.class.getName())));
    }

    @Test
    @Order(1)
    @DisplayName("tax is added and rounded to the nearest cent")
    void withTax() {
        assertWithTax("10.69", "9.99", "7");
        assertWithTax("119.00", "100.00", "19");
        assertWithTax("10.55", "10.00", "5.5");
        assertWithTax("4.12", "4.12", "0");
        assertWithTax("0.00", "0", "19");
        assertWithTax("1070000000000000.01", "1000000000000000.01", "7");
        assertWithTax("132098.75", "123456.78", "7");
        assertWithTax("1088.75", "1000", "8.875");
    }

    @Test
    @Order(2)
    @DisplayName("what is rounded is the price with tax, once, and nothing on the way")
    void once() {
        assertWithTax("0.07", "0.07", "7");
        assertWithTax("0.01", "0.004", "50");
        assertWithTax("0.01", "0.004", "100");
        assertWithTax("0.00", "0.0049999999999999999999999999999999999999999", "0");
        assertWithTax("1333333333333.33", "1000000000000", "33.333333333333");
        assertTaxIn("0.05", "0.84", "7");
        assertTaxIn("0.19", "2.98", "7");
        assertTaxIn("0.00", "0.0083333333333333333333333333333333333333333", "150");
    }

    @Test
    @Order(3)
    @DisplayName("half a cent goes away from zero, for payments and for refunds")
    void ties() {
        assertWithTax("1.61", "1.50", "7");
        assertWithTax("2.63", "2.50", "5");
        assertWithTax("-1.61", "-1.50", "7");
        assertWithTax("1.01", "1.005", "0");
        assertWithTax("3.00", "2.499", "20");
    }

    @Test
    @Order(4)
    @DisplayName("whatever digits a price has, the result has two after the point")
    void digits() {
        assertWithTax("12.84", "12", "7");
        assertWithTax("12.84", "12.000", "7.00");
        assertWithTax("10.70", "1E+1", "7");
        assertWithTax("12.00", "12", "0");
        assertTaxIn("19.00", "119", "19");
        assertTaxIn("0.00", "5", "0");
    }

    @Test
    @Order(5)
    @DisplayName("the tax in a price is found and rounded to the nearest cent")
    void taxIn() {
        assertTaxIn("19.00", "119.00", "19");
        assertTaxIn("0.65", "9.99", "7");
        assertTaxIn("1.60", "10.00", "19");
        assertTaxIn("-1.60", "-10.00", "19");
        assertTaxIn("0.52", "10.00", "5.5");
        assertTaxIn("0.00", "0", "19");
        assertTaxIn("65.42", "1000.00", "7");
        assertTaxIn("65420560747.66", "1000000000000.00", "7");
    }

    @Test
    @Order(6)
    @DisplayName("of the tax in a price, half a cent goes away from zero too")
    void tiesInTax() {
        assertTaxIn("1.71", "10.23", "20");
        assertTaxIn("0.01", "0.03", "20");
        assertTaxIn("0.01", "0.015", "50"); // a third of it, which is less with 0.333… for a third
        assertTaxIn("-1.71", "-10.23", "20");
        assertTaxIn("1492.14", "8952.81", "20");
        assertTaxIn("128140.12", "768840.69", "20");
        assertTaxIn("79778495970.59", "478670975823.51", "20");
    }

    @Test
    @Order(7)
    @DisplayName("an amount for other programs has a point and two digits")
    void text() {
        assertText("1234.50 EUR", "1234.5");
        assertText("0.05 EUR", "0.05");
        assertText("9.99 EUR", "9.990");
        assertText("-3.00 EUR", "-3");
        assertText("-0.50 EUR", "-0.5");
        assertText("1000.00 EUR", "1E+3");
        assertText("0.00 EUR", "0E+2");
        assertText("12345678901234567.89 EUR", "12345678901234567.89");
    }

    @Test
    @Order(8)
    @DisplayName("it is the same text in all countries")
    void countries() {
        for (var country : Machine.LANGUAGES) {
            Machine.in(country, () -> {
                String text = Answer.to("1234.5 as text", () -> Ex03Price.text(new BigDecimal("1234.5")));
                assertThat(text)
                        .as("the text of 1234.5 on a machine set to “" + country.toLanguageTag()
                                + "” (whose decimal point, whose digits?)")
                        .isEqualTo("1234.50 EUR");
            });
        }
    }

    private static void assertText(String expected, String amount) {
        assertThat(Answer.to("the text of " + amount, () -> Ex03Price.text(new BigDecimal(amount))))
                .as("the text of " + amount + " (if a field keeps a format: whose decimal point, whose digits?)")
                .isEqualTo(expected);
    }

    private static void assertWithTax(String expected, String net, String percent) {
        String what = net + " with " + percent + " percent of tax";
        assertMoney(
                expected, what, Answer.to(what, () -> Ex03Price.withTax(new BigDecimal(net), new BigDecimal(percent))));
    }

    private static void assertTaxIn(String expected, String gross, String percent) {
        String what = "the tax of " + percent + " percent in " + gross;
        assertMoney(
                expected, what, Answer.to(what, () -> Ex03Price.taxIn(new BigDecimal(gross), new BigDecimal(percent))));
    }

    private static void assertMoney(String expected, String what, BigDecimal given) {
        assertThat(given)
                .as(what + " (exact until the end, then rounded once, half a cent away from zero?)")
                .isEqualByComparingTo(expected);
        assertThat(given.toPlainString())
                .as(what + ", with two digits after the point")
                .isEqualTo(expected);
        assertThat(given.scale()).as("the digits after the point of " + what).isEqualTo(2);
    }
}
