package bookshop.orm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import bookshop.orm.Ex07SalesReport.BookSales;
import bookshop.orm.Ex07SalesReport.GenreSales;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.InstantiationException;
import org.hibernate.Session;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("05.7 Report sales as records")
class Ex07SalesReportTest {

    @RegisterExtension
    static final Shop shop = Shop.open();

    @Test
    @Order(1)
    @DisplayName("every genre has its copies and its revenue, and one that sold nothing has 0 and 0")
    void genres() {
        compare(
                "the sales of the genres",
                byGenre(),
                sold("Databases", 8, 30791),
                sold("Programming", 3, 14297),
                sold("Software design", 2, 9998),
                sold("Comic fantasy", 8, 7592),
                sold("Novel", 9, 7484),
                sold("Fantasy", 3, 4599),
                sold("Science fiction", 4, 4198),
                sold("Historical novel", 2, 2800),
                sold("Science", 1, 2499),
                sold("Cyberpunk", 1, 999),
                sold("Dystopia", 1, 899),
                sold("Algorithms", 0, 0),
                sold("Computing", 0, 0),
                sold("Crime", 0, 0),
                sold("Fiction", 0, 0),
                sold("Non-fiction", 0, 0),
                sold("Poetry", 0, 0));
    }

    @Test
    @Order(2)
    @DisplayName("a genre of which every purchase was cancelled has 0 and 0")
    void cancelled() {
        shop.execute("update purchase set status = 'CANCELLED'");

        compare(
                "the sales of the genres, with all purchases cancelled",
                byGenre(),
                sold("Algorithms", 0, 0),
                sold("Comic fantasy", 0, 0),
                sold("Computing", 0, 0),
                sold("Crime", 0, 0),
                sold("Cyberpunk", 0, 0),
                sold("Databases", 0, 0),
                sold("Dystopia", 0, 0),
                sold("Fantasy", 0, 0),
                sold("Fiction", 0, 0),
                sold("Historical novel", 0, 0),
                sold("Non-fiction", 0, 0),
                sold("Novel", 0, 0),
                sold("Poetry", 0, 0),
                sold("Programming", 0, 0),
                sold("Science", 0, 0),
                sold("Science fiction", 0, 0),
                sold("Software design", 0, 0));
        assertThat(bestsellers(5))
                .as("the bestsellers, with all purchases cancelled")
                .isEmpty();
    }

    @Test
    @Order(2)
    @DisplayName("genres of one revenue come by name, whatever their copies and their ids")
    void equalRevenue() {
        shop.execute("update genre set name = 'Poems' where name = 'Algorithms'");
        shop.execute("update genre set name = 'Algorithms' where name = 'Poetry'");
        // Three copies, and the revenue of the one copy that cyberpunk sold.
        shop.execute("update purchase_line set quantity = 3, unit_price_cents = 333 where book_id = 36");
        // The order of this index is what a query may come by that asks for none.
        shop.execute("create index genre_by_name on genre (name desc)");

        compare(
                "the last genres, by name where their revenue is the same",
                byGenre().stream().skip(9).toList(),
                sold("Cyberpunk", 1, 999),
                sold("Dystopia", 3, 999),
                sold("Algorithms", 0, 0),
                sold("Computing", 0, 0),
                sold("Crime", 0, 0),
                sold("Fiction", 0, 0),
                sold("Non-fiction", 0, 0),
                sold("Poems", 0, 0));
    }

    @Test
    @Order(3)
    @DisplayName("what books cost today changes no revenue of the past")
    void newPrices() {
        shop.execute("update book set price_cents = 1");
        // Of the four copies of "Good Omens", the two in purchase 14 were sold for less.
        shop.execute("update purchase_line set unit_price_cents = 899 where purchase_id = 14 and book_id = 25");

        compare("the sales of science, after every price fell to 1 cent", only("Science"), sold("Science", 1, 2499));
        compare(
                "the bestsellers, at most one, after every price fell to 1 cent",
                bestsellers(1),
                new BookSales("Good Omens", 4, 3796, 4));
    }

