package bookshop.orm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import bookshop.orm.Ex06Search.Filter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("05.6 Search by what the visitor typed")
class Ex06SearchTest {

    private static final Filter EVERYTHING = new Filter(null, null, null, null, null);

    @RegisterExtension
    static final Shop shop = Shop.open();

    @Test
    @Order(1)
    @DisplayName("part of a title finds the book, in small letters and in capitals, at the beginning and at the end")
    void anyCase() {
        // Two books called "Emma", of which the one with the larger id has the smaller ISBN.
        shop.execute("update book set title = 'Emma' where id = 6");
        shop.execute("update book set isbn = '9780000000002' where id = 58");
        shop.execute("update book set title = 'eclipse for Java' where id = 46");

        assertThat(titled("UNIX"))
                .as("the books for “UNIX”; in this test “like” tells small letters from capitals, as PostgreSQL's does")
                .containsExactly("The Unix Programming Environment", "Unix: A History and a Memoir");
        assertThat(titled("java"))
                .as(
                        "the books for “java”, by title; to the database, “eclipse” comes after all that begin with a capital")
                .containsExactly(
                        "Concurrent Programming in Java",
                        "Effective Java",
                        "High-Performance Java Persistence",
                        "Java Persistence with Hibernate",
                        "Java Puzzlers",
                        "eclipse for Java");
        assertThat(titled("no such title")).as("the books for “no such title”").isEmpty();
        assertThat(found("EMMA").stream().map(Book::getIsbn))
                .as("the ISBNs of two books called “Emma”")
                .containsExactly("9780000000002", "9780201615869");
    }

    @Test
    @Order(2)
    @DisplayName("percent sign and underscore stand for themselves")
    void wildcards() {
        List<String> wolf = titled("100%");
        assertThat(wolf)
                .as("the books for “100%”"
                        + (wolf.isEmpty()
                                ? ": to “like”, a character escapes others only if the query says so, with “escape”"
                                : ""))
                .containsExactly("100% Wolf");
        assertThat(titled("%"))
                .as("the books for “%”, which only one title contains: “like” takes it for anything")
                .containsExactly("100% Wolf");
        assertThat(titled("_"))
                .as("the books for “_”, which no title contains: “like” takes it for any character")
                .isEmpty();

        shop.execute("update book set title = 'The snake_case Book' where id = 12");

        assertThat(titled("E_C")).as("the books for “E_C”").containsExactly("The snake_case Book");
        assertThat(titled("M_mo"))
                .as("the books for “M_mo”, although there is “Momo”")
                .isEmpty();
    }

    @Test
    @Order(3)
    @DisplayName("any other character stands for itself too, even if it serves to escape others")
    void otherSigns() {
        assertThat(titled("Guards! G")).as("the books for “Guards! G”").containsExactly("Guards! Guards!");
        assertThat(titled("\\"))
                .as("the books for a backslash, which no title contains")
                .isEmpty();

        String signs = "Signs # $ & * + - . / : ? @ \\ ^ | ~ ! \" (1) [2] {3}";
        shop.execute("update book set title = ? where id = 12", signs);

        assertThat(titled(signs))
                .as("the books for a title full of signs: is the escape character itself escaped?")
                .containsExactly(signs);
        for (String sign : signs.replaceAll("[\\w ]", "").split("")) {
            assertThat(titled(sign)).as("the books for “" + sign + "”").contains(signs);
        }
    }

    @Test
    @Order(4)
    @DisplayName("an apostrophe is part of a title, and so is an accent")
    void apostrophe() {
        assertThat(titled("l'")).as("the books for “l'”").containsExactly("L'Étranger");
        assertThat(titled("gödel,")).as("the books for “gödel,”").containsExactly("Gödel, Escher, Bach");
        // “L'Étranger” itself is not asked for: Hibernate's own Restriction lowers É in Java, and SQLite doesn't know
        // it.
    }

