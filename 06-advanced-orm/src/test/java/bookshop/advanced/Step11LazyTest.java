package bookshop.advanced;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import org.hibernate.Session;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("Deep and long")
class Step11LazyTest {

    @RegisterExtension
    static final Shop shop = Shop.open();

    @Test
    @DisplayName("one by one, by two queries, in batches: the same names")
    void deep() {
        check(37, Step11Lazy::oneByOne);
        check(2, Step11Lazy::planned);
        check(5, Step11Lazy::inBatches);
    }

    private static void check(int statements, Function<Session, Integer> way) {
        List<String> ran = shop.statements(() -> assertThat(shop.fromTransaction(way))
                .as("authors named on receipts")
                .isEqualTo(20));
        assertThat(ran).hasSize(statements);
    }

    @Test
    @DisplayName("a graph says what is loaded")
    void graph() {
        assertThat(shop.fromTransaction(Step11Lazy::graph)).containsExactly(true, false);
    }

    @Test
    @DisplayName("a long table is read row by row, or page by page")
    void table() {
        assertThat(shop.fromTransaction(Step11Lazy::stream))
                .isEqualTo(shop.number("select sum(quantity * unit_price_cents) from purchase_line"));
        assertThat(shop.fromTransaction(Step11Lazy::byKey)).isEqualTo(shop.number("select sum(price_cents) from book"));
    }
}
