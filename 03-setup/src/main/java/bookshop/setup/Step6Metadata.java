package bookshop.setup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import javax.sql.DataSource;

/** A database describes itself: the same questions for every product, answers in result sets. */
final class Step6Metadata {

    private Step6Metadata() {}

    // getCatalog and getSchema say where we are: without them the question goes to all schemas of the server.
    static List<String> tables(DataSource source) throws SQLException {
        var names = new TreeSet<String>();
        try (Connection connection = source.getConnection();
                var tables = connection
                        .getMetaData()
                        .getTables(connection.getCatalog(), connection.getSchema(), "%", new String[] {"TABLE"})) {
            while (tables.next()) {
                names.add(tables.getString("TABLE_NAME"));
            }
        }
        return List.copyOf(names);
    }

    // The products' own names of types; java.sql.Types has a number for each, in DATA_TYPE. Try: COLUMN_SIZE.
    static List<String> columns(DataSource source, String table) throws SQLException {
        var lines = new ArrayList<String>();
        try (Connection connection = source.getConnection();
                var columns = connection
                        .getMetaData()
                        .getColumns(connection.getCatalog(), connection.getSchema(), table, "%")) {
            while (columns.next()) {
                lines.add(columns.getString("COLUMN_NAME") + " "
                        + columns.getString("TYPE_NAME").toLowerCase(java.util.Locale.ROOT)
                        + ("NO".equals(columns.getString("IS_NULLABLE")) ? " not null" : ""));
            }
        }
        return lines;
    }

    // An index is what makes a search fast, and what keeps a value from being there twice: NON_UNIQUE tells which. A
    // unique column has one unasked, and so has a primary key (but not SQLite's row id). Try: all indexes.
    static List<String> uniqueColumns(DataSource source, String table) throws SQLException {
        var lines = new TreeSet<String>();
        try (Connection connection = source.getConnection();
                var indexes = connection
                        .getMetaData()
                        .getIndexInfo(connection.getCatalog(), connection.getSchema(), table, true, true)) {
            while (indexes.next()) {
                // SQLite's driver gives the others, too, though only unique ones were asked for.
                if (!indexes.getBoolean("NON_UNIQUE")) lines.add(indexes.getString("COLUMN_NAME"));
            }
        }
        return List.copyOf(lines);
    }
}
