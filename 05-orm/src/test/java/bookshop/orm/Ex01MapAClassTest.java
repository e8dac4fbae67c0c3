package bookshop.orm;

import static org.assertj.core.api.Assertions.assertThat;

import bookshop.orm.Ex01MapAClass.Address;
import bookshop.orm.Ex01MapAClass.Customer;
import bookshop.orm.Ex01MapAClass.State;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("05.1 Map a class to a table")
class Ex01MapAClassTest {

    // Hibernate would print a missing sequence with all its stack: the failure says it in one line.
    private static final Logger SEQUENCES = Logger.getLogger("org.hibernate.orm.id.table");

    static {
        SEQUENCES.setLevel(Level.OFF);
    }

    @RegisterExtension
    static final Shop shop = Shop.with(Customer.class, Ex01MapAClass.Order.class);

    @Test
    @Order(1)
    @DisplayName("a customer's row becomes an object with an address")
    void readsCustomer() {
        Customer bob = customer(2);

        assertThat(bob.getNumber()).as("the number of customer 2").isEqualTo(2);
        assertThat(bob.getMail()).as("the mail address of customer 2").isEqualTo("bob@example.org");
        assertThat(bob.getFullName()).as("the name of customer 2").isEqualTo("Bob Nowak");
        assertThat(bob.getHome())
                .as("the address of customer 2")
                .isEqualTo(new Address("ul. Długa 7", "Kraków", "31-147", "PL"));
    }

    @Test
    @Order(2)
    @DisplayName("four NULLs are no address, fewer are a part of one")
    void readsNoAddress() {
        assertThat(customer(6).getHome())
                .as("the address of customer 6, all NULL in the row")
                .isNull();
        assertThat(customer(12).getHome())
                .as("the address of customer 12, who told town and country only")
                .isEqualTo(new Address(null, "Dublin", null, "IE"));
    }

    @Test
    @Order(3)
    @DisplayName("a new customer gets a number and a row")
    void savesCustomer() {
        Long number = saved(
                new Customer("mia@example.org", "Mia Berg", new Address("Storgata 9", "Oslo", "0155", "NO")),
                Customer::getNumber);

        assertThat(shop.rows(
                        "select email, name, street, city, postal_code, country from customer where id = ?", number))
                .as("the row of the new customer, number %s", number)
                .containsExactly("mia@example.org | Mia Berg | Storgata 9 | Oslo | 0155 | NO");
    }

    @Test
    @Order(4)
    @DisplayName("an address can be missing, and can be changed and taken away later")
    void changesAddress() {
        Long number = saved(new Customer("mia@example.org", "Mia Berg", null), Customer::getNumber);
        assertThat(address(number))
                .as("the row of a customer without an address")
                .isEqualTo("null | null | null | null");

        inTransaction("giving customer 1 another address, and customer 2 none", session -> {
            session.find(Customer.class, 1L).setHome(new Address("2 Mill Lane", "Galway", null, "IE"));
            session.find(Customer.class, 2L).setHome(null);
            return null;
        });
        assertThat(address(1L))
                .as("the row of customer 1 after she moved")
                .isEqualTo("2 Mill Lane | Galway | null | IE");
        assertThat(address(2L)).as("the row of customer 2 without his address").isEqualTo("null | null | null | null");
    }

    @Test
    @Order(5)
    @DisplayName("new rows get numbers from the database, which another program uses too")
    void numbersFromTheDatabase() {
        Long before = saved(new Customer("mia@example.org", "Mia Berg", null), Customer::getNumber);
        shop.execute("insert into customer (email, name) values ('noah@example.org', 'Noah Lind')");
        Long after = saved(new Customer("olga@example.org", "Olga Sand", null), Customer::getNumber);

        assertThat(shop.rows("select name from customer where id in (?, ?) order by name", before, after))
                .as("the new customers %s and %s", before, after)
                .containsExactly("Mia Berg", "Olga Sand");

        Instant july = Instant.parse("2025-07-01T08:30:15Z");
        Long first = saved(new Ex01MapAClass.Order(3L, july), Ex01MapAClass.Order::getNumber);
        shop.execute("insert into purchase (customer_id, purchased_at, status)"
                + " values (4, '2025-07-01 09:00:00.000', 'NEW')");
        Long second = saved(new Ex01MapAClass.Order(5L, july), Ex01MapAClass.Order::getNumber);
        assertThat(shop.rows("select customer_id from purchase where id in (?, ?) order by customer_id", first, second))
                .as("the buyers of the new orders %s and %s", first, second)
                .containsExactly("3", "5");
    }

