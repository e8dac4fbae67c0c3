package bookshop.web.api;

import static bookshop.web.api.Tables.*;
import static org.jooq.impl.DSL.row;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jooq.impl.DSL;

/** Reading: one by its key, and many in pages that go on from the last row seen. */
final class Authors {

    private static final int LARGEST_PAGE = 50;

    private Authors() {}

    /** What the API says of an author. A class of its own: a column added to the table isn't published by accident. */
    record AuthorView(long id, String name, Integer bornYear) {}

    /** @param next goes into {@code ?after=} for the next page; null on the last one */
    record Slice(List<AuthorView> items, String next) {}

    /** One author, or 404. */
    static void show(Context ctx, DSLContext db) {
        // 400 where the path has no number. Try: leave the validator out, and ask for /authors/x.
        long id = ctx.pathParamAsClass("id", Long.class).get();
        ctx.json(db.select(AUTHOR_ID, AUTHOR_NAME, AUTHOR_BORN_YEAR)
                .from(AUTHOR)
                .where(AUTHOR_ID.eq(id))
                .fetchOptional(Records.mapping(AuthorView::new))
                .orElseThrow(() -> new NotFoundResponse("There is no author " + id + ".")));
    }

    /** Pages by keyset: what comes after this name and id. No page is counted, so the last is as cheap as the first. */
    static void list(Context ctx, DSLContext db) {
        int size = ctx.queryParamAsClass("size", Integer.class)
                .check(n -> n == null || n >= 1, "is 1 or more") // null: it isn't there
                .getOrDefault(10);
        int most = Math.min(size, LARGEST_PAGE);
        String after = ctx.queryParam("after");
        var condition = DSL.noCondition();
        if (after != null) {
            var cursor = Cursor.read(after);
            // The pair is compared, not each column: two authors of one name are two rows.
            condition = row(AUTHOR_NAME, AUTHOR_ID).gt(cursor.name(), cursor.id());
        }
        // One row more than the page shows whether there is another page.
        var found = db.select(AUTHOR_ID, AUTHOR_NAME, AUTHOR_BORN_YEAR)
                .from(AUTHOR)
                .where(condition)
                .orderBy(AUTHOR_NAME, AUTHOR_ID)
                .limit(most + 1)
                .fetch(Records.mapping(AuthorView::new));
        var items = found.subList(0, Math.min(most, found.size()));
        ctx.json(new Slice(items, found.size() > most ? Cursor.after(items.getLast()) : null));
    }

    /** The last row of a page, packed so that nobody is tempted to make one up. What comes back is checked all the same. */
    private record Cursor(String name, long id) {

        static String after(AuthorView last) {
            byte[] bytes = (last.id() + ":" + last.name()).getBytes(StandardCharsets.UTF_8);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        }

        static Cursor read(String text) {
            try {
                String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(":", 2);
                return new Cursor(parts[1], Long.parseLong(parts[0]));
            } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
                throw new BadRequestResponse("“after” is not what the page before said.");
            }
        }
    }
}
