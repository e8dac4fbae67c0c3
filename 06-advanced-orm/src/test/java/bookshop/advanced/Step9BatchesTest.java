package bookshop.advanced;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("Many rows, few journeys")
class Step9BatchesTest {

    @RegisterExtension
    static final Shop shop = Shop.open();

    @Test
    @DisplayName("sixty inserts are three journeys, or one, if the ids are known")
    void batches() {
        var factory = shop.factory();
        assertThat(Step9Batches.assigned(factory, shop.log())).isEqualTo(3);
        assertThat(Step9Batches.stateless(factory, shop.log())).isEqualTo(1);
        assertThat(shop.number("select count(*) from catalogue_entry")).isEqualTo(120);
    }

    @Test
    @DisplayName("they are sixty if the table gives the ids, or two kinds take turns")
    void noBatches() {
        var factory = shop.factory();
        assertThat(Step9Batches.identity(factory, shop.log())).isGreaterThanOrEqualTo(60);
        assertThat(Step9Batches.inTurn(factory, shop.log())).isEqualTo(60);
    }

    @Test
    @DisplayName("sixty finds are three")
    void finds() {
        shop.atMost(
                3,
                "sixty finds",
                () -> assertThat(shop.fromTransaction(Step9Batches::findMultiple))
                        .isEqualTo(60));
    }
}
