package bookshop.migrations;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import javax.sql.DataSource;

/** Plain SQL, each time on a connection of its own, as another program would send it. */
final class Rows {

    private Rows() {}

    /** A line for each row of a query, its values separated by {@code " | "}; other statements are run and give none. */
    static List<String> of(DataSource source, String sql) {
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            var rows = new ArrayList<String>();
            if (!statement.execute(sql)) return rows;
            var result = statement.getResultSet();
            while (result.next()) {
                var row = new StringJoiner(" | ");
                for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                    row.add(result.getString(column));
                }
                rows.add(row.toString());
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(sql.strip() + ": " + e.getMessage(), e);
        }
    }

    /** What the database answers: a line for each row, or the refusal's class. */
    static List<String> orRefusal(DataSource source, String sql) {
        try {
            return of(source, sql);
        } catch (IllegalStateException e) {
            return List.of("refused");
        }
    }
}
