package bookshop.core;

import static bookshop.core.db.Tables.AUTHOR;
import static bookshop.core.db.Tables.BOOK;
import static bookshop.core.db.Tables.BOOK_AUTHOR;
import static bookshop.core.db.Tables.CUSTOMER;
import static bookshop.core.db.Tables.GENRE;
import static bookshop.core.db.Tables.PUBLISHER;
import static bookshop.core.db.Tables.PURCHASE;
import static org.jooq.impl.DSL.count;

import java.util.List;
import org.jooq.DSLContext;

/** Step 4: joins, written out, by foreign key, along a path; and joins that only ask whether there is a partner. */
final class Step4Joins {

    private Step4Joins() {}

    /** Written out. An inner join drops who has no partner: books without a publisher aren't counted. */
    static List<String> inner(DSLContext ctx) {
        return ctx.select(PUBLISHER.COUNTRY, count())
                .from(BOOK)
                .join(PUBLISHER)
                .on(PUBLISHER.ID.eq(BOOK.PUBLISHER_ID))
                .groupBy(PUBLISHER.COUNTRY)
                .orderBy(count().desc())
                .limit(3)
                .fetch(row -> row.value1() + " " + row.value2());
        // Try: leftJoin. Who is null?
    }

    /** The generated classes know the foreign keys, so the condition can be left out. */
    static int onKey(DSLContext ctx) {
        return ctx.selectCount().from(BOOK).join(GENRE).onKey().fetchSingle().value1();
    }

    /** Or walk along them: jOOQ adds the joins. A path that may lead nowhere is a left join. */
    static List<String> path(DSLContext ctx) {
        return ctx.select(BOOK.TITLE, BOOK.publisher().NAME, BOOK.genre().genre().NAME)
                .from(BOOK)
                .where(BOOK.genre().NAME.eq("Computing"))
                .orderBy(BOOK.TITLE)
                .fetch(row -> row.value1() + " | " + row.value2() + " | " + row.value3());
    }

    /** To many: the path stands in the join, since it repeats rows, and that should be seen. */
    static List<String> pathToMany(DSLContext ctx) {
        return ctx.select(BOOK.TITLE, BOOK.author().NAME)
                .from(BOOK)
                .leftJoin(BOOK.author())
                .where(BOOK.ID.le(2L))
                .orderBy(BOOK.TITLE, BOOK.author().NAME)
                .fetch(row -> row.value1() + " by " + row.value2());
    }

    /** The same table twice: an alias is a table with all its fields. */
    static List<String> self(DSLContext ctx) {
        var parent = GENRE.as("parent");
        return ctx.select(GENRE.NAME, parent.NAME)
                .from(GENRE)
                .leftJoin(parent)
                .on(parent.ID.eq(GENRE.PARENT_ID))
                .where(GENRE.ID.le(5L))
                .orderBy(GENRE.ID)
                .fetch(row -> row.value1() + " in " + row.value2());
    }

    /** Who has one? A semi join asks, and repeats nobody, however many there are. */
    static List<String> semi(DSLContext ctx) {
        return ctx.select(AUTHOR.NAME)
                .from(AUTHOR)
                .leftSemiJoin(BOOK_AUTHOR)
                .on(BOOK_AUTHOR.AUTHOR_ID.eq(AUTHOR.ID).and(BOOK_AUTHOR.ROLE.eq(Role.EDITOR)))
                .orderBy(AUTHOR.NAME)
                .fetch(AUTHOR.NAME);
        // Try: join in its place. Max Brod edited two books.
    }

    /** Who has none? An anti join is "not exists", and so has no trouble with NULL as "not in" does. */
    static List<String> anti(DSLContext ctx) {
        return ctx.select(CUSTOMER.NAME)
                .from(CUSTOMER)
                .leftAntiJoin(PURCHASE)
                .on(PURCHASE.CUSTOMER_ID.eq(CUSTOMER.ID))
                .orderBy(CUSTOMER.NAME)
                .fetch(CUSTOMER.NAME);
    }
}
