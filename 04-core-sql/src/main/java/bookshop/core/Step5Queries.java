package bookshop.core;

import static bookshop.core.db.Tables.AUTHOR;
import static bookshop.core.db.Tables.BOOK;
import static bookshop.core.db.Tables.BOOK_AUTHOR;
import static bookshop.core.db.Tables.GENRE;
import static bookshop.core.db.Tables.REVIEW;
import static org.jooq.impl.DSL.avg;
import static org.jooq.impl.DSL.cast;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.jsonEntry;
import static org.jooq.impl.DSL.jsonObject;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.orderBy;
import static org.jooq.impl.DSL.partitionBy;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.rowNumber;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.values;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.JSON;
import org.jooq.Record1;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Step 5: groups, and queries in queries. */
final class Step5Queries {

    private Step5Queries() {}

    /** where is about rows, having about groups; filterWhere counts some of a group's rows. */
    static List<String> groups(DSLContext ctx) {
        return ctx.select(GENRE.NAME, count(), count().filterWhere(BOOK.PRICE_CENTS.lt(4000)), max(BOOK.PRICE_CENTS))
                .from(BOOK)
                .join(GENRE)
                .on(GENRE.ID.eq(BOOK.GENRE_ID))
                .groupBy(GENRE.NAME)
                .having(count().ge(8))
                .orderBy(GENRE.NAME)
                .fetch(row -> "%s: %s books, %s below 40.00, at most %s cents"
                        .formatted(row.value1(), row.value2(), row.value3(), row.value4()));
        // Try: groupBy(rollup(GENRE.NAME)), on PostgreSQL or MySQL.
    }

    /** An average of whole numbers is no whole number. To divide them, cast one: 7 / 2 is 3, but for MySQL. */
    static List<String> numbers(DSLContext ctx) {
        var row = ctx.select(
                        inline(7).div(inline(2)),
                        cast(inline(7), SQLDataType.DOUBLE).div(inline(2)),
                        avg(REVIEW.RATING).cast(SQLDataType.DOUBLE))
                .from(REVIEW)
                .where(REVIEW.BOOK_ID.eq(4L))
                .fetchSingle();
        return List.of("" + row.value1(), "" + row.value2(), "" + row.value3());
    }

    /** A query as a value; correlated, since it mentions the book around it. These are alone in their genre. */
    static List<String> scalar(DSLContext ctx) {
        var other = BOOK.as("other");
        var inGenre = field(select(count()).from(other).where(other.GENRE_ID.eq(BOOK.GENRE_ID)));
        return ctx.select(BOOK.TITLE)
                .from(BOOK)
                .where(inGenre.eq(1))
                .orderBy(BOOK.TITLE)
                .fetch(BOOK.TITLE);
    }

    /** A query as a table, with a name: it is asked for its fields. */
    static List<String> commonTable(DSLContext ctx) {
        var rated = name("rated")
                .as(select(
                                REVIEW.BOOK_ID,
                                count().as("reviews"),
                                sum(REVIEW.RATING).as("stars"))
                        .from(REVIEW)
                        .groupBy(REVIEW.BOOK_ID));
        return ctx.with(rated)
                .select(BOOK.TITLE, rated.field("stars", Integer.class))
                .from(rated)
                .join(BOOK)
                .on(BOOK.ID.eq(rated.field(REVIEW.BOOK_ID)))
                .where(rated.field("reviews", Integer.class).ge(3))
                .orderBy(BOOK.TITLE)
                .fetch(row -> row.value1() + " " + row.value2());
        // Try: the same as asTable("rated") in from, without with.
    }

    /** One that mentions itself goes on until it finds nothing new. */
    static List<String> recursive(DSLContext ctx) {
        var id = field(name("up", "parent_id"), Long.class);
        var depth = field(name("up", "depth"), Integer.class);
        var up = name("up")
                .fields("name", "parent_id", "depth")
                .as(select(GENRE.NAME, GENRE.PARENT_ID, inline(0))
                        .from(GENRE)
                        .where(GENRE.NAME.eq("Databases"))
                        .unionAll(select(GENRE.NAME, GENRE.PARENT_ID, depth.plus(inline(1)))
                                .from(table(name("up")))
                                .join(GENRE)
                                .on(GENRE.ID.eq(id))));
        return ctx.withRecursive(up)
                .select(up.field("name", String.class))
                .from(up)
                .orderBy(depth)
                .fetch(Record1::value1);
    }