    @Test
    @Order(5)
    @DisplayName("who types a piece of a query finds nothing")
    void injection() {
        for (String typed :
                List.of("' or 1=1 --", "x' or 'a'='a", "%' or '%'='", "\\' or 1=1 or '", ":pattern", "?1")) {
            assertThat(titled(typed))
                    .as("the books for “" + typed + "”, which no title contains")
                    .isEmpty();
        }
        assertThat(titles(new Filter("Novel' or 'a'='a", null, null, null, null), "title"))
                .as("the books of the genre “Novel' or 'a'='a”, which is none")
                .isEmpty();
        assertThat(titles(new Filter("%", null, null, null, null), "title"))
                .as("the books of the genre “%”, which is none: a genre is named, not searched for")
                .isEmpty();
    }

    @Test
    @Order(5)
    @DisplayName("what was typed is sent beside the SQL, not in it")
    void parameters() {
        notInTheSql("escher", () -> titled("escher"));
        notInTheSql("Poetry", () -> titles(new Filter("Poetry", null, null, null, null), "title"));
    }

    private static void notInTheSql(String typed, Runnable search) {
        assertThat(shop.statements(search).stream().anyMatch(sql -> sql.contains(typed)))
                .as("whether “" + typed
                        + "”, which was searched for, stands in the SQL itself: what was typed belongs in a"
                        + " parameter, quotes doubled or not")
                .isFalse();
    }

    @Test
    @Order(5)
    @DisplayName("a blank counts like any other character, and the empty text is in every title")
    void blanks() {
        assertThat(titled(" unix"))
                .as("the books for “ unix”, with a blank before it")
                .containsExactly("The Unix Programming Environment");
        assertThat(titled("emma "))
                .as("the books for “emma ”, with a blank that no title has there")
                .isEmpty();
        assertThat(found(" ").size())
                .as("how many books are found by a single blank, which not every title has")
                .isEqualTo((int) shop.number("select count(*) from book where title like '% %'"));
        assertThat(found("").size())
                .as("how many books are found by the empty text, which is in every title")
                .isEqualTo(63);
    }

    @Test
    @Order(6)
    @DisplayName("a filter that is left open finds all books")
    void open() {
        assertThat(matching(EVERYTHING, "title").size())
                .as(
                        "how many books a filter of nulls finds: what is null must not become a condition, “= null” is never true")
                .isEqualTo(63);
    }

    @Test
    @Order(7)
    @DisplayName("each filter alone finds its books, limits included")
    void alone() {
        assertThat(titles(new Filter("Historical novel", null, null, null, null), "title"))
                .as("historical novels")
                .containsExactly("Il nome della rosa", "The Name of the Rose");
        assertThat(titles(new Filter(null, Locale.FRENCH, null, null, null), "title"))
                .as("books in French")
                .containsExactly("L'Étranger", "La Peste");
        assertThat(titles(new Filter(null, null, 7499, null, null), "title"))
                .as("books from 7499 cents")
                .containsExactly(
                        "An Introduction to Database Systems",
                        "The Art of Computer Programming, Volume 1",
                        "The Art of Computer Programming, Volume 2",
                        "The Art of Computer Programming, Volume 3");
        assertThat(titles(new Filter(null, null, null, 699, null), "title"))
                .as("books up to 699 cents")
                .containsExactly("100% Wolf", "Animal Farm", "Die Verwandlung", "Emma", "Persuasion");
        assertThat(titles(new Filter(null, null, null, null, 2017), "title"))
                .as("books since 2017")
                .containsExactly(
                        "Designing Data-Intensive Applications",
                        "Effective Java",
                        "Refactoring",
                        "Unix: A History and a Memoir");
        assertThat(titles(new Filter(null, null, null, 0, null), "title"))
                .as("books up to 0 cents, of which there are none: only null leaves a filter open")
                .isEmpty();
        assertThat(titles(new Filter("", null, null, null, null), "title"))
                .as("books of the genre “”, of which there are none: only null leaves a filter open")
                .isEmpty();
    }

