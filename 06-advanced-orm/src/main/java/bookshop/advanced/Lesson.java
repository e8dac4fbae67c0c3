package bookshop.advanced;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** The lesson's program: runs the worked code, step by step, and prints why, the SQL that ran and the result. */
final class Lesson {

    private static final int WIDTH = 100;

    private final PrintStream out;
    private final SqlLog log;
    private final DataSource source;
    private final SessionFactory factory;

    private Lesson(PrintStream out, SqlLog log, DataSource source, SessionFactory factory) {
        this.out = out;
        this.log = log;
        this.source = source;
        this.factory = factory;
    }

    public static void main(String[] args) {
        var log = new SqlLog();
        try (var database = Database.fresh();
                var factory = Bookshop.open(database.dataSource(), log, Bookshop.ENTITIES.toArray(Class<?>[]::new))) {
            run(System.out, database.product(), log, database.dataSource(), factory);
        }
    }

    /**
     * Prints the whole lesson.
     *
     * @param log what the factory writes its statements to
     * @param source the factory's database
     */
    static void run(PrintStream out, String product, SqlLog log, DataSource source, SessionFactory factory) {
        out.println("Lesson 06, on " + product + ", in a new bookshop that is thrown away at the end");
        new Lesson(out, log, source, factory).run();
    }

    private void run() {
        step("Step1Inheritance", "One hierarchy of classes, three ways into tables.");
        show("payments", "All kinds in one table.", Step1Inheritance::payments);
        show("publication", "A table for each kind, joined with one for all.", Step1Inheritance::publication);
        show("event", "A whole table for each kind.", Step1Inheritance::event);
        show("costs", "Statements, and tables in them:", () -> Step1Inheritance.costs(factory, log));

        step("Step2Polymorphism", "Ask across kinds.");
        show("longListens", "An attribute that one kind has.", Step2Polymorphism::longListens);
        show("kinds", "The kind as a value.", Step2Polymorphism::kinds);
        show("ebooks", "One kind only.", Step2Polymorphism::ebooks);
        show("paymentsOf", "A list of several kinds.", session -> Step2Polymorphism.paymentsOf(session, 2));
        show("proxy", "Is it an audiobook? Who asks a proxy, hears no.", Step2Polymorphism::proxy);
        show("concreteProxy", "Unless the proxy looked before.", Step2Polymorphism::concreteProxy);

        step("Step3Notes", "Notes on anything, four ways.");
        show("generic", "A kind and an id. Each subject is a statement.", Step3Notes::generic);
        show(
                "genericOf",
                "The notes on one subject.",
                session -> Step3Notes.genericOf(session, session.getReference(Book.class, 1L)));
        show(
                "tableForEach",
                "A table of notes for each kind of subject.",
                session -> Step3Notes.tableForEach(session, 1));
        show(
                "joinTableForEach",
                "One table of notes, a join table for each.",
                session -> Step3Notes.joinTableForEach(session, 1));
        show("between", "An object between, with a reference for each.", session -> Step3Notes.between(session, 1));
        show("dangling", "Customers deleted, and notes that point nowhere:", Step3Notes::dangling);

        step("Step4Keys", "Keys of several columns, keys that mean something.");
        show("found", "A new key with the same values. The same object?", Step4Keys::found);
        show(
                "priceOn",
                "Mort, on Christmas Eve 2024.",
                session -> Step4Keys.priceOn(session, 26, LocalDate.of(2024, 12, 24)));
        show("newPrice", "One part of the key is the book's.", Step4Keys::newPrice);
        show("byIsbn", "By the natural key, twice. The same object?", Step4Keys::byIsbn);
        show("byIsbns", "By many natural keys.", Step4Keys::byIsbns);

        step("Step5Hybrids", "One expression, in Java and in SQL.");
        show(
                "costsAtLeast",
                "Lines of 50 euros and more, three times.",
                session -> Step5Hybrids.costsAtLeast(session, 5000));
        show("stale", "In Java, in the formula, in the formula after a refresh.", Step5Hybrids::stale);
        show("dearest", "A sub-select to sort by.", Step5Hybrids::dearest);
        show("generated", "Free seats, before and after a booking of 20.", Step5Hybrids::generated);
        show(
                "book",
                "An expression that is written: readings changed in Köln.",
                session -> Step5Hybrids.book(session, "Köln", 5));

        step("Step6Columns", "What isn't a plain column of a plain table.");
        show("chapters", "JSON.", Step6Columns::chapters);
        show("addChapter", "A change inside.", Step6Columns::addChapter);
        show("traits", "Names and values.", Step6Columns::traits);
        show("bestsellers", "A query as a table.", Step6Columns::bestsellers);
        show("blurb", "A long text, only when it is wanted.", Step6Columns::blurb);

        step("Step7Rules", "What every query and every change must do.");
        show("softDelete", "Wishes left, for Hibernate and in the table.", Step7Rules::softDelete);
        show("tenants", "A branch sees its own.", () -> Step7Rules.tenants(source, log));
        show("filtered", "A filter, for a session.", Step7Rules::filtered);
        show("history", "A listener writes what was.", Step7Rules::history);
        show("afterCommit", "Wait until it is certain.", () -> Step7Rules.afterCommit(factory));

        step("Step8Locks", "Alice and Bob.");
        show("conflict", "Both have read, both write.", () -> Step8Locks.conflict(factory));
        show(
                "forceIncrement",
                "Count a change that lies elsewhere: the version before and after.",
                () -> Step8Locks.forceIncrement(factory));
        show("versioned", "A bulk update that counts.", Step8Locks::versioned);
        show("noWait", "Bob doesn't wait for Alice's lock.", () -> Step8Locks.noWait(factory));
        show("skipLocked", "Bob takes the next one.", () -> Step8Locks.skipLocked(factory));

        step("Step9Batches", "Many rows, few journeys. Sixty of each:");
        show("identity", "Ids from the table: no batches. Sent:", () -> Step9Batches.identity(factory, log));
        show("assigned", "Ids known before. Sent:", () -> Step9Batches.assigned(factory, log));
        show("inTurn", "Two kinds in turn. Sent:", () -> Step9Batches.inTurn(factory, log));
        show("stateless", "Without a memory. Sent:", () -> Step9Batches.stateless(factory, log));
        show("findMultiple", "Found by their ids.", Step9Batches::findMultiple);

        step("Step10Caches", "What was read before.");
        show("secondLevel", "Two sessions, one select.", () -> Step10Caches.secondLevel(factory));
        show("children", "A list of ids.", () -> Step10Caches.children(factory));
        show("outsideChange", "Wrong, until it is evicted.", () -> Step10Caches.outsideChange(factory));
        show("query", "A query, until its table changes.", () -> Step10Caches.query(factory));

        step("Step11Lazy", "A deep graph, a long table.");
        show("oneByOne", "When somebody looks.", Step11Lazy::oneByOne);
        show("planned", "Two queries.", Step11Lazy::planned);
        show("inBatches", "Step by step, all of one kind at once.", Step11Lazy::inBatches);
        show("costs", "Side by side:", () -> Step11Lazy.costs(factory, log));
        show("graph", "Book loaded, genre not.", Step11Lazy::graph);
        show("stream", "Row by row.", Step11Lazy::stream);
        show("byKey", "Page by page.", Step11Lazy::byKey);
    }

