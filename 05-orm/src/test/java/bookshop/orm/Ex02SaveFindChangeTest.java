package bookshop.orm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.hibernate.LazyInitializationException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("05.2 Save, find, change, remove")
class Ex02SaveFindChangeTest {

    private static final Long MORT = 26L;
    private static final Long PERSUASION = 59L;
    private static final Long NO_BOOK = 4711L;

    @RegisterExtension
    static final Shop shop = Shop.open();

    @Test
    @Order(1)
    @DisplayName("a new author is saved, and the object knows its id")
    void saves() {
        var author = new Author("Mary Wollstonecraft", 1759);

        Long id = told("saving an author", () -> Ex02SaveFindChange.save(shop.factory(), author));

        assertThat(id).as("the id that save gives").isNotNull();
        assertThat(author.getId()).as("the id in the author who was saved").isEqualTo(id);
        assertThat(shop.rows("select name, born_year from author where id = ?", id))
                .as("the row with the id %s, seen by another program (was it committed?)", id)
                .containsExactly("Mary Wollstonecraft | 1759");
    }

    @Test
    @Order(2)
    @DisplayName("a namesake is another author")
    void savesNamesake() {
        Long id = told(
                "saving an author", () -> Ex02SaveFindChange.save(shop.factory(), new Author("Neal Gafter", null)));

        assertThat(id)
                .as("the id of another Neal Gafter than number 2")
                .isNotNull()
                .isNotEqualTo(2L);
        assertThat(shop.number("select count(*) from author where name = 'Neal Gafter'"))
                .as("authors called Neal Gafter")
                .isEqualTo(2);
    }

    @Test
    @Order(3)
    @DisplayName("an author whom the database refuses is not saved, and the caller hears of it")
    void refuses() {
        refused(
                "saving an author without a name",
                () -> Ex02SaveFindChange.save(shop.factory(), new Author(null, 1900)));

        assertThat(shop.number("select count(*) from author"))
                .as("authors afterwards")
                .isEqualTo(48);
    }

    @Test
    @Order(4)
    @DisplayName("a book is found by its id, and can be used when the session is closed")
    void finds() {
        Optional<Book> found =
                told("finding book 26", () -> shop.fromTransaction(session -> Ex02SaveFindChange.find(session, MORT)));

        assertThat(found != null && found.isPresent())
                .as("whether there is a book 26")
                .isTrue();
        try {
            assertThat(found.get().getTitle()).as("the title of book 26").isEqualTo("Mort");
        } catch (LazyInitializationException e) {
            fail("book 26 is a promise not kept: without the session it has no title (find or getReference?)", e);
        }
    }

    @Test
    @Order(5)
    @DisplayName("a book that isn't there is not found")
    void findsNone() {
        Optional<Book> found = told(
                "finding book 4711, which doesn't exist,",
                () -> shop.fromTransaction(session -> Ex02SaveFindChange.find(session, NO_BOOK)));

        // Not the Optional itself: describing what is in it may already fail.
        assertThat(found == null ? "null" : found.isPresent() ? "a book" : "empty")
                .as("what is found as book 4711, which doesn't exist")
                .isEqualTo("empty");
    }

    @Test
    @Order(6)
    @DisplayName("a new price is saved when the caller commits, with one select and one update")
    void changes() {
        shop.atMost(2, "changing the price of “Mort”", () -> changePrice(MORT, 950, true));

        assertThat(shop.number("select price_cents from book where id = ?", MORT))
                .as("the price in the row")
                .isEqualTo(950);
    }

    @Test
    @Order(7)
    @DisplayName("whoever has the book in the session sees its new price at once")
    void changesTheObject() {
        int price = told(
                "changing a price",
                () -> shop.fromTransaction(session -> {
                    Book mort = session.find(Book.class, MORT);
                    Ex02SaveFindChange.changePrice(session, MORT, 950);
                    return mort.getPriceCents();
                }));

        assertThat(price)
                .as("the price in the object that the session had before")
                .isEqualTo(950);
    }

    @Test
    @Order(8)
    @DisplayName("the price it has already takes no update, and neither does a book that isn't there")
    void changesNothing() {
        List<String> statements = shop.statements(() -> changePrice(MORT, 899, true));
        assertThat(statements)
                .as("the statements that ran when “Mort” got the price it has: one select")
                .noneMatch(sql -> sql.startsWith("update"))
                .hasSizeLessThanOrEqualTo(1);

        changePrice(NO_BOOK, 950, false);
    }

