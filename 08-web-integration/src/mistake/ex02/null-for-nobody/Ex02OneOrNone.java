// Wrong: says null where nobody is on the cover. Message: "as JSON: an empty list"
package bookshop.web.api;

import static bookshop.web.api.Tables.*;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import org.jooq.DSLContext;

/** Exercise 08.2: one, or not found. */
public final class Ex02OneOrNone {

    private Ex02OneOrNone() {}

    /**
     * What the API says of a book.
     *
     * @param publisher null for a book that was published by its author
     * @param people the names on the cover, in its order; empty for none
     */
    record BookView(
            long id,
            String isbn,
            String title,
            int publishedYear,
            int priceCents,
            String publisher,
            List<String> people) {}

    // Two statements: one join of book, publisher and authors would repeat the book for each author. The publisher is
    // optional, so its join is a left join.
    public static void show(Context ctx, DSLContext db) {
        long id = ctx.pathParamAsClass("id", Long.class).get();
        var book = db.select(BOOK_ID, BOOK_ISBN, BOOK_TITLE, BOOK_PUBLISHED_YEAR, BOOK_PRICE_CENTS, PUBLISHER_NAME)
                .from(BOOK.leftJoin(PUBLISHER).on(PUBLISHER_ID.eq(BOOK_PUBLISHER_ID)))
                .where(BOOK_ID.eq(id))
                .fetchOptional()
                .orElseThrow(() -> new NotFoundResponse("There is no book " + id + "."));
        var people = db.select(AUTHOR_NAME)
                .from(BOOK_AUTHOR.join(AUTHOR).on(AUTHOR_ID.eq(BOOK_AUTHOR_AUTHOR_ID)))
                .where(BOOK_AUTHOR_BOOK_ID.eq(id))
                .orderBy(BOOK_AUTHOR_POSITION)
                .fetch(AUTHOR_NAME);
        ctx.json(new BookView(
                book.value1(),
                book.value2(),
                book.value3(),
                book.value4(),
                book.value5(),
                book.value6(),
                people.isEmpty() ? null : people));
    }
}
