package bookshop.orm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import org.hibernate.LazyInitializationException;
import org.hibernate.Session;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("05.8 Load books and authors in one query")
class Ex08OneQueryTest {

    @RegisterExtension
    static final Shop shop = Shop.open();

    @Test
    @Order(1)
    @DisplayName("the books of a genre come with their authors, in the order of the cover")
    void authors() {
        assertThat(covers(afterwards(Ex08OneQuery::withAuthors, "Comic fantasy")))
                .as("the books about comic fantasy with their authors")
                .containsExactly(
                        "Good Omens by Terry Pratchett, Neil Gaiman",
                        "Guards! Guards! by Terry Pratchett",
                        "Mort by Terry Pratchett",
                        "Small Gods by Terry Pratchett",
                        "Sourcery by Terry Pratchett",
                        "Wyrd Sisters by Terry Pratchett");
    }

    @Test
    @Order(2)
    @DisplayName("a book that has no author yet is listed, and each book once")
    void withoutAuthor() {
        shop.execute("delete from book_author where book_id = ?", 29);

        assertThat(covers(afterwards(Ex08OneQuery::withAuthors, "Comic fantasy")))
                .as("with no author of “Guards! Guards!” known")
                .containsExactly(
                        "Good Omens by Terry Pratchett, Neil Gaiman",
                        "Guards! Guards! by ",
                        "Mort by Terry Pratchett",
                        "Small Gods by Terry Pratchett",
                        "Sourcery by Terry Pratchett",
                        "Wyrd Sisters by Terry Pratchett");
    }

    @Test
    @Order(3)
    @DisplayName("books and authors take one statement")
    void oneStatement() {
        shop.inTransaction(session -> shop.atMost(
                1, "eight books and their authors", () -> covers(Ex08OneQuery.withAuthors(session, "Databases"))));
    }

    @Test
    @Order(4)
    @DisplayName("with reviews too, every author and every review is there once")
    void reviews() {
        List<String> books = afterwards(Ex08OneQuery::withAuthorsAndReviews, "Comic fantasy").stream()
                .map(book -> book.getTitle() + ": " + book.getAuthors().size() + " authors, "
                        + book.getReviews().size() + " reviews")
                .toList();

        assertThat(books)
                .as("“Good Omens” has two authors and four reviews")
                .containsExactly(
                        "Good Omens: 2 authors, 4 reviews",
                        "Guards! Guards!: 1 authors, 1 reviews",
                        "Mort: 1 authors, 1 reviews",
                        "Small Gods: 1 authors, 0 reviews",
                        "Sourcery: 1 authors, 0 reviews",
                        "Wyrd Sisters: 1 authors, 0 reviews");
    }

    @Test
    @Order(5)
    @DisplayName("books, authors and reviews take two statements")
    void twoStatements() {
        shop.inTransaction(session -> shop.atMost(2, "eight books, their authors and their reviews", () -> {
            List<Book> books = Ex08OneQuery.withAuthorsAndReviews(session, "Databases");
            covers(books);
            books.forEach(book -> book.getReviews().size());
        }));
    }

    /** The answer, as the page sees it: after the session has been closed, with all lists read. */
    private static List<Book> afterwards(BiFunction<Session, String, List<Book>> answer, String genre) {
        var books = new AtomicReference<List<Book>>();
        shop.inTransaction(session -> books.set(answer.apply(session, genre)));
        assertThat(books.get()).as("the books of the genre " + genre).isNotNull();
        try {
            covers(books.get());
        } catch (LazyInitializationException e) {
            fail("the session is closed, and the authors were not loaded: %s", e.getMessage());
        }
        return books.get();
    }

    private static List<String> covers(List<Book> books) {
        return books.stream()
                .map(book -> book.getTitle() + " by "
                        + String.join(
                                ", ",
                                book.getAuthors().stream()
                                        .map(link -> link.getAuthor().getName())
                                        .toList()))
                .toList();
    }
}
