package bookshop.migrations;

import java.io.PrintStream;
import java.util.List;
import java.util.function.Supplier;

/** The lesson's program: runs the worked code, step by step, and prints why and the result. */
final class Lesson {

    private static final int WIDTH = 100;

    /** A piece of worked code. */
    interface Work {
        List<String> with(Database database) throws Exception;
    }

    /** A piece of worked code that compares. */
    interface Comparison {
        List<String> of(Database expected, Database actual);
    }

    private final PrintStream out;

    private Lesson(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] args) throws Exception {
        new Lesson(System.out).run();
    }

    /** Prints the whole lesson. */
    static void run(PrintStream out) throws Exception {
        new Lesson(out).run();
    }

    private void run() throws Exception {
        try (var database = Database.empty()) {
            out.println("Lesson 07, on " + database.product() + ", in new bookshops that are thrown away at the end");
        }
        step("Step1Apply", "One command for any database: it runs what is missing.");
        show("pending", "What would run on an empty database?", Database::empty, Step1Apply::pending);
        show("fromEmpty", "It ran, and the history says so.", Database::empty, Step1Apply::fromEmpty);
        show("fromLastRelease", "The shop with its rows.", Database::released, Step1Apply::fromLastRelease);
        show("again", "Up to date already.", Database::empty, Step1Apply::again);
        show("sqlForReview", "Read it before it runs.", Database::released, Step1Apply::sqlForReview);
        print("offline", "For a server that can't be reached from here.", Step1Apply.offline());

        step("Step2Back", "The way back is a part of the change.");
        show("toTheTag", "Back to 1.0.", Database::released, Step2Back::toTheTag);
        show("sqlForReview", "The newest is undone first.", Database::released, Step2Back::sqlForReview);
        show("impossible", "SQL without a rollback:", Database::released, Step2Back::impossible);
        show("unknownTag", "A tag that nobody set:", Database::released, Step2Back::unknownTag);
        show("upDownUp", "A test of all rollbacks. Pending now:", Database::released, Step2Back::upDownUp);

        step("Step3Identity", "What has run is frozen.");
        show("edited", "A longer column, in a changeset that had run:", Database::released, Step3Identity::edited);
        show("reformatted", "Blanks, comments, labels:", Database::released, Step3Identity::reformatted);
        show("moved", "The same in another file:", Database::released, Step3Identity::moved);
        show("duplicate", "One name twice:", Database::released, Step3Identity::duplicate);
        show("broken", "A spelling mistake:", Database::released, Step3Identity::broken);

        step("Step4Conditions", "Not everything runs everywhere.");
        show("noContextNamed", "No context is every context.", Database::released, Step4Conditions::noContextNamed);
        show("inProduction", "Without test data.", Database::released, Step4Conditions::inProduction);
        show("notTheSlowOnes", "Labels, chosen.", Database::released, Step4Conditions::notTheSlowOnes);
        show("onceTheBlogIsThere", "Asked again, or not.", Database::released, Step4Conditions::onceTheBlogIsThere);

        step("Step5Limits", "A changeset is a transaction, as far as the database lets it.");
        show("rebuild", "A constraint is replaced.", Database::released, Step5Limits::rebuild);
        show("halfWay", "The second change fails.", Database::released, Step5Limits::halfWay);
        show("indexInside", "PostgreSQL's concurrent index:", Database::released, Step5Limits::indexInside);
        show("indexOutside", "Outside of a transaction. Pending now:", Database::released, Step5Limits::indexOutside);

        step("Step6Contents", "Rows, triggers, and two people on one day.");
        show("csv", "Rows from a file.", Database::released, Step6Contents::csv);
        show("csvAgain", "The file has changed.", Database::released, Step6Contents::csvAgain);
        show("trigger", "A trigger notes new prices.", Database::released, Step6Contents::trigger);
        show("twoBranches", "Bob was merged first.", Database::released, Step6Contents::twoBranches);

        step("Step7Drift", "Is the database what the changelog says?");
        compare("byHand", "Somebody was quick.", Step7Drift::byHand);
        compare("notSeen", "A check is missed, a rename misunderstood.", Step7Drift::notSeen);
        show("generated", "A changelog from a database, as a draft.", Database::withoutHistory, Step7Drift::generated);

        step("Step8Start", "When the application starts.");
        show("adopt", "A shop that Liquibase has never seen.", Database::withoutHistory, Step8Start::adopt);
        show("syncedByMistake", "Noted as done, but not done.", Database::empty, Step8Start::syncedByMistake);
        show("leftLocked", "An instance was killed.", Database::released, Step8Start::leftLocked);
        show("released", "Its lock is released.", Database::released, Step8Start::released);
    }

    private void step(String worked, String why) {
        out.println("\n" + worked + ": " + why);
    }

    private void show(String method, String why, Supplier<Database> state, Work work) throws Exception {
        try (var database = state.get()) {
            print(method, why, work.with(database));
        }
    }

    private void compare(String method, String why, Comparison work) {
        try (var expected = Database.released();
                var actual = Database.released()) {
            print(method, why, work.of(expected, actual));
        }
    }

    private void print(String method, String why, List<String> lines) {
        out.println("\n  " + method + ": " + why);
        if (lines.isEmpty()) out.println("    = nothing");
        for (String line : lines) {
            String rest = line.strip().replaceAll("\\s+", " ");
            String indent = "    = ";
            while (indent.length() + rest.length() > WIDTH) {
                int end = rest.lastIndexOf(' ', WIDTH - indent.length());
                if (end < 0) break; // one long word
                out.println(indent + rest.substring(0, end));
                rest = rest.substring(end + 1);
                indent = "        ";
            }
            out.println(indent + rest);
        }
    }
}
