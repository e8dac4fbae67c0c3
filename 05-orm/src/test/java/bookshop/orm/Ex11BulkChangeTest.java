package bookshop.orm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.fail;

import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.hibernate.Session;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("05.11 Change many rows at once")
class Ex11BulkChangeTest {

    private static final Instant MAY = Instant.parse("2025-05-01T09:00:00Z");

    @RegisterExtension
    static final Shop shop = Shop.open();

    @Test
    @Order(1)
    @DisplayName("the prices of a genre go up, those of other genres stay, and the books are counted")
    void raises() {
        long others = shop.number("select sum(price_cents) from book where genre_id <> 10");

        assertThat(raise("Comic fantasy", 10)).as("books of comic fantasy").isEqualTo(6);

        assertThat(shop.rows("select title, price_cents from book where genre_id = 10 order by title"))
                .as("prices after 10 percent more; 899 cents become 988.9, so 989")
                .containsExactly(
                        "Good Omens | 1099",
                        "Guards! Guards! | 989",
                        "Mort | 989",
                        "Small Gods | 1099",
                        "Sourcery | 989",
                        "Wyrd Sisters | 989");
        assertThat(shop.number("select sum(price_cents) from book where genre_id <> 10"))
                .as("the prices of all other genres, summed up")
                .isEqualTo(others);
    }

    @Test
    @Order(2)
    @DisplayName("only the genre's own books are meant, and no genre means no book")
    void ownBooks() {
        long comic = shop.number("select sum(price_cents) from book where genre_id = 10");
        assertThat(raise("Fantasy", 10))
                .as("books of fantasy, without those of comic fantasy")
                .isEqualTo(8);
        assertThat(shop.number("select sum(price_cents) from book where genre_id = 10"))
                .as("the prices of comic fantasy, summed up, when those of fantasy went up")
                .isEqualTo(comic);
        assertThat(raise("Gardening", 10))
                .as("books of a genre that isn't there")
                .isZero();
        assertThat(raise("fantasy", 10))
                .as("books of the genre “fantasy”, which isn't “Fantasy”")
                .isZero();
        assertThat(raise("Poetry", 10)).as("books of a genre that has none").isZero();
    }

    @Test
    @Order(3)
    @DisplayName("half a cent is rounded up, exactly")
    void rounds() {
        shop.execute("update book set price_cents = 90 where id = 26");
        shop.execute("update book set price_cents = 98 where id = 27");
        shop.execute("update book set price_cents = 94 where id = 28");
        raise("Comic fantasy", 15);
        assertThat(shop.rows("select price_cents from book where id in (26, 27, 28) order by id"))
                .as("90, 98 and 94 cents, 15 percent dearer: 103.5, 112.7 and 108.1")
                .containsExactly("104", "113", "108");

        shop.execute("update book set price_cents = 999 where id in (25, 30)");
        shop.execute("update book set price_cents = 901 where id = 28");
        raise("Comic fantasy", 50);
        assertThat(shop.rows("select price_cents from book where id in (25, 28) order by id"))
                .as("999 and 901 cents, 50 percent dearer: 1498.5 and 1351.5")
                .containsExactly("1499", "1352");
    }

    @Test
    @Order(4)
    @DisplayName("six books take one update")
    void oneUpdate() {
        List<String> ran = shop.statements(() -> raise("Comic fantasy", 10));

        assertThat(ran)
                .filteredOn(sql -> sql.toLowerCase(Locale.ROOT).startsWith("update"))
                .as("updates to raise the prices of six books")
                .hasSizeLessThanOrEqualTo(1);
    }

    @Test
    @Order(5)
    @DisplayName("a book that the session had loaded before has the new price when it is found again")
    void notStale() {
        shop.inTransaction(session -> {
            session.find(Book.class, 26L);
            Ex11BulkChange.raisePrices(session, "Comic fantasy", 10);

            assertThat(session.find(Book.class, 26L).getPriceCents())
                    .as("the price of “Mort”, found again in the session that had loaded it at 899 (in the table: 989)")
                    .isEqualTo(989);
        });
    }

    @Test
    @Order(6)
    @DisplayName("what was changed before is written, be it the price of such a book or anything else")
    void losesNothing() {
        shop.inTransaction(session -> {
            session.find(Customer.class, 8L).setEmail("tanaka@example.org");
            session.find(Book.class, 30L).setPriceCents(2000);
            Ex11BulkChange.raisePrices(session, "Comic fantasy", 10);
        });

        assertThat(shop.rows("select email from customer where id = 8"))
                .as("the e-mail of a customer, changed in the session before the prices")
                .containsExactly("tanaka@example.org");
        assertThat(shop.number("select price_cents from book where id = 30"))
                .as("the price of “Small Gods”, set to 2000 in the session and then raised by 10 percent")
                .isEqualTo(2200);

        shop.inTransaction(session -> {
            session.find(Customer.class, 8L).setEmail("hiro@example.org");
            Ex11BulkChange.raisePrices(session, "Databases", 10);
        });
        assertThat(shop.rows("select email from customer where id = 8"))
                .as("the e-mail of a customer, changed in a session that had loaded no book")
                .containsExactly("hiro@example.org");
    }

