package bookshop.core;

import static org.assertj.core.api.Assertions.assertThat;

import bookshop.core.Ex11Page.Line;
import bookshop.core.Ex11Page.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("04.11 Page by key")
class Ex11PageTest {

    @RegisterExtension
    static final Shop shop = Shop.open();

    @Test
    @Order(1)
    @DisplayName("the first page has the newest books, those of one year by title")
    void first() {
        assertThat(after(null, 5))
                .as("the first page of five")
                .isEqualTo(new Page(
                        List.of(
                                new Line(8, "Unix: A History and a Memoir", 2019),
                                new Line(1, "Effective Java", 2018),
                                new Line(13, "Refactoring", 2018),
                                new Line(20, "Designing Data-Intensive Applications", 2017),
                                new Line(23, "High-Performance Java Persistence", 2016)),
                        true));
    }

    @Test
    @Order(2)
    @DisplayName("page after page every book comes once, in order, however large a page is")
    void allPages() {
        twins();
        List<String> all = all();
        for (int size : new int[] {1, 2, 7, 9, 60, 64, 100}) {
            var seen = new ArrayList<String>();
            Line last = null;
            boolean more = true;
            while (more) {
                Page page = after(last, size);
                page.lines().forEach(line -> seen.add(shown(line)));
                more = page.more() && seen.size() < 200;
                if (more) {
                    assertThat(page.lines())
                            .as("a page of %s that isn't the last", size)
                            .hasSize(size);
                    last = page.lines().getLast();
                }
            }
            Shop.same("all books, on pages of " + size + ", as year, title and id", seen, all);
        }
    }

    @Test
    @Order(3)
    @DisplayName("whether there are more is true but for the last page")
    void more() {
        assertThat(after(null, 62).more()).as("whether there are more than 62").isTrue();
        assertThat(after(null, 63).more())
                .as("whether there are more than 63, when there are 63")
                .isFalse();
        assertThat(after(new Line(58, "Emma", 1815), 5))
                .as("the page after the oldest book: empty")
                .isEqualTo(new Page(List.of(), false));
    }

    @Test
    @Order(4)
    @DisplayName("the page begins where it should, though the book before it was changed or deleted and another came")
    void moved() {
        Line last = after(null, 5).lines().getLast();
        var next = List.of(
                new Line(21, "Java Persistence with Hibernate", 2015), new Line(24, "SQL Performance Explained", 2012));
        shop.execute("update book set title = 'Performance', published_year = 1700 where id = 23");
        assertThat(after(last, 2).lines())
                .as("the two books after one of 2016 that has got another year and title meanwhile")
                .isEqualTo(next);
        shop.execute("delete from purchase_line where book_id = 23");
        shop.execute("delete from stock where book_id = 23");
        shop.execute("delete from book_author where book_id = 23");
        shop.execute("delete from book where id = 23");
        shop.execute("update book set published_year = 2020 where id = 58");

        assertThat(after(last, 2).lines())
                .as("the two books after one of 2016 that was deleted, when another book has come in front")
                .isEqualTo(next);
    }

    @Test
    @Order(5)
    @DisplayName("the books before a book are the nearest, in the usual order")
    void before() {
        twins();
        List<Line> all = after(null, 100).lines();
        for (int size : new int[] {1, 3, 10}) {
            for (int first = 0; first < all.size(); first++) {
                Line line = all.get(first);
                Shop.same(
                        books(size) + " before “" + line.title() + "” of " + line.year(),
                        before(line, size),
                        all.subList(Math.max(0, first - size), first));
            }
        }
    }

    @Test
    @Order(6)
    @DisplayName("the books before a book are the same, though it was changed meanwhile")
    void changed() {
        Line first = after(null, 5).lines().getLast();
        shop.execute("update book set title = 'Performance', published_year = 1700 where id = 23");

        Shop.same(
                "the two books before one of 2016 that has got another year and title meanwhile",
                before(first, 2),
                List.of(
                        new Line(13, "Refactoring", 2018),
                        new Line(20, "Designing Data-Intensive Applications", 2017)));
    }

    @Test
    @Order(7)
    @DisplayName("no page is read through to get to the next")
    void rowsRead() {
        Line last = after(null, 50).lines().getLast();

        long before = shop.rowsRead();
        after(last, 5);
        assertThat(shop.rowsRead() - before)
                .as("rows read for a page of 5 after the fiftieth book")
                .isLessThanOrEqualTo(6);

        before = shop.rowsRead();
        before(last, 5);
        assertThat(shop.rowsRead() - before)
                .as("rows read for the 5 books before the fiftieth")
                .isLessThanOrEqualTo(5);
    }

    /** Three books of one year and title, and a title that comes in two years. */
    private static void twins() {
        shop.execute("update book set title = 'Emma', published_year = 1984 where id in (5, 41, 63)");
    }

    private static List<String> all() {
        return shop.rows("select published_year, title, id from book order by published_year desc, title, id");
    }

    private static String books(int size) {
        return size == 1 ? "the book" : "the " + size + " books";
    }

    private static String shown(Line line) {
        return line.year() + " | " + line.title() + " | " + line.id();
    }

    private static Page after(Line last, int size) {
        Page page = shop.answer(
                1,
                last == null ? "the first page of " + size : "a page of " + size + " after “" + last.title() + "”",
                ctx -> Ex11Page.after(ctx, last, size));
        assertThat(page.lines()).as("the lines of a page").isNotNull();
        return page;
    }

    private static List<Line> before(Line first, int size) {
        return shop.answer(
                1, books(size) + " before “" + first.title() + "”", ctx -> Ex11Page.before(ctx, first, size));
    }
}
