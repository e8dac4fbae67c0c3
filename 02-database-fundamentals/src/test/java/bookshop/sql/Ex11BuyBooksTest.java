package bookshop.sql;

import static org.assertj.core.api.Assertions.assertThat;

import bookshop.sql.Ex11BuyBooks.OutOfStock;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("02.11 A purchase as one transaction")
class Ex11BuyBooksTest {

    @RegisterExtension
    static final Shop shop = Shop.open("02.11", null);

    /** Is it less than a minute from purchased_at to now, or back, in the time that the database goes by? */
    private static final Map<String, String> JUST_NOW = Map.of(
            "sqlite", "abs(strftime('%s', purchased_at) - strftime('%s', 'now')) < 60",
            "postgresql", "abs(extract(epoch from localtimestamp - purchased_at)) < 60",
            "mysql", "abs(timestampdiff(second, purchased_at, current_timestamp)) < 60");

    /** On SQLite new.id is -1 before an insert that leaves the id to the database. */
    private static final String NO_ID = """
            create trigger the_database_counts before insert on purchase when new.id > 0
            begin
                select raise(abort, 'the database gives a purchase its id, and this insert brings one along');
            end
            """;

    @Test
    @Order(1)
    @DisplayName("purchase, lines and stock are written, the lines at the price of today")
    void written() throws SQLException {
        shop.execute("update book set price_cents = 555 where id = 26");
        Map<Long, Integer> copies = Map.of(26L, 8, 44L, 1);
        boolean sqlite = shop.product().equals("sqlite");
        // SQLite counts from the largest id on, as you would: the id doesn't show who did.
        if (sqlite) shop.execute(NO_ID);

        long id = buys(2, copies);

        assertThat(shop.rows("select customer_id, status from purchase where id = ?", id))
                .as("customer and status of the purchase whose id was returned")
                .containsExactly("2 | NEW");
        if (shop.rows("select id from purchase where id = ? and " + JUST_NOW.get(shop.product()), id)
                .isEmpty()) {
            throw new AssertionError("a purchase was made just now, and its purchased_at is "
                    + shop.rows("select purchased_at from purchase where id = ?", id)
                            .getFirst()
                    + ": is it the database's current_timestamp?");
        }
        assertThat(lines(id))
                .as("the lines (book, quantity, price) of a purchase of Mort, eight times, and Solaris")
                .containsExactly("26 | 8 | 555", "44 | 1 | 1050");
        assertThat(shop.rows("select book_id, quantity, version from stock where book_id in (26, 44) order by book_id"))
                .as("the stock (book, quantity, version) of Mort, of 8 copies, and Solaris, of 2")
                .containsExactly("26 | 0 | 1", "44 | 1 | 1");
        assertThat(shop.rows("select count(*) from stock where version <> 0"))
                .as("the number of books of which the stock has changed")
                .containsExactly("2");
        assertThat(id)
                .as("the id of the purchase: the database gives a purchase its id, and the servers' begin with 1000")
                .isGreaterThan(sqlite ? 20L : 999L);
    }

    @Test
    @Order(2)
    @DisplayName("a second purchase on the same connection is another one, and so are those made meanwhile")
    void again() throws SQLException {
        String paid = "insert into purchase (customer_id, purchased_at, status) values (1, current_timestamp, 'PAID')";
        try (Connection real = shop.database().connect()) {
            // On SQLite nobody can write in the middle of a transaction.
            boolean alone = shop.product().equals("sqlite");
            Connection alice = alone ? real : Watched.connection(real, rows -> shop.execute(paid));
            long first = buys(alice, 1, Map.of(26L, 1));
            long second = buys(alice, 1, Map.of(26L, 2));

            assertThat(second).as("the id of the second purchase").isNotEqualTo(first);
            assertThat(shop.rows("select status from purchase where id in (?, ?)", first, second))
                    .as("status of the two purchases, while others of Alice's are made that are paid: whose id is it?")
                    .containsExactly("NEW", "NEW");
            assertThat(lines(first)).as("the lines of the first purchase").containsExactly("26 | 1 | 899");
            assertThat(lines(second)).as("the lines of the second purchase").containsExactly("26 | 2 | 899");
            assertThat(shop.rows("select quantity, version from stock where book_id = 26"))
                    .as("quantity and version of Mort, of 8 copies, after two purchases: does the version grow?")
                    .containsExactly("5 | 2");
        }
    }

