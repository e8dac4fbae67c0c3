package bookshop.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import bookshop.web.Answer;
import bookshop.web.Shop;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("08.11 A form that escapes")
class Ex11ReviewFormTest {

    private static final String ATTACK =
            "</textarea></p>\"'><script>alert(1)</script><img src=x onerror=alert(2)> & ok";

    @RegisterExtension
    static final Shop shop = Shop.pages(Ex11ReviewForm.class);

    private static Browser bob;

    @BeforeEach
    void logIn() {
        if (bob == null) bob = Browser.of(shop, "bob@example.org");
    }

    @AfterAll
    static void forget() {
        bob = null;
    }

    @Test
    @Order(1)
    @DisplayName("the page shows the title, a form with labels, and the reviews")
    void shows() {
        Document page = page("/books/25/review");

        assertThat(page.select("h1").text()).as("the heading of the page").isEqualTo("Good Omens");
        Element form = form(page);
        for (String name : List.of("rating", "body")) {
            Element field = field(form, name);
            Element label = field.id().isEmpty() ? null : page.selectFirst("label[for=" + field.id() + "]");
            boolean labelled = label != null && label.hasText()
                    || field.closest("label") != null && field.closest("label").hasText();
            assertThat(labelled)
                    .withFailMessage("the field “%s” has no label with words in it: its “for” is the field's id", name)
                    .isTrue();
        }
        assertThat(field(form, "body").tagName())
                .as("the element of the field “body”")
                .isEqualTo("textarea");
        assertThat(form.select("button, input[type=submit]"))
                .as("buttons of the form")
                .isNotEmpty();
        assertThat(form.select("input[name=_csrf]"))
                .as("hidden fields with Spring Security's token: th:action adds one")
                .isNotEmpty();
        assertThat(errors(page)).as("errors before anything was sent").isEmpty();
        assertThat(page.select(".review").eachText())
                .as("the reviews, elements with class=\"review\"")
                .hasSize(4)
                .satisfiesExactly(
                        one -> assertThat(one).contains("Alice Martin", "Funny on every page."),
                        two -> assertThat(two).contains("Grace O'Neill").doesNotContain("null"),
                        three -> assertThat(three).contains("David Müller", "Lies sich gut"),
                        four -> assertThat(four).contains("Inés Castillo").doesNotContain("null"));
    }

    @Test
    @Order(2)
    @DisplayName("a right form is written as the visitor's review, and answered with a redirect")
    void writes() {
        Answer answer = send("/books/25/review", Map.of("rating", "2", "body", "Not my humour.", "customer", "3"));

        assertThat(answer.status())
                .as("the status, which should be a redirect" + answer.said())
                .isIn(302, 303);
        assertThat(String.valueOf(answer.header("Location")))
                .as("where it leads to")
                .endsWith("/books/25");
        assertThat(shop.rows("select rating, body, customer_id from review where body = 'Not my humour.'"))
                .as("the new review of “Good Omens”: stars, words, customer (Bob is number 2)")
                .containsExactly("2 | Not my humour. | 2");
        assertThat(reviews()).as("reviews in the shop").isEqualTo(29);
        assertThat(send("/books/25/review", Map.of("rating", "5", "body", "")).status())
                .as("the status for stars without words" + answer.said())
                .isIn(302, 303);
        assertThat(shop.rows("select rating, body from review where book_id = 25 and customer_id = 2"))
                .as("Bob's review, written again without words: stars, words")
                .containsExactly("5 | null");
        assertThat(reviews()).as("reviews in the shop").isEqualTo(29);

        Answer other = send("/books/26/review", Map.of("rating", "3", "body", " Two blanks:  "));
        assertThat(String.valueOf(other.header("Location")))
                .as("where it leads to, for another book" + other.said())
                .endsWith("/books/26");
        assertThat(shop.rows("select rating, body from review where book_id = 26 and customer_id = 2"))
                .as("Bob's review of the other book: stars, words as they were typed")
                .containsExactly("3 |  Two blanks:  ");
    }

    @Test
    @Order(3)
    @DisplayName("a wrong form comes back with 422, with what was typed, and with what is wrong")
    void refuses() {
        refused("6", "All of them.", "is 5 or less");
        refused("0", "None of them.", "is 1 or more");
        refused("", "No stars at all.", "is missing");
        refused("3", "x".repeat(501), "has at most 500 letters");
        refused("-1", "y".repeat(600), "is 1 or more", "has at most 500 letters");
        assertThat(reviews()).as("reviews in the shop").isEqualTo(28);
    }

    @Test
    @Order(4)
    @DisplayName("what is no number is an error in the field, and not of the server")
    void noNumber() {
        Document page = wrong(Map.of("rating", "five", "body", "In words."));
        assertThat(errors(page)).as("errors on the page").hasSize(1);
        assertThat(errors(page).text())
                .as("the error, which is for a visitor")
                .isNotBlank()
                .doesNotContain("java.");
        assertThat(Browser.value(field(form(page), "body")))
                .as("the words that were typed")
                .isEqualTo("In words.");
    }

    @Test
    @Order(5)
    @DisplayName("what a visitor typed stays text, in the form that comes back")
    void escapesTheForm() {
        Document page = wrong(Map.of("rating", "9", "body", ATTACK));
        assertThat(Browser.value(field(form(page), "body")))
                .as("the words in the field")
                .isEqualTo(ATTACK);
        harmless(page);
        Document other = wrong(Map.of("rating", "\"><script>alert(3)</script>", "body", "x"));
        harmless(other);
    }

