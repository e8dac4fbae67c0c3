package bookshop.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import bookshop.web.Answer;
import bookshop.web.Shop;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("08.4 Create, and say where it is")
class Ex04CreateTest {

    private static final String RIGHT = """
            {"isbn":"9790000009998","title":"Raising Steam","publishedYear":2013,"priceCents":1299,"language":"en","genreId":10}""";

    @RegisterExtension
    static final Shop shop = Shop.api((routes, db) -> routes.post("/books", ctx -> Ex04Create.create(ctx, db)));

    @Test
    @Order(1)
    @DisplayName("a right book is there, and Location says where")
    void creates() {
        long id = created(RIGHT);

        assertThat(book(id))
                .as("the row of the new book")
                .containsExactly("9790000009998 | Raising Steam | 2013 | 1299 | en | null | 10");
        assertThat(shop.number("select count(*) from book"))
                .as("books in the shop")
                .isEqualTo(64);
    }

    @Test
    @Order(2)
    @DisplayName("what lies on the border is right, and a title stays as it was typed")
    void borders() {
        long free = created("""
                {"isbn":"0000000000000","title":" ' x","publishedYear":1450,"priceCents":0,"language":"zz","genreId":1}""");
        assertThat(book(free))
                .as("the row of the new book")
                .containsExactly("0000000000000 |  ' x | 1450 | 0 | zz | null | 1");

        long dear = created("{\"isbn\":\"0000000000001\",\"title\":\"" + "é".repeat(200)
                + "\",\"publishedYear\":2100,\"priceCents\":1000000,\"language\":\"aa\",\"genreId\":17}");
        assertThat(shop.number("select price_cents from book where id = " + dear))
                .as("its price")
                .isEqualTo(1_000_000);
    }

    @Test
    @Order(3)
    @DisplayName("what isn't in the form can't be set: neither the number nor the publisher")
    void noMassAssignment() {
        long id = created(RIGHT.replace("{", "{\"id\":7777,\"publisherId\":1,\"publisher_id\":1,\"stock\":5,"));

        assertThat(id)
                .as("the number of the new book, which the request wanted to be 7777")
                .isNotEqualTo(7777);
        assertThat(book(id))
                .as("the row of the new book; the request also named a publisher")
                .containsExactly("9790000009998 | Raising Steam | 2013 | 1299 | en | null | 10");
    }

    @Test
    @Order(4)
    @DisplayName("each wrong field is named, and nothing is inserted")
    void refuses() {
        refused(
                "isbn",
                "\"9790000009998\"",
                "\"979000000999\"",
                "\"97900000099980\"",
                "\"979-000000999\"",
                "\" 9790000009998\"",
                "\"9790000009998\\n\"",
                "\"979000000999X\"",
                "null");
        refused("isbn", "\"9790000009998\"", "\"\u0661234567890123\""); // an Arabic one
        refused("title", "\"Raising Steam\"", "\"\"", "\"  \"", "null", "\"" + "t".repeat(201) + "\"");
        refused("publishedYear", "2013", "1449", "2101", "null");
        refused("priceCents", "1299", "-1", "1000001", "null");
        refused("language", "\"en\"", "\"e\"", "\"eng\"", "\"EN\"", "\"éa\"", "\"e1\"", "\"en\\n\"", "null");
        refused("genreId", ":10}", ":18}", ":0}", ":null}");

        shop.execute("insert into genre (id, name) values (40, 'Letters')"); // the numbers of genres have gaps
        refused("genreId", ":10}", ":18}", ":41}");
        created(RIGHT.replace(":10}", ":40}"));
    }

    @Test
    @Order(5)
    @DisplayName("all wrong fields are named at once, and no right one")
    void allAtOnce() {
        assertThat(errors("{\"isbn\":\"1\",\"title\":\"Right\",\"publishedYear\":0,\"language\":\"en\"}"))
                .as("the errors of a book whose isbn and year are wrong, and whose price and genre are missing")
                .containsExactlyInAnyOrder("isbn", "publishedYear", "priceCents", "genreId");
        assertThat(errors(RIGHT.replace("9790000009998", "1").replace(":10}", ":4711}")))
                .as(
                        "the errors of a book whose isbn is wrong, and whose genre isn't there (the genre is asked for, whatever"
                                + " else is wrong)")
                .containsExactlyInAnyOrder("isbn", "genreId");
        assertThat(errors("{}"))
                .as("the errors of an empty object")
                .containsExactlyInAnyOrder("isbn", "title", "publishedYear", "priceCents", "language", "genreId");
    }

    @Test
    @Order(6)
    @DisplayName("what can't be read is 400")
    void unreadable() {
        shop.post("/books", "{\"isbn\":").isProblem(400, "this JSON ends too early");
        shop.post("/books", "a book, please").isProblem(400, "this is no JSON");
        shop.post("/books", RIGHT.replace("1299", "\"cheap\"")).isProblem(400, "this price is no number");
        shop.post("/books", RIGHT.replace("1299", "12.99")).isProblem(400, "this price is no whole number");
        shop.post("/books", RIGHT.replace("2013", "{}")).isProblem(400, "this year is no number");
        shop.post("/books", RIGHT.replace("2013", "\"2013\"")).isProblem(400, "this year is a text");
        assertThat(shop.number("select count(*) from book"))
                .as("books in the shop")
                .isEqualTo(63);
    }

    @Test
    @Order(7)
    @DisplayName("of eight at the same moment, each is told the place of its own book")
    void eachItsOwn() {
        shop.source().meetAt("from book", 2_000); // two have inserted, if they ask for the number, and now both ask
        var answers = shop.together(
                8, i -> shop.request("POST", "/books", RIGHT.replace("9790000009998", "979000001000" + i)));

        for (int i = 0; i < 8; i++) {
            long id = place(answers.get(i).has(201, "eight right books came at the same moment"));
            assertThat(shop.rows("select isbn from book where id = " + id))
                    .as("the ISBN of the book at /books/" + id + ", which is where the Location leads to"
                            + " (who else inserts between your insert and the question for its number?)")
                    .containsExactly("979000001000" + i);
        }
    }

    private static long created(String body) {
        return place(shop.post("/books", body).has(201, "this book is right"));
    }

    private static long place(Answer answer) {
        assertThat(String.valueOf(answer.header("Location")))
                .as("the header Location of the answer to " + answer.request())
                .matches("(http://localhost:\\d+)?/books/\\d+");
        return Long.parseLong(answer.header("Location").replaceAll(".*/", ""));
    }

    /** In turn, each wrong value in the place of the right one. */
    private static void refused(String field, String right, String... wrong) {
        for (String value : wrong) {
            assertThat(errors(RIGHT.replace(right, value)))
                    .as("the errors of a book with " + field + " " + value)
                    .containsExactly(field);
        }
    }

    private static List<String> errors(String body) {
        long before = shop.number("select count(*) from book");
        Answer answer = shop.post("/books", body).isProblem(400, "this can't be right: " + body);
        assertThat(shop.number("select count(*) from book"))
                .as("books in the shop, after " + body)
                .isEqualTo(before);
        return List.copyOf(answer.json("errors").propertyNames());
    }

    private static List<String> book(long id) {
        return shop.rows("select isbn, title, published_year, price_cents, language, publisher_id, genre_id from book"
                + " where id = " + id);
    }
}
