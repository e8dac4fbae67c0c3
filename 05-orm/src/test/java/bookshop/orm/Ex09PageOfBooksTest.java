package bookshop.orm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hibernate.LazyInitializationException;
import org.hibernate.Session;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("05.9 Page through parents with children")
class Ex09PageOfBooksTest {

    @RegisterExtension
    static final Shop shop = Shop.open();

    @Test
    @Order(1)
    @DisplayName("page 1 begins with the cheapest book, and books that cost the same are in the order of their ISBNs")
    void firstPage() {
        // Emma and Persuasion change places: ids, rows and ISBNs now say different things.
        shop.execute("update book set isbn = '9790000009999' where id = 58");

        compare(
                "page 1 with six books",
                covers(page(1, 6)),
                "500 Die Verwandlung by Franz Kafka",
                "699 Animal Farm by George Orwell",
                "699 Persuasion by Jane Austen",
                "699 100% Wolf by Jayne Lyons",
                "699 Emma by Jane Austen",
                "720 L'Étranger by Albert Camus");
    }

    @Test
    @Order(2)
    @DisplayName("a page is full even if its books have several authors, and one without authors is on it")
    void fullPage() {
        shop.execute("delete from book_author where book_id = ?", 49); // The Trial

        compare(
                "page 2 with seven books; “Der Process” has two authors, and is one book",
                covers(page(2, 7)),
                "890 Der Process by Franz Kafka, Max Brod",
                "890 La Peste by Albert Camus",
                "899 Mort by Terry Pratchett",
                "899 Wyrd Sisters by Terry Pratchett",
                "899 Sourcery by Terry Pratchett",
                "899 Guards! Guards! by Terry Pratchett",
                "899 The Hitchhiker's Guide to the Galaxy by Douglas Adams");
        assertThat(covers(page(3, 7)).subList(0, 4))
                .as("the first four books of page 3; nobody is known to have written “The Trial”")
                .containsExactly(
                        "899 The Restaurant at the End of the Universe by Douglas Adams",
                        "899 Nineteen Eighty-Four by George Orwell",
                        "899 The Trial by ",
                        "990 Das Schloss by Franz Kafka, Max Brod");
    }

    @Test
    @Order(3)
    @DisplayName("turning the pages shows every book once, whatever the size of a page")
    void allPages() {
        List<String> all = shop.rows("select isbn from book order by price_cents, isbn");

        for (int size : new int[] {4, 9, 62, 63, 64}) {
            List<String> seen = new ArrayList<>();
            for (int number = 1; (number - 1) * size < all.size(); number++) {
                List<String> page = isbns(page(number, size));
                int left = all.size() - (number - 1) * size;
                assertThat(page.size())
                        .as("how many books are on page " + number + " of size " + size)
                        .isEqualTo(Math.min(size, left));
                assertThat(page.getFirst())
                        .as("the ISBN of the first book on page " + number + " of size " + size
                                + ": repeated or left out?")
                        .isEqualTo(all.get((number - 1) * size));
                seen.addAll(page);
            }
            assertThat(seen.equals(all))
                    .as("pages of size " + size + " show the 63 books once and in order of price and ISBN;"
                            + " the list of the first query is in order")
                    .isTrue();
        }
    }

    @Test
    @Order(4)
    @DisplayName("behind the last page there is an empty one")
    void behindTheLast() {
        assertThat(covers(page(8, 9)))
                .as("page 8 of size 9, when seven pages hold all 63 books")
                .isEmpty();
        assertThat(covers(page(100, 10))).as("page 100").isEmpty();
    }

    @Test
    @Order(5)
    @DisplayName("a page takes two statements, and loads no book that isn't on it")
    void frugalPage() {
        frugal("page 3 with ten books", () -> page(3, 10));
    }

    @Test
    @Order(6)
    @DisplayName("after a book comes the next, even if it costs the same")
    void afterOne() {
        shop.execute("delete from book_author where book_id = ?", 51); // La Peste

        compare(
                "three books after “Der Process”, which costs 890, as the first of them does, whose author isn't known",
                covers(after(book(47), 3)),
                "890 La Peste by ",
                "899 Mort by Terry Pratchett",
                "899 Wyrd Sisters by Terry Pratchett");
        compare(
                "three books after “Java Persistence with Hibernate”, the last of those that cost 4999",
                covers(after(book(21), 3)),
                "5499 Design Patterns by Erich Gamma, Richard Helm, Ralph Johnson, John Vlissides",
                "5499 Domain-Driven Design by Eric Evans",
                "5999 The C Programming Language by Brian W. Kernighan, Dennis M. Ritchie");
        assertThat(covers(after(book(18), 3)))
                .as("the books after the last one")
                .isEmpty();
    }

