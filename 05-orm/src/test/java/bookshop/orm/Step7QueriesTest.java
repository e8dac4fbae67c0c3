package bookshop.orm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("Queries")
class Step7QueriesTest {

    @RegisterExtension
    static final Shop shop = Shop.open();

    @Test
    @DisplayName("a dot crosses a relationship, in one statement")
    void hql() {
        List<String> ran = shop.statements(() ->
                shop.inTransaction(session -> assertThat(Step7Queries.hql(session, "Cork", PurchaseStatus.SHIPPED))
                        .containsExactly(1L, 4L, 11L)));

        assertThat(ran).hasSize(1);
    }

    @Test
    @DisplayName("a customer is found by e-mail, or is null")
    void oneOrNone() {
        shop.inTransaction(session -> {
            assertThat(Step7Queries.oneOrNone(session, "hiro@example.org").getName())
                    .isEqualTo("Hiro Tanaka");
            assertThat(Step7Queries.oneOrNone(session, "nobody@example.org")).isNull();
        });
    }

    @Test
    @DisplayName("an illustrator is listed once, however many books there are")
    void illustrators() {
        shop.execute("insert into book_author (book_id, author_id, position, role) values (31, 23, 2, 'ILLUSTRATOR')");

        assertThat(shop.fromTransaction(Step7Queries::illustrators))
                .containsExactly("Dave McKean", "Roswitha Quadflieg");
    }

    @Test
    @DisplayName("each restriction narrows the search, and none lists everybody")
    void specification() {
        shop.inTransaction(session -> {
            assertThat(Step7Queries.specification(session, "JOHN", 1955))
                    .containsExactly("John Vlissides", "Ralph Johnson");
            assertThat(Step7Queries.specification(session, "john", null)).hasSize(2);
            assertThat(Step7Queries.specification(session, null, 1961))
                    .hasSize(5)
                    .contains("Dave McKean");
            assertThat(Step7Queries.specification(session, null, null))
                    .hasSize(48)
                    .isSorted();
            assertThat(Step7Queries.specification(session, "100%", null))
                    .as("a percent sign is no wildcard")
                    .isEmpty();
        });
    }

    @Test
    @DisplayName("customers are listed by their number of purchases")
    void criteria() {
        shop.inTransaction(session -> {
            assertThat(Step7Queries.criteria(session, 3)).containsExactly("Alice Martin", "Bob Nowak");
            assertThat(Step7Queries.criteria(session, 1)).hasSize(10).doesNotContain("Hiro Tanaka");
        });
    }

    @Test
    @DisplayName("the generated query takes both ends of the span, and who has a known year")
    void generated() {
        List<String> authors = shop.fromTransaction(session -> Step7Queries.generated(session, 1903, 1913));

        assertThat(authors).containsExactly("George Orwell", "Albert Camus");
    }

    @Test
    @DisplayName("pages by number and by key are the same books, with no overlap")
    void pages() {
        shop.inTransaction(session -> {
            List<String> second = Step7Queries.page(session, 1);
            assertThat(second)
                    .hasSize(5)
                    .startsWith("1937 The Trial")
                    .doesNotContainAnyElementsOf(Step7Queries.page(session, 0));
            assertThat(Step7Queries.secondPageByKey(session)).isEqualTo(second);
            assertThat(Step7Queries.page(session, 12)).as("the last page").hasSize(3);
        });
    }
}
