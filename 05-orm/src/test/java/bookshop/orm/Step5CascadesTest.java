package bookshop.orm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("Cascades")
class Step5CascadesTest {

    @RegisterExtension
    static final Shop shop = Shop.open();

    @Test
    @DisplayName("a purchase is persisted with its lines, at today's prices")
    void linesGoWithThePurchase() {
        assertThat(Step5Cascades.linesGoWithThePurchase(shop.factory())).isEqualTo(2);
        assertThat(shop.rows("select book_id, quantity, unit_price_cents from purchase_line where purchase_id > 20"
                        + " order by book_id"))
                .containsExactly("41 | 1 | 999", "42 | 2 | 999");
    }

    @Test
    @DisplayName("a line taken from the list is deleted, and only that one")
    void orphan() {
        List<String> ran = shop.statements(
                () -> assertThat(shop.fromTransaction(Step5Cascades::orphan)).isEqualTo(2));

        assertThat(ran).filteredOn(sql -> sql.startsWith("delete")).hasSize(1);
        assertThat(shop.number("select count(*) from purchase_line where purchase_id = 4"))
                .isEqualTo(2);
    }

    @Test
    @DisplayName("a purchase is removed after its lines")
    void remove() {
        List<String> ran = shop.statements(() -> shop.inTransaction(Step5Cascades::remove));

        assertThat(ran)
                .filteredOn(sql -> sql.startsWith("delete"))
                .hasSize(2)
                .first()
                .asString()
                .contains("purchase_line");
        assertThat(shop.number("select count(*) from purchase where id = 3")).isZero();
    }

    @Test
    @DisplayName("a book that was sold and reviewed stays, with all that belongs to it")
    void noCascade() {
        assertThat(Step5Cascades.noCascade(shop.factory())).isEqualTo("the database refuses");
        assertThat(shop.number("select count(*) from book where id = 24")).isEqualTo(1);
        assertThat(shop.number("select count(*) from book_author where book_id = 24"))
                .isEqualTo(1);
    }

    @Test
    @DisplayName("a publisher that was never persisted can't be pointed to")
    void unsaved() {
        assertThat(Step5Cascades.unsaved(shop.factory())).isEqualTo("Book.publisher was never persisted");
        assertThat(shop.rows("select publisher_id from book where id = 24")).containsExactly("null");
    }
}
