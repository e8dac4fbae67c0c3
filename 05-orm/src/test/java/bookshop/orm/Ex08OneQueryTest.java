package bookshop.orm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.hibernate.LazyInitializationException;
import org.hibernate.Session;
import org.hibernate.loader.MultipleBagFetchException;
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
                1,
                "eight books and their authors",
                () -> covers(answer(Ex08OneQuery::withAuthors, session, "Databases"))));
    }

    @Test
    @Order(4)
    @DisplayName("with reviews too, every author and every review is there once")
    void reviews() {
        // A bad review is a review too: a condition on reviews would leave a list that looks whole.
        shop.execute("update review set rating = 1 where id = ?", 7);
        // A book without authors may have reviews, as there are books without reviews.
        shop.execute("delete from book_author where book_id = ?", 29);

        List<Book> found = afterwards(Ex08OneQuery::withAuthorsAndReviews, "Comic fantasy");
        List<String> books = closed(
                "reviews",
                () -> found.stream()
                        .map(book -> book.getTitle() + ": " + book.getAuthors().size() + " authors, "
                                + book.getReviews().size() + " reviews")
                        .toList());

        assertThat(books)
                .as(
                        "the books by title, with their authors and reviews counted, bad reviews too; nobody is known to have"
                                + " written “Guards! Guards!”")
                .containsExactly(
                        "Good Omens: 2 authors, 4 reviews",
                        "Guards! Guards!: 0 authors, 1 reviews",
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
            List<Book> books = answer(Ex08OneQuery::withAuthorsAndReviews, session, "Databases");
            covers(books);
            books.forEach(book -> book.getReviews().size());
        }));
    }

    @Test
    @Order(6)
    @DisplayName("all books of just this genre are there, with everybody on the cover")
    void genre() {
        wholeGenre("the books about fantasy with all who have a part in them", Ex08OneQuery::withAuthors);
    }

    @Test
    @Order(7)
    @DisplayName("so they are with reviews too")
    void genreWithReviews() {
        wholeGenre("the same books from withAuthorsAndReviews", Ex08OneQuery::withAuthorsAndReviews);
    }

    private static void wholeGenre(String what, BiFunction<Session, String, List<Book>> answer) {
        // Eleven books; a genre below this one, and one whose name begins with its name.
        shop.execute("update book set genre_id = 5 where genre_id in (9, 17)");
        shop.execute("update genre set name = 'Fantasy for children' where id = 12");
        // Two books of one title, and a title that comes last, as to the database small letters come after capitals.
        shop.execute("update book set title = 'The Hobbit' where id = 61");
        shop.execute("update book set title = 'der Name der Rose' where id = 54");

        List<Book> books = afterwards(answer, "Fantasy");

        assertThat(books.stream().map(Book::getTitle))
                .as(what + ", by title; to the database, “der” comes after all that begin with a capital")
                .isSorted();
        assertThat(covers(books))
                .as(what + ", two of which are called “The Hobbit”")
                .containsExactlyInAnyOrder(
                        "100% Wolf by Jayne Lyons",
                        "A Wizard of Earthsea by Ursula K. Le Guin",
                        "American Gods by Neil Gaiman",
                        "Coraline by Neil Gaiman, Dave McKean",
                        "Die unendliche Geschichte by Michael Ende, Roswitha Quadflieg",
                        "Gödel, Escher, Bach by Douglas R. Hofstadter",
                        "der Name der Rose by Umberto Eco",
                        "Momo by Michael Ende",
                        "The Hobbit by J. R. R. Tolkien",
                        "The Name of the Rose by Umberto Eco, William Weaver",
                        "The Hobbit by J. R. R. Tolkien, Christopher Tolkien");
    }

    /** The answer, as the page sees it: after the session has been closed, with all lists read. */
    private static List<Book> afterwards(BiFunction<Session, String, List<Book>> answer, String genre) {
        var books = new AtomicReference<List<Book>>();
        long before = booksLoaded();
        shop.inTransaction(session -> books.set(answer(answer, session, genre)));
        assertThat(books.get()).as("the books of the genre " + genre).isNotNull();
        closed("authors", () -> covers(books.get()));
        assertThat(booksLoaded() - before)
                .as("the books that were loaded for a page about %s: those of this genre and no others", genre)
                .isLessThanOrEqualTo(shop.number(
                        "select count(*) from book where genre_id = (select id from genre where name = ?)", genre));
        return books.get();
    }

    /** Calls the method; an exception that says little gets a sentence. */
    private static List<Book> answer(BiFunction<Session, String, List<Book>> method, Session session, String genre) {
        try {
            return method.apply(session, genre);
        } catch (RuntimeException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof MultipleBagFetchException) {
                    throw new AssertionError(
                            "two lists in one query (MultipleBagFetchException): their rows would multiply, so fetch "
                                    + "one list with each query",
                            e);
                }
            }
            throw e;
        }
    }

    /** Reads from books whose session has been closed. */
    private static <T> T closed(String what, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (LazyInitializationException e) {
            return fail("the session is closed, and the %s were not loaded: %s", what, e.getMessage());
        }
    }

    private static long booksLoaded() {
        return shop.factory()
                .getStatistics()
                .getEntityStatistics(Book.class.getName())
                .getLoadCount();
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
