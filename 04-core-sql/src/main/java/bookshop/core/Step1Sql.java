package bookshop.core;

import static bookshop.core.db.Tables.AUTHOR;
import static bookshop.core.db.Tables.BOOK;
import static bookshop.core.db.Tables.REVIEW;
import static bookshop.core.db.Tables.STOCK;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.deleteFrom;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.insertInto;
import static org.jooq.impl.DSL.param;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.SQLDialect;
import org.jooq.conf.ParamType;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.impl.DSL;

/** Step 1: SQL as a Java expression, and what becomes of it. */
final class Step1Sql {

    private Step1Sql() {}

    /** Reads like SQL, and the compiler knows tables, columns and types. It runs at {@code fetch}, not before. */
    static List<String> firstQuery(DSLContext ctx) {
        return ctx.select(BOOK.TITLE)
                .from(BOOK)
                .where(BOOK.PUBLISHED_YEAR.lt(1920))
                .orderBy(BOOK.PUBLISHED_YEAR, BOOK.TITLE)
                .fetch(BOOK.TITLE);
        // Try: compare the year with "1920", and read what the compiler says. Then leave fetch out, and look at the
        // SQL.
    }

    /** A query knows its text, with question marks and without, and its values. Nothing has to run for that. */
    static List<String> text(DSLContext ctx) {
        Query query = ctx.select(BOOK.TITLE).from(BOOK).where(BOOK.TITLE.eq("L'Étranger"));
        return List.of(query.getSQL(), "" + query.getBindValues(), query.getSQL(ParamType.INLINED));
    }

    /** A page, on which those without a year come last: one query, and the SQL that each dialect gets for it. */
    static List<String> page() {
        return inThreeDialects(select(AUTHOR.NAME, count().filterWhere(AUTHOR.BORN_YEAR.gt(1900)))
                .from(AUTHOR)
                .groupBy(AUTHOR.NAME, AUTHOR.BORN_YEAR)
                .orderBy(AUTHOR.BORN_YEAR.desc().nullsLast())
                .limit(5));
        // Try: AUTHOR.NAME.containsIgnoreCase("100%"), and BOOK.LANGUAGE.isDistinctFrom(Locale.FRENCH).
    }

    /** The same for an upsert, which no two of them write alike. */
    static List<String> upsert() {
        return inThreeDialects(insertInto(STOCK, STOCK.BOOK_ID, STOCK.QUANTITY, STOCK.VERSION)
                .values(1L, 5, 0)
                .onConflict(STOCK.BOOK_ID)
                .doUpdate()
                .set(STOCK.QUANTITY, STOCK.QUANTITY.plus(excluded(STOCK.QUANTITY))));
    }

    /** And for a delete with a second table. What a database lacks, jOOQ writes in another way: it emulates. */
    static List<String> deleteUsing() {
        return inThreeDialects(
                deleteFrom(REVIEW).using(BOOK).where(REVIEW.BOOK_ID.eq(BOOK.ID)).and(BOOK.PUBLISHED_YEAR.lt(1900)));
    }

    /** No connection is needed to write SQL, only a dialect. */
    private static List<String> inThreeDialects(Query query) {
        var lines = new ArrayList<String>();
        for (SQLDialect dialect : List.of(SQLDialect.SQLITE, SQLDialect.POSTGRES, SQLDialect.MYSQL)) {
            // By default jOOQ quotes all names, so that none is taken for a keyword. Without quotes this reads better.
            var settings = Bookshop.settings().withRenderQuotedNames(RenderQuotedNames.EXPLICIT_DEFAULT_UNQUOTED);
            lines.add(dialect + ": " + DSL.using(dialect, settings).render(query));
        }
        return lines;
    }

    /** Plain SQL where you need it: parameters by question marks, pieces of jOOQ by braces. */
    static List<String> plainSql(DSLContext ctx) {
        var names = ctx.resultQuery("select name from customer where city = ? order by name", "Kraków");
        var roundPrices =
                ctx.select(BOOK.TITLE).from(BOOK).where(condition("{0} % {1} = 0", BOOK.PRICE_CENTS, val(1000)));
        return List.of(
                String.join(", ", names.fetch(0, String.class)),
                String.join(", ", roundPrices.orderBy(BOOK.TITLE).fetch(BOOK.TITLE)));
    }

    /** What somebody types is data. As a parameter it finds nothing; pasted into the text it finds all. */
    static List<String> typed(DSLContext ctx, String typed) {
        int bound = ctx.fetch("select id from book where title = ?", typed).size();
        int pasted =
                ctx.fetch("select id from book where title = '" + typed + "'").size();
        return List.of("as a parameter: " + bound + " books", "pasted: " + pasted + " books");
        // Try: a title with an apostrophe.
    }

    /** A query with a named parameter, run three times on one prepared statement. Close what you keep open. */
    static List<Integer> again(DSLContext ctx) {
        var counts = new ArrayList<Integer>();
        try (var query = ctx.select(count())
                .from(BOOK)
                .where(BOOK.PUBLISHED_YEAR.eq(param("year", Integer.class)))
                .keepStatement(true)) {
            for (int year : new int[] {1984, 1988, 2020}) {
                counts.add(query.bind("year", year).fetchSingle().value1());
            }
        }
        return counts;
    }
}
