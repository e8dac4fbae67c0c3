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

@DisplayName("08.7 Fifty buyers, ten copies")
class Ex07LastCopiesTest {

    @RegisterExtension
    static final Shop shop =
            Shop.api((routes, db) -> routes.post("/books/{id}/buy", ctx -> Ex07LastCopies.buy(ctx, db)));

    @Test
    @Order(1)
    @DisplayName("one copy is sold, at the price of the shop")
    void sells() {
        long id = bought(25, "a", 3);

        assertThat(shop.rows("select customer_id, status from purchase where id = " + id))
                .as("customer and status of the purchase")
                .containsExactly("3 | NEW");
        assertThat(shop.rows("select book_id, quantity, unit_price_cents from purchase_line where purchase_id = " + id))
                .as("its lines")
                .containsExactly("25 | 1 | 999");
        assertThat(shop.rows("select quantity, version from stock where book_id = 25"))
                .as(
                        "copies of “Good Omens” that are left, and the version of its stock (one more, so that who has seen the"
                                + " stock before notices)")
                .containsExactly("0 | 1");
        assertThat(copies(26)).as("copies of another book").isEqualTo(8);
        assertThat(shop.rows("select customer_id, request_key, purchase_id from request_key"))
                .as(
                        "the rows of request_key (a key kept in memory is forgotten with the next start, and a second server"
                                + " never knew it)")
                .containsExactly("3 | a | " + id);
        String at =
                shop.rows("select purchased_at from purchase where id = " + id).getFirst();
        var time = LocalDateTime.parse(at.replace(' ', 'T'));
        assertThat(Duration.between(time, LocalDateTime.now(ZoneOffset.UTC)).abs())
                .as("how long ago the purchase was made, in UTC; the row says " + at)
                .isLessThan(Duration.ofMinutes(5));
    }

    @Test
    @Order(2)
    @DisplayName("the same key again is the same purchase, also when nothing is left to buy")
    void again() {
        long first = bought(25, "a", 3); // the last copy
        assertThat(bought(25, "a", 3))
                .as("the purchase, when the request came again")
                .isEqualTo(first);
        assertThat(bought(25, "a", 3))
                .as("the purchase, when it came a third time")
                .isEqualTo(first);
        assertThat(bought(28, "a", 3))
                .as("the purchase, when the key came again for another book")
                .isEqualTo(first);
        assertThat(copies(28)).as("copies of the other book").isEqualTo(10);
        assertThat(shop.post("/books/4711/buy", null, shop.token(3), "Idempotency-Key: a")
                        .has(
                                201,
                                "the key has bought before, and with it the book is not looked at, even if it isn't there")
                        .json("purchaseId")
                        .asLong())
                .as("the purchase, when the key came again for a book that isn't there")
                .isEqualTo(first);

        assertThat(shop.number("select count(*) from purchase"))
                .as("purchases in the shop, one of them new (a key kept in memory may know of one that is gone)")
                .isEqualTo(21);
        assertThat(copies(25)).as("copies of “Good Omens” that are left").isZero();
    }

    @Test
    @Order(3)
    @DisplayName("another key, or another customer with the same key, is another purchase")
    void others() {
        long first = bought(26, "a", 3);
        assertThat(shop.rows(
                        "select book_id, quantity, unit_price_cents from purchase_line where purchase_id = " + first))
                .as("the lines of the first purchase: book, copies, price")
                .containsExactly("26 | 1 | 899");
        assertThat(bought(26, "b", 3)).as("the purchase with another key").isNotEqualTo(first);
        long other = bought(26, "a", 4);
        assertThat(other).as("the purchase of another customer").isNotEqualTo(first);
        assertThat(bought(26, "a", 4))
                .as("the other customer's purchase, when the request came again")
                .isEqualTo(other);
        assertThat(bought(26, "a", 3))
                .as("the first customer's purchase, when the request came again")
                .isEqualTo(first);
        assertThat(bought(26, "A", 3))
                .as("the purchase with the key in capitals, which is another key")
                .isNotEqualTo(first);
        assertThat(copies(26)).as("copies of “Mort” that are left, of 8").isEqualTo(4);
    }

    @Test
    @Order(4)
    @DisplayName("sold out is 409 and changes nothing, and the same key can buy later")
    void soldOut() {
        refused(7, "a"); // a stock of 0
        refused(59, "b"); // no stock
        refused(4711, "c"); // no book

        shop.execute("update stock set quantity = 1 where book_id = 7");
        bought(7, "a", 3);
        assertThat(copies(7)).as("copies that are left").isZero();
    }

