// Wrong: asks where the first book is today. Message: "the two books before one of 2016 that has got another year"
package bookshop.core;

import static bookshop.core.db.Tables.BOOK;
import static org.jooq.impl.DSL.row;

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
        var found = (last == null
                        ? query.limit(size + 1)
                        : query.seek(last.year(), last.title(), last.id()).limit(size + 1))
                .fetch(Records.mapping(Line::new));
        boolean more = found.size() > size;
        return new Page(List.copyOf(more ? found.subList(0, size) : found), more);
    }

    static List<Line> before(DSLContext ctx, Line first, int size) {
        var today = BOOK.as("today");
        return ctx.select(BOOK.ID, BOOK.TITLE, BOOK.PUBLISHED_YEAR)
                .from(BOOK)
                .join(today)
                .on(today.ID.eq(first.id()))
                .where(BOOK.PUBLISHED_YEAR
                        .gt(today.PUBLISHED_YEAR)
                        .or(BOOK.PUBLISHED_YEAR
                                .eq(today.PUBLISHED_YEAR)
                                .and(row(BOOK.TITLE, BOOK.ID).lt(row(today.TITLE, today.ID)))))
                .orderBy(BOOK.PUBLISHED_YEAR.asc(), BOOK.TITLE.desc(), BOOK.ID.desc())
                .limit(size)
                .fetch(Records.mapping(Line::new))
                .reversed();
    }
}