    @Test
    @Order(9)
    @DisplayName("the caller can still take the new price back")
    void leavesTheTransactionToTheCaller() {
        told(
                "changing a price and rolling back",
                () -> shop.factory().fromSession(session -> {
                    session.beginTransaction();
                    Ex02SaveFindChange.changePrice(session, MORT, 950);
                    session.getTransaction().rollback();
                    return MORT;
                }));

        assertThat(shop.number("select price_cents from book where id = ?", MORT))
                .as("the price after the caller rolled back")
                .isEqualTo(899);
    }

    @Test
    @Order(10)
    @DisplayName("a name is corrected though the session that loaded the author is closed")
    void correctsName() {
        Author shown = shop.fromTransaction(session -> session.find(Author.class, 2L));

        Author author = told(
                "correcting the name of a detached author",
                () -> Ex02SaveFindChange.correctName(shop.factory(), shown, "Neal M. Gafter"));

        assertThat(shop.rows("select name, born_year from author where id = 2"))
                .as("the row of author 2, seen by another program")
                .containsExactly("Neal M. Gafter | null");
        assertThat(author).as("the author with the correct name").isNotNull();
        assertThat(author.getId())
                .as("the id of the author with the correct name")
                .isEqualTo(2);
        assertThat(author.getName()).as("the name of the author given back").isEqualTo("Neal M. Gafter");
        assertThat(shop.number("select count(*) from author"))
                .as("authors afterwards")
                .isEqualTo(48);
    }

    @Test
    @Order(11)
    @DisplayName("what somebody else has written about the author since stays")
    void correctsNameOnly() {
        Author shown = shop.fromTransaction(session -> session.find(Author.class, 2L));
        shop.execute("update author set born_year = 1951 where id = 2");

        told(
                "correcting the name of a detached author",
                () -> Ex02SaveFindChange.correctName(shop.factory(), shown, "Neal M. Gafter"));

        assertThat(shop.rows("select name, born_year from author where id = 2"))
                .as("the row of author 2, whose year of birth became known after the page was shown")
                .containsExactly("Neal M. Gafter | 1951");
    }

    @Test
    @Order(12)
    @DisplayName("a book is removed with its links, and its author stays")
    void removes() {
        assertThat(remove(PERSUASION)).as("whether there was a book 59").isTrue();

        assertThat(shop.rows("select title from book where id = ?", PERSUASION))
                .as("the row of book 59")
                .isEmpty();
        assertThat(shop.rows("select book_id from book_author where author_id = 42"))
                .as("the books linked to Jane Austen, author 42")
                .containsExactly("58");
        assertThat(shop.rows("select name from author where id = 42"))
                .as("author 42")
                .containsExactly("Jane Austen");
        assertThat(remove(PERSUASION))
                .as("whether book 59 was there to be removed once more")
                .isFalse();
    }

    @Test
    @Order(13)
    @DisplayName("a book that was sold is kept, and the caller hears of it")
    void keeps() {
        refused("removing book 26, which was sold", () -> Ex02SaveFindChange.remove(shop.factory(), MORT));

        assertThat(shop.rows("select title from book where id = ?", MORT))
                .as("the row of book 26")
                .containsExactly("Mort");
        assertThat(shop.rows("select author_id from book_author where book_id = ?", MORT))
                .as("the authors of book 26")
                .containsExactly("21");
    }

    private static void changePrice(Long id, int priceCents, boolean there) {
        boolean answer = told(
                "changing the price of book " + id,
                () -> shop.fromTransaction(session -> Ex02SaveFindChange.changePrice(session, id, priceCents)));
        assertThat(answer).as("whether there is a book %s", id).isEqualTo(there);
    }

    private static boolean remove(Long id) {
        return told("removing book " + id, () -> Ex02SaveFindChange.remove(shop.factory(), id));
    }

    /** Does the work, which the database has to refuse. */
    private static void refused(String what, Runnable work) {
        try {
            work.run();
        } catch (PersistenceException expected) {
            return;
        } catch (RuntimeException e) {
            throw new AssertionError(
                    what + " ends with " + e.getClass().getSimpleName() + ": " + e.getMessage()
                            + "\nexpected: the PersistenceException that says why the database refuses",
                    e);
        }
        fail(what + ": the database refuses, and the caller was not told");
    }

    /** Does the work; an exception becomes a sentence. */
    private static <T> T told(String what, Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException e) {
            throw new AssertionError(what + " ends with " + e.getClass().getSimpleName() + ": " + e.getMessage(), e);
        }
    }
}
