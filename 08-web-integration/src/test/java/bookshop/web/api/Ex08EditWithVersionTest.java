package bookshop.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import bookshop.web.Answer;
import bookshop.web.Shop;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("08.8 Edit what you have seen")
class Ex08EditWithVersionTest {

    @RegisterExtension
    static final Shop shop = Shop.api((routes, db) -> {
        routes.get("/books/{id}/stock", ctx -> Ex08EditWithVersion.show(ctx, db));
        routes.put("/books/{id}/stock", ctx -> Ex08EditWithVersion.edit(ctx, db));
    });

    @Test
    @Order(1)
    @DisplayName("the stock is shown with an ETag, and need not be sent twice")
    void shows() {
        Answer seen = shop.get("/books/4/stock").has(200, "there is a stock of “Design Patterns”");

        assertThat(seen.json("quantity").asInt()).as("its quantity").isEqualTo(10);
        assertThat(seen.json().propertyNames()).as("the members of the answer").containsExactly("quantity");
        String tag = tag(seen);
        Answer again =
                shop.get("/books/4/stock", "If-None-Match: " + tag).has(304, "the client has this version already");
        assertThat(again.body()).as("the body of a 304").isEmpty();
        shop.get("/books/4/stock", "If-None-Match: \"other\"").has(200, "the client has something else");

        shop.execute("update stock set quantity = 9, version = version + 1 where book_id = 4");
        Answer changed = shop.get("/books/4/stock", "If-None-Match: " + tag).has(200, "it has changed meanwhile");
        assertThat(changed.json("quantity").asInt()).as("its quantity").isEqualTo(9);
        assertThat(tag(changed)).as("the ETag after a change").isNotEqualTo(tag);
    }

    @Test
    @Order(2)
    @DisplayName("who has seen the current version changes it, and gets the next one's ETag")
    void edits() {
        String first = tag(shop.get("/books/4/stock"));

        Answer edited = put(4, 12, first).has(204, "this is the current version");

        assertThat(stock(4)).as("quantity and version in the database").isEqualTo("12 | 1");
        assertThat(tag(edited)).as("the ETag after the change").isEqualTo(tag(shop.get("/books/4/stock")));
        Answer same = put(4, 12, tag(edited)).has(204, "this is the current version again");
        assertThat(stock(4))
                .as("quantity and version in the database, when the quantity that was written is the same as before")
                .isEqualTo("12 | 2");
        put(4, 0, tag(same)).has(204, "this is the current version again");
        assertThat(stock(4)).as("quantity and version in the database").isEqualTo("0 | 3");
        assertThat(stock(5)).as("quantity and version of another book").isEqualTo("5 | 0");
    }

    @Test
    @Order(3)
    @DisplayName("who has seen an older version, or made one up, gets 412")
    void refusesOlder() {
        String first = tag(shop.get("/books/4/stock"));
        put(4, 12, first).has(204, "this is the current version");

        put(4, 11, first).isProblem(412, "Bob has seen the version before Alice's change");
        // The same number of copies as before: the version is another one all the same.
        put(4, 10, tag(shop.get("/books/4/stock"))).has(204, "this is the current version");
        put(4, 11, first).isProblem(412, "the quantity is what Bob has seen, but there were two changes");
        put(4, 11, "\"made up\"").isProblem(412, "this ETag was never given out");
        put(4, 11, "\"'or'1'='1\"").isProblem(412, "this ETag was never given out");
        put(4, 11, "2").isProblem(412, "an ETag has its quotes");
        put(4, 11, "W/" + tag(shop.get("/books/4/stock"))).isProblem(412, "a weak ETag is not the one given out");
        put(4, 11, "*").isProblem(412, "who sends * has seen nothing");
        assertThat(stock(4)).as("quantity and version in the database").isEqualTo("10 | 2");
    }

