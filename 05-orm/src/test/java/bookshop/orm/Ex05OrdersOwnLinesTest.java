package bookshop.orm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import jakarta.persistence.Transient;
import java.util.Arrays;
import java.util.ConcurrentModificationException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("05.5 Let an order own its lines")
class Ex05OrdersOwnLinesTest {

    /** Nobody else bought it, reviewed it or has it in stock: nothing would keep it from being deleted by mistake. */
    private static final long PERSUASION = 59;

    private static final long GOOD_OMENS = 25;

    /** Liam, who has bought nothing yet. */
    private static final long LIAM = 12;

    @RegisterExtension
    static final Shop shop = Shop.with(
            Ex05OrdersOwnLines.Order.class,
            Ex05OrdersOwnLines.Line.class,
            Customer.class,
            Book.class,
            Author.class,
            BookAuthor.class,
            Genre.class,
            Publisher.class,
            Review.class);

    @BeforeEach
    void started() {
        boolean hidden = Arrays.stream(Ex05OrdersOwnLines.Order.class.getDeclaredFields())
                .anyMatch(field ->
                        List.class.isAssignableFrom(field.getType()) && field.isAnnotationPresent(Transient.class));
        Shop.todo(hidden, "05.5 map the list of lines in Order");
    }

    @Test
    @Order(1)
    @DisplayName("whoever saves an order saves its lines, at the prices of today")
    void saved() {
        shop.execute("update book set price_cents = 749 where id = ?", PERSUASION);

        change("saving an order with two lines", session -> {
            var order = new Ex05OrdersOwnLines.Order(session.find(Customer.class, LIAM));
            order.add(session.find(Book.class, PERSUASION), 2);
            order.add(session.find(Book.class, GOOD_OMENS), 1);
            session.persist(order);
        });

        assertThat(shop.rows("select status from purchase where customer_id = ?", LIAM))
                .as("the orders of Liam, who has just placed his first")
                .containsExactly("NEW");
        compare(
                shop.number("select id from purchase where customer_id = ?", LIAM),
                "after session.persist(order)",
                "Good Omens | 1 | 999",
                "Persuasion | 2 | 749");
    }

    @Test
    @Order(2)
    @DisplayName("a line that is added to an older order is saved without another word")
    void added() {
        change("adding a book to an order", session -> {
            var order = session.find(Ex05OrdersOwnLines.Order.class, 3L);
            order.add(session.find(Book.class, PERSUASION), 1);
        });

        compare(3, "after order.add(book, 1)", "Il nome della rosa | 2 | 1400", "Persuasion | 1 | 699");
    }

    @Test
    @Order(3)
    @DisplayName("a line that is taken out of an order loses its row, and the book stays in the shop")
    void takenOut() {
        smallOrder();

        change("taking a line out of an order", session -> {
            var order = session.find(Ex05OrdersOwnLines.Order.class, 900L);
            order.remove(session.find(Book.class, PERSUASION));
            order.remove(session.find(Book.class, 1L)); // not in it
        });

        assertThat(lines(900))
                .as("the rows of the lines after “Persuasion” was taken out of the list: an orphan must go")
                .containsExactly("Good Omens | 1 | 999");
        assertThat(shop.rows("select title from book where id = ?", PERSUASION))
                .as("the book “Persuasion”, which only left an order: what does the line cascade to?")
                .containsExactly("Persuasion");
    }

    @Test
    @Order(4)
    @DisplayName("an order goes with its lines, and leaves books and customer alone")
    void removed() {
        smallOrder();

        change(
                "removing an order that has lines",
                session -> session.remove(session.find(Ex05OrdersOwnLines.Order.class, 900L)));

        assertThat(shop.rows("select id from purchase where id = 900"))
                .as("the removed order")
                .isEmpty();
        assertThat(lines(900)).as("the lines of the removed order").isEmpty();
        assertThat(shop.rows("select title from book where id in (?, ?) order by title", PERSUASION, GOOD_OMENS))
                .as("the books of the removed order, which the shop still sells: what does the line cascade to?")
                .containsExactly("Good Omens", "Persuasion");
        assertThat(shop.rows("select name from customer where id = ?", LIAM))
                .as("the customer of the removed order, who may come back: what does the order cascade to?")
                .containsExactly("Liam Byrne");
    }

