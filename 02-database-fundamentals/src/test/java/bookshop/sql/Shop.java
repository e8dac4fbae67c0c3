package bookshop.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A bookshop for tests, with the learner's file: a bookshop in which nothing was done for every test, and each failure of a
 * statement of the file as a sentence.
 */
final class Shop implements BeforeEachCallback, AfterAllCallback {

    private final String exercise;
    private final String file;
    private Database database;
    private boolean used;

    private Shop(String exercise, String file) {
        this.exercise = exercise;
        this.file = file;
    }

    /**
     * The bookshop for an exercise.
     *
     * @param exercise its number, such as {@code 02.4}
     * @param file the file that the learner edits; null if it is a class
     */
    static Shop open(String exercise, String file) {
        return new Shop(exercise, file);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        used = false;
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (database != null) database.close();
        database = null;
    }

    /** The bookshop of the running test, made when it is asked for. */
    Database database() {
        if (!used) database = database == null ? Database.fresh() : database.renewed();
        used = true;
        return database;
    }

    /** {@code sqlite}, {@code postgresql} or {@code mysql}. */
    String product() {
        return database().product();
    }

    /**
     * The rows of a query of the learner's, which changes nothing.
     *
     * @param parameters a name, its value, the next name…
     */
    Answer ask(String name, Object... parameters) {
        Sql sql = one(name);
        Sql.Result result = run(sql, false, parameters);
        if (result.table() == null) {
            throw new AssertionError(at(sql) + "“" + name + "” should be a query, but it gives no rows" + shown(sql));
        }
        return new Answer(name, result.table());
    }

    /** How the database would find the rows of a query of the learner's. */
    List<String> planOf(String name) {
        Sql sql = one(name);
        return plan(sql.text());
    }

    /** How the database would find the rows of a query, however few they are. */
    List<String> plan(String query) {
        var statements = new ArrayList<String>();
        if (product().equals("postgresql")) {
            // Of few rows PostgreSQL would rather read many, and sort them.
            for (String way : List.of("bitmapscan", "sort", "incremental_sort")) {
                statements.add("set enable_" + way + " = off");
            }
        }
        String explain = Map.of("sqlite", "explain query plan ", "postgresql", "explain (costs off) ")
                .getOrDefault(product(), "explain format = tree ");
        try (Connection connection = database().connect();
                var statement = connection.createStatement()) {
            for (String setting : statements) {
                statement.execute(setting);
            }
            try (var result = statement.executeQuery(explain + query)) {
                // SQLite's plan has numbers before the text.
                return Table.of(result).rows().stream()
                        .flatMap(row -> row.getLast().lines())
                        .toList();
            }
        } catch (SQLException e) {
            throw new AssertionError("the database says: " + said(e) + "\n    " + query, e);
        }
    }

    /** Runs a statement of the learner's that changes rows, commits, and gives their number. */
    int change(String name, Object... parameters) {
        Sql sql = one(name);
        Sql.Result result = run(sql, true, parameters);
        return result.table() == null ? result.changed() : result.table().rows().size(); // "returning" gives rows
    }

    /**
     * Runs all statements of a section: tables, indexes.
     *
     * @param tables the tables that should be there then
     */
    void create(String name, String... tables) {
        statements(name).forEach(sql -> run(sql, true));
        for (String table : tables) {
            try {
                count(table);
            } catch (SQLException e) {
                throw new AssertionError("“" + name + "” has run, and there is no table " + table
                        + ": what is it called there? The database says: " + said(e));
            }
        }
    }

    private void count(String table) throws SQLException {
        try (Connection connection = database().connect();
                var statement = connection.createStatement()) {
            statement.executeQuery("select count(*) from " + table).close();
        }
    }

