package bookshop.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("02.10 Restock by upsert, take by update")
class Ex10StockTest {

    @RegisterExtension
    static final Shop shop = Shop.open("02.10", "ex10-stock.sql");

    @Test
    @Order(1)
    @DisplayName("copies of a book that is in stock are added, and the version counts")
    void restock() {
        List<String> before = others();
        shop.change("restock", "book", 26, "copies", 5);
        assertThat(stock(26)).as(LABEL + "Mort, of 8 copies, when 5 arrived").isEqualTo("13 | 1");

        shop.change("restock", "book", 26, "copies", 5);
        assertThat(stock(26)).as(LABEL + "Mort, when 5 more arrived").isEqualTo("18 | 2");
        assertThat(others()).as(OTHERS).isEqualTo(before);
    }

    @Test
    @Order(2)
    @DisplayName("a book that was never in stock gets a row")
    void firstCopies() {
        shop.change("restock", "book", 59, "copies", 7);
        assertThat(stock(59))
                .as(LABEL + "Persuasion, when its first 7 copies arrived")
                .isEqualTo("7 | 0");

        shop.change("restock", "book", 59, "copies", 2);
        assertThat(stock(59)).as(LABEL + "Persuasion, when 2 more arrived").isEqualTo("9 | 1");
        shop.change("restock", "book", 7, "copies", 2);
        assertThat(stock(7))
                .as(LABEL + "a book of which none were left, when 2 arrived")
                .isEqualTo("2 | 1");
    }

    @Test
    @Order(3)
    @DisplayName("copies are taken if there are as many")
    void take() {
        List<String> before = others();
        assertThat(shop.change("take", "book", 26, "copies", 3))
                .as("rows changed when 3 of 8 copies of Mort are taken: which row does “where” name?")
                .isEqualTo(1);
        assertThat(stock(26)).as(LABEL + "Mort, when 3 of 8 were taken").isEqualTo("5 | 1");

        assertThat(shop.change("take", "book", 26, "copies", 5))
                .as("rows changed when all 5 copies of Mort are taken")
                .isEqualTo(1);
        assertThat(stock(26)).as(LABEL + "Mort, when all were taken").isEqualTo("0 | 2");
        assertThat(others()).as(OTHERS).isEqualTo(before);
    }

    @Test
    @Order(4)
    @DisplayName("where there aren't as many, nothing changes, and nothing fails")
    void takeTooMany() {
        assertThat(shop.change("take", "book", 26, "copies", 9))
                .as("rows changed when 9 of 8 are taken")
                .isZero();
        assertThat(stock(26)).as(LABEL + "Mort, when 9 of 8 were asked for").isEqualTo("8 | 0");
        assertThat(shop.change("take", "book", 59, "copies", 1))
                .as("rows changed when a book is taken that has no row in stock")
                .isZero();
        assertThat(stock(59)).as(LABEL + "a book that was never in stock").isEqualTo("no row");
        assertThat(shop.change("take", "book", 7, "copies", 1))
                .as("rows changed when one is taken of a book of which none are left")
                .isZero();
    }

    private static final String LABEL = "quantity and version of ";
    private static final String OTHERS = "the stock of all other books (book, quantity, version)";

    private static String stock(int book) {
        List<String> rows = shop.rows("select quantity, version from stock where book_id = ?", book);
        return rows.isEmpty() ? "no row" : String.join(", ", rows);
    }

    private static List<String> others() {
        return shop.rows(
                "select book_id, quantity, version from stock where book_id not in (7, 26, 59) order by book_id");
    }
}