    @Test
    @Order(4)
    @DisplayName("who doesn't say what he has seen gets 428")
    void asksForTheVersion() {
        shop.send("PUT", "/books/4/stock", "{\"quantity\":3}").isProblem(428, "there is no If-Match");
        assertThat(stock(4)).as("quantity and version in the database").isEqualTo("10 | 0");
    }

    @Test
    @Order(5)
    @DisplayName("of ten who have seen the same version, one succeeds")
    void atTheSameMoment() {
        String seen = tag(shop.get("/books/4/stock"));

        shop.source().meetAt("update stock", 300); // two have compared, if they compare before, and now both write
        var answers = shop.together(
                10, i -> shop.request("PUT", "/books/4/stock", "{\"quantity\":" + (20 + i) + "}", "If-Match: " + seen));

        answers.stream().filter(answer -> answer.status() != 204).forEach(answer -> answer.has(412, "one was first"));
        assertThat(answers.stream().filter(answer -> answer.status() == 204).count())
                .as("how many of ten were told that their change was made")
                .isEqualTo(1);
        assertThat(stock(4)).as("quantity and version in the database").matches("2\\d \\| 1");
    }

    @Test
    @Order(6)
    @DisplayName("what the pages change meanwhile is noticed: before the update with 412, after it by another ETag")
    void meanwhile() {
        String seen = tag(shop.get("/books/4/stock"));
        Runnable others = () -> shop.execute("update stock set quantity = 9, version = version + 1 where book_id = 4");

        Answer overtaken = shop.source().meanwhile(others, () -> put(4, 20, seen), "update stock");
        assertThat(overtaken.status() + ": " + stock(4))
                .as(
                        "status, and quantity and version in the database, when the pages sold a copy right before the update"
                                + " (they know of no lock in this program)" + overtaken.said())
                .isIn("412: 9 | 1", "204: 9 | 2"); // the second if a lock has held them up

        String now = tag(shop.get("/books/4/stock"));
        int version = version(4);
        Answer edited = shop.source()
                .meanwhile(others, () -> put(4, 20, now), "update stock", "from stock")
                .has(204, "this is the current version");
        if (version(4) > version + 1) {
            put(4, 30, tag(edited))
                    .isProblem(
                            412,
                            "the pages sold a copy after the update, and the client has not seen that: the ETag of"
                                    + " a change is that of the version it made");
        }
    }

    @Test
    @Order(7)
    @DisplayName("no stock is 404, and no quantity 400")
    void refuses() {
        for (String id : new String[] {"59", "4711"}) { // a book without stock, and no book
            shop.get("/books/" + id + "/stock").isProblem(404, "there is no stock of book " + id);
            shop.send("PUT", "/books/" + id + "/stock", "{\"quantity\":1}", "If-Match: \"0\"")
                    .isProblem(404, "there is no stock of book " + id);
            shop.send("PUT", "/books/" + id + "/stock", "{\"quantity\":1}")
                    .isProblem(404, "there is no stock of book " + id);
        }
        String seen = tag(shop.get("/books/4/stock"));
        for (String body : new String[] {"{}", "{\"quantity\":-1}", "{\"quantity\":\"many\"}", "{\"quantity\":null}"}) {
            shop.send("PUT", "/books/4/stock", body, "If-Match: " + seen).isProblem(400, "no quantity: " + body);
        }
        assertThat(stock(4)).as("quantity and version in the database").isEqualTo("10 | 0");
    }

    private static Answer put(long book, int quantity, String seen) {
        return shop.send("PUT", "/books/" + book + "/stock", "{\"quantity\":" + quantity + "}", "If-Match: " + seen);
    }

    private static String tag(Answer answer) {
        assertThat(String.valueOf(answer.header("ETag")))
                .as("the header ETag of the answer to " + answer.request() + ", a text in double quotes")
                .matches("\"[^\"]+\"");
        return answer.header("ETag");
    }

    private static int version(long book) {
        return (int) shop.number("select version from stock where book_id = " + book);
    }

    private static String stock(long book) {
        return shop.rows("select quantity, version from stock where book_id = " + book)
                .getFirst();
    }
}