    @Test
    @Order(6)
    @DisplayName("an order's row becomes an object with a moment and a state")
    void readsOrder() {
        Ex01MapAClass.Order order = order(7);

        assertThat(order.getNumber()).as("the number of order 7").isEqualTo(7);
        assertThat(order.getBuyer()).as("the buyer of order 7").isEqualTo(6);
        assertThat(order.getPlacedAt()).as("when order 7 was placed").isEqualTo(Instant.parse("2025-02-28T22:59:59Z"));
        assertThat(Stream.of(order(18), order(13), order(1), order).map(Ex01MapAClass.Order::getState))
                .as("the states of the orders 18, 13, 1 and 7; the column holds names (see @Enumerated)")
                .containsExactly(State.NEW, State.PAID, State.SHIPPED, State.CANCELLED);
    }

    @Test
    @Order(7)
    @DisplayName("a new order gets a number and a row, in which its state is a name")
    void savesOrder() {
        Long number = saved(
                new Ex01MapAClass.Order(3L, Instant.parse("2025-07-01T08:30:15Z")), Ex01MapAClass.Order::getNumber);
        assertThat(shop.rows("select customer_id, status from purchase where id = ?", number))
                .as("buyer and state in the row of the new order, number %s", number)
                .containsExactly("3 | NEW");
        assertThat(shop.rows("select purchased_at from purchase where id = ?", number)
                        .getFirst())
                .as("the moment in the row of the new order, in UTC")
                .startsWith("2025-07-01 08:30:15");

        inTransaction("a change of the order's state", session -> {
            session.find(Ex01MapAClass.Order.class, number).setState(State.SHIPPED);
            return null;
        });
        assertThat(shop.rows("select status from purchase where id = ?", number))
                .as("the state in the row after it was shipped")
                .containsExactly("SHIPPED");
    }

    private static Customer customer(long number) {
        return find(Customer.class, number);
    }

    private static Ex01MapAClass.Order order(long number) {
        return find(Ex01MapAClass.Order.class, number);
    }

    private static <T> T find(Class<T> type, long number) {
        isMapped(type);
        T found = inTransaction("reading " + name(type) + " " + number, session -> session.find(type, number));
        assertThat(found).as("%s %s", name(type), number).isNotNull();
        return found;
    }

    /** Saves a new object and gives the number it got. */
    private static <T> Long saved(T object, Function<T, Long> number) {
        isMapped(object.getClass());
        assertThat(number.apply(object))
                .as("the number of a new %s that nobody has saved: the database gives it", name(object.getClass()))
                .isNull();
        inTransaction("saving a new " + name(object.getClass()), session -> {
            session.persist(object);
            return null;
        });
        assertThat(number.apply(object))
                .as("the number of a saved %s", name(object.getClass()))
                .isNotNull();
        return number.apply(object);
    }

    private static String address(Long number) {
        return shop.rows("select street, city, postal_code, country from customer where id = ?", number)
                .getFirst();
    }

    private static String name(Class<?> type) {
        return type.getSimpleName().toLowerCase(Locale.ROOT);
    }

    /** As long as one class is no entity, that is what is to be done, whatever the other one is. */
    private static void isMapped(Class<?> type) {
        Shop.todo(!type.isAnnotationPresent(Entity.class), "05.1 map " + type.getSimpleName());
    }

    /** Does the work; what Hibernate or the database has against it becomes a sentence. */
    private static <T> T inTransaction(String what, Function<Session, T> work) {
        shop.factory();
        try {
            return shop.fromTransaction(work);
        } catch (RuntimeException e) {
            Throwable cause = e;
            while (cause.getCause() != null) {
                cause = cause.getCause();
            }
            throw new AssertionError(what + " fails: " + cause + advice(String.valueOf(cause.getMessage())), e);
        }
    }

    /** Where to look, if that is known. */
    private static String advice(String message) {
        if (message.contains("No default constructor")) {
            return " (see the constructor)";
        }
        if (message.contains("manually assigned")) {
            return " (see @GeneratedValue)";
        }
        if (message.contains("ck_purchase_status")) {
            return " (see @Enumerated)";
        }
        if (Stream.of("customer.id", "purchase.id", "pk_customer", "pk_purchase", "PRIMARY")
                .anyMatch(message::contains)) {
            return "\nanother program has that number already: who gives the next one? (see @GeneratedValue)";
        }
        boolean missing = Stream.of("no such", "has no column", "does not exist", "doesn't exist", "Unknown column")
                .anyMatch(message::contains);
        return missing ? "\ncompare the annotations of the class with the table in the schema" : "";
    }
}