    @Test
    @Order(5)
    @DisplayName("when the lines are replaced, a book that stays keeps its price and the others lose their rows")
    void replaced() {
        smallOrder();
        shop.execute("update book set price_cents = 1299 where id = ?", GOOD_OMENS);

        change(
                "replacing the lines of an order",
                session -> session.find(Ex05OrdersOwnLines.Order.class, 900L)
                        .replaceLines(Map.of(
                                session.find(Book.class, GOOD_OMENS), 3,
                                session.find(Book.class, 1L), 1)));

        assertThat(lines(900))
                .as(
                        "the rows of the lines: “Good Omens” was sold at 999 and is at 1299 by now, “Effective Java” is new")
                .containsExactly("Effective Java | 1 | 4599", "Good Omens | 3 | 999");
    }

    @Test
    @Order(6)
    @DisplayName("lines replaced by none leave an empty order")
    void replacedByNone() {
        change(
                "replacing the lines of an order by none",
                session -> session.find(Ex05OrdersOwnLines.Order.class, 17L).replaceLines(Map.of()));

        assertThat(lines(17))
                .as("the rows of an order's lines, of which there were four")
                .isEmpty();
        assertThat(shop.rows("select status from purchase where id = 17"))
                .as("the order itself, which stays")
                .containsExactly("PAID");
    }

    @Test
    @Order(7)
    @DisplayName("an order from a customer whom the shop doesn't know is refused, and saves no customer")
    void unknownCustomer() {
        boolean refused = refused(session ->
                session.persist(new Ex05OrdersOwnLines.Order(new Customer("mia@example.org", "Mia Lindqvist", null))));

        assertThat(shop.rows("select name from customer where email = 'mia@example.org'"))
                .as("the customer whom nobody persisted: the order must not cascade to her")
                .isEmpty();
        assertThat(refused)
                .as("an order with an unknown customer ended in an exception")
                .isTrue();
    }

    @Test
    @Order(8)
    @DisplayName("an order can be changed before it is saved for the first time")
    void notSavedYet() {
        change("changing an order that was not persisted yet", session -> {
            Book goodOmens = session.find(Book.class, GOOD_OMENS);
            Book persuasion = session.find(Book.class, PERSUASION);
            var order = new Ex05OrdersOwnLines.Order(session.find(Customer.class, LIAM));
            order.add(persuasion, 2);
            order.add(goodOmens, 1);
            order.remove(persuasion);
            order.replaceLines(Map.of(goodOmens, 4));
            session.persist(order);
        });

        compare(
                shop.number("select id from purchase where customer_id = ?", LIAM),
                "of an order that was changed before session.persist(order)",
                "Good Omens | 4 | 999");
    }

    @Test
    @Order(9)
    @DisplayName("a book from another session is the same book, and another book with its title is not")
    void anySession() {
        smallOrder();
        shop.execute("insert into book (id, isbn, title, published_year, price_cents, language, genre_id)"
                + " values (900, '9790000000900', 'Good Omens', 2019, 1599, 'en', 10)");
        shop.execute("insert into purchase_line (purchase_id, book_id, quantity, unit_price_cents)"
                + " values (900, 900, 1, 1599)");
        Book goodOmens = fromAnotherSession(GOOD_OMENS);
        Book second = fromAnotherSession(900);

        shop.execute("update book set price_cents = 1299 where id = ?", GOOD_OMENS);
        change(
                "replacing the lines by books that come from another session",
                session -> session.find(Ex05OrdersOwnLines.Order.class, 900L)
                        .replaceLines(Map.of(goodOmens, 3, second, 2)));

        assertThat(lines(900))
                .as(
                        "the rows of the lines after they were replaced by two books called “Good Omens”, from another session:"
                                + " what makes two books the same, equals, ==, the title?")
                .containsExactly("Good Omens | 3 | 999", "Good Omens | 2 | 1599");

        change(
                "taking out a book that comes from another session",
                session -> session.find(Ex05OrdersOwnLines.Order.class, 900L).remove(second));

        assertThat(lines(900))
                .as("the rows of the lines after the second “Good Omens”, from another session, was taken out:"
                        + " what makes two books the same, equals, ==, the title?")
                .containsExactly("Good Omens | 3 | 999");

        change(
                "replacing the lines, to add a book that comes from another session",
                session -> session.find(Ex05OrdersOwnLines.Order.class, 900L)
                        .replaceLines(Map.of(goodOmens, 3, second, 1)));

        assertThat(lines(900))
                .as("the rows of the lines after the second “Good Omens” came in again")
                .containsExactly("Good Omens | 3 | 999", "Good Omens | 1 | 1599");
    }

