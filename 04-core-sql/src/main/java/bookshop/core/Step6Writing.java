package bookshop.core;

import static bookshop.core.db.Tables.AUTHOR;
import static bookshop.core.db.Tables.BOOK;
import static bookshop.core.db.Tables.PURCHASE_LINE;
import static bookshop.core.db.Tables.REVIEW;
import static bookshop.core.db.Tables.STOCK;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.trueCondition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;

/** Step 6: insert, update, delete. {@code execute} says how many rows it was; without it nothing happens. */
final class Step6Writing {

    private Step6Writing() {}

    /** The new id comes with the insert. SQLite needs a second statement for it, which jOOQ adds. */
    static boolean insert(DSLContext ctx) {
        long id = ctx.insertInto(AUTHOR, AUTHOR.NAME)
                .values("Homer")
                .returningResult(AUTHOR.ID)
                .fetchSingle()
                .value1();
        return ctx.fetchExists(AUTHOR, AUTHOR.ID.eq(id).and(AUTHOR.NAME.eq("Homer")));
        // Try: leave returningResult and what follows out, and execute out too.
    }

    /** Many rows in one statement. Don't ask for their ids: SQLite gives only the last, and no order is promised. */
    static int insertMany(DSLContext ctx) {
        return ctx.insertInto(AUTHOR, AUTHOR.NAME, AUTHOR.BORN_YEAR)
                .valuesOfRows(row("Sappho", (Integer) null), row("Agatha Christie", 1890))
                .execute();
    }

    /** Rows from a query never leave the database. */
    static int insertSelect(DSLContext ctx) {
        return ctx.insertInto(STOCK, STOCK.BOOK_ID, STOCK.QUANTITY, STOCK.VERSION)
                .select(select(BOOK.ID, inline(1), inline(0))
                        .from(BOOK)
                        .leftAntiJoin(STOCK)
                        .on(STOCK.BOOK_ID.eq(BOOK.ID)))
                .execute();
    }

    /** The new value from the old one, in the database: nothing read before can be out of date. */
    static int update(DSLContext ctx) {
        return ctx.update(BOOK)
                .set(BOOK.PRICE_CENTS, BOOK.PRICE_CENTS.plus(100))
                .where(BOOK.TITLE.eq("Mort"))
                .execute();
    }

    /** With another table's values: a correlated subquery everywhere, or {@code from}, which jOOQ translates for MySQL. */
    static List<Integer> updateFrom(DSLContext ctx) {
        int bySubquery = ctx.update(STOCK)
                .set(
                        STOCK.VERSION,
                        select(max(PURCHASE_LINE.QUANTITY))
                                .from(PURCHASE_LINE)
                                .where(PURCHASE_LINE.BOOK_ID.eq(STOCK.BOOK_ID)))
                .where(STOCK.BOOK_ID.in(23L, 54L))
                .execute();
        int byFrom = ctx.update(STOCK)
                .set(STOCK.QUANTITY, STOCK.QUANTITY.plus(10))
                .from(BOOK)
                .where(BOOK.ID.eq(STOCK.BOOK_ID))
                .and(BOOK.TITLE.startsWith("Java"))
                .execute();
        return List.of(bySubquery, byFrom);
    }

    /** Insert, or update what is there; {@code excluded} is the row that found no place. Or leave it as it is. */
    static List<String> upsert(DSLContext ctx) {
        for (long book : new long[] {1, 2}) {
            ctx.insertInto(STOCK, STOCK.BOOK_ID, STOCK.QUANTITY, STOCK.VERSION)
                    .values(book, 5, 0)
                    .onConflict(STOCK.BOOK_ID)
                    .doUpdate()
                    .set(STOCK.QUANTITY, STOCK.QUANTITY.plus(excluded(STOCK.QUANTITY)))
                    .execute();
        }
        int ignored = ctx.insertInto(STOCK, STOCK.BOOK_ID, STOCK.QUANTITY, STOCK.VERSION)
                .values(1L, 100, 0)
                .onConflictDoNothing()
                .execute();
        var quantities = ctx.select(STOCK.QUANTITY)
                .from(STOCK)
                .where(STOCK.BOOK_ID.le(2L))
                .orderBy(STOCK.BOOK_ID);
        return List.of(quantities.fetch(STOCK.QUANTITY) + " copies", ignored + " rows for one that is there");
    }

    /** One text, many values, one round trip. Only question marks are bound: inline what stays the same. */
    static List<Integer> batch(DSLContext ctx) {
        int[] counts = ctx.batch(ctx.update(STOCK)
                        .set(STOCK.QUANTITY, STOCK.QUANTITY.plus((Integer) null))
                        .where(STOCK.BOOK_ID.eq((Long) null)))
                .bind(3, 10L)
                .bind(4, 11L)
                .bind(5, 4711L)
                .execute();
        return Arrays.stream(counts).boxed().toList();
    }

    /** An empty filter is true for every row. The settings in {@link Bookshop} refuse what it would do. */
    static List<String> guarded(DSLContext ctx) {
        var said = new ArrayList<String>();
        try {
            ctx.deleteFrom(REVIEW).where(noCondition()).execute();
        } catch (DataAccessException e) {
            said.add(e.getMessage());
        }
        said.add(ctx.fetchCount(REVIEW) + " reviews are still there");
        // Whoever means it can say so.
        said.add(
                ctx.update(STOCK)
                                        .set(STOCK.VERSION, STOCK.VERSION.plus(1))
                                        .where(trueCondition())
                                        .execute()
                                > 60
                        ? "all versions raised"
                        : "some were not");
        return said;
        // Try: take the settings out of Bookshop, and run this again.
    }

    /** A row as an object that can store itself. It writes what was changed, and nothing when nothing was. */
    static List<Integer> activeRecord(DSLContext ctx) {
        var mort = ctx.fetchSingle(BOOK, BOOK.TITLE.eq("Mort"));
        int unchanged = mort.store();
        mort.setPriceCents(950);
        int changed = mort.store();
        return List.of(unchanged, changed);
        // Try: mort.from(new Price(950)) with a record of your own: which fields are changed then? See mort.modified().
    }

    /** Deleted rows are counted. In the order of the foreign keys: first who points, then who is pointed to. */
    static List<Integer> delete(DSLContext ctx) {
        int reviews = ctx.deleteFrom(REVIEW).where(REVIEW.RATING.le(2)).execute();
        int authors = ctx.deleteFrom(AUTHOR)
                .where(AUTHOR.NAME.in("Homer", "Sappho", "Agatha Christie"))
                .execute();
        return List.of(reviews, authors);
    }
}