    @Test
    @Order(6)
    @DisplayName("and for those who read it later, in title, name and words")
    void escapesTheReviews() {
        shop.execute("update review set body = '" + ATTACK.replace("'", "''") + "' where id = 4");
        shop.execute("update customer set name = '<b id=mallory>Mallory</b>' where id = 1");
        shop.execute("update book set title = '<i id=title>Good</i> Omens' where id = 25");

        Document page = page("/books/25/review");

        harmless(page);
        assertThat(page.select("h1").text()).as("the heading").isEqualTo("<i id=title>Good</i> Omens");
        assertThat(page.select(".review").eachText())
                .as("the reviews, elements with class=\"review\"")
                .hasSize(4);
        assertThat(page.select(".review").first().text())
                .as("a review that tries to be more than text")
                .contains("<b id=mallory>Mallory</b>", "<script>alert(1)</script>");
    }

    @Test
    @Order(7)
    @DisplayName("a form without the token, or from somebody who isn't logged in, writes nothing")
    void forged() {
        todoIfUntouched(bob.get("/books/25/review"));
        var fields = new LinkedHashMap<>(Map.of("rating", "1", "body", "Forged."));
        bob.post("/books/25/review", fields).has(403, "there is no token in it");
        Answer nobody = new Browser(shop).get("/books/25/review");
        assertThat(nobody.status()).as("the status for who isn't logged in").isEqualTo(302);
        assertThat(reviews()).as("reviews in the shop").isEqualTo(28);
    }

    @Test
    @Order(8)
    @DisplayName("there is no form for a book that isn't there")
    void missing() {
        Element form = form(page("/books/25/review"));
        bob.get("/books/4711/review").has(404, "there is no book 4711");
        form.attr("action", "/books/4711/review");
        bob.submit(form, Map.of("rating", "3", "body", "x")).has(404, "there is no book 4711");
    }

    @Test
    @Order(9)
    @DisplayName("a database that fails is 500: the book is there, and a 404 would say that it isn't")
    void fault() {
        Element form = form(page("/books/25/review")).attr("base", "/books/25/review");
        shop.source().failAt("into review", 1);
        Answer answer = bob.submit(form, Map.of("rating", "3", "body", "x"));
        shop.source().failAt(null, 0);
        answer.has(500, "the insert into review was made to fail");
    }

    private static void refused(String rating, String body, String... errors) {
        Document page = wrong(Map.of("rating", rating, "body", body));
        Element form = form(page);
        var said = errors(page).eachText();
        assertThat(said)
                .as("errors, elements with class=\"error\" and words in them, for “" + rating + "” stars and "
                        + body.length() + " letters")
                .hasSize(errors.length);
        for (int i = 0; i < errors.length; i++) {
            assertThat(said.get(i))
                    .as("an error, for “" + rating + "” stars and " + body.length()
                            + " letters: the message at the annotation, which th:errors shows")
                    .contains(errors[i]);
        }
        assertThat(Browser.value(field(form, "body")))
                .as("the words that were typed")
                .isEqualTo(body);
        if (!field(form, "rating").is("select, [type=radio]") || rating.matches("[1-5]")) {
            assertThat(stars(form)).as("the stars that were typed or chosen").isEqualTo(rating);
        }
    }

    /** The stars in a form; of radio buttons, the one that is chosen. */
    private static String stars(Element form) {
        Element field = field(form, "rating");
        if (!field.is("[type=radio]")) return Browser.value(field);
        Element chosen = form.selectFirst("[name=rating][checked]");
        return chosen == null ? "" : chosen.attr("value");
    }

    /** The page that comes back for a form with something wrong in it. */
    private static Document wrong(Map<String, String> fields) {
        return Browser.page(send("/books/25/review", fields).has(422, "something is wrong in the form"));
    }

    private static Answer send(String path, Map<String, String> fields) {
        return bob.submit(form(page(path)).attr("base", path), fields);
    }

    private static Document page(String path) {
        Answer answer = bob.get(path).has(200, "the page with the form");
        todoIfUntouched(answer);
        return Browser.page(answer);
    }

    private static void todoIfUntouched(Answer answer) {
        Shop.todo(answer.body().contains("TODO 08.11"), "08.11 make the page with the form");
    }

    /** What is said beside the fields; a field itself may be marked in the same way, and an empty element says nothing. */
    private static Elements errors(Document page) {
        return page.select(".error:matches(\\S)").not("input, select, textarea, form");
    }

    private static Element form(Document page) {
        Element form = page.selectFirst("main form");
        if (form == null) throw new AssertionError("the page has no form in its main part");
        assertThat(form.attr("method")).as("the method of the form").isEqualToIgnoringCase("post");
        return form;
    }

    private static Element field(Element form, String name) {
        Element field = form.selectFirst("[name=" + name + "]");
        if (field == null) throw new AssertionError("the form has no field with the name “" + name + "”");
        return field;
    }

    /** Nothing on the page runs or was smuggled in. */
    private static void harmless(Document page) {
        assertThat(page.select("main script, main img, #mallory, #title, main [onerror]"))
                .as("what a visitor typed became a part of the page; which attribute of Thymeleaf escapes?")
                .isEmpty();
    }

    private static long reviews() {
        return shop.number("select count(*) from review");
    }
}
