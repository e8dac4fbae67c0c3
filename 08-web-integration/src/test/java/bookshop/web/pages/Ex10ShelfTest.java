package bookshop.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import bookshop.web.Answer;
import bookshop.web.Shop;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("08.10 Two statements, not forty")
class Ex10ShelfTest {

    @RegisterExtension
    static final Shop shop = Shop.pages(ShelfController.class, Ex10Shelf.class);

    @Test
    @Order(1)
    @DisplayName("the first page is the first twenty books, by title")
    void firstPage() {
        var cards = cards(1);

        assertThat(titles(cards)).as("the titles on page 1").isEqualTo(sorted().subList(0, 20));
        assertThat(cards)
                .as("a card of page 1")
                .contains("Dirk Gently's Holistic Detective Agency | Douglas Adams | Crime | 11");
    }

    @Test
    @Order(2)
    @DisplayName("all pages together are all books, each once, and behind them is nothing")
    void allPages() {
        // Three books of one title, around the border between the first two pages.
        shop.execute("update book set title = 'Emma' where id in (58, 31, 3)");
        var seen = new ArrayList<String>();
        for (int page = 1; page <= 4; page++) {
            seen.addAll(ids(page));
        }

        assertThat(seen)
                .as("the books of all pages, by title, and by id where titles are equal")
                .isEqualTo(shop.rows("select id from book order by title, id"));
        assertThat(ids(5)).as("the books behind the last page").isEmpty();
    }

    @Test
    @Order(3)
    @DisplayName("people stand in the order of the cover, and a book may have none")
    void people() {
        shop.execute("update book_author set position = 9 where book_id = 25 and author_id = 21");
        shop.execute("update book_author set position = 1 where book_id = 25 and author_id = 22");
        shop.execute("delete from book_author where book_id = 37");
        shop.execute("update book set title = 'A Good Omen' where id = 25");
        shop.execute("update book_author set position = 8 where book_id = 4 and author_id = 4");

        assertThat(cards(1))
                .as("cards of page 1")
                .contains(
                        "A Good Omen | Neil Gaiman, Terry Pratchett | Comic fantasy | 1",
                        "Design Patterns | Richard Helm, Ralph Johnson, John Vlissides, Erich Gamma | Software design | 10",
                        "Animal Farm |  | Dystopia | 1");
        assertThat(shop.bean(Shelf.class).page(1))
                .as("cards of page 1; people are a text, and an empty one if there are none")
                .noneMatch(card -> card.people() == null);
    }

    @Test
    @Order(4)
    @DisplayName("a book that was never in stock is on the shelf, with no copies")
    void noStock() {
        shop.execute("update book set title = 'A Persuasion' where id = 59");
        assertThat(cards(1)).as("cards of page 1").contains("A Persuasion | Jane Austen | Novel | 0");
    }

    @Test
    @Order(5)
    @DisplayName("a page takes three statements at most, the first as well as the last")
    void statements() {
        for (int page : new int[] {1, 2, 4}) {
            shop.atMost(
                    3,
                    "page " + page + " of the shelf",
                    () -> shop.get("/shelf?page=" + page).has(200, "the shelf has four pages"));
        }
    }

    @Test
    @Order(6)
    @DisplayName("a page reads about a page, not the table")
    void rows() {
        int before = shop.source().rowsRead();
        shop.get("/shelf?page=4").has(200, "the shelf has four pages");
        assertThat(shop.source().rowsRead() - before)
                .as("rows that were read for page 4, which has three books with four authors")
                .isLessThanOrEqualTo(20);
    }

    @Test
    @Order(7)
    @DisplayName("the second page is asked for by number alone: twenty visitors at once get their own")
    void together() {
        var expected = List.of(titles(cards(1)), titles(cards(2)));
        var answers = shop.together(20, i -> shop.request("GET", "/shelf?page=" + (1 + i % 2), null));
        for (int i = 0; i < 20; i++) {
            assertThat(titles(cards(answers.get(i).has(200, "twenty visitors came at once"))))
                    .as("what a visitor of page " + (1 + i % 2) + " got, of twenty at once")
                    .isEqualTo(expected.get(i % 2));
        }
    }

    private static List<String> sorted() {
        return shop.rows("select title from book order by title, id");
    }

    private static List<String> ids(int page) {
        return Browser.page(shop.get("/shelf?page=" + page).has(200, "a page of the shelf")).select("tbody a").stream()
                .map(link -> link.attr("href").replaceAll(".*/", ""))
                .toList();
    }

    private static List<String> cards(int page) {
        return cards(shop.get("/shelf?page=" + page).has(200, "a page of the shelf"));
    }

    private static List<String> cards(Answer answer) {
        return Browser.page(answer).select("tbody tr").stream()
                .map(row -> String.join(
                        " | ", row.select("td").stream().map(Element::text).toList()))
                .toList();
    }

    private static List<String> titles(List<String> cards) {
        return cards.stream().map(card -> card.replaceAll("(?s) \\| .*", "")).toList();
    }
}