    @Test
    @Order(4)
    @DisplayName("the books that sold most come first, and every copy and every review counts once")
    void bestsellers() {
        // "Java Persistence with Hibernate" has the copies and the revenue of the eighth, and comes after it by title.
        compare(
                "the eight bestsellers",
                bestsellers(8),
                new BookSales("Good Omens", 4, 3996, 4),
                new BookSales("High-Performance Java Persistence", 3, 10800, 0),
                new BookSales("Die Verwandlung", 3, 1500, 0),
                new BookSales("Il nome della rosa", 2, 2800, 1),
                new BookSales("Solaris", 2, 2100, 2),
                new BookSales("The C Programming Language", 1, 5999, 1),
                new BookSales("Design Patterns", 1, 5499, 2),
                new BookSales("Designing Data-Intensive Applications", 1, 4999, 2));
    }

    @Test
    @Order(5)
    @DisplayName("a long list ends with the last book that was sold at all")
    void allThatSold() {
        // The book with the smaller id comes second by title: to the database, small letters come after capitals.
        shop.execute("update book set title = 'der Process' where id = 47");

        List<BookSales> all = bestsellers(1000);

        assertThat(all.size())
                .as("how many books were sold in a purchase that wasn't cancelled")
                .isEqualTo(33);
        compare(
                "the last three of them",
                all.subList(30, 33),
                new BookSales("La Peste", 1, 890, 1),
                new BookSales("der Process", 1, 890, 0),
                new BookSales("L'Étranger", 1, 720, 1));
    }

    @Test
    @Order(6)
    @DisplayName("two books with the same title are two books")
    void sameTitle() {
        shop.execute("update book set title = 'Solaris' where id = 46");

        compare(
                "the five bestsellers, with a second book called “Solaris”",
                bestsellers(5),
                new BookSales("Good Omens", 4, 3996, 4),
                new BookSales("High-Performance Java Persistence", 3, 10800, 0),
                new BookSales("Solaris", 3, 1500, 0),
                new BookSales("Il nome della rosa", 2, 2800, 1),
                new BookSales("Solaris", 2, 2100, 2));
    }

    @Test
    @Order(7)
    @DisplayName("sums may be larger than an int")
    void large() {
        shop.execute(
                "update purchase_line set quantity = 2000000 where book_id = 25"); // three lines, each within an int

        compare(
                "the sales of comic fantasy, after “Good Omens” sold six million copies",
                only("Comic fantasy"),
                sold("Comic fantasy", 6_000_004, 5_994_003_596L));
        compare(
                "the bestsellers, at most one, after it sold six million copies",
                bestsellers(1),
                new BookSales("Good Omens", 6_000_000, 5_994_000_000L, 4));
    }

    @Test
    @Order(8)
    @DisplayName("a report takes one statement and loads no entity")
    void noEntities() {
        long before = shop.factory().getStatistics().getEntityLoadCount();

        shop.atMost(1, "the report by genre", Ex07SalesReportTest::byGenre);
        shop.atMost(1, "the report of bestsellers", () -> bestsellers(8));
        addsUp("the report by genre", Ex07SalesReportTest::byGenre);
        addsUp("the report of bestsellers", () -> bestsellers(8));

        assertThat(shop.factory().getStatistics().getEntityLoadCount() - before)
                .as("the entities that were loaded for two reports: what does the query select?")
                .isZero();
    }

    private static void addsUp(String what, Runnable report) {
        List<String> ran = shop.statements(report);
        if (ran.isEmpty()) {
            return; // the answer went past Hibernate, by doReturningWork
        }
        assertThat(String.join("\n", ran).toLowerCase(Locale.ROOT))
                .as("the SQL of " + what + ", without a sum: does the database add up, or Java?")
                .containsPattern("\\b(sum|total)\\s*\\(");
    }

    @Test
    @Order(9)
    @DisplayName("the session is the caller's: it stays open and keeps what was changed in it")
    void callersSession() {
        askedInBetween("byGenre", Ex07SalesReport::byGenre);
        askedInBetween("bestsellers", session -> Ex07SalesReport.bestsellers(session, 3));
    }

