package bookshop.advanced;

import static org.assertj.core.api.Assertions.assertThat;

import bookshop.advanced.Ex04AcrossKinds.Kind;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("06.4 Ask across kinds")
class Ex04AcrossKindsTest {

    @RegisterExtension
    static final Shop shop = Shop.open();

    @Test
    @Order(1)
    @DisplayName("long books are found, on paper and read aloud")
    void longOnes() {
        assertThat(longerThan(400, 400))
                .as("books of more than 400 pages or more than 400 minutes")
                .containsExactly("Designing Data-Intensive Applications", "Effective Java", "Good Omens", "Mort");
        assertThat(longerThan(500, 10_000))
                .as("books of more than 500 pages or more than 10000 minutes")
                .containsExactly("Designing Data-Intensive Applications");
        assertThat(longerThan(10_000, 500))
                .as("books of more than 10000 pages or more than 500 minutes")
                .containsExactly("Good Omens");
        assertThat(longerThan(10_000, 10_000))
                .as("books of more than 10000 pages or minutes")
                .isEmpty();
    }

    @Test
    @Order(2)
    @DisplayName("the limit itself isn't longer")
    void limit() {
        assertThat(longerThan(416, 752))
                .as(
                        "books of more than 416 pages or more than 752 minutes (“Effective Java” has 416, “Good Omens” 752)")
                .containsExactly("Designing Data-Intensive Applications");
    }

    @Test
    @Order(3)
    @DisplayName("a book comes once, however many of its publications are long")
    void once() {
        shop.execute("update book set title = 'Effective Java' where id = 20");
        shop.execute("update book set title = 'de Mort' where id = 26");
        shop.execute(
                "insert into publication (id, book_id, price_cents, released_on) values (50, 25, 1999, '2024-01-01')");
        shop.execute("insert into printed_book (publication_id, pages, binding) values (50, 430, 'HARDBACK')");

        assertThat(longerThan(200, 350))
                .as(
                        "books of more than 200 pages or more than 350 minutes; “Good Omens” is three times among them, and two"
                                + " books are called “Effective Java”")
                .containsExactly(
                        "Effective Java",
                        "Effective Java",
                        "Good Omens",
                        "The Hitchhiker's Guide to the Galaxy",
                        "de Mort");
    }

    @Test
    @Order(4)
    @DisplayName("long books take one statement")
    void oneStatement() {
        shop.atMost(1, "the books for a long journey", () -> longerThan(100, 100));
    }

    @Test
    @Order(5)
    @DisplayName("kinds are counted, the most frequent first")
    void kinds() {
        shop.execute("update publication set price_cents = 2000000000 where id in (1, 3)");

        assertThat(counted())
                .as("the kinds of publications (how many, and their prices' sum, which is more than an int holds)")
                .containsExactly(
                        new Kind("PrintedBook", 6, 4_000_007_596L),
                        new Kind("Audiobook", 3, 4097),
                        new Kind("EBook", 3, 7897));

        shop.execute("update publication set price_cents = 9900 where id in (select publication_id from audiobook)");
        assertThat(counted())
                .as("the kinds of publications, when audiobooks are dearer than e-books, of which there are as many")
                .containsExactly(
                        new Kind("PrintedBook", 6, 4_000_007_596L),
                        new Kind("Audiobook", 3, 29_700),
                        new Kind("EBook", 3, 7897));
    }

    @Test
    @Order(6)
    @DisplayName("a kind of which there is nothing isn't listed, and the order follows the numbers")
    void missingKind() {
        shop.execute("delete from recommendation");
        shop.execute("delete from audiobook");
        shop.execute("delete from printed_book where publication_id > 1");
        shop.execute("delete from publication where id not in (1, 2, 6, 11)");

        assertThat(counted())
                .as("the kinds, when there are three e-books, one printed book and no audiobook")
                .containsExactly(new Kind("EBook", 3, 7897), new Kind("PrintedBook", 1, 4599));
    }

    @Test
    @Order(7)
    @DisplayName("kinds take one statement")
    void oneStatementForKinds() {
        shop.atMost(1, "the kinds", () -> counted());
    }

    @Test
    @Order(8)
    @DisplayName("also when the session knows the publications as proxies")
    void proxies() {
        shop.doing("asking in a session with proxies of the publications", session -> {
            List<Publication> proxies = LongStream.rangeClosed(1, 12)
                    .mapToObj(id -> session.getReference(Publication.class, id))
                    .toList();
            assertThat(Ex04AcrossKinds.longerThan(session, 400, 400))
                    .as(
                            "books of more than 400 pages or more than 400 minutes, when the session had proxies: a proxy is no"
                                    + " PrintedBook, whatever is behind it")
                    .containsExactly("Designing Data-Intensive Applications", "Effective Java", "Good Omens", "Mort");
            assertThat(Ex04AcrossKinds.kinds(session).stream().map(Kind::name))
                    .as("the names of the kinds, when the session had proxies")
                    .containsExactly("PrintedBook", "Audiobook", "EBook");
            assertThat(proxies.stream().filter(session::contains).count())
                    .as("of the caller's twelve proxies, those that are still in his session")
                    .isEqualTo(12);
        });
    }

    private static List<String> longerThan(int pages, int minutes) {
        return shop.asking("looking for long books", session -> Ex04AcrossKinds.longerThan(session, pages, minutes));
    }

    private static List<Kind> counted() {
        return shop.asking("counting the kinds", Ex04AcrossKinds::kinds);
    }
}
