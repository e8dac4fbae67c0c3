package bookshop.fundamentals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;

@DisplayName("01.7 An order that nobody can change")
@ExtendWith(Machine.class)
@Isolated("moves the machine to other countries")
class Ex07OrderTest {

    private static final Ex07Order.Line MORT = new Ex07Order.Line("9790000003385", 2, 899);
    private static final Ex07Order.Line SOLARIS = new Ex07Order.Line("9790000005723", 1, 1050);
    private static final Ex07Order.Line EMMA = new Ex07Order.Line("9790000007543", 3, 699);

    private static final Map<String, String> TITLES =
            Map.of(MORT.isbn(), "Mort", SOLARIS.isbn(), "Solaris", EMMA.isbn(), "Emma");

    @Test
    @org.junit.jupiter.api.Order(1)
    @DisplayName("an order has the lines that it was made with")
    void lines() {
        Ex07Order.Order order = order(4711, MORT, SOLARIS);

        assertThat(order.number()).as("the number of the order").isEqualTo(4711);
        assertThat(lines(order)).as("the lines of the order").containsExactly("2 Mort at 899", "1 Solaris at 1050");
    }

    @Test
    @org.junit.jupiter.api.Order(2)
    @DisplayName("what happens to the caller's list doesn't reach the order")
    void callersList() {
        List<Ex07Order.Line> basket = new ArrayList<>(List.of(MORT, SOLARIS));
        Ex07Order.Order order = Answer.to("an order", () -> new Ex07Order.Order(1, basket));

        basket.add(EMMA);
        basket.set(0, EMMA);

        assertThat(lines(order))
                .as("the lines of the order, after its maker changed the list (whose list is it?)")
                .containsExactly("2 Mort at 899", "1 Solaris at 1050");
        assertThat(shown(basket))
                .as("the maker's list")
                .containsExactly("3 Emma at 699", "1 Solaris at 1050", "3 Emma at 699");
    }

    @Test
    @org.junit.jupiter.api.Order(3)
    @DisplayName("what is tried on the list that is handed out doesn't reach the order")
    void handedOut() {
        Ex07Order.Order order = order(1, MORT, SOLARIS);

        tryToChange(order);
        tryToChange(Answer.to("an order with one more line", () -> order.plus(EMMA)));

        assertThat(lines(order))
                .as("the lines of the order, after somebody tried to change the list that it handed out")
                .containsExactly("2 Mort at 899", "1 Solaris at 1050");
        Ex07Order.Order more = Answer.to("an order with one more line", () -> order.plus(EMMA));
        tryToChange(more);
        assertThat(lines(more))
                .as("the lines of the order with one more, after the same")
                .containsExactly("2 Mort at 899", "1 Solaris at 1050", "3 Emma at 699");
    }

    @Test
    @org.junit.jupiter.api.Order(4)
    @DisplayName("an order without lines is refused")
    void empty() {
        Answer.refusal(
                IllegalArgumentException.class, "an order without lines", () -> new Ex07Order.Order(1, List.of()));
        Answer.refusal(
                IllegalArgumentException.class,
                "an order without lines, in a list that could have some",
                () -> new Ex07Order.Order(1, new ArrayList<>()));
    }

    @Test
    @org.junit.jupiter.api.Order(5)
    @DisplayName("orders with the same number and lines are equal")
    void equality() {
        Ex07Order.Order order = order(7, MORT, SOLARIS);
        Ex07Order.Order same = Answer.to(
                "the same order", () -> new Ex07Order.Order(7, new ArrayList<>(List.of(copy(MORT), copy(SOLARIS)))));

        assertThat(order.equals(same))
                .as("are two orders with the same number and equal lines equal?")
                .isTrue();
        assertThat(Answer.to("the hash code of an order", order::hashCode))
                .as("the hash codes of two equal orders (a set looks there first)")
                .isEqualTo(Answer.to("the hash code of an order", same::hashCode));
        assertThat(order.equals(order(7 + (1L << 32), MORT, SOLARIS)))
                .as("are orders 7 and 4294967303 equal? (is the whole long compared?)")
                .isFalse();
        assertThat(order.equals(order(8, MORT, SOLARIS)))
                .as("are orders 7 and 8 equal?")
                .isFalse();
        assertThat(order.equals(order(7, new Ex07Order.Line(MORT.isbn(), 3, 899), SOLARIS)))
                .as("are two orders equal, one with 2 copies of Mort and one with 3?")
                .isFalse();
        assertThat(order.equals(order(7, SOLARIS, MORT)))
                .as("are two orders with their lines in another order equal?")
                .isFalse();
        assertThat(Answer.to("are an order and null equal?", () -> order.equals(null)))
                .as("are an order and null equal?")
                .isFalse();
    }

