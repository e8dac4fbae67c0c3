package bookshop.sql;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the database knows about its own tables: JDBC asks in one way, on every product. */
final class Step9Metadata {

    private Step9Metadata() {}

    /** The columns of a table: name, type as the database calls it, and whether they may be NULL. */
    static List<String> columns(Connection connection, String table) throws SQLException {
        DatabaseMetaData metadata = connection.getMetaData();
        var columns = new ArrayList<String>();
        // The table is looked for in this schema (PostgreSQL) or catalogue (MySQL) only; SQLite has neither.
        try (ResultSet row = metadata.getColumns(connection.getCatalog(), connection.getSchema(), table, null)) {
            while (row.next()) {
                boolean optional = row.getInt("NULLABLE") == DatabaseMetaData.columnNullable;
                columns.add(row.getString("COLUMN_NAME") + " "
                        + row.getString("TYPE_NAME").toLowerCase(Locale.ROOT) + (optional ? "" : " not null"));
            }
        }
        return columns;
    }

    /** Where a table's foreign keys lead to. */
    static List<String> foreignKeys(Connection connection, String table) throws SQLException {
        var keys = new ArrayList<String>();
        try (ResultSet row =
                connection.getMetaData().getImportedKeys(connection.getCatalog(), connection.getSchema(), table)) {
            while (row.next()) {
                keys.add(row.getString("FKCOLUMN_NAME") + " -> " + row.getString("PKTABLE_NAME") + "."
                        + row.getString("PKCOLUMN_NAME"));
            }
        }
        return keys.stream().sorted().toList();
    }
}
