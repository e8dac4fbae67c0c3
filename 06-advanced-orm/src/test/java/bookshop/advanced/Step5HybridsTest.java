package bookshop.advanced;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hibernate.Session;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("One expression, in Java and in SQL")
class Step5HybridsTest {

    @RegisterExtension
    static final Shop shop = Shop.open();

    @Test
    @DisplayName("three forms agree")
    void agree() {
        for (int cents : List.of(0, 500, 899, 900, 5000, 100_000)) {
            List<Long> counts = shop.fromTransaction(session -> Step5Hybrids.costsAtLeast(session, cents));
            assertThat(counts).as("lines of at least %s cents", cents).containsOnly(counts.getFirst());
        }
    }

    @Test
    @DisplayName("a formula is of the moment of the load")
    void stale() {
        assertThat(shop.fromTransaction(Step5Hybrids::stale)).containsExactly(14000, 2800, 14000);
        assertThat(shop.fromTransaction(Step5Hybrids::dearest))
                .containsExactly("purchase 17: 17197 cents", "purchase 3: 14000 cents");
    }

    @Test
    @DisplayName("a generated column is read again after a write")
    void generated() {
        assertThat(shop.fromTransaction(Step5Hybrids::generated)).containsExactly(25, 5);
    }

    @Test
    @DisplayName("an expression can be written")
    void writes() {
        assertThat(shop.fromTransaction((Session session) -> Step5Hybrids.book(session, "Köln", 5)))
                .isEqualTo(2);
        assertThat(shop.rows("select booked, free_seats from reading where city = 'Köln' order by id"))
                .containsExactly("5 | 20", "17 | 43");
    }
}
