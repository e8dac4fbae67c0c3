package bookshop.core;

import static org.assertj.core.api.Assertions.assertThat;

import bookshop.core.Ex05Sales.Buyer;
import bookshop.core.Ex05Sales.Month;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("04.5 Count and add up")
class Ex05SalesTest {

    @RegisterExtension
    static final Shop shop = Shop.open();

    @Test
    @Order(1)
    @DisplayName("every customer is listed with what they bought, the highest sum first")
    void everybody() {
        Shop.same(
                "what the customers bought",
                buyers(),
                List.of(
                        new Buyer("Alice Martin", 4, 12, 43087, 6),
                        new Buyer("Bob Nowak", 3, 6, 11145, 4),
                        new Buyer("Farid Haddad", 1, 2, 7998, 2),
                        new Buyer("David Müller", 2, 7, 6880, 2),
                        new Buyer("Grace O'Neill", 2, 6, 5594, 3),
                        new Buyer("Emma Dubois", 2, 3, 4109, 2),
                        new Buyer("Carla Rossi", 1, 2, 2800, 1),
                        new Buyer("Inés Castillo", 1, 2, 2494, 3),
                        new Buyer("Jan Kowalski", 1, 2, 2049, 2),
                        new Buyer("Hiro Tanaka", 0, 0, 0, 3),
                        new Buyer("Katrin Schäfer", 1, 0, 0, 0),
                        new Buyer("Liam Byrne", 0, 0, 0, 0)));
    }

    @Test
    @Order(2)
    @DisplayName("who bought nothing, or cancelled all, has zeros; two of one name are two")
    void zeros() {
        shop.execute("update purchase set status = 'CANCELLED' where customer_id = 6");
        shop.execute("insert into customer (id, email, name) values (4711, 'alice2@example.org', 'Alice Martin')");
        shop.execute("insert into purchase (customer_id, purchased_at, status)"
                + " values (4711, '2025-07-01 10:00:00.000', 'NEW')");
        // A sum of 0 comes neither before nor after the sum of no lines.
        shop.execute("insert into purchase_line (purchase_id, book_id, quantity, unit_price_cents)"
                + " values (20, 63, 1, 0)");

        List<Buyer> buyers = buyers();

        assertThat(buyers).as("the buyers: 13 customers").hasSize(13);
        assertThat(buyers)
                .as("the buyers called Alice Martin: two customers")
                .filteredOn(buyer -> buyer.name().equals("Alice Martin"))
                .containsExactly(new Buyer("Alice Martin", 4, 12, 43087, 6), new Buyer("Alice Martin", 1, 0, 0, 0));
        assertThat(buyers)
                .as("Farid Haddad, who has cancelled all")
                .filteredOn(buyer -> buyer.name().equals("Farid Haddad"))
                .containsExactly(new Buyer("Farid Haddad", 0, 0, 0, 2));
        assertThat(buyers.subList(8, 13))
                .as("the last five, with a sum of 0, by name; Katrin Schäfer has bought one copy at 0 cents")
                .extracting(Buyer::name)
                .containsExactly("Alice Martin", "Farid Haddad", "Hiro Tanaka", "Katrin Schäfer", "Liam Byrne");
    }

    @Test
    @Order(3)
    @DisplayName("a sum may have more digits than an int")
    void large() {
        shop.execute("update purchase_line set quantity = 1200000001, unit_price_cents = 1 where purchase_id = 16");

        assertThat(buyers().getFirst())
                .as("Farid Haddad with 1200000001 copies of two books each, at 1 cent")
                .isEqualTo(new Buyer("Farid Haddad", 1, 2_400_000_002L, 2_400_000_002L, 2));
    }

    @Test
    @Order(4)
    @DisplayName("equal sums are in the order of the names, of the ids where the names are equal too")
    void ties() {
        // Ids run against names, and the tie isn't at 0. An order of equals that comes about by itself is this index's.
        shop.execute("create index ix_customer_id on customer (id desc, name)");
        shop.execute("insert into customer (id, email, name) values (4712, 'z1@example.org', 'Aaron')");
        shop.execute("insert into customer (id, email, name) values (4711, 'z2@example.org', 'Zoe')");
        shop.execute("insert into customer (id, email, name) values (4713, 'z3@example.org', 'Aaron')");
        shop.execute("insert into purchase (id, customer_id, purchased_at, status) values"
                + " (5001, 4711, '2025-07-01 10:00:00.000', 'NEW'), (5002, 4712, '2025-07-01 10:00:00.000', 'NEW'),"
                + " (5003, 4713, '2025-07-01 10:00:00.000', 'NEW')");
        shop.execute("insert into purchase_line (purchase_id, book_id, quantity, unit_price_cents) values"
                + " (5001, 1, 1, 90000), (5002, 1, 2, 45000), (5003, 1, 3, 30000)");

        Shop.same(
                "three buyers who spent 900.00 each, by name and id",
                buyers().stream().limit(3).toList(),
                List.of(
                        new Buyer("Aaron", 1, 2, 90000, 0),
                        new Buyer("Aaron", 1, 3, 90000, 0),
                        new Buyer("Zoe", 1, 1, 90000, 0)));
    }

    @Test
    @Order(5)
    @DisplayName("months with enough purchases are listed, and a cancelled one doesn't count")
    void busyMonths() {
        Shop.same("months with at least 4 purchases", months(4), List.of(new Month(2025, 1, 4), new Month(2025, 3, 4)));
        Shop.same(
                "months with at least 3 purchases; one of February and one of May are cancelled",
                months(3),
                List.of(new Month(2025, 1, 4), new Month(2025, 3, 4), new Month(2025, 4, 3), new Month(2025, 6, 3)));
        assertThat(months(5)).as("months with at least 5 purchases").isEmpty();
    }

    @Test
    @Order(6)
    @DisplayName("the same month of another year is another month")
    void years() {
        shop.execute("insert into purchase (customer_id, purchased_at, status) values"
                + " (1, '2024-12-31 23:59:59.000', 'NEW'), (1, '2024-01-01 00:00:00.000', 'NEW'),"
                + " (2, '2024-12-01 00:00:00.000', 'PAID')");

        Shop.same(
                "the first four months with a purchase",
                months(1).stream().limit(4).toList(),
                List.of(new Month(2024, 1, 1), new Month(2024, 12, 2), new Month(2025, 1, 4), new Month(2025, 2, 2)));
    }

    @Test
    @Order(7)
    @DisplayName("the database adds up: a row is read for each one in the report")
    void addsUpInTheDatabase() {
        shop.readsAtMost(12, "the report of 12 buyers", Ex05Sales::buyers);
        shop.readsAtMost(6, "the report of 6 months", ctx -> Ex05Sales.busyMonths(ctx, 1));
    }

    private static List<Buyer> buyers() {
        return shop.answer(1, "the report of the buyers", Ex05Sales::buyers);
    }

    private static List<Month> months(int atLeast) {
        return shop.answer(
                1, "the months with at least " + atLeast + " purchases", ctx -> Ex05Sales.busyMonths(ctx, atLeast));
    }
}