    private void step(String worked, String why) {
        out.println("\n" + worked + ": " + why);
    }

    private <T> void show(String method, String why, Function<Session, T> work) {
        show(method, why, () -> factory.fromTransaction(work));
    }

    private <T> void show(String method, String why, Supplier<T> work) {
        int before = log.statements().size();
        long journeys = log.journeys();
        long rows = log.rows();
        T result = work.get();
        out.println("\n  " + method + ": " + why);
        Map<String, Integer> times = new LinkedHashMap<>();
        List.copyOf(log.statements().subList(before, log.statements().size()))
                .forEach(sql -> times.merge(sql, 1, Integer::sum));
        times.forEach((sql, n) -> printSql(sql, n == 1 ? "" : "  -- " + n + " times"));
        out.println("    -- sent " + (log.journeys() - journeys) + ", rows read " + (log.rows() - rows));
        for (Object line : result instanceof Collection<?> lines ? lines : List.of(String.valueOf(result))) {
            out.println("    = " + line);
        }
    }

    /** The statement in as many lines as it takes; of a long list of columns, only the first. */
    private void printSql(String sql, String note) {
        String rest = sql.strip()
                .replaceAll("\\s+", " ")
                .replaceAll("(,\\w+\\.\\w+){3,}(?=,| from)", ",...")
                .replaceAll("(,\\?){5,}", ",...");
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
