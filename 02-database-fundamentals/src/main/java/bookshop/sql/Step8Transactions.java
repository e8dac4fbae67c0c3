package bookshop.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteConnection;

/** Two connections, Alice's and Bob's: what does one see of the other's work, and when is it there for good? */
final class Step8Transactions {

    private final Database database;

    Step8Transactions(Database database) {
        this.database = database;
    }

    /** What is not committed is nobody else's: the price Bob sees before and after Alice's commit. */
    String seenAfterCommit() throws SQLException {
        try (Connection alice = database.connect();
                Connection bob = database.connect()) {
            alice.setAutoCommit(false); // until now each statement was a transaction of its own
            change(alice, "update book set price_cents = 1 where id = 25");
            int before = number(bob, "select price_cents from book where id = 25");
            alice.commit();
            // Try: alice.rollback() for alice.commit().
            return before + ", then " + number(bob, "select price_cents from book where id = 25");
        }
    }

    /** All or nothing: the second statement fails, the first is taken back. How many purchases are there then? */
    String allOrNothing() throws SQLException {
        try (Connection alice = database.connect()) {
            alice.setAutoCommit(false);
            try {
                change(alice, "insert into purchase values (500, 1, '2025-07-01 10:00:00.000', 'NEW')");
                change(alice, "insert into purchase_line values (500, 4711, 1, 999)"); // there is no such book
                alice.commit();
            } catch (SQLException e) {
                alice.rollback();
            }
            return number(alice, "select count(*) from purchase where id = 500") + " purchases";
        }
    }

    /** A savepoint takes back a part. */
    String savepoint() throws SQLException {
        try (Connection alice = database.connect()) {
            alice.setAutoCommit(false);
            change(alice, "insert into genre values (500, 'Cookery', null)");
            Savepoint before = alice.setSavepoint();
            try {
                change(alice, "insert into genre values (501, 'Cookery', null)"); // the name is taken
            } catch (SQLException e) {
                alice.rollback(before);
            }
            alice.commit();
            return number(alice, "select count(*) from genre where id >= 500") + " new genre";
        }
    }

    /** An error without a savepoint: can the transaction go on? On PostgreSQL it can't; it is over. */
    String goesOnAfterAnError() throws SQLException {
        try (Connection alice = database.connect()) {
            alice.setAutoCommit(false);
            try {
                change(alice, "insert into genre values (1, 'Cookery', null)"); // the id is taken
            } catch (SQLException e) {
                // Swallowed: don't.
            }
            try {
                return "yes, it counts " + number(alice, "select count(*) from genre") + " genres";
            } catch (SQLException e) {
                return "no";
            } finally {
                alice.rollback();
            }
        }
    }

    /** Isolation: Alice reads a price twice in one transaction, and Bob changes it in between. */
    String readTwice(int level) throws SQLException {
        try (Connection alice = database.connect();
                Connection bob = database.connect()) {
            if (alice instanceof SQLiteConnection sqlite) {
                // One level only, as if one came after the other. And for once a transaction that begins as a reader.
                sqlite.getConnectionConfig().setTransactionMode(TransactionMode.DEFERRED);
            } else {
                alice.setTransactionIsolation(level);
            }
            alice.setAutoCommit(false);
            int first = number(alice, "select price_cents from book where id = 26");
            change(bob, "update book set price_cents = price_cents + 100 where id = 26");
            int second = number(alice, "select price_cents from book where id = 26");
            alice.rollback();
            return first + ", then " + second;
        }
    }

    /** A lost update: both read 8 copies in stock, both sell one, both write what they computed. */
    String lostUpdate() throws SQLException {
        try (Connection alice = database.connect();
                Connection bob = database.connect()) {
            int alices = number(alice, "select quantity from stock where book_id = 26") - 1;
            int bobs = number(bob, "select quantity from stock where book_id = 26") - 1;
            change(alice, "update stock set quantity = " + alices + " where book_id = 26");
            change(bob, "update stock set quantity = " + bobs + " where book_id = 26");
            // Try: let the database compute, "set quantity = quantity - 1".
            return number(alice, "select quantity from stock where book_id = 26") + " left";
        }
    }

    private static void change(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private static int number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            result.next();
            return result.getInt(1);
        }
    }
}