    @Test
    @Order(5)
    @DisplayName("no key, a blank one or a too long one is 400; nobody logged in is 401")
    void refuses() {
        shop.post("/books/26/buy", null, shop.token(3)).isProblem(400, "there is no key");
        shop.post("/books/26/buy", null, shop.token(3), "Idempotency-Key:  ").isProblem(400, "the key is blank");
        shop.post("/books/26/buy", null, shop.token(3), "Idempotency-Key: " + "k".repeat(81))
                .isProblem(400, "the key has 81 letters");
        shop.post("/books/26/buy", null, "Idempotency-Key: a").isProblem(401, "nobody is logged in");
        assertThat(copies(26)).as("copies of “Mort” that are left").isEqualTo(8);
        bought(26, "k".repeat(80), 3);
        bought(26, "My 1st order, of 2", 3); // whatever the client made up
    }

    @Test
    @Order(6)
    @DisplayName("fifty buyers at the same moment get ten copies")
    void fifty() {
        var answers = shop.together(50, i -> request(28, "key-" + i, 1 + i % 8)); // 10 copies

        answers.stream()
                .filter(answer -> answer.status() != 409)
                .forEach(answer -> answer.has(201, "it came with 49 others"));
        assertThat(answers.stream().filter(answer -> answer.status() == 201).count())
                .as("buyers of fifty who were told that they have one of ten copies")
                .isEqualTo(10);
        assertThat(copies(28)).as("copies that are left").isZero();
        assertThat(shop.number("select count(*) from purchase_line where book_id = 28"))
                .as("copies that were written into purchases")
                .isEqualTo(10 + 1); // one is in the data
    }

    @Test
    @Order(7)
    @DisplayName("the same request, eight times at the same moment, is one purchase, also of the last copy")
    void sameKeyTogether() {
        var last = shop.together(8, i -> request(25, "last", 3)); // 1 copy
        last.forEach(answer -> answer.has(201, "it is the same request for the last copy as seven others"));
        assertThat(copies(25)).as("copies of “Good Omens” that are left").isZero();

        var answers = shop.together(8, i -> request(26, "nervous", 3));

        answers.forEach(answer -> answer.has(201, "it is the same request as seven others"));
        assertThat(answers.stream()
                        .map(answer -> answer.json("purchaseId").asLong())
                        .distinct()
                        .toList())
                .as("the purchases that eight equal requests were answered with")
                .hasSize(1);
        assertThat(copies(26)).as("copies of “Mort” that are left, of 8").isEqualTo(7);
        assertThat(shop.number("select count(*) from purchase"))
                .as("purchases in the shop, two of them new")
                .isEqualTo(22);
    }

    @Test
    @Order(8)
    @DisplayName("the last copy is sold once, also when the pages sell it at the same moment")
    void lastCopyTogether() {
        shop.sellsLastCopyOnce(
                attempt -> shop.post("/books/25/buy", null, shop.token(3), "Idempotency-Key: last-copy-" + attempt));
    }

    @Test
    @Order(9)
    @DisplayName("a statement in the middle fails: nothing is changed, and the key can be used again")
    void fault() {
        List<String> before = everything();
        shop.source().failAt("into purchase_line", 1);
        Answer answer = shop.post("/books/26/buy", null, shop.token(3), "Idempotency-Key: a");
        shop.source().failAt(null, 0);
        answer.isProblem(500, "the insert into purchase_line was made to fail");
        assertThat(everything())
                .as("purchases, lines, keys and stock, after a statement has failed")
                .isEqualTo(before);
        bought(26, "a", 3);
    }

    private static java.net.http.HttpRequest request(long book, String key, long customer) {
        return shop.request("POST", "/books/" + book + "/buy", null, shop.token(customer), "Idempotency-Key: " + key);
    }

    private static long bought(long book, String key, long customer) {
        return shop.post("/books/" + book + "/buy", null, shop.token(customer), "Idempotency-Key: " + key)
                .has(201, "customer " + customer + " buys book " + book + " with the key " + key)
                .json("purchaseId")
                .asLong();
    }

    private static void refused(long book, String key) {
        List<String> before = everything();
        shop.post("/books/" + book + "/buy", null, shop.token(3), "Idempotency-Key: " + key)
                .isProblem(409, "there is no copy of book " + book);
        assertThat(everything())
                .as("purchases, lines, keys and stock, after 409")
                .isEqualTo(before);
    }

    private static long copies(long book) {
        return shop.number("select quantity from stock where book_id = " + book);
    }

    private static List<String> everything() {
        return shop.rows("select (select count(*) from purchase), (select count(*) from purchase_line),"
                + " (select count(*) from request_key), (select sum(quantity) from stock)");
    }
}