    @Test
    @Order(8)
    @DisplayName("filters together find the books for which all of them hold, whichever are given")
    void together() {
        for (String genre : new String[] {null, "Novel"}) {
            for (Locale language : new Locale[] {null, Locale.GERMAN}) {
                for (Integer from : new Integer[] {null, 890}) {
                    for (Integer to : new Integer[] {null, 990}) {
                        for (Integer since : new Integer[] {null, 1925}) {
                            var filter = new Filter(genre, language, from, to, since);
                            List<String> expected = expected(filter);
                            List<String> found = matching(filter, "title").stream()
                                    .map(Book::getTitle)
                                    .toList();
                            assertThat(without(expected, found))
                                    .as("the books that are missing for " + filter)
                                    .isEmpty();
                            assertThat(without(found, expected))
                                    .as("the books that are too many for " + filter)
                                    .isEmpty();
                            assertThat(found.size())
                                    .as("how many books for " + filter)
                                    .isEqualTo(expected.size());
                        }
                    }
                }
            }
        }
    }

    @Test
    @Order(9)
    @DisplayName("books are sorted by title, price or year, and those that are equal in that, by ISBN")
    void sorted() {
        var programming = new Filter("Programming", null, null, null, null);

        assertThat(titles(programming, "price"))
                .as("books on programming by price: two cost 3999, two 4999")
                .containsExactly(
                        "The Practice of Programming",
                        "Java Puzzlers",
                        "Effective Java",
                        "The Unix Programming Environment",
                        "Concurrent Programming in Java",
                        "The C Programming Language");

        assertThat(titles(new Filter("Science fiction", null, null, 1099, null), "price"))
                .as("science fiction up to 1099 cents by price: numbers, not text")
                .containsExactly(
                        "The Hitchhiker's Guide to the Galaxy",
                        "The Restaurant at the End of the Universe",
                        "Solaris",
                        "The Left Hand of Darkness",
                        "The Dispossessed",
                        "The Difference Engine");

        shop.execute("update book set published_year = 2018, title = 'Java Puzzlers' where id = 6");
        shop.execute("update book set title = 'a little C' where id = 5");

        assertThat(isbns(programming, "year"))
                .as("ISBNs of books on programming by year: two are of 2018")
                .containsExactly(
                        "9780139376818",
                        "9780131103627",
                        "9780201310092",
                        "9780321336781",
                        "9780134685991",
                        "9780201615869");
        assertThat(isbns(programming, "title"))
                .as(
                        "ISBNs of books on programming by title: two are called “Java Puzzlers”, and to the database “a little C”"
                                + " comes after all that begin with a capital")
                .containsExactly(
                        "9780201310092",
                        "9780134685991",
                        "9780201615869",
                        "9780321336781",
                        "9780139376818",
                        "9780131103627");
    }

    @Test
    @Order(10)
    @DisplayName("no other sort is taken, not even the name of an attribute")
    void otherSorts() {
        for (String sort : Arrays.asList(
                "isbn", "priceCents", "title desc", "Price", "", "1", "genre.name", "title, sleep(9)", null)) {
            try {
                matching(EVERYTHING, sort);
                fail("the sort “%s” should be refused, but gave books: which sorts does a visitor have?", sort);
            } catch (IllegalArgumentException e) {
                // as it should be
            } catch (RuntimeException e) {
                fail("the sort “%s” should be refused with an IllegalArgumentException, but: %s", sort, e);
            }
        }
    }

    @Test
    @Order(11)
    @DisplayName("no book is loaded that isn't found")
    void searchedByTheDatabase() {
        long before = loaded();
        int found = titled("java").size()
                + titles(new Filter("Novel", Locale.GERMAN, null, null, null), "title")
                        .size()
                + titles(new Filter(null, null, 890, 990, 1925), "price").size();

        assertThat(loaded() - before)
                .as("the books loaded for three searches that find " + found + ": is the search left to the database?")
                .isLessThanOrEqualTo(found);
    }

    @Test
    @Order(12)
    @DisplayName("the session is the caller's: it stays open and keeps what was changed in it")
    void callersSession() {
        askedInBetween("titled", session -> Ex06Search.titled(session, "java"));
        askedInBetween("matching", session -> Ex06Search.matching(session, EVERYTHING, "title"));
    }

