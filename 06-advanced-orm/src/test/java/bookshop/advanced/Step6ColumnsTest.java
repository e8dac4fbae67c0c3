package bookshop.advanced;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("Other columns, other tables")
class Step6ColumnsTest {

    @RegisterExtension
    static final Shop shop = Shop.open();

    @Test
    @DisplayName("a list is a JSON document")
    void json() {
        assertThat(shop.fromTransaction(Step6Columns::chapters))
                .containsExactly("In the Beginning", "Eleven Years Ago", "Wednesday");
        assertThat(shop.fromTransaction(Step6Columns::addChapter).replace(", ", ","))
                .isEqualTo("[\"Chapter 1\",\"Chapter 2\"]");
    }

    @Test
    @DisplayName("names and values are rows")
    void traits() {
        assertThat(shop.fromTransaction(Step6Columns::traits))
                .containsExactly("narrated by: an omniscient voice", "number: four");
        assertThat(shop.rows("select trait, value from book_trait where book_id = 26 order by trait"))
                .containsExactly("narrated by | an omniscient voice", "number | four");
    }

    @Test
    @DisplayName("a query is a table, and a long text another entity")
    void others() {
        assertThat(shop.fromTransaction(Step6Columns::bestsellers))
                .containsExactly("Good Omens: 4", "Die Verwandlung: 3", "High-Performance Java Persistence: 3");
        assertThat(shop.fromTransaction(Step6Columns::blurb)).startsWith("Death comes to us all.");
    }
}
