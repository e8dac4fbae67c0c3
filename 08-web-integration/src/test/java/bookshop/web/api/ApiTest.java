package bookshop.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import bookshop.web.Answer;
import bookshop.web.Shop;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("The API")
class ApiTest {

    @RegisterExtension
    static final Shop shop = Shop.api((routes, db) -> {
        Api.routes(routes, db);
        routes.get("/broken", ctx -> db.fetch("select secret from nowhere"));
        routes.get("/overflow", ctx -> {
            throw new StackOverflowError("org.jooq");
        });
    });

    @Test
    @DisplayName("gives an author, or 404, or 400")
    void one() {
        assertThat(shop.get("/authors/26").has(200, "there is an author 26").body())
                .isEqualTo("{\"id\":26,\"name\":\"Ursula K. Le Guin\",\"bornYear\":1929}");
        shop.get("/authors/4711").isProblem(404, "there is none");
        shop.get("/authors/x").isProblem(400, "no number");
        shop.get("/nowhere").isProblem(404, "no such route");
    }

    @Test
    @DisplayName("gives all authors in pages, each once, though two share a name")
    void pages() {
        shop.execute("update author set name = 'Doug Lea' where id in (1, 48)");
        var ids = new ArrayList<String>();
        for (String next = ""; next != null; ) {
            Answer page = shop.get("/authors?size=5" + (next.isEmpty() ? "" : "&after=" + next))
                    .has(200, "a page");
            page.json("items").forEach(author -> ids.add(author.get("id").asString()));
            next = page.json("next").isNull() ? null : page.json("next").asString();
        }

        assertThat(ids).isEqualTo(shop.rows("select id from author order by name, id"));
        assertThat(shop.get("/authors?size=1000").json("items").size()).isEqualTo(48);
        for (String wrong : new String[] {"size=0", "size=x", "after=!", "after=AAAA", "after=MTo"}) {
            var answer = shop.get("/authors?" + wrong);
            if (!wrong.equals("after=MTo")) answer.isProblem(400, wrong);
        }
    }

    @Test
    @DisplayName("logs in with the password, and says the same of all that is wrong")
    void logsIn() {
        String token = shop.post("/tokens", "{\"email\":\"Alice@example.org\",\"password\":\"bookshop\"}")
                .has(201, "this is her password")
                .json("token")
                .asString();
        assertThat(shop.get("/me", "Authorization: Bearer " + token)
                        .json("name")
                        .asString())
                .isEqualTo("Alice Martin");
        String wrong = shop.post("/tokens", "{\"email\":\"alice@example.org\",\"password\":\"x\"}")
                .isProblem(401, "wrong password")
                .body();
        assertThat(shop.post("/tokens", "{\"email\":\"mallory@example.org\",\"password\":\"x\"}")
                        .isProblem(401, "nobody")
                        .body())
                .isEqualTo(wrong);
        shop.post("/tokens", "{\"email\":\"' or '1'='1\",\"password\":\"bookshop\"}")
                .isProblem(401, "an attack");
        shop.get("/me").isProblem(401, "no token");
    }

    @Test
    @DisplayName("changes what a request names, and nothing else: absent isn't null")
    void changes() {
        String alice = shop.token(1);
        shop.send("PATCH", "/me", "{\"city\":\"Galway\"}", alice).has(200, "a change");
        assertThat(customer()).isEqualTo("alice@example.org | Alice Martin | Galway | IE");
        shop.send("PATCH", "/me", "{\"city\":null,\"id\":2,\"email\":\"x\"}", alice)
                .has(200, "a change");
        assertThat(customer()).isEqualTo("alice@example.org | Alice Martin | null | IE");
        shop.send("PATCH", "/me", "{}", alice).has(200, "no change");
        shop.send("PATCH", "/me", "{\"name\":null}", alice).isProblem(400, "a name is needed");
        shop.send("PATCH", "/me", "[1]", alice).isProblem(400, "no object");
        assertThat(customer()).isEqualTo("alice@example.org | Alice Martin | null | IE");
    }

    @Test
    @DisplayName("shows purchases to their owner only")
    void owner() {
        assertThat(shop.get("/me/purchases/2", shop.token(2))
                        .has(200, "Bob's own")
                        .json("lines")
                        .size())
                .isEqualTo(2);
        String missing = shop.get("/me/purchases/4711", shop.token(1))
                .isProblem(404, "none")
                .body();
        assertThat(shop.get("/me/purchases/2", shop.token(1))
                        .isProblem(404, "Bob's")
                        .body())
                .isEqualTo(missing.replace("4711", "2"));
    }

    @Test
    @DisplayName("tells nobody why it failed, and notes it")
    void faults() {
        Answer broken = shop.get("/broken").isProblem(500, "the table isn't there");
        assertThat(broken.json("reference").asString()).hasSize(8);
        assertThat(broken.faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault).hasMessageContaining("nowhere"));
        Answer overflow = shop.get("/overflow").isProblem(500, "an error");
        assertThat(overflow.faults()).singleElement().isInstanceOf(StackOverflowError.class);
    }

    @Test
    @DisplayName("sends headers that keep JSON from being a page, and takes no large body")
    void headers() {
        Answer answer = shop.get("/authors/26");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        shop.post("/tokens", "{\"email\":\"" + "x".repeat(Api.LARGEST_BODY) + "\"}")
                .has(413, "too large");
    }

    @Test
    @DisplayName("finishes what it has begun before it stops")
    void stops() throws Exception {
        var begun = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var api = Api.create(
                new bookshop.web.Faults((r, f) -> {}),
                new Tokens(),
                routes -> routes.get("/slow", ctx -> {
                    begun.countDown();
                    goOn.await();
                    ctx.result("done");
                }));
        api.start(0);
        var request = java.net.http.HttpRequest.newBuilder(
                        java.net.URI.create("http://localhost:" + api.port() + "/slow"))
                .build();
        var answer = java.net.http.HttpClient.newHttpClient()
                .sendAsync(request, java.net.http.HttpResponse.BodyHandlers.ofString());
        begun.await();
        var stopping = Thread.ofPlatform().start(api::stop);
        goOn.countDown();

        assertThat(answer.join().body()).isEqualTo("done");
        stopping.join();
    }

    private static String customer() {
        return shop.rows("select email, name, city, country from customer where id = 1")
                .getFirst();
    }
}
