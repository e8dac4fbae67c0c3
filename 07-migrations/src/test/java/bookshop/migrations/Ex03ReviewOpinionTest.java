package bookshop.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("07.3 Rename a column and lose nothing")
class Ex03ReviewOpinionTest {

    @RegisterExtension
    static final Shops shops = Shops.of("07.3 rename the column", "ex03-review-opinion.sql");

    @Test
    @Order(1)
    @DisplayName("the column has its new name, and the old one is gone")
    void renamed() {
        assertThat(shops.migrated().columns("review").keySet())
                .as("the columns of review after the update")
                .contains("opinion")
                .doesNotContain("body");
    }

    @Test
    @Order(2)
    @DisplayName("every review says what it said, or nothing as before")
    void opinions() {
        Shop shop = shops.released();
        shop.execute(
                "an empty opinion, and one with blanks around it",
                "insert into review (id, book_id, customer_id, rating, body, reviewed_on)"
                        + " values (901, 30, 1, 4, '', '2025-06-01')",
                "insert into review (id, book_id, customer_id, rating, body, reviewed_on)"
                        + " values (902, 30, 2, 4, '  As it was.  ', '2025-06-01')");
        List<String> before = shop.rows("select id, body from review order by id");

        shop.update();

        Shop.same(
                before,
                shop.rows("select id, opinion from review order by id"),
                "every review should have the opinion that was in the column body before");
    }

    @Test
    @Order(3)
    @DisplayName("type, keys, indexes and rules are as they were")
    void rules() {
        Shop shop = shops.released();
        List<String> before = shop.picture().stream()
                .filter(line -> !line.startsWith("row "))
                .map(line -> line.replace("review.body", "review.opinion"))
                .sorted()
                .toList();

        shop.update();

        List<String> now =
                shop.picture().stream().filter(line -> !line.startsWith("row ")).toList();
        Shop.same(before, now, "the table review should be as it was but for the name");
        String question = "did the rules of the table survive?";
        shop.refuses("a rating of 6", question, review("30", "1", "6"));
        shop.refuses("a rating of 0", question, review("30", "1", "0"));
        shop.refuses("a second review of a book by one customer", question, review("1", "1", "4"));
        shop.refuses("a review of no book", question, review("4711", "1", "4"));
        shop.takes("a review without an opinion", review("30", "1", "4"));
    }

    @Test
    @Order(4)
    @DisplayName("going back keeps the opinions that were written since")
    void newOpinions() {
        Shop shop = shops.released();
        shop.update();
        assertThat(shop.columns("review").keySet()).as("the columns of review").contains("opinion");
        shop.execute(
                "changing opinions",
                "update review set opinion = 'Better the second time.' where id = 28",
                "update review set opinion = null where id = 27");

        shop.back();

        assertThat(shop.rows("select id, body from review where id > 25 order by id"))
                .as("the last reviews after going back, with what was written meanwhile")
                .containsExactly("26 | Every index I had was wrong.", "27 | null", "28 | Better the second time.");
    }

    @Test
    @Order(5)
    @DisplayName("going back leaves the shop as it was, and it can go forward again")
    void upDownUp() {
        shops.upDownUp();
    }

    private static String review(String book, String customer, String rating) {
        return "insert into review (id, book_id, customer_id, rating, reviewed_on) values (900, " + book + ", "
                + customer + ", " + rating + ", '2025-06-01')";
    }
}
