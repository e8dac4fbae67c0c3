package bookshop.migrations;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import liquibase.Scope;
import liquibase.changelog.FastCheckService;
import liquibase.resource.DirectoryResourceAccessor;

/** One bookshop of a test: a database, and the changelog of an exercise that brings it forward and back. */
final class Shop implements AutoCloseable {

    private final Database database;
    private final String changelog;

    Shop(Database database, String changelog) {
        this.database = database;
        this.changelog = changelog;
    }

    /** {@code sqlite}, {@code postgresql} or {@code mysql}. */
    String product() {
        return database.product();
    }

    /** Connections to this very shop. */
    DataSource source() {
        return database.dataSource();
    }

    @Override
    public void close() {
        database.close();
    }

    /** Liquibase with the exercise's changelog. */
    Migrations migrations() {
        return migrations(changelog);
    }

    /** Liquibase with another changelog. */
    Migrations migrations(String other) {
        // Liquibase remembers which changelog had nothing more to run, also where a test swaps what stands in it.
        Scope.getCurrentScope().getSingleton(FastCheckService.class).clearCache();
        return Migrations.of(database, other);
    }

    /** Runs what is pending. */
    void update(Object... arguments) {
        liquibase("going forward", migrations(), "update", arguments);
    }

    /** Takes back the newest changesets of the exercise, or all. */
    void back(int changesets) {
        liquibase("going back", migrations(), "rollbackCount", "count", changesets);
    }

    void back() {
        back(history().size());
    }

    private static void liquibase(String what, Migrations migrations, String command, Object... arguments) {
        try {
            migrations.run(command, arguments);
        } catch (RuntimeException e) {
            throw new AssertionError(what + ": " + e.getMessage() + whatItMeans(String.valueOf(e.getMessage())), e);
        }
    }

    /** In a line of its own, where the words of Liquibase or the driver don't say it. */
    private static String whatItMeans(String message) {
        if (message.contains("preconditions failed")) {
            return "\nPreconditions at the top of a file are asked once for all of it, and stop the update: each changeset can have"
                    + " its own, below its author";
        }
        return message.contains("prepared statement has been finalized")
                ? "\nThere was no statement to send: with onlyUpdate no row can be added"
                : "";
    }

