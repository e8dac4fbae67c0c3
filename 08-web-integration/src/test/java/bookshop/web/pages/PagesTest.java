package bookshop.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import bookshop.web.Answer;
import bookshop.web.Shop;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@DisplayName("The pages")
class PagesTest {

    @Controller
    static class Broken {
        @GetMapping("/broken")
        String broken() {
            throw new IllegalStateException("the password of db-17 is “secret”");
        }
    }

    /** Has no book on any page, as the shelf itself is an exercise. */
    static class EmptyShelf implements Shelf {
        @Override
        public List<Card> page(int number) {
            return List.of();
        }
    }

    @RegisterExtension
    static final Shop shop = Shop.pages(Broken.class, ShelfController.class, EmptyShelf.class);

    private static Browser alice;

    @BeforeEach
    void logIn() {
        if (alice == null) alice = Browser.of(shop, "alice@example.org");
    }

    @Test
    @DisplayName("list and search books with one statement, whatever is typed")
    void search() {
        shop.atMost(1, "a page of books", () -> shop.get("/books").has(200, "a page"));
        assertThat(titles("/books?q=java")).hasSize(5);
        assertThat(titles("/books?q=%25")).containsExactly("100% Wolf");
        assertThat(titles("/books?q=%27%20or%201=1")).isEmpty();
        assertThat(titles("/books?page=4")).hasSize(3);
        assertThat(titles("/books?page=-1")).hasSize(20);
        assertThat(shop.get("/books?q=%3Cscript%3E").body()).doesNotContain("<script>");
    }

    @Test
    @DisplayName("take what is no page of the shelf for the first")
    void shelf() {
        assertThat(Browser.page(shop.get("/shelf?page=7")).select("h1").text()).isEqualTo("Shelf, page 7");
        for (String number : List.of("0", "-1", "x", "", "200000000", "99999999999")) {
            Answer answer = shop.get("/shelf?page=" + number).has(200, "the first page");
            assertThat(Browser.page(answer).select("h1").text()).as(number).isEqualTo("Shelf, page 1");
        }
    }

    @Test
    @DisplayName("take no form that is larger than any of ours")
    void largeForm() {
        var form = alice.form(alice.get("/books/62"), "main form");
        alice.submit(form, Map.of("quantity", "1", "note", "x".repeat(20_000))).has(413, "too large");
        assertThat(shop.number("select quantity from stock where book_id = 62")).isEqualTo(8);
    }

    @Test
    @DisplayName("show a book with three statements, or 404")
    void book() {
        shop.atMost(
                3,
                "a book",
                () -> assertThat(Browser.page(shop.get("/books/25").has(200, "a book"))
                                .text())
                        .contains("Terry Pratchett, Neil Gaiman", "Comic fantasy", "Funny on every page."));
        Answer missing = shop.get("/books/4711").has(404, "no book");
        assertThat(missing.body()).contains("There is nothing here");
        shop.get("/books/x").has(400, "no number");
        Answer german = shop.get("/books/62", "Accept-Language: de");
        assertThat(german.body())
                .as("the price on a page in English, asked for by a German browser")
                .contains("24.99 €");
    }

    @Test
    @DisplayName("take an order, and lead to it")
    void order() {
        var form = alice.form(alice.get("/books/62"), "main form");
        Answer placed = alice.submit(form, Map.of("quantity", "2")).has(302, "an order");
        String order = placed.header("Location").replaceFirst("http://[^/]*", "");
        assertThat(order).matches("/orders/\\d+");

        assertThat(Browser.page(alice.get(order)).text()).contains("Gödel, Escher, Bach", "49.98 €");
        assertThat(shop.number("select quantity from stock where book_id = 62")).isEqualTo(6);
        assertThat(Browser.page(alice.get("/orders")).select("main li")).hasSize(5);
        String at = shop.rows("select purchased_at from purchase where id = " + order.replace("/orders/", ""))
                .getFirst();
        assertThat(Duration.between(LocalDateTime.parse(at.replace(' ', 'T')), LocalDateTime.now(ZoneOffset.UTC))
                        .abs())
                .as("how long ago it was, in UTC; the row says " + at)
                .isLessThan(Duration.ofMinutes(5));

        Answer tooMany = alice.submit(form, Map.of("quantity", "7"));
        assertThat(tooMany.header("Location")).endsWith("/books/62");
        assertThat(Browser.page(alice.get("/books/62")).select("[role=alert]").text())
                .contains("not so many");
        alice.submit(form, Map.of("quantity", "-3")).has(400, "fewer than none");
        assertThat(shop.number("select quantity from stock where book_id = 62")).isEqualTo(6);
    }

    @Test
    @DisplayName("show an order to its owner only")
    void owner() {
        alice.get("/orders/17").has(200, "her own");
        alice.get("/orders/2").has(404, "Bob's");
        assertThat(shop.get("/orders/17").status()).isEqualTo(302);
    }

    @Test
    @DisplayName("refuse a form without its token, and a wrong password")
    void forged() {
        alice.post("/orders", Map.of("bookId", "62", "quantity", "1")).has(403, "no token");
        assertThat(shop.number("select quantity from stock where book_id = 62")).isEqualTo(8);
        var stranger = new Browser(shop);
        var form = stranger.form(stranger.get("/login"), "form.stacked");
        Answer wrong = stranger.submit(form, Map.of("username", "alice@example.org", "password", "guess"));
        assertThat(wrong.header("Location")).endsWith("/login?error");
        assertThat(shop.get("/login?error").body()).contains("go together");
    }

    @Test
    @DisplayName("run no script, load nothing from elsewhere, and are in nobody's frame")
    void headers() {
        Answer page = shop.get("/books");
        assertThat(page.header("Content-Security-Policy")).contains("default-src 'none'", "frame-ancestors 'none'");
        assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(shop.get("/login").header("Set-Cookie")).contains("HttpOnly", "SameSite=Lax");
        for (String path : List.of("/books", "/books/25", "/login")) {
            var html = Browser.page(shop.get(path));
            assertThat(html.select("script, [src], [style]")).isEmpty();
            assertThat(html.select("link").eachAttr("href")).allMatch(link -> link.startsWith("/"));
            html.select("main input:not([type=hidden])")
                    .forEach(field -> assertThat(html.select("label[for=" + field.id() + "]"))
                            .hasSize(1));
        }
        shop.get("/shop.css").has(200, "the style sheet");
    }

    @Test
    @DisplayName("tell nobody why they failed, and note it")
    void faults() {
        Answer broken = shop.get("/broken").has(500, "broken");
        broken.keepsSecrets();
        assertThat(broken.body())
                .doesNotContain("db-17")
                .contains("Something went wrong")
                .containsPattern("<b>\\w{8}</b>");
        assertThat(broken.faults()).singleElement().isInstanceOf(IllegalStateException.class);
    }

    private static List<String> titles(String path) {
        return Browser.page(shop.get(path).has(200, "a page")).select("tbody a").eachText();
    }
}
