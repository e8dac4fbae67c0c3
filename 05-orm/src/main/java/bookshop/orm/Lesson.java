package bookshop.orm;

import java.io.PrintStream;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** The lesson's program: runs the worked code, step by step, and prints why, the SQL that ran and the result. */
final class Lesson {

    private static final int WIDTH = 100;

    private final PrintStream out;
    private final SqlLog log;
    private final SessionFactory factory;

    private Lesson(PrintStream out, SqlLog log, SessionFactory factory) {
        this.out = out;
        this.log = log;
        this.factory = factory;
    }

    public static void main(String[] args) {
        var log = new SqlLog();
        try (var database = Database.fresh();
                var factory = Bookshop.open(database.dataSource(), log, Bookshop.ENTITIES.toArray(Class<?>[]::new))) {
            run(System.out, database.product(), log, factory);
        }
    }

    /**
     * Prints the whole lesson.
     *
     * @param log what the factory writes its statements to
     */
    static void run(PrintStream out, String product, SqlLog log, SessionFactory factory) {
        out.println("Lesson 05, on " + product + ", in a new bookshop that is thrown away at the end");
        new Lesson(out, log, factory).run();
    }

    private void run() {
        step("Step1Mapping", "A class is a table, an object is a row.");
        show(
                "attributes",
                "What Hibernate read off the class:",
                () -> Step1Mapping.attributes(factory, Customer.class));
        show(
                "byId",
                "Find a row by its primary key.",
                session -> Step1Mapping.byId(session, 25).getTitle());
        show(
                "byIsbn",
                "Or by its natural key.",
                session -> Step1Mapping.byIsbn(session, "9780134685991").getTitle());
        show(
                "columnsAndValues",
                "Text in the table, types in Java.",
                session -> Step1Mapping.columnsAndValues(session, 44, 13));
        show("address", "Four columns of a customer are one address.", session -> Step1Mapping.address(session, 1));
        show("customersIn", "A part of it can be asked for.", session -> Step1Mapping.customersIn(session, "Köln"));

        step("Step2Session", "The session knows its objects and writes what has changed.");
        show(
                "allOrNothing",
                "An exception rolls back what was inserted: how many are there?",
                () -> Step2Session.allOrNothing(factory));
        show(
                "withoutTransaction",
                "No transaction, no update, no complaint: the title is",
                () -> Step2Session.withoutTransaction(factory));
        show("sameObject", "A row is one object in a session; the second find needs no SQL.", Step2Session::sameObject);
        show("change", "No save: the session notices the new price.", Step2Session::change);
        show("states", "From new to removed; known to the session, or not.", Step2Session::states);
        show(
                "flushBeforeQuery",
                "A pending change is written before a query. Gollancz has now",
                Step2Session::flushBeforeQuery);
        show(
                "noFlushBeforeQuery",
                "Told not to, the query misses the eleventh book.",
                Step2Session::noFlushBeforeQuery);
        show("refresh", "Forget the change, read the row again.", Step2Session::refresh);
        show("reference", "A publisher to link to, without a select. Was it loaded?", Step2Session::reference);

        step("Step3Detached", "Objects outlive their session; what happens to them then doesn't reach the table.");
        show(
                "changedAfterwards",
                "Set to 1 after the session was closed, still",
                () -> Step3Detached.changedAfterwards(factory));
        show(
                "merged",
                "Merge copies it into a managed object; only that one is watched.",
                () -> Step3Detached.merged(factory));
        show("persistedAgain", "Persist is for new objects only.", () -> Step3Detached.persistedAgain(factory));
        show("tooLate", "The book is there, its publisher was never loaded.", () -> Step3Detached.tooLate(factory));

        step("Step4Relationships", "A foreign key is a reference and, from the other side, a list.");
        show(
                "onlyTheInverseSide",
                "Added to the list alone: no update.",
                () -> Step4Relationships.onlyTheInverseSide(factory));
        show("bothSides", "Added to both.", () -> Step4Relationships.bothSides(factory));
        show("cover", "Many-to-many with a position and a role.", session -> Step4Relationships.cover(session, 49));
        show("stock", "One-to-one by a shared key.", session -> Step4Relationships.stock(session, 25));
        show("path", "A tree, from the leaf up.", session -> Step4Relationships.path(session, "Cyberpunk"));
        show(
                "howMany",
                "How long is the list? It isn't loaded for that.",
                session -> Step4Relationships.howMany(session, 1));
        show("purchasesOf", "Or no list at all, but a query.", session -> Step4Relationships.purchasesOf(session, 1));

        step("Step5Cascades", "A purchase owns its lines. A book doesn't own its reviews.");
        show(
                "linesGoWithThePurchase",
                "Persist one, and all are inserted.",
                () -> Step5Cascades.linesGoWithThePurchase(factory));
        show("orphan", "Taken from the list, deleted from the table. Lines left:", Step5Cascades::orphan);
        show("remove", "Lines first, then the purchase. Does the session still know it?", Step5Cascades::remove);
        show("noCascade", "Remove a book that was sold and reviewed:", () -> Step5Cascades.noCascade(factory));
        show("unsaved", "Point to a publisher that was never persisted:", () -> Step5Cascades.unsaved(factory));

        step("Step6Fetching", "The same answer five times. Count the statements.");
        show("oneByOne", "Loaded when somebody looks: 1 + n.", session -> Step6Fetching.oneByOne(session, 1));
        show("joinFetch", "With the query.", session -> Step6Fetching.joinFetch(session, 1));
        show("entityGraph", "With the query, said beside it.", session -> Step6Fetching.entityGraph(session, 1));
        show("inBatches", "Ten lists at a time.", session -> Step6Fetching.inBatches(session, 1));
        show(
                "bySubselect",
                "All lists at once, by the query repeated.",
                session -> Step6Fetching.bySubselect(session, 1));
        show(
                "toOne",
                "A to-one can always be joined: it repeats no row.",
                session -> Step6Fetching.toOne(session, "Software design"));

        step("Step7Queries", "HQL for what you know beforehand, Java for what the visitor decides.");
        show(
                "hql",
                "A dot crosses a relationship.",
                session -> Step7Queries.hql(session, "Cork", PurchaseStatus.SHIPPED));
        show("oneOrNone", "None is null.", session -> Step7Queries.oneOrNone(session, "nobody@example.org"));
        show("illustrators", "Each author once, however many books.", Step7Queries::illustrators);
        show(
                "specification",
                "A restriction for each thing asked.",
                session -> Step7Queries.specification(session, "john", 1955));
        show("criteria", "The standard's way to say it in Java.", session -> Step7Queries.criteria(session, 3));
        show(
                "generated",
                "An interface with HQL; its class is generated.",
                session -> Step7Queries.generated(session, 1900, 1915));
        show("page", "The second page, by counting.", session -> Step7Queries.page(session, 1));
        show("secondPageByKey", "The second page, by key.", Step7Queries::secondPageByKey);

        step("Step8Reports", "Values into records: nothing to manage.");
        show("labels", "Three columns, not a book.", session -> Step8Reports.labels(session, "Databases"));
        show("shelves", "Groups.", session -> Step8Reports.shelves(session, 20));
        show("dearerThanTheirGenre", "A subquery.", session -> Step8Reports.dearerThanTheirGenre(session, "Databases"));
        show("dearest", "A window function in a common table expression.", session -> Step8Reports.dearest(session, 2));
        show("everybody", "A union.", session -> Step8Reports.everybody(session, "J"));
        show(
                "nativeSql",
                "SQL, with entities as the result.",
                session -> Step8Reports.nativeSql(session, "Science fiction"));

        step("Step9Bulk", "Many rows at once, past the session.");
        show("stale", "Update in the table; the object doesn't know.", Step9Bulk::stale);
        show("delete", "Rows deleted in two tables.", Step9Bulk::delete);
        show("upsert", "Update or insert.", () -> Step9Bulk.upsert(factory));
        show("insertMany", "Without a memory: ids given to", () -> Step9Bulk.insertMany(factory));
        show("stream", "All prices, in cents, with twenty books in memory.", Step9Bulk::stream);
        show("savepoint", "Below it, JDBC: all prices at 0, then back. At 0 now:", Step9Bulk::savepoint);
    }