    @Test
    @Order(3)
    @DisplayName("Bob, on another connection, sees all of a purchase or nothing")
    void unseenUntilCommit() throws SQLException {
        List<String> before = state();
        try (Connection real = shop.database().connect()) {
            Connection alice = Watched.connection(real, rows -> {
                List<String> now = state();
                if (!now.equals(before) && !now.equals(List.of("21 | 41 | 371"))) {
                    throw new AssertionError(
                            "in the middle of a purchase of two books, Bob sees purchases, lines and copies in stock "
                                    + now + "; before it there were " + before + ": when does the transaction begin?");
                }
            });
            buys(alice, 1, Map.of(26L, 2, 44L, 1));
        }
        assertThat(state())
                .as("purchases, lines and copies in stock when a purchase of 2 and 1 copies is over: was it committed?")
                .containsExactly("21 | 41 | 371");
    }

    @Test
    @Order(4)
    @DisplayName("if one book is out of stock, nothing of the purchase is left")
    void outOfStock() throws SQLException {
        // 26 has 8 copies, 44 has 2, 7 has none, 59 has no row.
        for (long[] missing : new long[][] {{44, 3}, {7, 1}, {59, 1}}) {
            Map<Long, Integer> wantedLast = new LinkedHashMap<>();
            wantedLast.put(26L, 1);
            wantedLast.put(missing[0], (int) missing[1]);
            Map<Long, Integer> wantedFirst = new LinkedHashMap<>();
            wantedFirst.put(missing[0], (int) missing[1]);
            wantedFirst.put(29L, 1);
            refused(1, wantedLast, missing[0]);
            refused(1, wantedFirst, missing[0]);
        }
    }

    @Test
    @Order(5)
    @DisplayName("if the database refuses the customer, nothing is left either")
    void noCustomer() throws SQLException {
        refused(4711, Map.of(26L, 1), null);
    }

    @Test
    @Order(6)
    @DisplayName("whichever statement fails, nothing is left, and its exception comes through as it is")
    void anyStatementFails() throws SQLException {
        List<String> before = state();
        for (int turn = 1; turn <= 20; turn++) {
            var fault = new Fault(turn);
            String after = "a purchase of two books of which statement number " + turn + " failed";
            try (Connection real = shop.database().connect()) {
                Throwable end = end(Watched.connection(real, fault), 1, Map.of(26L, 2, 44L, 1));
                if (!fault.happened) return; // all statements have had their turn, and this purchase succeeded
                if (end != fault.exception) {
                    throw new AssertionError(after + " should end with the exception of that statement, “"
                            + said(fault.exception) + "”, as it is, but it ended with " + said(end));
                }
                isAsBefore(real, after);
            }
            nothingIsLeft(before, after);
        }
    }

    /** One statement fails, after it did its work. */
    private static final class Fault implements Watched.Meanwhile {

        private final SQLException exception = new SQLException("the disk is full");
        private final int turn;
        private int statements;
        private boolean happened;

        Fault(int turn) {
            this.turn = turn;
        }

        @Override
        public void happens(boolean rows) throws SQLException {
            if (++statements != turn) return;
            happened = true;
            throw exception;
        }
    }

    @Test
    @Order(7)
    @DisplayName("Bob takes the last copy in the middle of Alice's purchase: one of the two gets it")
    void lastCopy() throws SQLException {
        // Bob comes after the first query, after the second… until there are no more. On SQLite he can't come into a
        // transaction, which is a writer from its start, but before it.
        for (int turn = 1; turn <= 6; turn++) {
            long book = 30 + turn;
            shop.execute("update stock set quantity = 1 where book_id = ?", book);
            var bob = new Bob(book, turn);
            List<String> before = state();
            Throwable end;
            try (Connection real = shop.database().connect()) {
                end = end(Watched.connection(real, bob), 1, Map.of(book, 1));
            }
            String story = "the last copy; Bob comes after the query number " + turn + " of Alice's and "
                    + (bob.has ? "takes it" : "can't take it") + ". Alice's purchase ends with " + said(end);
            if (bob.has) {
                if (!(end instanceof OutOfStock)) {
                    throw new AssertionError(story + ": does anybody look before taking, and in the same statement?");
                }
                assertThat(shop.rows("select count(*) from purchase"))
                        .as("the number of purchases when Alice's failed")
                        .containsExactly(before.getFirst().split(" ")[0]);
            } else if (end != null) {
                throw new AssertionError(story + ", and nobody has the copy");
            }
            assertThat(shop.rows("select quantity from stock where book_id = ?", book))
                    .as("copies left of one that was sold once")
                    .containsExactly("0");
            if (!bob.came) return;
        }
    }

