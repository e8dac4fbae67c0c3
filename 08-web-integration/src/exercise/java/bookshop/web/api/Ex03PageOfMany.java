package bookshop.web.api;

import io.javalin.http.Context;
import java.util.List;
import org.jooq.DSLContext;

/** Exercise 08.3: a page of many, guarded. */
public final class Ex03PageOfMany {

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

    /**
     * Answers {@code GET /books?page=2&size=10&sort=-price&q=java} with a {@link BookPage} as JSON. Each of the four may be
     * missing.
     *
     * <ul>
     *   <li>{@code page}: from 1, which is also the default. Behind the last page there are no books, which is no error.
     *   <li>{@code size}: from 1, by default 20. More than 50 is taken for 50, and the answer says 50.
     *   <li>{@code sort}: {@code title} (the default), {@code year} or {@code price}, upwards, or downwards with a {@code -}
     *       before it. Books that are equal in it are sorted by id, upwards in both cases.
     *   <li>{@code q}: only books whose title has this text in it, as it stands, blanks included: {@code %}, {@code _},
     *       {@code !} and the backslash are nothing special. Capital and small letters are the database's affair: no test mixes
     *       them. An empty text is in every title.
     *   <li>No number, a number below 1, or another {@code sort} (an empty one or TITLE too): 400.
     * </ul>
     *
     * <p>At most two SQL statements, and no more rows are read than are shown (and one for the count).
     *
     * <p>Look at: {@code ctx.queryParamAsClass(…).check(…).getOrDefault(…)}, whose check gets null for what is missing; a
     * {@code Map} from what may be typed to columns; {@code Field.contains}, {@code fetchCount}, {@code limit} and
     * {@code offset}.
     */
    public static void list(Context ctx, DSLContext db) {
        throw new AssertionError("TODO 08.3 answer with a page of books, and refuse what makes no sense");
    }
}