    private void step(String worked, String why) {
        out.println("\n" + worked + ": " + why);
    }

    private <T> void show(String method, String why, Function<Session, T> work) {
        show(method, why, () -> factory.fromTransaction(work));
    }

    private <T> void show(String method, String why, Supplier<T> work) {
        int before = log.statements().size();
        T result = work.get();
        out.println("\n  " + method + ": " + why);
        Map<String, Integer> times = new LinkedHashMap<>();
        List.copyOf(log.statements().subList(before, log.statements().size()))
                .forEach(sql -> times.merge(sql, 1, Integer::sum));
        times.forEach((sql, n) -> printSql(sql, n == 1 ? "" : "  -- " + n + " times"));
        for (Object line : result instanceof Collection<?> lines ? lines : List.of(String.valueOf(result))) {
            out.println("    = " + line);
        }
    }

    /** The statement in as many lines as it takes; of a long list of columns, only the first. */
    private void printSql(String sql, String note) {
        String rest = sql.strip()
                .replaceAll("\\s+", " ")
                .replaceAll("select (\\w+\\.\\w+)(,\\w+\\.\\w+){3,}", "select $1,...");
        String indent = "    ";
        while (indent.length() + rest.length() + note.length() > WIDTH) {
            int end = rest.lastIndexOf(' ', WIDTH - indent.length());
            if (end < 0) break; // one long word
            out.println(indent + rest.substring(0, end));
            rest = rest.substring(end + 1);
            indent = "        ";
        }
        out.println(indent + rest + note);
    }
}
