// Wrong: takes the largest id plus 1, as another purchase may at the same time. Message: "the database gives a purchase
// its
// id"
package bookshop.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;

/** 02.11 A purchase as one transaction. */
final class Ex11BuyBooks {

    /** There are fewer copies in stock than somebody wants to buy. */
    static final class OutOfStock extends RuntimeException {

        OutOfStock(long book) {
            super("not enough copies of book " + book);
        }
    }

    private Ex11BuyBooks() {}

    static long buy(Connection connection, long customer, Map<Long, Integer> copies) throws SQLException {
        connection.setAutoCommit(false);
        try {
            long purchase = insertPurchase(connection, customer);
            // By id: two purchases that took the same two books in different orders could wait for each other.
            for (var entry : new TreeMap<>(copies).entrySet()) {
                take(connection, entry.getKey(), entry.getValue());
                insertLine(connection, purchase, entry.getKey(), entry.getValue());
            }
            connection.commit();
            return purchase;
        } catch (SQLException | RuntimeException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private static long insertPurchase(Connection connection, long customer) throws SQLException {
        String sql = """
                insert into purchase (id, customer_id, purchased_at, status)
                values (?, ?, current_timestamp, 'NEW')
                """;
        long id = nextId(connection);
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, id);
            statement.setLong(2, customer);
            statement.executeUpdate();
        }
        return id;
    }

    private static long nextId(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select max(id) + 1 from purchase");
                var next = statement.executeQuery()) {
            next.next();
            return next.getLong(1);
        }
    }

    /** Looks and takes in one statement: between two, somebody else could take the copy. */
    private static void take(Connection connection, long book, int copies) throws SQLException {
        String sql = """
                update stock
                set quantity = quantity - ?, version = version + 1
                where book_id = ?
                    and quantity >= ?
                """;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, copies);
            statement.setLong(2, book);
            statement.setInt(3, copies);
            if (statement.executeUpdate() == 0) {
                throw new OutOfStock(book);
            }
        }
    }

    /** The database puts in the price: it needn't be fetched. */
    private static void insertLine(Connection connection, long purchase, long book, int copies) throws SQLException {
        String sql = """
                insert into purchase_line (purchase_id, book_id, quantity, unit_price_cents)
                select ?, id, ?, price_cents
                from book
                where id = ?
                """;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, purchase);
            statement.setInt(2, copies);
            statement.setLong(3, book);
            statement.executeUpdate();
        }
    }
}
