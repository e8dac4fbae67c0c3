// Wrong: looks at the stock before the transaction begins, and takes without looking. Message: "does anybody look
// before taking"
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
        for (var entry : copies.entrySet()) {
            look(connection, entry.getKey(), entry.getValue());
        }
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
                insert into purchase (customer_id, purchased_at, status)
                values (?, current_timestamp, 'NEW')
                """;
        try (PreparedStatement statement = connection.prepareStatement(sql, new String[] {"id"})) {
            statement.setLong(1, customer);
            statement.executeUpdate();
            try (var key = statement.getGeneratedKeys()) {
                key.next();
                return key.getLong(1);
            }
        }
    }

    private static void look(Connection connection, long book, int copies) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select quantity from stock where book_id = ?")) {
            statement.setLong(1, book);
            try (var rows = statement.executeQuery()) {
                if (!rows.next() || rows.getInt(1) < copies) {
                    throw new OutOfStock(book);
                }
            }
        }
    }

    private static void take(Connection connection, long book, int copies) throws SQLException {
        String sql = """
                update stock
                set quantity = quantity - ?, version = version + 1
                where book_id = ?
                """;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, copies);
            statement.setLong(2, book);
            statement.executeUpdate();
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
