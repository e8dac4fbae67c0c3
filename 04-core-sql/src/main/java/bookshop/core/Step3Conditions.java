package bookshop.core;

import static bookshop.core.db.Tables.AUTHOR;
import static bookshop.core.db.Tables.BOOK;
import static org.jooq.impl.DSL.case_;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.not;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.SortField;

/** Step 3: conditions are objects. They nest as the parentheses of Java do, and NULL stays SQL's. */
final class Step3Conditions {

    private Step3Conditions() {}

    /** To equal null is unknown, to differ from a value is unknown for null. Distinct knows null as a value. */
    static List<Integer> nulls(DSLContext ctx) {
        return List.of(
                ctx.fetchCount(AUTHOR, AUTHOR.BORN_YEAR.eq((Integer) null)),
                ctx.fetchCount(AUTHOR, AUTHOR.BORN_YEAR.isNull()),
                ctx.fetchCount(AUTHOR, AUTHOR.BORN_YEAR.ne(1961)),
                ctx.fetchCount(AUTHOR, AUTHOR.BORN_YEAR.isDistinctFrom(1961)));
    }

    /** "or" takes in all that stands to its left: what comes after it in Java is around it in SQL. */
    static List<Integer> precedence(DSLContext ctx) {
        Condition cheap = BOOK.PRICE_CENTS.lt(700);
        Condition german = BOOK.LANGUAGE.eq(Locale.GERMAN);
        Condition old = BOOK.PUBLISHED_YEAR.lt(1920);
        return List.of(
                ctx.fetchCount(BOOK, cheap.or(german).and(old)),
                ctx.fetchCount(BOOK, cheap.or(german.and(old))),
                ctx.fetchCount(BOOK, not(cheap).and(old)));
    }

    /** In an empty list is nobody; not in it is everybody. */
    static List<Integer> emptyList(DSLContext ctx) {
        List<Long> none = List.of();
        return List.of(ctx.fetchCount(BOOK, BOOK.ID.in(none)), ctx.fetchCount(BOOK, BOOK.ID.notIn(none)));
        // Try: notIn with a list that has a null in it.
    }

    /** like has wildcards; contains, startsWith and their kin escape them, and IgnoreCase lowers both sides. */
    static List<String> texts(DSLContext ctx) {
        var titles = ctx.select(BOOK.TITLE).from(BOOK);
        return List.of(
                "" + ctx.fetchCount(BOOK, BOOK.TITLE.like("100%")),
                "" + ctx.fetch(BOOK, BOOK.TITLE.contains("%")).getValues(BOOK.TITLE),
                "" + ctx.fetch(BOOK, BOOK.TITLE.like("100!%%", '!')).getValues(BOOK.TITLE),
                ""
                        + titles.where(BOOK.TITLE.startsWithIgnoreCase("the d"))
                                .orderBy(BOOK.TITLE)
                                .fetch(BOOK.TITLE));
    }

    /** A condition for what was asked, and nothing for what wasn't. noCondition leaves no trace in the SQL. */
    static List<String> dynamic(DSLContext ctx, String part, Integer mostCents) {
        Condition wanted = noCondition();
        if (part != null) wanted = wanted.and(BOOK.TITLE.containsIgnoreCase(part));
        if (mostCents != null) wanted = wanted.and(BOOK.PRICE_CENTS.le(mostCents));
        return ctx.select(BOOK.TITLE)
                .from(BOOK)
                .where(wanted)
                .orderBy(BOOK.TITLE)
                .limit(3)
                .fetch(BOOK.TITLE);
        // Try: null for both.
    }

    /** Sort by what a visitor names, but only by what is on your list: a name is never pasted. */
    static List<String> sorted(DSLContext ctx, String by) {
        Map<String, SortField<?>> allowed = Map.of(
                "price", BOOK.PRICE_CENTS.asc(), "newest", BOOK.PUBLISHED_YEAR.desc(), "title", BOOK.TITLE.asc());
        if (!allowed.containsKey(by)) throw new IllegalArgumentException("can't sort by " + by);
        return ctx.select(BOOK.TITLE)
                .from(BOOK)
                .orderBy(allowed.get(by), BOOK.ID.asc())
                .limit(2)
                .fetch(BOOK.TITLE);
    }

    /** Nulls go where you say; otherwise PostgreSQL puts them last and the others first. */
    static List<Integer> nullsLast(DSLContext ctx) {
        return ctx.select(AUTHOR.BORN_YEAR)
                .from(AUTHOR)
                .orderBy(AUTHOR.BORN_YEAR.asc().nullsLast())
                .limit(2)
                .fetch(AUTHOR.BORN_YEAR);
    }

    /**
     * case is an expression like any other: here it makes the groups. Its values are inlined: PostgreSQL can't know that two
     * expressions with question marks are one.
     */
    static List<String> cases(DSLContext ctx) {
        var age = case_().when(BOOK.PUBLISHED_YEAR.lt(inline(1900)), inline("old"))
                .when(BOOK.PUBLISHED_YEAR.between(inline(1900), inline(1999)), inline("of the last century"))
                .else_(inline("new"));
        return ctx.select(age, count())
                .from(BOOK)
                .groupBy(age)
                .orderBy(count())
                .fetch(row -> row.value2() + " " + row.value1());
    }
}
