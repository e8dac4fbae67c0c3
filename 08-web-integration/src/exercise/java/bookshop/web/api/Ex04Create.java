package bookshop.web.api;

import io.javalin.http.Context;
import org.jooq.DSLContext;

/** Exercise 08.4: create, and say where it is. */
public final class Ex04Create {

    private Ex04Create() {}

    /** What a client sends. Fields, not columns: what isn't here can't be set from outside. */
    record NewBook(
            String isbn, String title, Integer publishedYear, Integer priceCents, String language, Long genreId) {}

    /**
     * Answers {@code POST /books}, whose body is a {@link NewBook} as JSON.
     *
     * <ul>
     *   <li>All fields are right: the book is inserted, without a publisher, and the answer is 201 with the header
     *       {@code Location: /books/} and its number. The database gives the number, also when others insert at the same
     *       moment. Other fields in the body are not looked at.
     *   <li>A field is wrong: nothing is inserted, and the answer is 400 with a problem whose member {@code errors} has the
     *       name of every wrong field, and only those, as Javalin's validator gives it.
     *   <li>The body is no JSON, or a field has the wrong type, such as a price of 12.99 or a year "2013": 400. {@code Api}
     *       sees to that.
     * </ul>
     *
     * <p>Right is: {@code isbn} of exactly 13 digits 0 to 9, with nothing around them; {@code title} with something else than
     * blanks, at most 200 letters, kept as it was typed; {@code publishedYear} 1450 to 2100; {@code priceCents} 0 to 1000000;
     * {@code language} of two small letters a to z; {@code genreId} that of a genre there is (their numbers may have gaps). A
     * field that is missing is wrong. No test sends an ISBN that is there already: that is exercise 08.5.
     *
     * <p>For example: {@code {"isbn":"9790000009998", "title":"Raising Steam", "publishedYear":2013, "priceCents":1299,
     * "language":"en", "genreId":10}}, and the answer's {@code errors} for a price of -1: {@code {"priceCents":["…"]}}
     *
     * <p>Look at: {@code ctx.bodyValidator(NewBook.class).check("isbn", b -> …, "…").get()}, which throws what {@code Api}
     * answers with 400; {@code insertInto(…).set(…).returningResult(BOOK_ID)}; {@code fetchExists}.
     */
    public static void create(Context ctx, DSLContext db) {
        throw new AssertionError("TODO 08.4 check the book, insert it, and answer with its place");
    }
}
