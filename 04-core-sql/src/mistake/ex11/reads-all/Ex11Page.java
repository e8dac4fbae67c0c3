// Wrong: reads the whole list and cuts a page out of it. Message: "[rows read for a page of 5 after the fiftieth book]"
package bookshop.core;

import static bookshop.core.db.Tables.BOOK;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Records;

/** Exercise 04.11: page by key. */
final class Ex11Page {

    private Ex11Page() {}

    record Line(long id, String title, int year) {}

    record Page(List<Line> lines, boolean more) {}

    static Page after(DSLContext ctx, Line last, int size) {
        var query = ctx.select(BOOK.ID, BOOK.TITLE, BOOK.PUBLISHED_YEAR)
                .from(BOOK)
                .orderBy(BOOK.PUBLISHED_YEAR.desc(), BOOK.TITLE.asc(), BOOK.ID.asc());
        var found = (last == null ? query : query.seek(last.year(), last.title(), last.id()))
                .fetch(Records.mapping(Line::new));
        boolean more = found.size() > size;
        return new Page(List.copyOf(more ? found.subList(0, size) : found), more);
    }

    static List<Line> before(DSLContext ctx, Line first, int size) {
        return ctx.select(BOOK.ID, BOOK.TITLE, BOOK.PUBLISHED_YEAR)
                .from(BOOK)
                .orderBy(BOOK.PUBLISHED_YEAR.asc(), BOOK.TITLE.desc(), BOOK.ID.desc())
                .seek(first.year(), first.title(), first.id())
                .limit(size)
                .fetch(Records.mapping(Line::new))
                .reversed();
    }
}
