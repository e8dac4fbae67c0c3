// Wrong: collects into a map without an order, which differs between JDKs, too. Message: "the languages of"
package bookshop.core;

import static bookshop.core.db.Tables.AUTHOR;
import static bookshop.core.db.Tables.BOOK;
import static bookshop.core.db.Tables.BOOK_AUTHOR;
import static bookshop.core.db.Tables.PUBLISHER;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Records;

/** Exercise 04.2: pick the right fetch. */
final class Ex02Results {

    private Ex02Results() {}

    record Credit(long bookId, String title, long authorId, String name, Integer bornYear, Role role) {}

    static Optional<String> title(DSLContext ctx, String isbn) {
        return ctx.select(BOOK.TITLE).from(BOOK).where(BOOK.ISBN.eq(isbn)).fetchOptional(BOOK.TITLE);
    }

    static long idOf(DSLContext ctx, String title) {
        return ctx.select(BOOK.ID)
                .from(BOOK)
                .where(BOOK.TITLE.eq(title))
                .fetchSingle()
                .value1();
    }

    static Map<Long, String> publishers(DSLContext ctx, String country) {
        return ctx.select(PUBLISHER.ID, PUBLISHER.NAME)
                .from(PUBLISHER)
                .where(PUBLISHER.COUNTRY.eq(country))
                .orderBy(PUBLISHER.NAME)
                .fetchMap(PUBLISHER.ID, PUBLISHER.NAME);
    }

    static Map<Locale, List<String>> byLanguage(DSLContext ctx, int mostCents) {
        return ctx
                .select(BOOK.LANGUAGE, BOOK.TITLE)
                .from(BOOK)
                .where(BOOK.PRICE_CENTS.le(mostCents))
                .orderBy(BOOK.LANGUAGE, BOOK.TITLE)
                .fetch()
                .stream()
                .collect(java.util.stream.Collectors.groupingBy(
                        row -> row.get(BOOK.LANGUAGE),
                        java.util.HashMap::new,
                        java.util.stream.Collectors.mapping(
                                row -> row.get(BOOK.TITLE), java.util.stream.Collectors.toList())));
    }

    static List<Credit> credits(DSLContext ctx, long bookId) {
        return ctx.select(BOOK.ID, BOOK.TITLE, AUTHOR.ID, AUTHOR.NAME, AUTHOR.BORN_YEAR, BOOK_AUTHOR.ROLE)
                .from(BOOK_AUTHOR)
                .join(BOOK)
                .on(BOOK.ID.eq(BOOK_AUTHOR.BOOK_ID))
                .join(AUTHOR)
                .on(AUTHOR.ID.eq(BOOK_AUTHOR.AUTHOR_ID))
                .where(BOOK_AUTHOR.BOOK_ID.eq(bookId))
                .orderBy(BOOK_AUTHOR.POSITION)
                .fetch(Records.mapping(Credit::new));
    }
}
