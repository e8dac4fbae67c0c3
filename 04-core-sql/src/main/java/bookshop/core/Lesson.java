package bookshop.core;

import static bookshop.core.db.Tables.BOOK;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.conf.RenderQuotedNames;

/** The lesson's program: runs the worked code, step by step, and prints why, the SQL that ran and the result. */
final class Lesson {

    private static final int WIDTH = 100;

    private final SqlLog log;
    private final DSLContext ctx;

    private Lesson(SqlLog log, DSLContext ctx) {
        this.log = log;
        this.ctx = ctx;
    }

    public static void main(String[] args) {
        var log = new SqlLog();
        try (var database = Database.fresh()) {
            System.out.println(
                    "Lesson 04, on " + database.product() + ", in a new bookshop that is thrown away at the end");
            DSLContext ctx = Bookshop.open(database.dataSource(), database.dialect(), log);
            // The SQL reads better without quotes. By default all names are quoted, so that none is taken for a
            // keyword.
            ctx.settings().setRenderQuotedNames(RenderQuotedNames.EXPLICIT_DEFAULT_UNQUOTED);
            new Lesson(log, ctx).run();
        }
    }

    private void run() {
        step("Step1Sql", "SQL as a Java expression, and what becomes of it.");
        show("firstQuery", "Checked by the compiler, run at fetch.", Step1Sql::firstQuery);
        show("text", "A query knows its text and its values.", Step1Sql::text);
        show("page", "One query, three dialects.", ctx -> Step1Sql.page());
        show("upsert", "None of them writes this like another.", ctx -> Step1Sql.upsert());
        show("deleteUsing", "What is missing is written in another way.", ctx -> Step1Sql.deleteUsing());
        show("plainSql", "Plain SQL, alone and in pieces.", Step1Sql::plainSql);
        show("typed", "Data or SQL?", ctx -> Step1Sql.typed(ctx, "' or '1' = '1"));
        show("again", "Prepared once, run three times.", Step1Sql::again);

        step("Step2Results", "From rows to what you want.");
        show("howMany", "None, one, several.", Step2Results::howMany);
        show("collections", "List, map, groups, set, value.", Step2Results::collections);
        show("record", "A named tuple with types.", Step2Results::record);
        show("labels", "Into Java records.", ctx -> Step2Results.labels(ctx, "Cyberpunk"));
        show("types", "Text and time in the table, types in Java.", Step2Results::types);
        show("byHand", "The same without generated classes.", Step2Results::byHand);
        show("formatted", "As text.", Step2Results::formatted);

        step("Step3Conditions", "Conditions are objects, and NULL stays SQL's.");
        show("nulls", "= null, is null, <> 1961, is distinct from 1961:", Step3Conditions::nulls);
        show("precedence", "Where the parentheses are.", Step3Conditions::precedence);
        show("emptyList", "In nothing, not in nothing.", Step3Conditions::emptyList);
        show("texts", "Wildcards, and texts that look like them.", Step3Conditions::texts);
        show("dynamic", "Only what was asked.", ctx -> Step3Conditions.dynamic(ctx, "java", null));
        show("sorted", "By what is on the list.", ctx -> Step3Conditions.sorted(ctx, "newest"));
        show("nullsLast", "Nulls where you want them.", Step3Conditions::nullsLast);
        show("cases", "An expression that decides.", Step3Conditions::cases);

        step("Step4Joins", "With a partner, or without.");
        show("inner", "Written out.", Step4Joins::inner);
        show("onKey", "By the foreign key.", Step4Joins::onKey);
        show("path", "Along the foreign keys; jOOQ adds the joins.", Step4Joins::path);
        show("pathToMany", "A path to many stands in the join.", Step4Joins::pathToMany);
        show("self", "The same table twice.", Step4Joins::self);
        show("semi", "Who has one?", Step4Joins::semi);
        show("anti", "Who has none?", Step4Joins::anti);

        step("Step5Queries", "Groups, and queries in queries.");
        show("groups", "where for rows, having for groups.", Step5Queries::groups);
        show("numbers", "Whole numbers stay whole.", Step5Queries::numbers);
        show("scalar", "A query as a value.", Step5Queries::scalar);
        show("commonTable", "A query as a table.", Step5Queries::commonTable);
        show("recursive", "One that mentions itself.", Step5Queries::recursive);
        show("windows", "Looking at other rows.", Step5Queries::windows);
        show("sets", "Years since 2011 without a book on Java.", Step5Queries::sets);
        show("rowsOfValues", "Rows from nowhere.", Step5Queries::rowsOfValues);
        show("nested", "Lists in rows, in one statement.", Step5Queries::nested);
        show("json", "Made by the database.", Step5Queries::json);
        show("lateralJoin", "What SQLite can't do, written for PostgreSQL.", ctx -> Step5Queries.lateralJoin());

        step("Step6Writing", "Insert, update, delete.");
        show("insert", "With the id it got.", Step6Writing::insert);
        show("insertMany", "Several rows.", Step6Writing::insertMany);
        show("insertSelect", "Rows from a query.", Step6Writing::insertSelect);
        show("update", "The new value from the old one.", Step6Writing::update);
        show("updateFrom", "With another table's values.", Step6Writing::updateFrom);
        show("upsert", "Update or insert.", Step6Writing::upsert);
        show("batch", "One text, three times its values.", Step6Writing::batch);
        show("guarded", "No condition, no delete.", Step6Writing::guarded);
        show("activeRecord", "Stored without a change, and with one.", Step6Writing::activeRecord);
        show("delete", "Reviews and authors deleted.", Step6Writing::delete);

        step("Step7Transactions", "Together or not at all.");
        show("allOrNothing", "Inserted, then rolled back: how many are there?", Step7Transactions::allOrNothing);
        show("savepoint", "The inner one fails, the outer goes on.", Step7Transactions::savepoint);
        show("outerContext", "Rolled back, but written past the transaction:", Step7Transactions::outerContext);
        show("isolation", "Set on the connection.", Step7Transactions::isolation);
        show("refused", "What the database refuses.", Step7Transactions::refused);
        show("retried", "At most three times.", ctx -> Step7Transactions.retried(3, () -> ctx.fetchCount(BOOK)));
        show("withTimeout", "At most five seconds.", Step7Transactions::withTimeout);

        step("Step8ManyRows", "More rows than you want at once.");
        show("portions", "25 at a time.", Step8ManyRows::portions);
        show("firstLongTitle", "No further than needed.", Step8ManyRows::firstLongTitle);
        show("byOffset", "The second page, by number.", Step8ManyRows::byOffset);
        show("bySeek", "The page after “Persuasion” at 699, by key.", Step8ManyRows::bySeek);

        step("Step9Around", "Around the statements.");
        show("listener", "Who listens can change what is thrown.", Step9Around::listener);
        show("mock", "No database: what was asked, and the answer.", ctx -> Step9Around.mock());
        show("described", "Tables that know themselves.", Step9Around::described);
        show("trialTable", "Made, used and dropped.", Step9Around::trialTable);
        show("sequence", "For PostgreSQL.", ctx -> Step9Around.sequence());
        show("mapped", "Another schema, the same program.", ctx -> Step9Around.mapped());
    }

    private void step(String worked, String why) {
        System.out.println("\n" + worked + ": " + why);
    }

    private void show(String method, String why, Function<DSLContext, ?> work) {
        int before = log.statements().size();
        Object result = work.apply(ctx);
        System.out.println("\n  " + method + ": " + why);
        Map<String, Integer> times = new LinkedHashMap<>();
        List.copyOf(log.statements().subList(before, log.statements().size()))
                .forEach(sql -> times.merge(sql, 1, Integer::sum));
        times.forEach((sql, n) -> print("    ", sql + (n == 1 ? "" : "  -- " + n + " times")));
        for (Object line : result instanceof Collection<?> lines ? lines : List.of(String.valueOf(result))) {
            print("    = ", "" + line);
        }
    }

    /** The text in as many lines as it takes. */
    private static void print(String indent, String text) {
        String rest = indent.contains("=") ? text : text.strip().replaceAll("\\s+", " ");
        String start = indent;
        while (start.length() + rest.length() > WIDTH) {
            int end = rest.lastIndexOf(' ', WIDTH - start.length());
            if (end <= 0) break; // one long word
            System.out.println(start + rest.substring(0, end));
            rest = rest.substring(end + 1);
            start = "        ";
        }
        System.out.println(start + rest);
    }
}
