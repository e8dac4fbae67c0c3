package bookshop.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import bookshop.web.Answer;
import bookshop.web.Shop;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("08.3 A page of many, guarded")
class Ex03PageOfManyTest {

    @RegisterExtension
    static final Shop shop = Shop.api((routes, db) -> routes.get("/books", ctx -> Ex03PageOfMany.list(ctx, db)));

    @Test
    @Order(1)
    @DisplayName("without parameters: the first twenty, by title")
    void defaults() {
        var answer = page("/books");

        assertThat(ids(answer)).as("the books of GET /books").isEqualTo(sorted("title", 20));
        assertThat(answer.json("items").get(0).propertyNames())
                .as("the members of a book")
                .containsExactlyInAnyOrder("id", "title", "publishedYear", "priceCents");
        says(answer, 1, 20, 63, 4);
    }

    @Test
    @Order(2)
    @DisplayName(
            "all pages together are all books, each once, though many have the same price, and some the same title")
    void allPages() {
        shop.execute("update book set title = 'Emma' where id in (58, 31, 3)");
        shop.withIndex("price_cents, title", Ex03PageOfManyTest::readsAllPages);
        shop.withIndex("title, price_cents", Ex03PageOfManyTest::readsAllPages);
        says(page("/books?size=21"), 1, 21, 63, 3);
        says(page("/books?size=9"), 1, 9, 63, 7);
    }

    private static void readsAllPages() {
        for (String sort : List.of("price", "-price", "year", "-year", "title", "-title")) {
            String column =
                    sort.replace("-", "").replace("price", "price_cents").replace("year", "published_year");
            var seen = new ArrayList<Long>();
            for (int page = 1; page <= 7; page++) {
                var answer = page("/books?size=10&sort=" + sort + "&page=" + page);
                says(answer, page, 10, 63, 7);
                seen.addAll(ids(answer));
            }
            Shop.inOrder(
                    "the ids on all pages of ten books, sort=" + sort + ", books that are equal in it by id",
                    seen,
                    sorted(column + (sort.startsWith("-") ? " desc" : ""), 63));
        }
    }

    @Test
    @Order(3)
    @DisplayName("behind the last page there is nothing, which is no error")
    void behindTheLast() {
        var answer = page("/books?page=5");
        assertThat(ids(answer)).as("the books of page 5 of 4").isEmpty();
        says(answer, 5, 20, 63, 4);

        for (String far : List.of("size=32&page=134217729", "size=50&page=2000000000", "size=50&page=2147483647")) {
            assertThat(ids(page("/books?" + far)))
                    .as("the books of a page that begins behind every int, " + far)
                    .isEmpty();
        }
    }

    @Test
    @Order(4)
    @DisplayName("nobody gets the whole table at once")
    void sizeIsLimited() {
        var answer = page("/books?size=1000000");
        assertThat(ids(answer)).as("the books of a page of a million").hasSize(50);
        says(answer, 1, 50, 63, 2);
        assertThat(ids(page("/books?size=1000000&page=2")))
                .as(
                        "the books of the second page of a million, which is taken for 50: it begins behind the fiftieth book")
                .isEqualTo(sorted("title", 63).subList(50, 63));
        shop.execute("insert into book (isbn, title, published_year, price_cents, language, genre_id)"
                + " values ('9790000009998', 'Raising Steam', 2013, 1299, 'en', 10)");
        says(page("/books?size=1000000"), 1, 50, 64, 2);
    }

    @Test
    @Order(5)
    @DisplayName("what makes no sense is 400")
    void guarded() {
        for (String query : List.of(
                "page=0",
                "page=-1",
                "page=x",
                "page=99999999999",
                "size=0",
                "size=-5",
                "size=many",
                "sort=",
                "sort=TITLE",
                "sort=isbn",
                "sort=price_cents",
                "sort=--price",
                "sort=-",
                "sort=%20title",
                "sort=title,id",
                "sort=TITLE%20desc")) {
            shop.get("/books?" + query).isProblem(400, "nobody can answer that");
        }
    }

    @Test
    @Order(6)
    @DisplayName("an attack through sort reaches no table")
    void injection() {
        for (String sort : List.of("id%3Bdelete%20from%20review", "(select%201)", "title%27", "1")) {
            shop.get("/books?sort=" + sort).isProblem(400, "only title, year and price can be sorted by");
        }
        assertThat(shop.number("select count(*) from review"))
                .as("reviews after the attack")
                .isEqualTo(28);
    }

    @Test
    @Order(7)
    @DisplayName("words of the title are looked for as they stand")
    void words() {
        assertThat(ids(page("/books?q=Java")))
                .as("books with “Java” in the title")
                .containsExactly(3L, 1L, 23L, 21L, 2L);
        says(page("/books?q=Java&size=2"), 1, 2, 5, 3);
        assertThat(ids(page("/books?q=%20Java")))
                .as("books with “ Java” in the title, which begins with a blank")
                .containsExactly(3L, 1L, 23L);
        assertThat(page("/books?q=%20").json("total").asLong())
                .as("how many books have a blank in the title: “Mort” and others have none")
                .isEqualTo(shop.number("select count(*) from book where title like '% %'"));
        assertThat(ids(page("/books?q=%21")))
                .as("books with “!” in the title: Guards! Guards! (! is a letter like others, also where it escapes)")
                .containsExactly(29L);
        assertThat(ids(page("/books?q=%25")))
                .as("books with “%” in the title: 100% Wolf")
                .containsExactly(63L);
        assertThat(ids(page("/books?q=_"))).as("books with “_” in the title").isEmpty();
        shop.execute("update book set title = ? where id = 22", "From C:\\ to /home");
        assertThat(ids(page("/books?q=%5C")))
                .as("books with a backslash in the title: From C:\\ to /home")
                .containsExactly(22L);
        assertThat(ids(page("/books?q=%27")))
                .as("books with an apostrophe in the title")
                .containsExactly(35L, 50L, 33L);
        assertThat(ids(page("/books?q=%27%20or%20%271%27=%271")))
                .as("books with “' or '1'='1” in the title")
                .isEmpty();
        says(page("/books?q=nowhere"), 1, 20, 0, 0);
        says(page("/books?q="), 1, 20, 63, 4);
    }

    @Test
    @Order(8)
    @DisplayName("a page reads a page, with two statements")
    void cheap() {
        int before = shop.source().rowsRead();
        shop.atMost(2, "a page of five books", () -> page("/books?size=5&page=3&sort=-year"));
        assertThat(shop.source().rowsRead() - before)
                .as("rows that were read for a page of five books (and one for the count)")
                .isLessThanOrEqualTo(6);
    }

    private static Answer page(String path) {
        return shop.get(path).has(200, "this can be answered");
    }

    private static void says(Answer answer, int page, int size, int total, int pages) {
        assertThat(answer.json("page").asInt() + ", " + answer.json("size").asInt() + ", "
                        + answer.json("total").asInt() + ", "
                        + answer.json("pages").asInt())
                .as("page, size, total, pages in the answer to " + answer.request())
                .isEqualTo(page + ", " + size + ", " + total + ", " + pages);
    }

    private static List<Long> ids(Answer answer) {
        return answer.json("items")
                .valueStream()
                .map(book -> book.get("id").asLong())
                .toList();
    }

    private static List<Long> sorted(String order, int limit) {
        return shop.rows("select id from book order by " + order + ", id limit " + limit).stream()
                .map(Long::valueOf)
                .toList();
    }
}
