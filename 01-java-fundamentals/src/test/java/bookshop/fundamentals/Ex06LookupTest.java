package bookshop.fundamentals;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.LongFunction;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;

@DisplayName("01.6 Look a book up, and perhaps find none")
@ExtendWith(Machine.class)
@Isolated("moves the machine to other countries")
class Ex06LookupTest {

    /** Editions of one book: the newest year twice, the lower id neither first nor last, and not in order of the year. */
    private static final List<Book> EDITIONS = List.of(
            book(500, "Emma", 1990),
            book(4712, "Emma", 2003),
            book(4711, "EMMA", 2003),
            book(4713, "Emma", 2003),
            book(12, "Emma", 1815),
            book(3, "Emma's Garden", 2020));

    @Test
    @Order(1)
    @DisplayName("a book is found by its title, in small and in capital letters")
    void byTitle() {
        assertThat(titled("Mort").map(Book::id)).as("the id of “Mort”").contains(26L);
        assertThat(titled("the DISPOSSESSED").map(Book::id))
                .as("the id of “the DISPOSSESSED”")
                .contains(39L);
        for (String title : List.of("L'ÉTRANGER", "l'étranger")) {
            assertThat(titled(title).map(Book::id))
                    .as("the id of “" + title + "”, with an accent")
                    .contains(50L);
        }
    }

    @Test
    @Order(2)
    @DisplayName("the same books are found in all countries")
    void countries() {
        for (var country : Machine.LANGUAGES) {
            Machine.in(country, () -> {
                for (String title : List.of("THE DISPOSSESSED", "the dispossessed", "SQL AND RELATIONAL THEORY")) {
                    assertThat(titled(title).map(Book::title))
                            .as("the book “" + title + "” on a machine set to “" + country.toLanguageTag() + "”")
                            .hasValueSatisfying(found -> assertThat(found).isEqualToIgnoringCase(title));
                }
            });
        }
    }

    @Test
    @Order(3)
    @DisplayName("what isn't there is an empty Optional")
    void none() {
        assertThat(titled("Ulysses")).as("“Ulysses”, which we don't have").isEmpty();
        assertThat(titled("Mor")).as("“Mor”, a part of a title").isEmpty();
        assertThat(titled("L'Etranger")).as("“L'Etranger” without its accent").isEmpty();
        assertThat(titled(" Mort")).as("“ Mort”, with a blank").isEmpty();
        assertThat(titled("The  Dispossessed"))
                .as("“The  Dispossessed”, with two blanks")
                .isEmpty();
        assertThat(titled("Mort ")).as("“Mort ”, with a blank at the end").isEmpty();
        assertThat(titled("M.rt")).as("“M.rt”, which is no pattern").isEmpty();
        assertThat(titled("")).as("the empty title").isEmpty();
        assertThat(titled(null)).as("no title").isEmpty();
        assertThat(titled(List.of(), "Mort")).as("“Mort” in an empty shop").isEmpty();
    }

    @Test
    @Order(4)
    @DisplayName("of several editions it is the newest, then the one with the lowest id")
    void editions() {
        assertThat(titled(EDITIONS, "emma").map(book -> book.id() + " from " + book.year()))
                .as("the edition of “Emma”: three are from 2003 (which of them has the lowest id?)")
                .contains("4711 from 2003");
        assertThat(titled(EDITIONS.reversed(), "Emma").map(Book::id))
                .as("the same with the books the other way round")
                .contains(4711L);
        assertThat(titled(List.of(book(1, "Emma", 1815), book(2, "Emma", 1990)), "Emma")
                        .map(Book::id))
                .as("an old edition with a low id and a new one")
                .contains(2L);
        List<Book> sameYear = List.of(book(10, "Emma", 2003), book(1L << 32, "Emma", 2003), book(9, "Emma", 2003));
        assertThat(titled(sameYear, "Emma").map(Book::id))
                .as("of three editions of one year, with the ids 10, 4294967296 and 9, the lowest id (as a number)")
                .contains(9L);
    }

