package bookshop.orm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import jakarta.persistence.PersistenceException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
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

        assertThat(id).as("the id that save gives (was there a transaction?)").isNotNull();
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
        // A book is a book, even if nobody is known to have written or published it.
        shop.execute("delete from book_author where book_id = ?", MORT);
        shop.execute("update book set publisher_id = null where id = ?", MORT);

        var seen = new ArrayList<Boolean>();
        long before = booksLoaded();
        Optional<Book> found = told(
                "finding book 26 (is the caller's session still open?)",
                () -> shop.fromTransaction(session -> {
                    Book sourcery = session.find(Book.class, 28L);
                    Optional<Book> mort = Ex02SaveFindChange.find(session, MORT);
                    seen.add(session.isOpen());
                    seen.add(session.isOpen() && session.contains(sourcery));
                    seen.add(session.isOpen() && mort != null && mort.isPresent() && session.contains(mort.get()));
                    return mort;
                }));

        assertThat(found != null && found.isPresent())
                .as("whether there is a book 26, of which neither author nor publisher is known")
                .isTrue();
        assertThat(seen.get(0))
                .as("whether the session is open after book 26 was found: its caller closes it")
                .isTrue();
        assertThat(seen.get(1))
                .as("whether the session still knows the book that its caller had found before (was it cleared?)")
                .isTrue();
        assertThat(seen.get(2))
                .as("whether book 26 belongs to the session that was given")
                .isTrue();
        assertThat(booksLoaded() - before)
                .as("the books loaded: one to begin with and book 26")
                .isLessThanOrEqualTo(2);
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
        var managed = new AtomicBoolean();
        int price = callers(
                "changing a price",
                () -> shop.fromTransaction(session -> {
                    Book mort = session.find(Book.class, MORT);
                    Ex02SaveFindChange.changePrice(session, MORT, 950);
                    managed.set(session.isOpen() && session.contains(mort));
                    return mort.getPriceCents();
                }));

        assertThat(price)
                .as("the price in the object that the session had before")
                .isEqualTo(950);
        assertThat(managed)
                .as("whether the session still knows the book whose price was changed (was it cleared?)")
                .isTrue();
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
        callers(
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
                .as("the row of author 2, seen by another program (was it committed?)")
                .containsExactly("Neal M. Gafter | null");
        assertThat(author).as("the author with the correct name").isNotNull();
        try {
            assertThat(author.getId())
                    .as("the id of the author with the correct name")
                    .isEqualTo(2);
            assertThat(author.getName()).as("the name of the author given back").isEqualTo("Neal M. Gafter");
        } catch (LazyInitializationException e) {
            fail("author 2 is a promise not kept: without the session it has no name (find or getReference?)", e);
        }
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

        Author author = told(
                "correcting the name of a detached author",
                () -> Ex02SaveFindChange.correctName(shop.factory(), shown, "Neal M. Gafter"));

        assertThat(shop.rows("select name, born_year from author where id = 2"))
                .as("the row of author 2, whose year of birth became known after the page was shown")
                .containsExactly("Neal M. Gafter | 1951");
        assertThat(author).as("the author with the correct name").isNotNull();
        try {
            assertThat(author.getBornYear())
                    .as("the year of birth in the author given back, who is as the row is now")
                    .isEqualTo(1951);
        } catch (LazyInitializationException e) {
            fail("author 2 is a promise not kept: without the session it has no year (find or getReference?)", e);
        }
    }

    @Test
    @Order(12)
    @DisplayName("an author with the same name is somebody else, and keeps it")
    void correctsOneOfTwo() {
        shop.execute("insert into author (name, born_year) values ('Neal Gafter', 1990)");
        Author shown = shop.fromTransaction(session -> session.find(Author.class, 2L));

        told(
                "correcting the name of a detached author",
                () -> Ex02SaveFindChange.correctName(shop.factory(), shown, "Neal M. Gafter"));

        assertThat(shop.rows("select name from author where born_year = 1990"))
                .as("the name of another Neal Gafter, after that of author 2 was corrected")
                .containsExactly("Neal Gafter");
    }

    @Test
    @Order(13)
    @DisplayName("a book is removed with its links, and its authors stay")
    void removes() {
        shop.execute("insert into author (id, name) values (900, 'Anna Whistler')");
        shop.execute("insert into book_author (book_id, author_id, position, role) values (59, 900, 2, 'ILLUSTRATOR')");

        assertThat(remove("removing book 59", PERSUASION))
                .as("whether there was a book 59")
                .isTrue();

        assertThat(shop.rows("select title from book where id = ?", PERSUASION))
                .as("the row of book 59, which was removed (was it committed?)")
                .isEmpty();
        assertThat(shop.rows("select book_id from book_author where author_id = 42"))
                .as("the books linked to Jane Austen, author 42")
                .containsExactly("58");
        assertThat(shop.rows("select name from author where id in (42, 900) order by id"))
                .as("the two people who made book 59; of the second, the shop has no other book")
                .containsExactly("Jane Austen", "Anna Whistler");
        assertThat(remove("removing book 59 a second time", PERSUASION))
                .as("whether book 59 was there to be removed once more")
                .isFalse();
    }

    @Test
    @Order(14)
    @DisplayName("a book that was sold is kept, and the caller hears of it")
    void keeps() {
        refused("removing book 26, which was sold", () -> Ex02SaveFindChange.remove(shop.factory(), MORT));

        assertThat(shop.rows("select title from book where id = ?", MORT))
                .as("the row of book 26: when the database refuses, nothing has changed")
                .containsExactly("Mort");
        assertThat(shop.rows("select author_id from book_author where book_id = ?", MORT))
                .as("the authors of book 26: when the database refuses, nothing has changed")
                .containsExactly("21");
        assertThat(shop.number("select count(*) from purchase_line where book_id = ?", MORT))
                .as("how often book 26 was sold: when the database refuses, nothing has changed")
                .isEqualTo(1);
    }

    @Test
    @Order(15)
    @DisplayName("a book that was only reviewed, or is only in stock, is kept as well")
    void keepsReviewedAndStocked() {
        shop.execute("insert into review (book_id, customer_id, rating, reviewed_on) values (59, 1, 4, '2025-06-20')");
        refused("removing book 59, which was reviewed", () -> Ex02SaveFindChange.remove(shop.factory(), PERSUASION));
        assertThat(shop.rows("select rating from review where book_id = ?", PERSUASION))
                .as("the review of book 59: when the database refuses, nothing has changed")
                .containsExactly("4");

        shop.execute("delete from review where book_id = 59");
        shop.execute("insert into stock (book_id, quantity, version) values (59, 3, 0)");
        refused("removing book 59, which is in stock", () -> Ex02SaveFindChange.remove(shop.factory(), PERSUASION));
        assertThat(shop.rows("select quantity from stock where book_id = ?", PERSUASION))
                .as("the stock of book 59: when the database refuses, nothing has changed")
                .containsExactly("3");
        assertThat(shop.rows("select author_id from book_author where book_id = ?", PERSUASION))
                .as("the authors of book 59: when the database refuses, nothing has changed")
                .containsExactly("42");
    }

    private static void changePrice(Long id, int priceCents, boolean there) {
        boolean answer = callers(
                "changing the price of book " + id,
                () -> shop.fromTransaction(session -> Ex02SaveFindChange.changePrice(session, id, priceCents)));
        assertThat(answer).as("whether there is a book %s", id).isEqualTo(there);
    }

    private static boolean remove(String what, Long id) {
        return told(what, () -> Ex02SaveFindChange.remove(shop.factory(), id));
    }

    private static long booksLoaded() {
        return shop.factory()
                .getStatistics()
                .getEntityStatistics(Book.class.getName())
                .getLoadCount();
    }

    /** Does the work, which the database has to refuse. */
    private static void refused(String what, Runnable work) {
        try {
            work.run();
        } catch (PersistenceException expected) {
            return;
        } catch (RuntimeException e) {
            throw new AssertionError(
                    what + " ends with " + reason(e)
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
            throw new AssertionError(what + " ends with " + reason(e), e);
        }
    }

    /** As {@link #told}, where the caller has begun a transaction and is going to end it. */
    private static <T> T callers(String what, Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException e) {
            boolean ended = reason(e).contains("Transaction") || reason(e).contains("transaction");
            throw new AssertionError(
                    what + " ends with " + reason(e) + (ended ? "\nthe transaction belongs to the caller" : ""), e);
        }
    }

    private static String reason(Throwable e) {
        return e.getClass().getSimpleName() + (e.getMessage() == null ? "" : ": " + e.getMessage());
    }
}
