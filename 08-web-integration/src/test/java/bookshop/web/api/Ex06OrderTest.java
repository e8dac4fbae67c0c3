package bookshop.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import bookshop.web.Answer;
import bookshop.web.Shop;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("08.6 An order, whole or not at all")
class Ex06OrderTest {

    @RegisterExtension
    static final Shop shop = Shop.api((routes, db) -> routes.post("/purchases", ctx -> Ex06Order.place(ctx, db)));

    @Test
    @Order(1)
    @DisplayName("the copies are taken, and the order is written at the prices of the shop")
    void orders() {
        // Alice orders; the price that the request names is not believed.
        Answer answer = shop.post(
                        "/purchases",
                        "{\"customerId\":2,\"lines\":[{\"bookId\":62,\"quantity\":3,\"unitPriceCents\":1},{\"bookId\":26,\"quantity\":1}]}",
                        shop.token(1))
                .has(201, "there are enough copies");

        long id = answer.json("id").asLong();
        assertThat(answer.json("totalCents").asInt())
                .as("totalCents, of 3 × 2499 and 899")
                .isEqualTo(8396);
        assertThat(String.valueOf(answer.header("Location")))
                .as("the header Location")
                .endsWith("/purchases/" + id);
        assertThat(shop.rows("select customer_id, status from purchase where id = " + id))
                .as("customer and status of the purchase; the token is Alice's, number 1")
                .containsExactly("1 | NEW");
        assertThat(shop.rows("select book_id, quantity, unit_price_cents from purchase_line where purchase_id = " + id
                        + " order by book_id"))
                .as("the lines of the purchase")
                .containsExactly("26 | 1 | 899", "62 | 3 | 2499");
        assertThat(shop.rows(
                        "select book_id, quantity, version from stock where book_id in (25, 26, 62) order by book_id"))
                .as(
                        "the stock of three books, two of which were ordered: book, copies, version (one more, so that who has"
                                + " seen the stock before notices)")
                .containsExactly("25 | 1 | 0", "26 | 7 | 1", "62 | 5 | 1");
        String at =
                shop.rows("select purchased_at from purchase where id = " + id).getFirst();
        var time = LocalDateTime.parse(at.replace(' ', 'T'));
        assertThat(Duration.between(time, LocalDateTime.now(ZoneOffset.UTC)).abs())
                .as("how long ago the purchase was made, in UTC; the row says " + at)
                .isLessThan(Duration.ofMinutes(5));

        long bobs = shop.post(
                        "/purchases", "{\"customerId\":1,\"lines\":[{\"bookId\":23,\"quantity\":11}]}", shop.token(2))
                .has(201, "there are exactly 11 copies")
                .json("id")
                .asLong();
        assertThat(shop.number("select customer_id from purchase where id = " + bobs))
                .as("the customer of the purchase; the token is Bob's, number 2, whatever the body says")
                .isEqualTo(2);
    }

    @Test
    @Order(2)
    @DisplayName("the last copies can be ordered, one more can't")
    void lastCopies() {
        shop.post("/purchases", lines("58 4"), shop.token(3)).has(201, "there are exactly 4 copies of “Emma”");
        assertThat(shop.number("select quantity from stock where book_id = 58"))
                .as("copies of “Emma”")
                .isZero();
        refused(58, "38 1", "58 1");
    }

    @Test
    @Order(3)
    @DisplayName("one book is short: nothing is changed, and the problem names it")
    void allOrNothing() {
        refused(61, "60 2", "61 2", "62 1"); // the one in the middle
        refused(61, "61 2", "62 1");
        refused(25, "62 1", "60 1", "25 2");
        refused(7, "62 1", "7 1"); // a stock of 0
        refused(59, "62 1", "59 1"); // no stock
        refused(4711, "62 1", "4711 1"); // no book
    }