    @Test
    @Order(5)
    @DisplayName("a book that must be there is given, or missed by its id")
    void required() {
        assertThat(Answer.to("book 26", () -> Ex06Lookup.required(Bookshop.BOOKS, 26))
                        .title())
                .as("the title of book 26")
                .isEqualTo("Mort");
        assertThat(Answer.to("book 4713", () -> Ex06Lookup.required(EDITIONS, 4713))
                        .id())
                .as("the id of book 4713")
                .isEqualTo(4713);
        for (long id : new long[] {4711, 0, (1L << 32) + 26}) {
            var refusal = Answer.refusal(
                    NoSuchElementException.class, "book " + id, () -> Ex06Lookup.required(Bookshop.BOOKS, id));
            assertThat(refusal.getMessage())
                    .as("the message of the exception contains the id " + id)
                    .isNotNull()
                    .contains("" + id);
        }
    }

    @Test
    @Order(6)
    @DisplayName("the database isn't asked for what the cache has")
    void inCache() {
        Map<Long, Book> cache = new HashMap<>(Map.of(4711L, EDITIONS.get(2)));
        List<Long> asked = new ArrayList<>();

        Optional<Book> book = cached(cache, 4711, id -> {
            asked.add(id);
            return book(id, "from the database", 1999);
        });

        assertThat(asked)
                .as("the ids that the database was asked for, when 4711 is in the cache")
                .isEmpty();
        assertThat(book.map(Book::title)).as("the book from the cache").contains("EMMA");
    }

    @Test
    @Order(7)
    @DisplayName("what the cache hasn't is loaded once, and is there afterwards")
    void loaded() {
        Map<Long, Book> cache = new HashMap<>(Map.of(4711L, EDITIONS.get(2)));
        List<Long> asked = new ArrayList<>();
        LongFunction<Book> load = id -> {
            asked.add(id);
            return book(id, "Solaris", 1961);
        };

        Optional<Book> book = cached(cache, 300, load);

        assertThat(book.map(Book::id)).as("the book that was loaded").contains(300L);
        assertThat(asked).as("the ids that the database was asked for").containsExactly(300L);
        assertThat(cache.keySet()).as("the ids in the cache afterwards").containsExactlyInAnyOrder(4711L, 300L);
        assertThat(cached(cache, 300, load)).as("the same book again").isEqualTo(book);
        assertThat(asked)
                .as("the ids that the database was asked for, after asking twice")
                .containsExactly(300L);
    }

    @Test
    @Order(8)
    @DisplayName("what the database hasn't is empty, and isn't remembered")
    void unknown() {
        Map<Long, Book> cache = new HashMap<>();
        List<Long> asked = new ArrayList<>();

        Optional<Book> book = cached(cache, 300, id -> {
            asked.add(id);
            return null;
        });

        assertThat(book)
                .as("a book that is neither in the cache nor in the database")
                .isEmpty();
        assertThat(asked).as("the ids that the database was asked for").containsExactly(300L);
        assertThat(cache.keySet()).as("the ids in the cache afterwards").isEmpty();
        assertThat(cached(cache, 300, id -> book(id, "Solaris", 1961)))
                .as("the same book, once the database has it")
                .isPresent();
    }

    @Test
    @Order(9)
    @DisplayName("what asking the database throws reaches the caller")
    void loadingFails() {
        RuntimeException noConnection = new RuntimeException("no connection");

        Throwable told = Answer.failure(
                "a book that isn't in the cache, when the database can't be asked",
                () -> Ex06Lookup.cached(new HashMap<>(), 300, id -> {
                    throw noConnection;
                }));

        Answer.isSame("the exception that reaches the caller", noConnection, told);
    }

    private static Optional<Book> titled(String title) {
        return titled(Bookshop.BOOKS, title);
    }

    private static Optional<Book> titled(List<Book> books, String title) {
        String what = title == null ? "the book with the title null" : "the book “" + title + "”";
        return Answer.to(what, () -> Ex06Lookup.byTitle(Collections.unmodifiableList(books), title));
    }

    private static Optional<Book> cached(Map<Long, Book> cache, long id, LongFunction<Book> load) {
        return Answer.to("book " + id + " by way of the cache", () -> Ex06Lookup.cached(cache, id, load));
    }

    private static Book book(long id, String title, int year) {
        return new Book(id, "9790000007543", title, "Jane Austen", Genre.NOVEL, year, new BigDecimal("6.99"));
    }
}
