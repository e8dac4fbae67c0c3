package bookshop.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** The lesson's program: runs the worked files, block by block, and prints why, the SQL and what came out. */
final class Lesson {

    /** The worked files, and what each is about. */
    static final Map<String, String> STEPS = Map.of(
            "step1-tables.sql", "A table is a set of promises.",
            "step2-select.sql", "Choosing rows, and what isn't known.",
            "step3-joins.sql", "Rows of several tables, side by side.",
            "step4-groups.sql", "Many rows become one.",
            "step5-steps.sql", "Queries in steps: trees and windows.",
            "step6-changes.sql", "Changing rows, and saying things once.",
            "step7-plans.sql", "How the rows are found.");

    private static final int WIDTH = 100;

    private Database database;

    private Lesson(Database database) {
        this.database = database;
    }

    public static void main(String[] args) throws SQLException {
        var lesson = new Lesson(Database.fresh());
        try {
            System.out.println("Lesson 02, on " + lesson.database.product()
                    + ", in a new bookshop that is thrown away at the end");
            lesson.run();
        } finally {
            lesson.database.close();
        }
    }

    private void run() throws SQLException {
        for (String file : STEPS.keySet().stream().sorted().toList()) {
            step(file, STEPS.get(file));
            try (Connection connection = database.connect()) {
                for (Script.Section section : Script.of("/" + file).sections(database.product())) {
                    for (Sql sql : section.statements()) {
                        show(section.name(), sql, connection);
                    }
                }
            }
        }
        step("Step8Transactions", "Two connections, and what one sees of the other.");
        var two = new Step8Transactions(database);
        show("seenAfterCommit", "The price that Bob sees, before Alice commits and after:", two.seenAfterCommit());
        show("allOrNothing", "A purchase whose line was refused, rolled back:", two.allOrNothing());
        show("savepoint", "The second of two inserts failed, and only that one was taken back:", two.savepoint());
        show("goesOnAfterAnError", "An error in a transaction. Does it go on?", two.goesOnAfterAnError());
        String twice = "a price read twice, changed by Bob in between:";
        if (database.product().equals("sqlite")) {
            show("readTwice", "The only level of SQLite: " + twice, two.readTwice(Connection.TRANSACTION_SERIALIZABLE));
        } else {
            show("readTwice", "Read committed: " + twice, two.readTwice(Connection.TRANSACTION_READ_COMMITTED));
            show("readTwice", "Repeatable read: " + twice, two.readTwice(Connection.TRANSACTION_REPEATABLE_READ));
        }
        show("lostUpdate", "8 copies, 2 sold, each computed in the program:", two.lostUpdate());

        step("Step9Metadata", "The database describes itself.");
        try (Connection connection = database.connect()) {
            show("columns", "The columns of stock:", Step9Metadata.columns(connection, "stock"));
            show(
                    "foreignKeys",
                    "Where purchase_line points to:",
                    Step9Metadata.foreignKeys(connection, "purchase_line"));
        }
    }

    /** Every step begins with a bookshop in which nothing was done. */
    private void step(String worked, String why) {
        database = database.renewed();
        System.out.println("\n" + worked + ": " + why);
    }

    private static void show(String name, String why, Object result) {
        System.out.println("\n  " + name + ": " + why);
        for (Object line : result instanceof List<?> lines ? lines : List.of(result)) {
            System.out.println("    = " + line);
        }
    }

    private static void show(String name, Sql sql, Connection connection) {
        String why = String.join(
                " ",
                sql.comment().lines().filter(line -> !line.startsWith("Try:")).toList());
        System.out.println(sql.comment().isEmpty() ? "" : "\n" + wrapped("  " + name + ": " + why));
        System.out.println(sql.text().indent(4).stripTrailing() + ";");
        try {
            Sql.Result result = sql.run(connection, Map.of());
            if (result.table() != null) {
                System.out.println(result.table().toString().indent(6).stripTrailing());
            } else if (!sql.text().matches("(?s)(create|alter|set) .*")) {
                System.out.println(
                        "      " + result.changed() + (result.changed() == 1 ? " row changed" : " rows changed"));
            }
        } catch (SQLException e) {
            System.out.println(
                    wrapped("      " + e.getMessage().lines().findFirst().orElse("")));
        }
    }

    private static String wrapped(String text) {
        String indent = text.substring(0, text.length() - text.stripLeading().length());
        var lines = new StringBuilder();
        String rest = text;
        while (rest.length() > WIDTH) {
            int end = rest.lastIndexOf(' ', WIDTH);
            lines.append(rest, 0, end).append('\n');
            rest = indent + "  " + rest.substring(end + 1);
        }
        return lines + rest;
    }
}
