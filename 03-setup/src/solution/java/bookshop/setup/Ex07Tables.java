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
        // The schema is a pattern here, and _ stands for any character; no neighbour of ours has such a name.
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
                List<String> references = new ArrayList<>();
                try (var columns = metaData.getImportedKeys(catalog, schema, name)) {
                    while (columns.next()) {
                        references.add(columns.getString("FKCOLUMN_NAME") + " -> " + columns.getString("PKTABLE_NAME")
                                + "." + columns.getString("PKCOLUMN_NAME"));
                    }
                }
                references.sort(Comparator.naturalOrder());
                all.add(new Ex07Tables(name, List.copyOf(key.values()), references));
            }
        }
        all.sort(Comparator.comparing(Ex07Tables::name)); // not every driver sorts them
        return all;
    }
}