    /** Another customer, who is in a hurry: he takes a copy at once, or goes when somebody holds up the row. */
    private static final class Bob implements Watched.Meanwhile {

        private final long book;
        private final int turn;
        private int queries;
        private boolean came;
        private boolean has;

        Bob(long book, int turn) {
            this.book = book;
            this.turn = turn;
        }

        @Override
        public void happens(boolean rows) throws SQLException {
            if (!rows || ++queries != turn) return;
            came = true;
            try (Connection connection = shop.database().connect();
                    var statement = connection.createStatement()) {
                statement.execute(
                        switch (shop.product()) {
                            case "postgresql" -> "set lock_timeout = '100ms'";
                            case "mysql" -> "set innodb_lock_wait_timeout = 1";
                            default -> "pragma busy_timeout = 100";
                        });
                has = statement.executeUpdate(
                                "update stock set quantity = quantity - 1 where quantity > 0 and book_id = " + book)
                        == 1;
            } catch (SQLException e) {
                has = false;
            }
        }
    }

    private static long buys(long customer, Map<Long, Integer> copies) throws SQLException {
        try (Connection connection = shop.database().connect()) {
            return buys(connection, customer, copies);
        }
    }

    private static long buys(Connection connection, long customer, Map<Long, Integer> copies) throws SQLException {
        try {
            long id = Ex11BuyBooks.buy(connection, customer, copies);
            isAsBefore(connection, "a purchase");
            return id;
        } catch (SQLException | RuntimeException e) {
            throw new AssertionError(
                    "the purchase of " + copies + " (book and copies) should succeed, but: " + said(e), e);
        }
    }

    /** @param missing the book of which there are too few; null if it is the database that refuses */
    private static void refused(long customer, Map<Long, Integer> copies, Long missing) throws SQLException {
        String what = "a purchase of " + copies + " (book and copies) by customer " + customer;
        List<String> before = state();
        try (Connection connection = shop.database().connect()) {
            Throwable end = end(connection, customer, copies);
            boolean right = missing == null
                    ? end instanceof SQLException
                    : end instanceof OutOfStock
                            && new OutOfStock(missing).getMessage().equals(end.getMessage());
            if (!right) {
                String wanted = missing == null ? "the database's SQLException" : "OutOfStock for book " + missing;
                throw new AssertionError(what + " should end with " + wanted + ", but it ended with " + said(end));
            }
            isAsBefore(connection, what + " that failed");
        }
        nothingIsLeft(before, what + " that failed");
    }

    /** How a purchase ended: with which exception, or null if it succeeded. */
    private static Throwable end(Connection connection, long customer, Map<Long, Integer> copies) {
        try {
            Ex11BuyBooks.buy(connection, customer, copies);
            return null;
        } catch (SQLException | RuntimeException e) {
            return e;
        }
    }

    private static void isAsBefore(Connection connection, String after) throws SQLException {
        if (connection.isClosed()) {
            throw new AssertionError("after " + after + " the connection is closed: whose is it?");
        }
        if (!connection.getAutoCommit()) {
            throw new AssertionError("after " + after
                    + " the connection isn't in auto-commit mode, in which it came: what does “finally” do?");
        }
    }

    private static void nothingIsLeft(List<String> before, String after) {
        assertThat(state())
                .as("purchases, lines and copies in stock after " + after + ": what was rolled back?")
                .isEqualTo(before);
    }

    private static List<String> state() {
        return shop.rows("select (select count(*) from purchase), (select count(*) from purchase_line),"
                + " (select sum(quantity) from stock)");
    }

    private static List<String> lines(long purchase) {
        return shop.rows(
                "select book_id, quantity, unit_price_cents from purchase_line where purchase_id = ? order by book_id",
                purchase);
    }

    private static String said(Throwable e) {
        if (e == null) return "success";
        if (e instanceof SQLException sql) return Shop.said(sql);
        String hint = e instanceof UnsupportedOperationException ? " (does it change the caller's map?)" : "";
        return e.getClass().getSimpleName() + (e.getMessage() == null ? "" : ": " + e.getMessage()) + hint;
    }
}