    /** Two windows: a number within the genre, and a running sum. Rows, not range, or equal prices are added at once. */
    static List<String> windows(DSLContext ctx) {
        return ctx.select(
                        BOOK.TITLE,
                        rowNumber().over(partitionBy(BOOK.LANGUAGE).orderBy(BOOK.PRICE_CENTS, BOOK.ID)),
                        sum(BOOK.PRICE_CENTS).over(orderBy(BOOK.ID).rowsUnboundedPreceding()))
                .from(BOOK)
                .where(BOOK.ID.between(50L, 53L))
                .orderBy(BOOK.ID)
                .fetch(row -> row.value1() + " " + row.value2() + " " + row.value3());
        // Try: filter by the number. A window can't stand in where, and qualify isn't in the free edition: see 04.7.
    }

    /** Sets. union drops what is there twice, unionAll doesn't; except and intersect compare whole rows. */
    static List<String> sets(DSLContext ctx) {
        return ctx.select(BOOK.PUBLISHED_YEAR)
                .from(BOOK)
                .where(BOOK.PUBLISHED_YEAR.gt(2010))
                .except(select(BOOK.PUBLISHED_YEAR).from(BOOK).where(BOOK.TITLE.contains("Java")))
                .orderBy(1)
                .fetch(row -> "" + row.value1());
    }

    /** Rows from nowhere, such as what a form has sent: a table like any other. */
    static List<String> rowsOfValues(DSLContext ctx) {
        var asked = values(row("9790000003385", 2), row("9790000009999", 1)).as("asked", "isbn", "copies");
        var isbn = asked.field("isbn", String.class);
        return ctx.select(isbn, asked.field("copies", Integer.class), BOOK.TITLE)
                .from(asked)
                .leftJoin(BOOK)
                .on(BOOK.ISBN.eq(isbn))
                .orderBy(isbn)
                .fetch(row -> row.value1() + " " + row.value2() + " " + row.value3());
    }

    /** Lists in rows, in one statement. A join would repeat the book, and two joined lists would multiply. */
    static List<String> nested(DSLContext ctx) {
        var people = multiset(select(AUTHOR.NAME)
                        .from(BOOK_AUTHOR)
                        .join(AUTHOR)
                        .on(AUTHOR.ID.eq(BOOK_AUTHOR.AUTHOR_ID))
                        .where(BOOK_AUTHOR.BOOK_ID.eq(BOOK.ID))
                        .orderBy(BOOK_AUTHOR.POSITION))
                .convertFrom(rows -> rows.map(Record1::value1));
        var ratings = multiset(select(REVIEW.RATING)
                        .from(REVIEW)
                        .where(REVIEW.BOOK_ID.eq(BOOK.ID))
                        .orderBy(REVIEW.ID))
                .convertFrom(rows -> rows.map(Record1::value1));
        return ctx.select(BOOK.TITLE, people, ratings)
                .from(BOOK)
                .where(BOOK.ID.in(2L, 4L, 25L))
                .orderBy(BOOK.TITLE)
                .fetch(row -> row.value1() + " " + row.value2() + " " + row.value3());
    }

    /** The database can make JSON, too. */
    static JSON json(DSLContext ctx) {
        return ctx.select(jsonObject(jsonEntry("title", BOOK.TITLE)))
                .from(BOOK)
                .where(BOOK.ID.eq(26L))
                .fetchSingle()
                .value1();
    }

    /** For each genre the dearest book: PostgreSQL and MySQL can join a subquery that looks to its left, SQLite can't. */
    static String lateralJoin() {
        var dearest = lateral(select(BOOK.TITLE)
                        .from(BOOK)
                        .where(BOOK.GENRE_ID.eq(GENRE.ID))
                        .orderBy(BOOK.PRICE_CENTS.desc(), BOOK.ID)
                        .limit(inline(1)))
                .as("dearest");
        return DSL.using(SQLDialect.POSTGRES)
                .render(select(GENRE.NAME, dearest.field(BOOK.TITLE))
                        .from(GENRE)
                        .crossJoin(dearest));
    }
}
