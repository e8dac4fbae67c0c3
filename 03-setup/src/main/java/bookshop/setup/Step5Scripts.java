package bookshop.setup;

import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/** JDBC takes one statement at a time. What happens to two is the driver's affair; so a script must be taken apart. */
final class Step5Scripts {

    private Step5Scripts() {}

    // SQLite's driver runs the first and forgets the second, PostgreSQL's runs both, MySQL's sends both: a syntax
    // error.
    static String twoAtOnce(DataSource source) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("""
                    update stock set quantity = 0 where book_id = 1;
                    update stock set quantity = 0 where book_id = 2
                    """);
            try (var result =
                    statement.executeQuery("select count(*) from stock where quantity = 0 and book_id <= 2")) {
                result.next();
                return "statements that ran: " + result.getInt(1);
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            return "statements that ran: 0 (" + e.getClass().getSimpleName() + ")";
        }
    }

    // Undo belongs to the data everywhere. To the tables only where a transaction covers them, so not on MySQL.
    static List<String> rolledBack(DataSource source) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.executeUpdate("create table shelf (id integer)");
            statement.executeUpdate("update stock set quantity = quantity where book_id = 1");
            connection.rollback();
            connection.setAutoCommit(true);
            boolean there = Step6Metadata.tables(source).contains("shelf");
            if (there) statement.executeUpdate("drop table shelf");
            return List.of("created and rolled back, the table is " + (there ? "still there" : "gone"));
        }
    }
}