    @Test
    @Order(7)
    @DisplayName("going on after the last book seen shows every book once, although the list changes meanwhile")
    void toTheEnd() {
        List<String> all = shop.rows("select isbn from book order by price_cents, isbn");
        List<String> seen = new ArrayList<>();
        Book last = book(46); // the cheapest
        seen.add(last.getIsbn());

        for (int steps = 0; steps < 20; steps++) {
            // What lies behind the visitor changes: a new book is cheap, and the one last seen is given away.
            shop.execute(
                    "insert into book (isbn, title, published_year, price_cents, language, genre_id) values (?, ?, 2025, 1, 'en', 4)",
                    String.format(Locale.ROOT, "97900010000%02d", steps),
                    "New " + steps);
            shop.execute("update book set price_cents = 0 where isbn = ?", last.getIsbn());
            List<Book> more = after(last, 4);
            if (more.isEmpty()) {
                break;
            }
            seen.addAll(isbns(more));
            last = more.getLast();
        }

        List<String> twice = new ArrayList<>(seen);
        all.forEach(twice::remove);
        List<String> never = new ArrayList<>(all);
        never.removeAll(seen);
        assertThat(twice.stream().limit(5))
                .as("the ISBNs of books that were shown a second time")
                .isEmpty();
        assertThat(never.stream().limit(5))
                .as("the ISBNs of books that were never shown")
                .isEmpty();
        assertThat(seen.equals(all))
                .as("the books were shown in order of price and ISBN")
                .isTrue();
    }

    @Test
    @Order(8)
    @DisplayName("to go on takes two statements, and loads no book but those that follow")
    void frugalAfter() {
        Book last = book(47);

        frugal("ten books after “Der Process”", () -> after(last, 10));
    }

    @Test
    @Order(9)
    @DisplayName("the session is the caller's: it stays open and keeps what was changed in it")
    void callersSession() {
        Book last = book(46); // the cheapest

        askedInBetween("page", session -> Ex09PageOfBooks.page(session, 1, 5));
        askedInBetween("after", session -> Ex09PageOfBooks.after(session, last, 5));
    }

    /** A page for a caller who has changed a book on it before, goes on changing it, and commits. */
    private static void askedInBetween(String what, Consumer<Session> question) {
        shop.execute("update book set title = 'Emma', price_cents = 699 where id = 58");

        try (Session session = shop.factory().openSession()) {
            session.beginTransaction();
            Book emma = session.find(Book.class, 58L);
            emma.setTitle("Emma, Volume 1");
            question.accept(session);
            assertThat(session.isOpen())
                    .as("the session is still open after " + what + ": it is the caller's, who will close it")
                    .isTrue();
            emma.setPriceCents(649);
            session.getTransaction().commit();
        }

        assertThat(shop.rows("select title, price_cents from book where id = 58"))
                .as(
                        "a book on the page, whose title the caller changed before " + what
                                + ", and the price after it: is the session left as it was, and not cleared? are its books detached?")
                .containsExactly("Emma, Volume 1 | 649");
    }

    /** Says so if these are the right books, but in another order. */
    private static void compare(String what, List<String> covers, String... expected) {
        boolean shuffled = covers.stream()
                .sorted()
                .toList()
                .equals(Stream.of(expected).sorted().toList());
        assertThat(covers)
                .as(what
                        + (shuffled && expected.length > 1
                                ? ": the right books in another order; is it that of price and ISBN? The list of a second"
                                        + " query needn't be in order, that of the first is"
                                : ""))
                .containsExactly(expected);
    }

    private static void frugal(String what, Runnable work) {
        var books = shop.factory().getStatistics().getEntityStatistics(Book.class.getName());
        long before = books.getLoadCount();

        shop.atMost(2, what, work);

        assertThat(books.getLoadCount() - before)
                .as("the books loaded for " + what + ": is the limit left to the database?")
                .isLessThanOrEqualTo(10);
    }

    private static List<Book> page(int number, int size) {
        return answer("page " + number + " of size " + size, session -> Ex09PageOfBooks.page(session, number, size));
    }

    private static List<Book> after(Book last, int size) {
        return answer(
                size + " books after “" + last.getTitle() + "”", session -> Ex09PageOfBooks.after(session, last, size));
    }

    /** The answer as the page sees it: after the session has been closed, with all authors read. */
    private static List<Book> answer(String what, Function<Session, List<Book>> question) {
        List<Book> books;
        try {
            books = shop.fromTransaction(question);
        } catch (RuntimeException e) {
            throw new AssertionError(what + " should be loaded, but: " + advice(e), e);
        }
        assertThat(books).as(what).isNotNull();
        try {
            covers(books);
        } catch (LazyInitializationException e) {
            fail("the session is closed, and the authors on %s were not loaded: %s", what, e.getMessage());
        }
        return books;
    }

    private static String advice(RuntimeException e) {
        String said = String.valueOf(e.getMessage());
        if (said.contains("fetch") && said.contains("memory")) {
            return "a limit and a fetched collection in one query would read all rows. Limit first, fetch then. "
                    + said;
        }
        if (e instanceof LazyInitializationException) {
            return "something from another, closed session was asked for what it didn't load. “last” is such a book: its"
                    + " price and its ISBN are there, its authors are not. " + said;
        }
        return e.getClass().getSimpleName() + ": " + said;
    }

    /** A book as a page left it: its session is closed. */
    private static Book book(long id) {
        return shop.fromTransaction(session -> session.find(Book.class, id));
    }

    private static List<String> isbns(List<Book> books) {
        return books.stream().map(Book::getIsbn).toList();
    }

    private static List<String> covers(List<Book> books) {
        return books.stream()
                .map(book -> book.getPriceCents() + " " + book.getTitle() + " by "
                        + String.join(
                                ", ",
                                book.getAuthors().stream()
                                        .map(link -> link.getAuthor().getName())
                                        .toList()))
                .toList();
    }
}
