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

        Shop.inOrder("the titles on page 1", titles(cards), sorted().subList(0, 20));
        shows("Dirk Gently's Holistic Detective Agency | Douglas Adams | Crime | 11");
    }

    @Test
    @Order(2)
    @DisplayName("all pages together are all books, each once, and behind them is nothing")
    void allPages() {
        // Three books of one title, around the border between the first two pages.
        shop.execute("update book set title = 'Emma' where id in (58, 31, 3)");
        var seen = new ArrayList<String>();
        shop.withIndex("title, published_year", () -> {
            for (int page = 1; page <= 4; page++) {
                seen.addAll(ids(page));
            }
        });

        Shop.inOrder(
                "the ids of the books of all pages, by title, and by id where titles are equal",
                seen,
                shop.rows("select id from book order by title, id"));
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
        shop.execute("update author set name = 'Ralph Johnson' where id = 7"); // two people of one name

        shows("A Good Omen | Neil Gaiman, Terry Pratchett | Comic fantasy | 1");
        shows("Design Patterns | Richard Helm, Ralph Johnson, Ralph Johnson, Erich Gamma | Software design | 10");
        shows("Animal Farm |  | Dystopia | 1");
        assertThat(shop.bean(Shelf.class).page(1).stream()
                        .filter(card -> card.people() == null)
                        .map(Shelf.Card::title))
                .as("books whose people are null, and not a text that is empty if there are none")
                .isEmpty();
    }

    @Test
    @Order(4)
    @DisplayName("a book that was never in stock is on the shelf, with no copies")
    void noStock() {
        shop.execute("update book set title = 'A Persuasion' where id = 59");
        shows("A Persuasion | Jane Austen | Novel | 0");
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

    /** Page 1 has this card: title, people, genre and copies. */
    private static void shows(String card) {
        String title = titles(List.of(card)).getFirst();
        var cards = cards(1);
        assertThat(cards.stream().filter(one -> one.startsWith(title + " | ")).toList())
                .as("the card of “" + title + "” on page 1: title, people, genre and copies")
                .containsExactly(card);
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