    /** The columns of a table's primary key, in small letters, however they were written. */
    List<String> primaryKey(String table) {
        var key = new ArrayList<String>();
        try (Connection connection = database().connect();
                var columns = connection
                        .getMetaData()
                        .getPrimaryKeys(connection.getCatalog(), connection.getSchema(), table)) {
            while (columns.next()) {
                key.add(columns.getString("COLUMN_NAME").toLowerCase(Locale.ROOT));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return key;
    }

    private Sql one(String name) {
        List<Sql> statements = statements(name);
        if (statements.size() > 1) {
            throw new AssertionError(at(statements.get(1)) + "“" + name + "” should be one statement, and here begins a"
                    + " second" + shown(statements.get(1)));
        }
        return statements.getFirst();
    }

    private List<Sql> statements(String name) {
        Script script;
        try {
            script = Script.of("/" + file);
        } catch (IllegalArgumentException e) {
            throw new AssertionError(e.getMessage());
        }
        if (script.sections().stream().noneMatch(section -> section.name().equals(name))) {
            throw new AssertionError(file + " has no line “-- name: " + name + "” any more: put it back");
        }
        if (!script.sections().getFirst().statements().isEmpty()) {
            Sql stray = script.statements().getFirst();
            throw new AssertionError(at(stray) + "this stands before the first “-- name:”, where nobody looks for it");
        }
        boolean untouched = script.sections().stream()
                .filter(section -> section.name().equals(name))
                .allMatch(section -> section.statements().isEmpty());
        List<Sql> statements = untouched ? List.of() : script.section(name, product());
        if (statements.isEmpty()) throw new AssertionError("TODO " + exercise + " write “" + name + "” in " + file);
        return statements;
    }

    private Sql.Result run(Sql sql, boolean commits, Object... parameters) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < parameters.length; i += 2) {
            values.put((String) parameters[i], parameters[i + 1]);
        }
        usesAll(sql, values.keySet());
        try (Connection connection = database().connect()) {
            if (product().equals("sqlite")) {
                // What nobody asked to be in order comes in another one.
                new Sql("", 0, "", "pragma reverse_unordered_selects = on").run(connection, Map.of());
            }
            connection.setAutoCommit(false);
            try {
                Sql.Result result = sql.run(connection, values);
                if (commits) connection.commit();
                return result;
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new AssertionError(at(sql) + "the database says: " + said(e) + shown(sql), e);
        } catch (IllegalArgumentException e) {
            String there = values.isEmpty() ? "" : "; there is :" + String.join(", :", values.keySet());
            throw new AssertionError(at(sql) + e.getMessage() + there + shown(sql));
        } catch (Sql.Stopped e) {
            throw new AssertionError(at(sql) + e.getMessage() + shown(sql), e);
        }
    }

    /** Without its parameter a query may just find nothing, and say nothing. */
    private static void usesAll(Sql sql, Set<String> names) {
        if (!names.containsAll(sql.parameters())) return; // there is a message for that
        for (String name : names) {
            if (sql.parameters().contains(name)) continue;
            boolean mark = Script.TOKEN
                    .matcher(sql.text())
                    .results()
                    .anyMatch(token -> token.group().equals("?"));
            boolean text = sql.text().contains("':" + name + "'");
            throw new AssertionError(at(sql) + "the statement doesn't use :" + name
                    + (mark ? "; write :" + name + " in place of ?" : text ? "; in quotes it is a text" : "")
                    + shown(sql));
        }
    }

    /** Where a statement stands, as the beginning of a sentence. */
    private static String at(Sql sql) {
        return sql.file() + ", line " + sql.line() + ": ";
    }

    private static String shown(Sql sql) {
        List<String> lines = sql.text().lines().limit(8).toList();
        String rest = sql.text().lines().count() > 8 ? "\n    …" : "";
        return ", in\n    " + String.join("\n    ", lines) + rest;
    }

    /** What the database says, in a line. */
    static String said(SQLException e) {
        return String.join(" ", String.valueOf(e.getMessage()).strip().split("\\s*\\R\\s*"));
    }

    /** A row that the learner's table must take. */
    void takes(String what, String sql) {
        try {
            update(sql);
        } catch (SQLException e) {
            throw new AssertionError("there should be room for " + what + ", but the database says: " + said(e)
                    + "\n    " + sql + keys(sql, e));
        }
    }

    /** Where the foreign keys of the table lead, if one of them is broken: SQLite doesn't say which. */
    private String keys(String sql, SQLException e) {
        if (!said(e).contains("FOREIGN KEY") || !sql.startsWith("insert into ")) return "";
        try (Connection connection = database().connect()) {
            List<String> keys = Step9Metadata.foreignKeys(connection, sql.split(" ")[2]);
            return "\nwhere does each foreign key lead? " + String.join(", ", keys);
        } catch (SQLException unknown) {
            return "";
        }
    }

    /**
     * A change that the learner's tables must refuse.
     *
     * @param question what to ask if they don't
     * @return what the database says
     */
    String refuses(String what, String question, String sql) {
        try {
            update(sql);
        } catch (SQLException e) {
            // On SQLite 19: a constraint; 20: not a number, in a column "integer primary key".
            boolean constraint = product().equals("sqlite") && List.of(19, 20).contains(e.getErrorCode() & 0xff)
                    || String.valueOf(e.getSQLState()).matches("23.*|22.*") // a constraint, what a column can't hold
                    || List.of(3819, 1364).contains(e.getErrorCode()); // on MySQL: a check, a value that isn't given
            if (constraint) return said(e);
            throw new AssertionError(
                    "a constraint should refuse " + what + ", but the database says: " + said(e) + "\n    " + sql);
        }
        throw new AssertionError("the database takes " + what + ": " + question + "\n    " + sql);
    }

    private void update(String sql) throws SQLException {
        try (Connection connection = database().connect();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    /** Changes rows for a test, and commits. */
    void execute(String sql, Object... parameters) {
        try (Connection connection = database().connect();
                PreparedStatement statement = prepared(connection, sql, parameters)) {
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(sql + ": " + said(e), e);
        }
    }

    /**
     * What is really in the database: a query on a connection of its own, which sees only what was committed.
     *
     * @return a line for each row, its values separated by {@code " | "}
     */
    List<String> rows(String sql, Object... parameters) {
        try (Connection connection = database().connect();
                PreparedStatement statement = prepared(connection, sql, parameters);
                var result = statement.executeQuery()) {
            return Table.of(result).lines();
        } catch (SQLException e) {
            throw new AssertionError("the database says: " + said(e) + "\n    " + sql, e);
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }
}