    @Test
    @Order(7)
    @DisplayName("the prices are the old ones if the caller rolls back")
    void callersTransaction() {
        try (Session session = shop.factory().openSession()) {
            session.beginTransaction();
            session.find(Customer.class, 8L).setEmail("tanaka@example.org");
            Ex11BulkChange.raisePrices(session, "Comic fantasy", 10);
            if (session.getTransaction().isActive()) {
                session.getTransaction().rollback();
            }
        }

        assertThat(shop.number("select price_cents from book where id = 26"))
                .as("the price of “Mort”, raised in a transaction that the caller rolled back")
                .isEqualTo(899);
        assertThat(shop.number("select count(*) from customer where email = 'tanaka@example.org'"))
                .as(
                        "customers with an e-mail that the caller had changed before, in the transaction that was rolled back:"
                                + " did raisePrices commit it?")
                .isZero();
    }

    @Test
    @Order(8)
    @DisplayName("cancelled purchases from before the day go, with their lines, and are counted")
    void removes() {
        shop.execute(
                "insert into purchase_line (purchase_id, book_id, quantity, unit_price_cents) values (7, 5, 1, 100)");
        shop.execute("insert into purchase (customer_id, purchased_at, status)"
                + " values (8, '2025-03-03 03:03:03.000', 'CANCELLED'), (8, '2025-03-03 03:03:03.000', 'NEW')");

        assertThat(remove(MAY))
                .as(
                        "rows that went, with a purchase from March that is cancelled and has no line; one that is new stays")
                .isEqualTo(new Ex11BulkChange.Removed(2, 2));

        assertThat(shop.rows("select id from purchase where status = 'CANCELLED'"))
                .as("the cancelled purchases that are left: number 15 is from that very point in time")
                .containsExactly("15");
        assertThat(shop.rows("select count(*), sum(quantity) from purchase_line"))
                .as("lines, and copies in them, of all other purchases")
                .containsExactly("38 | 43");
        assertThat(shop.number("select count(*) from purchase"))
                .as("purchases that are left, among them one from March that is new")
                .isEqualTo(20);
        assertThat(remove(MAY)).as("rows that went the second time").isEqualTo(new Ex11BulkChange.Removed(0, 0));

        shop.execute("insert into purchase (customer_id, purchased_at, status)"
                + " values (8, '2025-03-03 03:03:03.200', 'CANCELLED'), (8, '2025-03-03 03:03:03.300', 'CANCELLED')");
        assertThat(remove(Instant.parse("2025-03-03T03:03:03.300Z")))
                .as("rows that went, when one purchase was made within the same second, and one at that very point")
                .isEqualTo(new Ex11BulkChange.Removed(0, 1));
    }

    @Test
    @Order(9)
    @DisplayName("to remove ten purchases takes no more statements than to remove one")
    void twoDeletes() {
        shop.execute("update purchase set status = 'CANCELLED' where id <= 10");

        int lines = (int) shop.number("select count(*) from purchase_line where purchase_id <= 10");

        // Room for a query or two before the deletes.
        shop.atMost(
                4,
                "to remove ten purchases",
                () -> assertThat(remove(MAY)).as("rows that went").isEqualTo(new Ex11BulkChange.Removed(lines, 10)));
        assertThat(shop.number("select count(*) from purchase"))
                .as("purchases that are left")
                .isEqualTo(10);
    }

    @Test
    @Order(10)
    @DisplayName("when a purchase can't go, nothing goes, and the caller hears of it")
    void allOrNothing() {
        // The bookkeeper's table keeps purchase 7 from being deleted.
        shop.execute("create table invoice (purchase_id " + (shop.product().equals("sqlite") ? "integer" : "bigint")
                + " not null, foreign key (purchase_id) references purchase (id))");
        shop.execute("insert into invoice (purchase_id) values (7)");

        Throwable thrown = catchThrowable(() -> Ex11BulkChange.removeCancelled(shop.factory(), MAY));
        if (thrown instanceof AssertionError error) {
            throw error;
        }

        assertThat(shop.rows("select book_id from purchase_line where purchase_id = 7"))
                .as("the lines of purchase 7, which could not be removed because there is an invoice:"
                        + " one transaction for both")
                .containsExactly("20");
        if (thrown == null) {
            fail("no exception reached the caller, though purchase 7 could not be removed: was it caught?");
        }
    }

    private static int raise(String genre, int percent) {
        try {
            return shop.fromTransaction(session -> Ex11BulkChange.raisePrices(session, genre, percent));
        } catch (IllegalArgumentException e) {
            boolean fraction = String.valueOf(e.getMessage()).contains("Double");
            return fail(
                    "the prices can't be raised: " + e.getMessage()
                            + (fraction ? "\nCalculate in whole numbers, times 100 + percent." : ""),
                    e);
        }
    }

    private static Ex11BulkChange.Removed remove(Instant before) {
        try {
            return Ex11BulkChange.removeCancelled(shop.factory(), before);
        } catch (PersistenceException e) {
            String hint =
                    String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("foreign key")
                            ? "\nWhat still points to them? A bulk delete knows no cascade."
                            : "";
            return fail("the purchases can't be removed: " + e.getMessage() + hint, e);
        }
    }
}
