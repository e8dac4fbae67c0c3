package bookshop.advanced;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.hibernate.Session;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("Keys")
class Step4KeysTest {

    @RegisterExtension
    static final Shop shop = Shop.open();

    @Test
    @DisplayName("a key of two columns is a value")
    void composite() {
        shop.atMost(
                1,
                "two finds",
                () -> assertThat(shop.fromTransaction(Step4Keys::found)).isTrue());
        assertThat(shop.fromTransaction(
                        (Session session) -> Step4Keys.priceOn(session, 26, LocalDate.of(2024, 12, 24))))
                .isEqualTo(849);
        assertThat(shop.fromTransaction((Session session) -> Step4Keys.priceOn(session, 26, LocalDate.of(1999, 1, 1))))
                .isNull();
        shop.fromTransaction(Step4Keys::newPrice);
        assertThat(shop.rows("select valid_from, price_cents from book_price where book_id = 30"))
                .containsExactly("2026-01-01 | 1099");
    }

    @Test
    @DisplayName("a natural key leads to the row, many at once too")
    void natural() {
        shop.atMost(
                1,
                "two finds",
                () -> assertThat(shop.fromTransaction(Step4Keys::byIsbn)).isTrue());
        shop.atMost(
                1,
                "three books",
                () -> assertThat(shop.fromTransaction(Step4Keys::byIsbns))
                        .containsExactly("Good Omens", "none", "Mort"));
    }
}
