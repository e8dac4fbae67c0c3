package bookshop.fundamentals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import bookshop.fundamentals.Ex02Totals.Line;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;

@DisplayName("01.2 Add up without running over")
@ExtendWith(Machine.class)
@Isolated("moves the machine to other countries")
class Ex02TotalsTest {

    @Test
    @Order(1)
    @DisplayName("a total counts each line with its copies")
    void totalOfLines() {
        assertThat(total(new Line(1, 999))).as("one book at 9.99, in cents").isEqualTo(999);
        assertThat(total(new Line(2, 899), new Line(1, 4599), new Line(3, 100)))
                .as("two at 8.99, one at 45.99 and three at 1.00, in cents")
                .isEqualTo(6697);
        assertThat(total(new Line(3, 500), new Line(-1, 500)))
                .as("three at 5.00, and one of them given back")
                .isEqualTo(1000);
        assertThat(total(new Line(2, 500), new Line(1, -300)))
                .as("two at 5.00, and a discount of 3.00")
                .isEqualTo(700);
        assertThat(total(new Line(1, 500), new Line(-3, 500)))
                .as("one at 5.00, and three given back (is a total below 0 taken for one that has run over?)")
                .isEqualTo(-1000);
        assertThat(total()).as("no lines").isZero();
    }

    @Test
    @Order(2)
    @DisplayName("a total may be larger than the largest int")
    void large() {
        assertThat(total(new Line(50_000, 99_900)))
                .as("50 000 copies at 999.00, in cents: already the line is larger than an int can be")
                .isEqualTo(4_995_000_000L);
        assertThat(total(new Line(1, 2_000_000_000), new Line(1, 2_000_000_000)))
                .as("two lines of 20 million each, in cents: their sum is larger than an int can be")
                .isEqualTo(4_000_000_000L);
        assertThat(total(new Line(Integer.MAX_VALUE, Integer.MAX_VALUE), new Line(1, 1)))
                .as("the largest line that is possible and a cent (a double has no room for it)")
                .isEqualTo(4611686014132420610L);
    }

    @Test
    @Order(3)
    @DisplayName("a total that no long can hold is refused")
    void tooLarge() {
        Line largest = new Line(Integer.MAX_VALUE, Integer.MAX_VALUE);
        Line lowest = new Line(Integer.MIN_VALUE, Integer.MAX_VALUE);
        for (int times : List.of(3, 5)) { // run over, the one sum is below 0 and the other above
            Answer.refusal(
                    ArithmeticException.class,
                    times + " times the largest line, which no long can hold",
                    () -> Ex02Totals.totalCents(Collections.nCopies(times, largest)));
            Answer.refusal(
                    ArithmeticException.class,
                    times + " times the largest line given back, which no long can hold",
                    () -> Ex02Totals.totalCents(Collections.nCopies(times, lowest)));
        }
    }

    @Test
    @Order(4)
    @DisplayName("an average has a fraction")
    void average() {
        assertAverage(3.5, 3, 4);
        assertAverage(5.0 / 3, 1, 2, 2);
        assertAverage(4, 4);
        assertAverage(2.25, 5, 1, 2, 1);
    }

    @Test
    @Order(5)
    @DisplayName("reviews without stars don't count")
    void noStars() {
        assertAverage(4.5, 4, null, 5, null);
        assertAverage(1, null, 1);
    }

    @Test
    @Order(6)
    @DisplayName("without any stars there is no average")
    void none() {
        assertThat(average(List.of())).as("the average of no reviews").isEqualTo(OptionalDouble.empty());
        assertThat(average(Arrays.asList(null, null)))
                .as("the average of two reviews without stars (0 divided by 0 is NaN)")
                .isEqualTo(OptionalDouble.empty());
    }

    @Test
    @Order(7)
    @DisplayName("percents are whole and rounded down")
    void percent() {
        assertPercent(66, 2, 3);
        assertPercent(29, 29, 100);
        assertPercent(58, 58, 100);
        assertPercent(99, 999, 1000);
        assertPercent(0, 0, 10);
        assertPercent(100, 7, 7);
        assertPercent(100, 97, 97); // as a double, 97 times 100.0 / 97 is a little less than 100
        assertPercent(0, 1, 101);
    }

    @Test
    @Order(8)
    @DisplayName("percents of an edition of two billion, and of none")
    void largeEditions() {
        assertPercent(50, 1_000_000_000, 2_000_000_000);
        assertPercent(99, 1_999_999_999, 2_000_000_000);
        assertPercent(98, 1_979_999_999, 1_999_999_999); // 98.9999999995: next to nothing is missing
        assertPercent(10, 30_000_000, 300_000_000);
        assertPercent(0, 0, 0);
    }

    private static long total(Line... lines) {
        return Answer.to("the total of " + Arrays.toString(lines), () -> Ex02Totals.totalCents(List.of(lines)));
    }

    private static void assertAverage(double expected, Integer... stars) {
        OptionalDouble average = average(Arrays.asList(stars));
        String what = "the average of " + Arrays.toString(stars) + " stars";
        assertThat(average).as(what).isPresent();
        assertThat(average.getAsDouble())
                .as(what + " (which two numbers are divided, and of which type?)")
                .isCloseTo(expected, within(1e-9));
    }

    private static OptionalDouble average(List<Integer> stars) {
        List<Integer> given = new ArrayList<>(stars);
        OptionalDouble average = Answer.to("the average of " + stars + " stars", () -> Ex02Totals.averageStars(given));
        assertThat(given).as("the list of stars, after the call").isEqualTo(stars);
        return average;
    }

    private static void assertPercent(int expected, int sold, int printed) {
        String what = sold + " sold of " + printed + " printed, in percent";
        assertThat(Answer.to(what, () -> Ex02Totals.percentSold(sold, printed)))
                .as(what)
                .isEqualTo(expected);
    }
}