    @Test
    @org.junit.jupiter.api.Order(6)
    @DisplayName("the total counts each line with its copies, and may be large")
    void total() {
        assertThat(total(order(1, MORT, SOLARIS, EMMA)))
                .as("2 at 8.99, 1 at 10.50, 3 at 6.99")
                .isEqualTo(4945);
        assertThat(total(order(1, new Ex07Order.Line("1", 1, 29))))
                .as("1 at 0.29 (as a double, 0.29 times 100 is a little less than 29)")
                .isEqualTo(29);
        assertThat(total(order(1, new Ex07Order.Line("9780134685991", 1_000_000, 4999))))
                .as("a million copies at 49.99: larger than the largest int")
                .isEqualTo(4_999_000_000L);
        assertThat(total(
                        order(1, new Ex07Order.Line("1", 1, 2_000_000_000), new Ex07Order.Line("2", 1, 2_000_000_000))))
                .as("two lines of 20 million each: their sum is larger than the largest int")
                .isEqualTo(4_000_000_000L);
    }

    @Test
    @org.junit.jupiter.api.Order(7)
    @DisplayName("one more line makes another order")
    void plus() {
        Ex07Order.Order order = order(4711, MORT, SOLARIS);

        Ex07Order.Order more = Answer.to("an order with one more line", () -> order.plus(EMMA));

        assertThat(more.number()).as("the number of the new order").isEqualTo(4711);
        assertThat(lines(more))
                .as("the lines of the new order")
                .containsExactly("2 Mort at 899", "1 Solaris at 1050", "3 Emma at 699");
        assertThat(lines(order)).as("the lines of the old order").containsExactly("2 Mort at 899", "1 Solaris at 1050");
    }

    @Test
    @org.junit.jupiter.api.Order(8)
    @DisplayName("more copies of a book grow its line, where it is and for its price")
    void plusSame() {
        Ex07Order.Order order = order(4711, EMMA, MORT, SOLARIS);
        Ex07Order.Line mortAgain = new Ex07Order.Line(copy(MORT).isbn(), 5, 999);

        Ex07Order.Order more = Answer.to("an order with more copies of Mort", () -> order.plus(mortAgain));

        assertThat(lines(more).size())
                .as("how many lines an order of three books has, after more copies of one of them"
                        + " (the same ISBN is the same book, in another String too, and for another price)")
                .isEqualTo(3);
        assertThat(lines(more))
                .as("the lines of an order with 2 copies of Mort at 899, and 5 more at 999")
                .containsExactly("3 Emma at 699", "7 Mort at 899", "1 Solaris at 1050");
        assertThat(lines(order))
                .as("the lines of the old order")
                .containsExactly("3 Emma at 699", "2 Mort at 899", "1 Solaris at 1050");
        Ex07Order.Order last = Answer.to("an order with more copies of its last book", () -> order.plus(SOLARIS));
        assertThat(lines(last))
                .as("the lines with one more copy of the last book")
                .containsExactly("3 Emma at 699", "2 Mort at 899", "2 Solaris at 1050");
    }

    private static List<String> lines(Ex07Order.Order order) {
        return Answer.to("the lines of an order, one after the other", () -> shown(order.lines()));
    }

    /** Each line in a few words: the report has little room. */
    private static List<String> shown(List<Ex07Order.Line> lines) {
        return lines.stream()
                .map(line -> line.quantity() + " " + TITLES.get(line.isbn()) + " at " + line.unitPriceCents())
                .toList();
    }

    /** Equal, but with other objects in it. */
    private static Ex07Order.Line copy(Ex07Order.Line line) {
        return new Ex07Order.Line(new String(line.isbn()), line.quantity(), line.unitPriceCents());
    }

    private static Ex07Order.Order order(long number, Ex07Order.Line... lines) {
        return Answer.to("an order with " + lines.length + " lines", () -> new Ex07Order.Order(number, List.of(lines)));
    }

    private static long total(Ex07Order.Order order) {
        return Answer.to("the total of an order", order::totalCents);
    }

    private static void tryToChange(Ex07Order.Order order) {
        List<Ex07Order.Line> handedOut = Answer.to("the lines of an order", order::lines);
        try {
            handedOut.set(0, EMMA);
            handedOut.clear();
        } catch (UnsupportedOperationException welcome) {
            // A list that can't be changed is as good as a copy.
        }
    }
}
