// Wrong: takes a blank for no words at all. Message: "how many books have a blank in the title"
package bookshop.web.api;

import static bookshop.web.api.Tables.*;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;
import org.jooq.impl.DSL;

/** Exercise 08.3: a page of many, guarded. */
public final class Ex03PageOfMany {

    private static final int LARGEST_PAGE = 50;

    // What a visitor may sort by, and which column that is. Nothing else ever gets near the SQL.
    private static final Map<String, Field<?>> SORTS =
            Map.of("title", BOOK_TITLE, "year", BOOK_PUBLISHED_YEAR, "price", BOOK_PRICE_CENTS);

    private Ex03PageOfMany() {}

    /** A book in a list. */
    record BookLine(long id, String title, int publishedYear, int priceCents) {}

    /**
     * A page of books.
     *
     * @param page from 1
     * @param size how many books a page has, the last one excepted
     * @param total how many books match on all pages
     * @param pages how many pages that makes; 0 where nothing matches
     */
    record BookPage(List<BookLine> items, int page, int size, int total, int pages) {}

    public static void list(Context ctx, DSLContext db) {
        int page = number(ctx, "page", 1);
        int size = Math.min(number(ctx, "size", 20), LARGEST_PAGE);
        String sort = ctx.queryParam("sort") == null ? "title" : ctx.queryParam("sort");
        boolean down = sort.startsWith("-");
        Field<?> column = SORTS.get(down ? sort.substring(1) : sort);
        if (column == null) {
            throw new BadRequestResponse("Sort by title, year or price, with a - before it for the other way round.");
        }
        String words = ctx.queryParam("q");
        // contains() makes the text a parameter, and escapes the % and _ in it.
        var matches = words == null || words.isBlank() ? DSL.noCondition() : BOOK_TITLE.contains(words);
        int total = db.fetchCount(BOOK, matches);
        var items = db.select(BOOK_ID, BOOK_TITLE, BOOK_PUBLISHED_YEAR, BOOK_PRICE_CENTS)
                .from(BOOK)
                .where(matches)
                // The id makes the order total, or a book with a price that others have might be on two pages, or on
                // none.
                .orderBy(down ? column.desc() : column.asc(), BOOK_ID.asc())
                .limit(size)
                .offset((long) (page - 1) * size) // as an int it would overflow, and be negative
                .fetch(Records.mapping(BookLine::new));
        ctx.json(new BookPage(items, page, size, total, Math.ceilDiv(total, size)));
    }

    private static int number(Context ctx, String name, int otherwise) {
        return ctx.queryParamAsClass(name, Integer.class)
                .check(n -> n == null || n >= 1, "is 1 or more") // null: it isn't there
                .getOrDefault(otherwise);
    }
}
