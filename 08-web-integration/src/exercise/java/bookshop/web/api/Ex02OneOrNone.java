package bookshop.web.api;

import io.javalin.http.Context;
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

    /**
     * Answers {@code GET /books/{id}}.
     *
     * <ul>
     *   <li>The book is there: 200, and a {@link BookView} as JSON. People of every role count, also two of one name, and
     *       are sorted by position.
     *   <li>There is none with this number, 0, negative ones and 3000000000 included: 404, as a problem that names the number.
     *   <li>What stands in the path is no number, or too large for a {@code long}: 400.
     * </ul>
     *
     * <p>At most three SQL statements.
     *
     * <p>For example: {@code GET /books/25} gives {@code {"id":25, "isbn":"9780575048003", "title":"Good Omens", …,
     * "publisher":"Gollancz", "people":["Terry Pratchett","Neil Gaiman"]}}
     *
     * <p>Look at: {@code Authors.show}, {@code Tables}, {@code ctx.pathParamAsClass}, {@code NotFoundResponse}, {@code
     * leftJoin(…).on(…)}, {@code fetchOptional}.
     */
    public static void show(Context ctx, DSLContext db) {
        throw new AssertionError("TODO 08.2 answer with the book, or with 404");
    }
}