    @Test
    @Order(4)
    @DisplayName("a statement in the middle fails: nothing is changed, and nobody reads why")
    void fault() {
        for (String statement : List.of("into purchase_line", "into purchase ", "update stock")) {
            List<String> before = everything();
            shop.source().failAt(statement, statement.equals("into purchase ") ? 1 : 2);
            Answer answer = shop.post("/purchases", lines("60 1", "62 1"), shop.token(1));
            shop.source().failAt(null, 0);
            if (answer.status() == 201) continue; // this answer does it with other statements
            answer.isProblem(500, "a statement with “" + statement + "” was made to fail");
            assertThat(everything())
                    .as("purchases, lines and stock, after a statement with “" + statement + "” has failed")
                    .isEqualTo(before);
        }
    }

    @Test
    @Order(5)
    @DisplayName("what can't be an order is 400")
    void refuses() {
        List<String> before = everything();
        for (String body : List.of(
                "{}",
                "{\"lines\":[]}",
                "{\"lines\":null}",
                lines("60 0"),
                lines("60 -1"),
                lines("62 1", "60 -5"),
                lines("60 1", "60 1"),
                "{\"lines\":[{\"bookId\":60}]}",
                "{\"lines\":[{\"quantity\":1}]}",
                "{\"lines\":[null]}",
                "lines")) {
            shop.post("/purchases", body, shop.token(1)).isProblem(400, "this is no order: " + body);
        }
        assertThat(everything()).as("purchases, lines and stock").isEqualTo(before);
    }

    @Test
    @Order(6)
    @DisplayName("nobody who isn't logged in orders")
    void loggedIn() {
        List<String> before = everything();
        shop.post("/purchases", lines("60 1")).isProblem(401, "nobody is logged in");
        shop.post("/purchases", lines("60 1"), "Authorization: Bearer 1").isProblem(401, "this token was made up");
        assertThat(everything()).as("purchases, lines and stock").isEqualTo(before);
    }

    @Test
    @Order(7)
    @DisplayName("sixteen orders at the same moment, in this order of books and in the other, sell each copy once")
    void atTheSameMoment() {
        // 10 copies of 4 and of 16: ten orders fit.
        var answers = shop.together(
                16,
                i -> shop.request(
                        "POST",
                        "/purchases",
                        i % 2 == 0 ? lines("4 1", "16 1") : lines("16 1", "4 1"),
                        shop.token(1 + i % 8)));

        var failed = answers.stream().filter(answer -> answer.status() >= 500).findFirst();
        failed.ifPresent(answer -> answer.has(201, "it ordered at the same moment as others"));
        assertThat(answers.stream().filter(answer -> answer.status() == 201).count())
                .as("orders that were accepted, of sixteen for ten copies")
                .isEqualTo(10);
        assertThat(answers.stream().filter(answer -> answer.status() == 409).count())
                .as("orders that were refused with 409")
                .isEqualTo(6);
        assertThat(shop.rows("select quantity from stock where book_id in (4, 16)"))
                .as("copies of the two books that are left")
                .containsExactly("0", "0");
        assertThat(shop.number("select count(*) from purchase"))
                .as("purchases in the shop")
                .isEqualTo(30);
    }

    @Test
    @Order(8)
    @DisplayName("the last copy is sold once, also when the pages sell it at the same moment")
    void lastCopyTogether() {
        shop.sellsLastCopyOnce(attempt -> shop.post("/purchases", lines("25 1"), shop.token(1)));
    }

    private static void refused(long bookId, String... lines) {
        List<String> before = everything();
        Answer answer = shop.post("/purchases", lines(lines), shop.token(1))
                .isProblem(409, "there aren't enough copies of book " + bookId);
        assertThat(answer.json("bookId").asLong()).as("the book that is short").isEqualTo(bookId);
        assertThat(everything())
                .as("purchases, lines and stock, after an order that was refused: " + String.join(", ", lines))
                .isEqualTo(before);
    }

    private static List<String> everything() {
        return shop.rows("select (select count(*) from purchase), (select count(*) from purchase_line),"
                + " (select sum(quantity) from stock)");
    }

    /** Each line as {@code "book quantity"}. */
    private static String lines(String... lines) {
        var json = new java.util.StringJoiner(",", "{\"lines\":[", "]}");
        for (String line : lines) {
            String[] parts = line.split(" ");
            json.add("{\"bookId\":" + parts[0] + ",\"quantity\":" + parts[1] + "}");
        }
        return json.toString();
    }
}
