package bookshop.advanced;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("What every query and every change must do")
class Step7RulesTest {

    @RegisterExtension
    static final Shop shop = Shop.open();

    @Test
    @DisplayName("a deleted row is marked, and hidden")
    void softDelete() {
        assertThat(shop.fromTransaction(Step7Rules::softDelete)).containsExactly(2L, 4L);
    }

    @Test
    @DisplayName("a branch sees its own, a filter is for a session")
    void filters() {
        assertThat(Step7Rules.tenants(shop.dataSource(), shop.log())).containsExactly("cork: 4", "koeln: 1");
        assertThat(shop.fromTransaction(Step7Rules::filtered)).containsExactly("Good Omens");
    }

    @Test
    @DisplayName("a listener writes a history, of what the session writes")
    void history() {
        assertThat(shop.fromTransaction(Step7Rules::history).stream().map(Object::toString))
                .containsExactly("book 26: 8 -> 3");
        assertThat(shop.rows("select book_id, old_quantity, new_quantity from stock_change"))
                .containsExactly("26 | 8 | 3");
    }

    @Test
    @DisplayName("what waits for the commit comes after it")
    void afterCommit() {
        assertThat(Step7Rules.afterCommit(shop.factory())).containsExactly("working", "about to commit", "committed");
    }
}
