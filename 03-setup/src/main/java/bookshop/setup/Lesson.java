package bookshop.setup;

import java.io.PrintStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import javax.sql.DataSource;

/**
 * The lesson's program: first what to paste into a question, then the worked code, step by step, with the SQL that ran.
 */
final class Lesson {

    private static final int WIDTH = 100;

    private final PrintStream out;
    private final Database database;
    private final SqlLog log = new SqlLog();

    private Lesson(PrintStream out, Database database) {
        this.out = out;
        this.database = database;
    }

    public static void main(String[] args) throws Exception {
        try (var database = Database.fresh()) {
            run(System.out, database);
        }
    }

    /** Prints the whole lesson. */
    static void run(PrintStream out, Database database) throws Exception {
        out.println("Lesson 03, on " + database.product() + ", in a new bookshop that is thrown away at the end");
        new Lesson(out, database).run();
    }

    private void run() throws Exception {
        step("Report", "Paste this into a question: it holds no secret.");
        table("connection", Report.connection(database));
        out.printf("    %-28s %s%n", "pool", Report.pool(database.pool()));
        table("switches", Report.switches(database));

        DataSource source = log.over(database.pool());
        step("Step1Addresses", "jdbc:product:… and its driver does the rest.");
        show("drivers", "Who takes the address?", Step1Addresses::drivers);
        show("typo", "One letter short.", Step1Addresses::typo);
        show("awkward", "A database called “books & more”.", Step1Addresses::awkward);
        show("tls", "From no encryption to a server that proves who it is:", Step1Addresses::tls);

        step("Step2Connections", "Borrow late, give back soon.");
        show("query", "Connection, statement, result: all closed.", () -> Step2Connections.query(source, 1));
        show("closed", "Twice closed, and then used:", () -> Step2Connections.closed(source));
        show("transaction", "Who sees a change, and when?", () -> Step2Connections.transaction(source));

        step("Step3Pool", "To open a connection takes longer than most statements, so they are lent.");
        show("lent", "Closing gives back.", () -> Step3Pool.lent(database.pool()));
        show("cleaned", "What the last borrower left behind:", () -> Step3Pool.cleaned(database.pool()));
        show("forgotten", "A transaction that nobody ended.", () -> Step3Pool.forgotten(source));
        show("exhausted", "A pool of one, for two.", () -> Step3Pool.exhausted(database.pool()));

        step("Step4Switches", "What SQLite wants to be told, on every connection.");
        show("foreignKeys", "Declared, but not checked.", Step4Switches::foreignKeys);
        show("inMemory", "Whose memory?", Step4Switches::inMemory);
        show("busy", "Alice writes, and so would Bob.", Step4Switches::busy);

        step("Step5Scripts", "Several statements are not one.");
        show("twoAtOnce", "Two updates in one call.", () -> Step5Scripts.twoAtOnce(source));
        show("rolledBack", "Can a table be taken back?", () -> Step5Scripts.rolledBack(source));

        step("Step6Metadata", "What is in there?");
        show("tables", "Our tables, and nobody else's.", () -> Step6Metadata.tables(source));
        show("columns", "The columns of one.", () -> Step6Metadata.columns(source, "stock"));
        show("uniqueColumns", "What can't be there twice.", () -> Step6Metadata.uniqueColumns(source, "genre"));

        step("Step7SeeTheSql", "A proxy in front of the data source.");
        show("statements", "The text, never the values.", () -> Step7SeeTheSql.statements(database.pool()));
        show("counted", "How many?", () -> Step7SeeTheSql.counted(database.pool()));

        step("Step8Errors", "State and code, not the text.");
        show("statements", "Five statements that fail.", () -> Step8Errors.statements(database.pool()));
        show("nobody", "Nobody listens at the port.", Step8Errors::nobody);
        show("sentence", "For the user: what, where, what to do.", Step8Errors::sentence);
    }

    private void step(String worked, String why) {
        out.println("\n" + worked + ": " + why);
    }

    private void table(String title, Map<String, String> lines) {
        out.println("  " + title);
        lines.forEach((name, value) -> out.printf("    %-28s %s%n", name, value));
    }

    private void show(String method, String why, Callable<?> work) throws Exception {
        int before = log.statements().size();
        Object result = work.call();
        out.println("\n  " + method + ": " + why);
        List.copyOf(log.statements().subList(before, log.statements().size()))
                .forEach(sql -> out.println(
                        "    " + sql.strip().replaceAll("\\s+", " ").replaceAll("^(.{" + (WIDTH - 5) + "}).+", "$1…")));
        for (Object line : result instanceof Collection<?> lines ? lines : List.of(String.valueOf(result))) {
            wrapped("    = ", String.valueOf(line));
        }
    }

    private void wrapped(String indent, String text) {
        String rest = text;
        while (indent.length() + rest.length() > WIDTH && rest.lastIndexOf(' ', WIDTH - indent.length()) > 0) {
            int end = rest.lastIndexOf(' ', WIDTH - indent.length());
            out.println(indent + rest.substring(0, end));
            rest = rest.substring(end + 1);
            indent = "      ";
        }
        out.println(indent + rest);
    }
}
