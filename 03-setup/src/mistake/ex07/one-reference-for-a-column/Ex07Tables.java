// Wrong: keeps one reference for each column, though two foreign keys may share one. Message: "the references of place"
package bookshop.setup;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/** Exercise 03.7: a table, as the database describes it. */
record Ex07Tables(String name, List<String> primaryKey, List<String> references) {

    static List<Ex07Tables> of(Connection connection) throws SQLException {
        DatabaseMetaData metaData = connection.getMetaData();
        String catalog = connection.getCatalog();
        String schema = connection.getSchema();
        List<Ex07Tables> all = new ArrayList<>();
        try (var tables = metaData.getTables(catalog, schema, "%", new String[] {"TABLE"})) {
            while (tables.next()) {
                String name = tables.getString("TABLE_NAME");
                // By the standard, rows come by name of the column; KEY_SEQ is the place in the key.
                var key = new TreeMap<Integer, String>();
                try (var columns = metaData.getPrimaryKeys(catalog, schema, name)) {
                    while (columns.next()) {
                        key.put(columns.getInt("KEY_SEQ"), columns.getString("COLUMN_NAME"));
                    }
                }
                var targets = new TreeMap<String, String>();
                try (var columns = metaData.getImportedKeys(catalog, schema, name)) {
                    while (columns.next()) {
                        targets.put(
                                columns.getString("FKCOLUMN_NAME"),
                                columns.getString("PKTABLE_NAME") + "." + columns.getString("PKCOLUMN_NAME"));
                    }
                }
                List<String> references = targets.entrySet().stream()
                        .map(target -> target.getKey() + " -> " + target.getValue())
                        .toList();
                all.add(new Ex07Tables(name, List.copyOf(key.values()), references));
            }
        }
        all.sort(Comparator.comparing(Ex07Tables::name)); // not every driver sorts them
        return all;
    }
}