    /** A report for a caller who has changed something and will commit it afterwards. */
    private static void askedInBetween(String what, Consumer<Session> report) {
        shop.execute("update book set price_cents = 699 where id = 58");

        try (Session session = shop.factory().openSession()) {
            session.beginTransaction();
            session.find(Book.class, 58L).setPriceCents(649);
            report.accept(session);
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

    private static GenreSales sold(String genre, long copies, long revenueCents) {
        return new GenreSales(genre, copies, revenueCents);
    }

    private static List<GenreSales> byGenre() {
        return report("the report by genre", Ex07SalesReport::byGenre);
    }

    private static List<GenreSales> only(String genre) {
        return byGenre().stream().filter(row -> row.genre().equals(genre)).toList();
    }

    private static List<BookSales> bestsellers(int most) {
        return report("the report of bestsellers", session -> Ex07SalesReport.bestsellers(session, most));
    }

    private static <T> List<T> report(String what, Function<Session, List<T>> answer) {
        List<T> rows;
        try {
            rows = shop.fromTransaction(answer);
        } catch (RuntimeException e) {
            boolean noRecord = e instanceof InstantiationException || e instanceof NullPointerException;
            String why = noRecord ? "a record can't be made; the sum of no rows is null, not 0. " : "";
            throw new AssertionError(what + " fails: " + why + e, e);
        } catch (AssertionError e) {
            boolean hibernates = e.getMessage() == null
                    && e.getStackTrace().length > 0
                    && e.getStackTrace()[0].getClassName().startsWith("org.hibernate.");
            if (hibernates) {
                throw new AssertionError(
                        what
                                + " fails: Hibernate stopped at an assertion of its own. Is a parameter in the select list?",
                        e);
            }
            throw e;
        }
        assertThat(rows).as(what).isNotNull().doesNotContainNull();
        return rows;
    }

    /** Shows only rows that differ, and not all of those. */
    @SafeVarargs
    private static <T> void compare(String what, List<T> rows, T... expected) {
        List<T> missing = without(List.of(expected), rows);
        List<T> surplus = without(rows, List.of(expected));
        if (surplus.isEmpty() && !missing.isEmpty()) {
            fail("%s lack%s%nwhich join, or which condition in “where”, drops a row?", what, some(missing));
        } else if (!surplus.isEmpty()) {
            fail(
                    "%s should have%s%nbut have%s%n%s",
                    what, some(missing), some(surplus), question(missing, surplus, rows.size() > expected.length));
        }
        for (int i = 0; i < expected.length; i++) {
            assertThat(rows.get(i))
                    .as("place " + (i + 1) + " of " + what + ": in which order?")
                    .isEqualTo(expected[i]);
        }
        assertThat(rows.size()).as("how many rows " + what + " have").isEqualTo(expected.length);
    }

    /** What to ask about the first row that has the right name and other numbers. */
    private static String question(List<?> missing, List<?> surplus, boolean tooMany) {
        for (Object wrong : surplus) {
            for (Object right : missing) {
                if (!name(wrong).equals(name(right))) {
                    continue;
                }
                if (copies(right) > Integer.MAX_VALUE && copies(wrong) != copies(right)
                        || revenue(right) > Integer.MAX_VALUE && revenue(wrong) != revenue(right)) {
                    return "does the sum fit an int?";
                } else if (copies(wrong) < copies(right)) {
                    return "which purchases are left out? Only cancelled ones don't count, and a line may have several copies";
                } else if (copies(wrong) > copies(right)) {
                    return "is a line repeated by a join, or a cancelled purchase counted?";
                } else if (revenue(wrong) != revenue(right)) {
                    return "is each line multiplied by its own price, before the sum?";
                }
                return "does every review count once?";
            }
        }
        return tooMany ? "those are too many: where is “most”?" : "in which order, and are ties left open?";
    }

    private static String name(Object row) {
        return row instanceof GenreSales sales ? sales.genre() : ((BookSales) row).title();
    }

    private static long copies(Object row) {
        return row instanceof GenreSales sales ? sales.copies() : ((BookSales) row).copies();
    }

    private static long revenue(Object row) {
        return row instanceof GenreSales sales ? sales.revenueCents() : ((BookSales) row).revenueCents();
    }

    private static <T> List<T> without(List<T> rows, List<T> others) {
        return rows.stream().filter(row -> !others.contains(row)).toList();
    }

    private static String some(List<?> rows) {
        if (rows.isEmpty()) {
            return " no more";
        }
        String some = rows.stream().limit(4).map(row -> "\n  " + row).collect(Collectors.joining());
        return some + (rows.size() > 4 ? "\n  and " + (rows.size() - 4) + " more" : "");
    }
}