    /** A search by a caller who has changed something and will commit it afterwards. */
    private static void askedInBetween(String what, Consumer<Session> search) {
        shop.execute("update book set price_cents = 699 where id = 58");

        try (Session session = shop.factory().openSession()) {
            session.beginTransaction();
            session.find(Book.class, 58L).setPriceCents(649);
            search.accept(session);
            assertThat(session.isOpen())
                    .as("the session is still open after " + what + ": it is the caller's, who will close it")
                    .isTrue();
            session.getTransaction().commit();
        }

        assertThat(shop.rows("select price_cents from book where id = 58"))
                .as("the price that the caller changed to 649 before " + what
                        + " and committed after it: is the session left as it was, and not cleared?")
                .containsExactly("649");
    }

    private static long loaded() {
        return shop.factory()
                .getStatistics()
                .getEntityStatistics(Book.class.getName())
                .getLoadCount();
    }

    private static List<String> titled(String typed) {
        return titles(found(typed));
    }

    private static List<Book> found(String typed) {
        List<Book> books;
        try {
            books = shop.fromTransaction(session -> {
                if (shop.product().equals("sqlite")) {
                    // SQLite's "like" doesn't know capitals, unless it is told to.
                    session.doWork(connection -> execute(connection, "pragma case_sensitive_like = on"));
                }
                return Ex06Search.titled(session, typed);
            });
        } catch (RuntimeException e) {
            boolean piece = Stream.of("'", "\"", "\\", ":", "?").anyMatch(typed::contains);
            throw new AssertionError(
                    "the search for “" + typed + "” fails: " + (piece ? "does it become part of the query? " : "") + e,
                    e);
        }
        assertThat(books).as("the books for “" + typed + "”").isNotNull();
        return books;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> titles(Filter filter, String sort) {
        return titles(matching(filter, sort));
    }

    /** At most ten of them: a search that finds the whole shop should not bury the report. */
    private static List<String> titles(List<Book> books) {
        Stream<String> first = books.stream().limit(10).map(Book::getTitle);
        Stream<String> rest = books.size() > 10 ? Stream.of("… and " + (books.size() - 10) + " more") : Stream.empty();
        return Stream.concat(first, rest).toList();
    }

    private static List<String> without(List<String> titles, List<String> others) {
        return titles.stream().filter(title -> !others.contains(title)).limit(5).toList();
    }

    private static List<String> isbns(Filter filter, String sort) {
        return matching(filter, sort).stream().map(Book::getIsbn).toList();
    }

    private static List<Book> matching(Filter filter, String sort) {
        List<Book> books;
        try {
            books = shop.fromTransaction(session -> Ex06Search.matching(session, filter, sort));
        } catch (RuntimeException e) {
            if (sort != null && List.of("title", "price", "year").contains(sort)) {
                throw new AssertionError("the search for " + filter + " by " + sort + " fails: " + e, e);
            }
            throw e;
        }
        assertThat(books).as("the books for " + filter).isNotNull();
        return books;
    }

    /** The same search over all rows, in Java. */
    private static List<String> expected(Filter filter) {
        return shop.rows("""
                        select b.title, g.name, b.language, b.price_cents, b.published_year
                        from book b
                        join genre g on g.id = b.genre_id
                        order by b.title
                        """).stream()
                .map(row -> row.split(" \\| "))
                .filter(row -> filter.genre() == null || row[1].equals(filter.genre()))
                .filter(row -> filter.language() == null
                        || row[2].equals(filter.language().getLanguage()))
                .filter(row -> filter.fromCents() == null || Integer.parseInt(row[3]) >= filter.fromCents())
                .filter(row -> filter.toCents() == null || Integer.parseInt(row[3]) <= filter.toCents())
                .filter(row -> filter.sinceYear() == null || Integer.parseInt(row[4]) >= filter.sinceYear())
                .map(row -> row[0])
                .toList();
    }
}
