// Wrong: asks for the genre when all else is right. Message: "whose genre isn't there"
package bookshop.web.api;

import static bookshop.web.api.Tables.*;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;

/** Exercise 08.4: create, and say where it is. */
public final class Ex04Create {

    private Ex04Create() {}

    /** What a client sends. Fields, not columns: what isn't here can't be set from outside. */
    record NewBook(
            String isbn, String title, Integer publishedYear, Integer priceCents, String language, Long genreId) {}

    // All checks run, so that a form can show everything that is wrong at once. The genre is looked up like the rest:
    // the foreign key would refuse it as well, but could not say which field it was.
    public static void create(Context ctx, DSLContext db) {
        var book = ctx.bodyValidator(NewBook.class)
                .check("isbn", b -> b.isbn() != null && b.isbn().matches("[0-9]{13}"), "has 13 digits")
                .check("title", b -> b.title() != null && !b.title().isBlank(), "is missing")
                .check("title", b -> b.title() == null || b.title().length() <= 200, "has at most 200 letters")
                .check("publishedYear", b -> between(b.publishedYear(), 1450, 2100), "is a year from 1450 to 2100")
                .check("priceCents", b -> between(b.priceCents(), 0, 1_000_000), "is 0 to 1000000")
                .check("language", b -> b.language() != null && b.language().matches("[a-z]{2}"), "has two letters")
                .check("genreId", b -> b.genreId() != null, "is missing")
                .get();
        if (!db.fetchExists(GENRE, GENRE_ID.eq(book.genreId()))) {
            Problem.answer(ctx, 400, "Wrong.", Map.of("errors", Map.of("genreId", List.of("is unknown"))));
            return;
        }
        long id = db.insertInto(BOOK)
                .set(BOOK_ISBN, book.isbn())
                .set(BOOK_TITLE, book.title())
                .set(BOOK_PUBLISHED_YEAR, book.publishedYear())
                .set(BOOK_PRICE_CENTS, book.priceCents())
                .set(BOOK_LANGUAGE, book.language())
                .set(BOOK_GENRE_ID, book.genreId())
                .returningResult(BOOK_ID)
                .fetchSingle()
                .value1();
        ctx.status(201).header("Location", "/books/" + id);
    }

    private static boolean between(Integer number, int least, int most) {
        return number != null && number >= least && number <= most;
    }
}
