package bookshop.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("02.13 Page by key, with ties")
class Ex13PagesTest {

    @RegisterExtension
    static final Shop shop = Shop.open("02.13", "ex13-pages.sql");

    private static final String COLUMNS = "isbn, title, published_year";

    @Test
    @Order(1)
    @DisplayName("the first page: the newest books, ties by ISBN")
    void first() {
        shop.execute("update book set published_year = 2019 where id in (1, 13)");
        shop.execute("update book set isbn = '9780000000002' where id = 13");

        askFirst(4).is("of four books, of which three are of 2019", COLUMNS, """
                9780000000002 | Refactoring | 2019
                9780134685991 | Effective Java | 2019
                9781695978553 | Unix: A History and a Memoir | 2019
                9781449373320 | Designing Data-Intensive Applications | 2017
                """);
        askFirst(1).is("of one book", COLUMNS, "9780000000002 | Refactoring | 2019");
    }

    @Test
    @Order(2)
    @DisplayName("the next page begins after the last book, in the middle of a year or at its end")
    void next() {
        askNext(1988, "9790000003514", 4).is("after the second of three books of 1988", COLUMNS, """
                        9790000003644 | Sourcery | 1988
                        9790000003385 | Mort | 1987
                        9790000004559 | Dirk Gently's Holistic Detective Agency | 1987
                        9790000005464 | Count Zero | 1986
                        """);
        askNext(1988, "9790000003644", 1).is("after the last book of 1988", COLUMNS, "9790000003385 | Mort | 1987");
        askNext(1815, "9790000007543", 4).is("after the oldest book", COLUMNS, "");
    }

    @Test
    @Order(3)
    @DisplayName("page by page, every book comes once and in order")
    void allPages() {
        shop.execute("update book set published_year = 1999 where id between 20 and 33");
        List<String> all = new ArrayList<>(askFirst(5).lines());
        List<String> page = all;
        while (!page.isEmpty() && all.size() <= 100) {
            String[] last = all.getLast().split(" \\| ");
            page = askNext(Integer.valueOf(last[2]), last[0], 5).lines();
            all.addAll(page);
        }

        List<String> right = shop.rows("select isbn from book order by published_year desc, isbn");
        for (int i = 0; i < right.size(); i++) {
            String isbn = i < all.size() ? all.get(i).substring(0, 13) : "none: the page is empty";
            assertThat(isbn)
                    .as("book " + (i + 1) + " of all, on page " + (i / 5 + 1)
                            + " of five each: does a page go on exactly" + " where the one before it ended?")
                    .isEqualTo(right.get(i));
        }
        assertThat(all.size()).as("the number of books on all pages").isEqualTo(right.size());
    }

    @Test
    @Order(4)
    @DisplayName("books come and go between two pages, and none is shown twice or left out")
    void meanwhile() {
        shop.ask("first_page", "size", 2);
        // The last book of the page is deleted, and a newer one comes.
        shop.execute("update book set isbn = '9780000000001', published_year = 2025 where id = 1");

        askNext(2018, "9780134685991", 2).is("after a book that is not there any more", COLUMNS, """
                        9780134757599 | Refactoring | 2018
                        9781449373320 | Designing Data-Intensive Applications | 2017
                        """);
    }

    private static Answer askFirst(int size) {
        return shop.ask("first_page", "size", size)
                .ifSurplus("where is :size?")
                .ifWrong("which books are the newest, and which of one year come first?");
    }

    private static Answer askNext(int year, String isbn, int size) {
        return shop.ask("next_page", "year", year, "isbn", isbn, "size", size)
                .ifMissing("what of the books of the same year, and of all older ones?")
                .ifSurplus("where is :size? And is the last book shown again?")
                .ifWrong("in which order do books follow: is the last book shown again, or one of its year left out?");
    }
}
