package bookshop.sql;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("02.7 Figures without fan-out")
class Ex07BookFiguresTest {

    @RegisterExtension
    static final Shop shop = Shop.open("02.7", "ex07-book-figures.sql");

    @Test
    @Order(1)
    @DisplayName("books with several sales and several reviews, with one of them, with none")
    void figures() {
        ask("Gollancz").is("of Gollancz", COLUMNS, """
                Count Zero | 0 | 0 | null
                Good Omens | 4 | 4 | 4.25
                Guards! Guards! | 1 | 1 | 5
                Mort | 1 | 1 | 4
                Small Gods | 0 | 0 | null
                Sourcery | 1 | 0 | null
                The Difference Engine | 0 | 0 | null
                The Trial | 0 | 0 | null
                Wyrd Sisters | 1 | 0 | null
                """);
    }

    @Test
    @Order(2)
    @DisplayName("cancelled purchases don't count; a publisher with an apostrophe, and one without books")
    void cancelled() {
        ask("O'Reilly Media")
                .ifWrong("is a purchase that was cancelled counted, or one that wasn't left out?")
                .is("of O'Reilly Media", COLUMNS, """
                Database in Depth | 1 | 0 | null
                Designing Data-Intensive Applications | 1 | 2 | 5
                SQL and Relational Theory | 0 | 0 | null
                """);
        ask("Reclam").is("of a publisher without books", COLUMNS, "");
        ask("O'Reilly%")
                .ifSurplus("is the name compared with “=”?")
                .is("of a publisher that doesn't exist", COLUMNS, "");
    }

    @Test
    @Order(3)
    @DisplayName("equal quantities and equal ratings count each for itself")
    void equalValues() {
        shop.execute("update purchase_line set quantity = 2 where book_id = 25");
        shop.execute("update review set rating = 4 where book_id = 25 and rating = 3");
        shop.execute("insert into purchase_line values (7, 25, 9, 999)");
        shop.execute("update purchase set status = 'NEW' where id = 1");
        shop.execute("update purchase set status = 'CANCELLED' where id = 8");
        shop.execute("update publisher set name = 'Victor Gollancz' where id = 9");

        String what = "of Gollancz, when each of three purchases has 2 copies of Good Omens, and that of the others was"
                + " cancelled";
        ask("Gollancz")
                .ifWrong("are equal quantities added up each for itself? And which purchases don't count?")
                .is(what, COLUMNS, """
                Count Zero | 0 | 0 | null
                Good Omens | 6 | 4 | 4.5
                Guards! Guards! | 0 | 1 | 5
                Mort | 0 | 1 | 4
                Small Gods | 0 | 0 | null
                Sourcery | 0 | 0 | null
                The Difference Engine | 0 | 0 | null
                The Trial | 0 | 0 | null
                Wyrd Sisters | 0 | 0 | null
                """);
    }

    @Test
    @Order(4)
    @DisplayName("two books of one title are two rows, sorted by ISBN")
    void twins() {
        // 17 and 18 have the same figures, too.
        shop.execute("update book set publisher_id = 3, title = 'Database in Depth' where id in (17, 18, 20)");
        shop.execute("update book set isbn = '9780596100125' where id = 20");

        ask("O'Reilly Media").is("of O'Reilly Media, when four books have one title", COLUMNS, """
                Database in Depth | 0 | 0 | null
                Database in Depth | 1 | 0 | null
                Database in Depth | 1 | 2 | 5
                Database in Depth | 0 | 0 | null
                """);
    }

    private static final String COLUMNS = "title, copies, reviews, average";

    private static Answer ask(String publisher) {
        return shop.ask("figures", "publisher", publisher)
                .ifMissing(
                        "does each book of the publisher have a row, whether it was sold, only cancelled, or neither?")
                .ifWrong(
                        "too high: a join repeats each line, once for every review. Too low: equal values are not the same"
                                + " one. Null or 0: what if there is none? 4 for 4.25: where did the decimals go?");
    }
}
