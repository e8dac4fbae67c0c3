package bookshop.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import bookshop.web.Shop;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

@DisplayName("08.2 One, or not found")
class Ex02OneOrNoneTest {

    @RegisterExtension
    static final Shop shop = Shop.api((routes, db) -> routes.get("/books/{id}", ctx -> Ex02OneOrNone.show(ctx, db)));

    @Test
    @Order(1)
    @DisplayName("a book is there, with its publisher and its people in the order of the cover")
    void found() {
        // On this cover the order is neither that of the ids nor that of the names.
        shop.execute("update book_author set position = 3 where book_id = 25 and author_id = 21");
        shop.execute("update book_author set position = 1 where book_id = 25 and author_id = 22");
        shop.execute("insert into book_author (book_id, author_id, position, role) values (25, 24, 2, 'EDITOR')");
        // And two of the four have the same name.
        shop.execute("insert into author (id, name) values (60, 'Neil Gaiman')");
        shop.execute("insert into book_author (book_id, author_id, position, role) values (25, 60, 4, 'TRANSLATOR')");
        var answer = shop.get("/books/25").has(200, "“Good Omens” is in the shop");

        JsonNode book = answer.json();
        assertThat(book.propertyNames())
                .as("the members of the answer to GET /books/25")
                .containsExactlyInAnyOrder("id", "isbn", "title", "publishedYear", "priceCents", "publisher", "people");
        assertThat(book.get("id").asLong()).as("id").isEqualTo(25);
        assertThat(book.get("isbn").asString()).as("isbn").isEqualTo("9780575048003");
        assertThat(book.get("title").asString()).as("title").isEqualTo("Good Omens");
        assertThat(book.get("publishedYear").asInt()).as("publishedYear").isEqualTo(1990);
        assertThat(book.get("priceCents").asInt()).as("priceCents").isEqualTo(999);
        assertThat(book.get("publisher").asString("null")).as("publisher").isEqualTo("Gollancz");
        assertThat(people(book))
                .as("the people of “Good Omens”, by their position on the cover; two of them share a name")
                .containsExactly("Neil Gaiman", "Douglas Adams", "Terry Pratchett", "Neil Gaiman");
    }

    @Test
    @Order(2)
    @DisplayName("a book without a publisher, or without people, is there all the same")
    void incomplete() {
        var unpublished =
                shop.get("/books/23").has(200, "the author published this one").json();
        assertThat(String.valueOf(unpublished.get("publisher")))
                .as("the publisher of “High-Performance Java Persistence”, as JSON: it has none")
                .isEqualTo("null");
        assertThat(unpublished.propertyNames())
                .as("the members of the answer: one that is null is there")
                .contains("publisher", "people");
        assertThat(people(unpublished)).as("its people").containsExactly("Vlad Mihalcea");

        shop.execute("delete from book_author where book_id = 23");
        var nobody = shop.get("/books/23")
                .has(200, "a book without people is a book")
                .json();
        assertThat(String.valueOf(nobody.get("people")))
                .as("the people of a book that has none, as JSON: an empty list")
                .isEqualTo("[]");
    }

    @Test
    @Order(3)
    @DisplayName("a number that no book has is 404, and the problem names it")
    void missing() {
        for (String id : new String[] {"4711", "0", "-1", "3000000000"}) {
            var answer = shop.get("/books/" + id).isProblem(404, "there is no book " + id);
            assertThat(answer.json("detail").asString())
                    .as("the detail of the problem about book " + id)
                    .contains(id);
        }
    }

    @Test
    @Order(4)
    @DisplayName("what is no number, or too large for one, is 400")
    void noNumber() {
        shop.get("/books/mort").isProblem(400, "“mort” is no number");
        shop.get("/books/99999999999999999999").isProblem(400, "this is no number that a long can hold");
        shop.get("/books/25%20or%201=1").isProblem(400, "this is no number, whatever it is");
    }

    @Test
    @Order(5)
    @DisplayName("four authors take no more statements than one")
    void statements() {
        shop.atMost(
                3, "a book with four authors", () -> shop.get("/books/4").has(200, "“Design Patterns” is in the shop"));
    }

    private static java.util.List<String> people(JsonNode book) {
        return book.get("people").valueStream().map(JsonNode::asString).toList();
    }
}
