package bookshop.orm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("Relationships")
class Step4RelationshipsTest {

    @RegisterExtension
    static final Shop shop = Shop.open();

    @Test
    @DisplayName("the inverse side alone writes nothing")
    void onlyTheInverseSide() {
        List<String> ran = shop.statements(() -> assertThat(Step4Relationships.onlyTheInverseSide(shop.factory()))
                .isEqualTo("no publisher"));

        assertThat(ran).noneMatch(sql -> sql.startsWith("update"));
    }

    @Test
    @DisplayName("both sides together write the foreign key")
    void bothSides() {
        assertThat(Step4Relationships.bothSides(shop.factory())).isEqualTo("Reclam");
        assertThat(shop.rows("select publisher_id from book where id = 63")).containsExactly("26");
    }

    @Test
    @DisplayName("a cover lists people in their order")
    void cover() {
        List<String> cover = shop.fromTransaction(session -> Step4Relationships.cover(session, 49));

        assertThat(cover)
                .containsExactly("1 Franz Kafka (AUTHOR)", "2 Willa Muir (TRANSLATOR)", "3 Edwin Muir (TRANSLATOR)");
    }

    @Test
    @DisplayName("a stock is found by the book's id, in one statement")
    void stock() {
        shop.inTransaction(session -> {
            shop.atMost(1, "the stock of a book", () -> Step4Relationships.stock(session, 25));
            assertThat(Step4Relationships.stock(session, 25)).isEqualTo("1 copies");
            assertThat(Step4Relationships.stock(session, 59)).isEqualTo("never stocked");
        });
    }

    @Test
    @DisplayName("a path leads from the root to the genre")
    void path() {
        shop.inTransaction(session -> {
            assertThat(Step4Relationships.path(session, "Cyberpunk"))
                    .isEqualTo("Fiction / Science fiction / Cyberpunk");
            assertThat(Step4Relationships.path(session, "Poetry")).isEqualTo("Poetry");
        });
    }

    @Test
    @DisplayName("a list is counted without being loaded")
    void howMany() {
        List<String> ran = shop.statements(() -> shop.inTransaction(
                session -> assertThat(Step4Relationships.howMany(session, 1)).isEqualTo(14)));

        assertThat(ran).hasSize(2).last().asString().contains("count(");
    }

    @Test
    @DisplayName("a customer's purchases are counted, without loading the customer")
    void purchasesOf() {
        List<String> ran = shop.statements(() -> shop.inTransaction(session ->
                assertThat(Step4Relationships.purchasesOf(session, 1)).isEqualTo(4)));

        assertThat(ran).hasSize(1);
    }
}
