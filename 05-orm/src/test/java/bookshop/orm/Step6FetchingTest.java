package bookshop.orm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.BiFunction;
import org.hibernate.Session;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("Fetching")
class Step6FetchingTest {

    @RegisterExtension
    static final Shop shop = Shop.open();

    @Test
    @DisplayName("one by one, five purchases take six statements")
    void oneByOne() {
        check(6, Step6Fetching::oneByOne);
    }

    @Test
    @DisplayName("a join fetch takes one")
    void joinFetch() {
        check(1, Step6Fetching::joinFetch);
    }

    @Test
    @DisplayName("an entity graph takes one")
    void entityGraph() {
        check(1, Step6Fetching::entityGraph);
    }

    @Test
    @DisplayName("in batches of ten it takes two")
    void inBatches() {
        check(2, Step6Fetching::inBatches);
    }

    @Test
    @DisplayName("a subselect takes two")
    void bySubselect() {
        check(2, Step6Fetching::bySubselect);
    }

    private static void check(int statements, BiFunction<Session, Long, List<String>> way) {
        // A purchase without lines, which an inner join would lose.
        shop.execute(
                "insert into purchase (customer_id, purchased_at, status) values (1, '2025-06-30 10:00:00.000', 'NEW')");

        List<String> ran = shop.statements(() -> shop.inTransaction(session -> assertThat(way.apply(session, 1L))
                .hasSize(5)
                .startsWith(
                        "purchase 1: 2 lines", "purchase 4: 3 lines", "purchase 11: 2 lines", "purchase 17: 4 lines")
                .last()
                .asString()
                .endsWith(": 0 lines")));

        assertThat(ran).hasSize(statements);
    }

    @Test
    @DisplayName("books and their publishers take one statement, books without one included")
    void toOne() {
        List<String> ran = shop.statements(() -> shop.inTransaction(session -> assertThat(
                        Step6Fetching.toOne(session, "Databases"))
                .hasSize(8)
                .contains("Hibernate in Action, Manning Publications", "SQL Performance Explained, no publisher")));

        assertThat(ran).hasSize(1);
    }
}