    private static Book fromAnotherSession(long id) {
        return shop.fromTransaction(session -> session.find(Book.class, id));
    }

    /** Order 900: Liam's only one, with a book that only he bought. */
    private static void smallOrder() {
        shop.execute("insert into purchase (id, customer_id, purchased_at, status)"
                + " values (900, 12, '2025-06-20 10:00:00.000', 'NEW')");
        shop.execute("insert into purchase_line (purchase_id, book_id, quantity, unit_price_cents)"
                + " values (900, 25, 1, 999), (900, 59, 2, 699)");
    }

    /** The rows of an order's lines: title, quantity, price of one. */
    private static List<String> lines(long order) {
        return shop.rows("""
                select b.title, l.quantity, l.unit_price_cents
                from purchase_line l
                join book b on b.id = l.book_id
                where l.purchase_id = ?
                order by b.title, l.unit_price_cents
                """, order);
    }

    private static void compare(long order, String when, String... expected) {
        List<String> rows = lines(order);
        assertThat(rows)
                .as("the rows of the lines " + when
                        + (rows.size() < expected.length ? ": what cascades from an order to its lines?" : ""))
                .containsExactly(expected);
    }

    private static void change(String what, Consumer<Session> work) {
        try {
            shop.inTransaction(work);
        } catch (RuntimeException e) {
            fail(what + " should succeed, but: " + advice(e), e);
        }
    }

    private static String advice(Throwable e) {
        String said = String.valueOf(e.getMessage());
        if (said.contains("purchase_purchase_line")) {
            return "Hibernate looks for a table between orders and lines."
                    + " Which attribute of the line leads back to its order? " + said;
        } else if (said.contains("no longer referenced")) {
            return "the order got another list. Hibernate deletes orphans of the list that it knows: change that one. "
                    + said;
        } else if (said.contains("same identifier") || said.contains("already associated")) {
            return "a line was replaced by a new one with the same key, order and book: change the line that is there,"
                    + " and look for it by equals, since == compares objects, of ids too. " + said;
        } else if (said.contains("purchase_id=null")) {
            return "Hibernate takes the two sides for two relationships, and writes each. Where is mappedBy? " + said;
        } else if (said.toLowerCase(Locale.ROOT).contains("check constraint")) {
            return "the database refused a value, such as a quantity of 0. " + said;
        } else if (said.toLowerCase(Locale.ROOT).contains("constraint")) {
            return "the database refused a row that others still refer to, or that is there already."
                    + " What is deleted with the order, and what is not? " + said;
        } else if (e instanceof ConcurrentModificationException) {
            return "a for-each can't take a line out of the list that it runs through: removeIf can, or an iterator";
        } else if (e instanceof UnsupportedOperationException) {
            return "something was changed that can't be. The map is the caller's: leave it as it is."
                    + " The order's own list must be one that can be changed";
        } else if (e instanceof NullPointerException && said.contains("PurchaseLineId")) {
            return "a line that wasn't saved has no key yet: compare books, not keys. " + said;
        }
        return e.getClass().getSimpleName() + ": " + said;
    }

    private static boolean refused(Consumer<Session> work) {
        Logger hibernate = Logger.getLogger("org.hibernate");
        Level before = hibernate.getLevel();
        hibernate.setLevel(Level.SEVERE); // it warns of what is wanted here
        try {
            shop.inTransaction(work);
            return false;
        } catch (RuntimeException e) {
            return true;
        } finally {
            hibernate.setLevel(before);
        }
    }
}