    /** Runs the exercise's changelog with one of the files that it reads replaced. */
    void updateWith(String file, String content) {
        try {
            Path folder = Files.createTempDirectory("bookshop-");
            try (var text = Shop.class.getResourceAsStream("/" + changelog)) {
                Files.copy(text, folder.resolve(changelog));
                Path replaced = folder.resolve(file);
                Files.createDirectories(replaced.getParent());
                Files.writeString(replaced, content);
                var there = migrations().lookingIn(new DirectoryResourceAccessor(folder));
                liquibase("going forward with a new " + file, there, "update");
            } finally {
                try (var all = Files.walk(folder)) {
                    for (Path path : all.toList().reversed()) Files.delete(path);
                }
            }
        } catch (java.io.IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether a changelog in SQL holds anything but comments and empty lines. */
    static boolean saysMoreThanComments(String changelog) {
        try (var text = Shop.class.getResourceAsStream("/" + changelog)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .anyMatch(line -> !line.isBlank() && !line.strip().startsWith("--"));
        } catch (java.io.IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the history says of the exercise's changesets: id and how each ran, the oldest first. */
    List<String> history() {
        return migrations().history().stream()
                .filter(line -> line.startsWith(changelog + "::"))
                .map(line -> line.substring(changelog.length() + 2))
                .toList();
    }

    /**
     * Gives each changeset of the history a minute of its own, as if it had run long ago. On SQLite the command {@code tag} marks all
     * changesets of the last second, and tests are quicker than that.
     */
    void datesApart() {
        var ran = rows("select ID, ORDEREXECUTED from DATABASECHANGELOG order by DATEEXECUTED, ORDEREXECUTED");
        for (int i = 0; i < ran.size(); i++) {
            String id = ran.get(i).split(" \\| ")[0];
            execute(
                    "setting the clock of the history",
                    String.format(
                            Locale.ROOT,
                            "update DATABASECHANGELOG set DATEEXECUTED = '2025-06-01 10:%02d:00' where ID = '%s'",
                            i,
                            id));
        }
    }

    /** A query on a connection of its own: a line for each row, its values separated by {@code " | "}. */
    List<String> rows(String sql) {
        try {
            return Rows.of(database.dataSource(), sql);
        } catch (IllegalStateException e) {
            throw new AssertionError("what was asked of the shop fails: " + e.getMessage(), e);
        }
    }

    /** Does what an application does, and commits. */
    void execute(String what, String... statements) {
        attempt(what, true, statements);
    }

    /** Fails if the database refuses the statements; what they did is undone. */
    void takes(String what, String... statements) {
        attempt(what, false, statements);
    }

    private void attempt(String what, boolean commit, String... statements) {
        try (Connection connection = database.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                for (String sql : statements) statement.execute(sql);
                if (commit) connection.commit();
            } catch (SQLException e) {
                throw new AssertionError(what + " should work, but the database says: " + e.getMessage(), e);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Fails if the database takes the last of the statements; what they did is undone. */
    void refuses(String what, String question, String... statements) {
        try (Connection connection = database.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                for (int i = 0; i < statements.length - 1; i++) statement.execute(statements[i]);
                try {
                    statement.execute(statements[statements.length - 1]);
                    checkDeferred(statement);
                } catch (SQLException e) {
                    return;
                }
                throw new AssertionError("the database should refuse " + what + ", but takes it: " + question);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A key that is {@code initially deferred} refuses at the commit; here nothing is committed, so it is asked now. */
    private void checkDeferred(Statement statement) throws SQLException {
        if (product().equals("postgresql")) statement.execute("set constraints all immediate");
        if (product().equals("sqlite")) {
            try (var broken = statement.executeQuery("pragma foreign_key_check")) {
                if (broken.next()) throw new SQLException("a foreign key leads nowhere");
            }
        }
    }

    /** Whether there is such a table or view. */
    boolean has(String table) {
        return metadata((meta, connection) -> tables(meta, connection)).stream().anyMatch(table::equalsIgnoreCase);
    }

    /**
     * The columns of a table, by name: type and length where there is one, and whether they may be null. The same words on all
     * databases: {@code bigint}, {@code integer}, {@code varchar(2) not null}.
     */
    Map<String, String> columns(String table) {
        return metadata((meta, connection) -> columns(meta, connection, table));
    }

    /** The foreign keys of a table: {@code fk_x (column) -> table (column), on delete what}. */
    List<String> foreignKeys(String table) {
        return metadata((meta, connection) -> foreignKeys(meta, connection, table));
    }

    /** The indexes of a table, those behind keys too: {@code ix_x (column)}, with {@code unique} in front where it is. */
    List<String> indexes(String table) {
        return metadata((meta, connection) -> indexes(meta, connection, table));
    }

    /** The primary key's columns, in their order. */
    List<String> primaryKey(String table) {
        return metadata((meta, connection) -> primaryKey(meta, connection, table));
    }

    /**
     * All that can be seen of the shop, a line for each thing: columns with their types and defaults, keys, indexes, and every row.
     * Not the order of columns, which no way back can restore.
     */
    List<String> picture() {
        return metadata((meta, connection) -> {
            var lines = new ArrayList<String>();
            for (String table : tables(meta, connection)) {
                columns(meta, connection, table)
                        .forEach((name, type) -> lines.add("column " + table + "." + name + ": " + type));
                defaults(meta, connection, table)
                        .forEach((name, value) -> lines.add("default of " + table + "." + name + ": " + value));
                List<String> key = primaryKey(meta, connection, table);
                if (!key.isEmpty()) lines.add("primary key of " + table + ": " + key);
                foreignKeys(meta, connection, table).forEach(to -> lines.add("foreign key of " + table + ": " + to));
                indexes(meta, connection, table).forEach(index -> lines.add("index on " + table + ": " + index));
                rows(connection, table).forEach(row -> lines.add("row of " + table + ": " + row));
            }
            lines.sort(null);
            return lines;
        });
    }

    /** Fails with the sentence and the first differences if the shop doesn't look like the picture. */
    void looksLike(List<String> picture, String sentence) {
        same(picture, picture(), sentence);
    }

    /** Fails with the sentence and the first differences if two pictures, or parts of them, are not the same. */
    static void same(List<String> expected, List<String> actual, String sentence) {
        var missing = new ArrayList<>(expected);
        actual.forEach(missing::remove);
        var added = new ArrayList<>(actual);
        expected.forEach(added::remove);
        if (missing.isEmpty() && added.isEmpty()) return;
        var message = new StringJoiner("\n");
        message.add(sentence + ", but:");
        missing.stream().limit(5).forEach(line -> message.add("  missing: " + line));
        added.stream().limit(5).forEach(line -> message.add("  there instead: " + line));
        int more = Math.max(0, missing.size() - 5) + Math.max(0, added.size() - 5);
        if (more > 0) message.add("  … and " + more + " more differences");
        throw new AssertionError(message.toString());
    }

    /** SQLite keeps the case of a name, and finds it in any: {@code WISH} and {@code wish} are one. */
    private static String name(ResultSet thing, String column) throws SQLException {
        return lower(thing.getString(column));
    }

    private static String lower(String name) {
        return String.valueOf(name).toLowerCase(Locale.ROOT);
    }

    private interface Reading<T> {
        T from(DatabaseMetaData meta, Connection connection) throws SQLException;
    }

    private <T> T metadata(Reading<T> reading) {
        try (Connection connection = database.dataSource().getConnection()) {
            return reading.from(connection.getMetaData(), connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> tables(DatabaseMetaData meta, Connection c) throws SQLException {
        var names = new ArrayList<String>();
        try (ResultSet table = meta.getTables(c.getCatalog(), c.getSchema(), null, new String[] {"TABLE", "VIEW"})) {
            while (table.next()) {
                String name = table.getString("TABLE_NAME");
                if (!name.toLowerCase(Locale.ROOT).startsWith("databasechangelog")) names.add(name);
            }
        }
        return names;
    }

    private static Map<String, String> columns(DatabaseMetaData meta, Connection c, String table) throws SQLException {
        var columns = new TreeMap<String, String>();
        try (ResultSet column = meta.getColumns(c.getCatalog(), c.getSchema(), table, null)) {
            while (column.next()) {
                // On a Turkish machine SQLite's driver says BİGİNT.
                String type = switch (lower(column.getString("TYPE_NAME")).replace("i̇", "i")) {
                    case "int8" -> "bigint";
                    case "int", "int4" -> "integer";
                    case "character varying" -> "varchar";
                    case String other -> other;
                };
                int size = column.getInt("COLUMN_SIZE");
                boolean sized = type.endsWith("char") && size > 0 && size < 1_000_000;
                columns.put(
                        name(column, "COLUMN_NAME"),
                        type
                                + (sized ? "(" + size + ")" : "")
                                + (column.getInt("NULLABLE") == DatabaseMetaData.columnNoNulls ? " not null" : ""));
            }
        }
        return columns;
    }

    /** The defaults of a table's columns, in the words of the database; no entry where there is none, or NULL. */
    private static Map<String, String> defaults(DatabaseMetaData meta, Connection c, String table) throws SQLException {
        var defaults = new TreeMap<String, String>();
        try (ResultSet column = meta.getColumns(c.getCatalog(), c.getSchema(), table, null)) {
            while (column.next()) {
                String value = column.getString("COLUMN_DEF");
                if (value != null && !value.toLowerCase(Locale.ROOT).startsWith("null")) {
                    defaults.put(name(column, "COLUMN_NAME"), value);
                }
            }
        }
        return defaults;
    }

    private static List<String> primaryKey(DatabaseMetaData meta, Connection c, String table) throws SQLException {
        var key = new TreeMap<Integer, String>();
        try (ResultSet column = meta.getPrimaryKeys(c.getCatalog(), c.getSchema(), table)) {
            while (column.next()) key.put(column.getInt("KEY_SEQ"), name(column, "COLUMN_NAME"));
        }
        return List.copyOf(key.values());
    }

    private static List<String> foreignKeys(DatabaseMetaData meta, Connection c, String table) throws SQLException {
        var keys = new TreeSet<String>();
        try (ResultSet key = meta.getImportedKeys(c.getCatalog(), c.getSchema(), table)) {
            while (key.next()) {
                String rule = switch (key.getInt("DELETE_RULE")) {
                    case DatabaseMetaData.importedKeyCascade -> ", on delete cascade";
                    case DatabaseMetaData.importedKeySetNull -> ", on delete set null";
                    case DatabaseMetaData.importedKeySetDefault -> ", on delete set default";
                    default -> "";
                };
                keys.add(lower(keyName(key.getString("FK_NAME"), name(key, "FKCOLUMN_NAME"), table, c)) + " ("
                        + name(key, "FKCOLUMN_NAME") + ") -> " + name(key, "PKTABLE_NAME") + " ("
                        + name(key, "PKCOLUMN_NAME") + ")" + rule);
            }
        }
        return List.copyOf(keys);
    }

    /** SQLite's driver doesn't find the name of a foreign key that stands behind its column; SQLite itself keeps it. */
    private static String keyName(String told, String column, String table, Connection c) throws SQLException {
        if (told != null && !told.isEmpty()) return told;
        try (var statement = c.createStatement();
                var sql =
                        statement.executeQuery("select sql from sqlite_master where type = 'table' and lower(name) = '"
                                + lower(table) + "'")) {
            var name = Pattern.compile(
                            "\\b" + column + "\\b[^,]*?\\bconstraint\\s+\\W?(\\w+)\\W?\\s+references\\b",
                            Pattern.CASE_INSENSITIVE)
                    .matcher(sql.next() ? sql.getString(1) : "");
            return name.find() ? name.group(1) : "(without a name)";
        }
    }

    private static List<String> indexes(DatabaseMetaData meta, Connection c, String table) throws SQLException {
        var unique = new TreeMap<String, String>();
        var columns = new TreeMap<String, TreeMap<Integer, String>>();
        try (ResultSet index = meta.getIndexInfo(c.getCatalog(), c.getSchema(), table, false, true)) {
            while (index.next()) {
                if (index.getString("INDEX_NAME") == null) continue;
                String name = name(index, "INDEX_NAME");
                unique.put(name, index.getBoolean("NON_UNIQUE") ? "" : "unique ");
                columns.computeIfAbsent(name, n -> new TreeMap<>())
                        .put(index.getInt("ORDINAL_POSITION"), name(index, "COLUMN_NAME"));
            }
        }
        var indexes = new ArrayList<String>();
        columns.forEach((name, ordered) ->
                indexes.add(unique.get(name) + name + " (" + String.join(", ", ordered.values()) + ")"));
        return indexes;
    }

    private static List<String> rows(Connection connection, String table) throws SQLException {
        var rows = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var result = statement.executeQuery("select * from " + table)) {
            while (result.next()) {
                var row = new TreeMap<String, String>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    row.put(lower(result.getMetaData().getColumnName(i)), result.getString(i));
                }
                rows.add(row.toString());
            }
        }
        return rows;
    }
}
