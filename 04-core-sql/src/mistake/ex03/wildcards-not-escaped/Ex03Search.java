// Wrong: lets % and _ mean something. Message: "titles with “100%”"
package bookshop.core;

import static bookshop.core.db.Tables.BOOK;
import static bookshop.core.db.Tables.PUBLISHER;
import static bookshop.core.db.Tables.REVIEW;
import static bookshop.core.db.Tables.STOCK;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;

/** Exercise 04.3: put a filter together. */
final class Ex03Search {

    private static final Map<String, Field<?>> SORTABLE =
            Map.of("title", BOOK.TITLE, "price", BOOK.PRICE_CENTS, "year", BOOK.PUBLISHED_YEAR);

    private Ex03Search() {}

    record Filter(String part, Collection<Locale> languages, Integer mostCents, String notFrom, Boolean inStock) {}

    static List<String> titles(DSLContext ctx, Filter filter, String sort) {
        boolean descending = sort != null && sort.startsWith("-");
        Field<?> field = sort == null ? null : SORTABLE.get(descending ? sort.substring(1) : sort);
        if (field == null) throw new IllegalArgumentException("can't sort by " + sort);
        return ctx.select(BOOK.TITLE)
                .from(BOOK)
                .where(matching(filter))
                .orderBy(descending ? field.desc() : field.asc(), BOOK.ID.asc())
                .fetch(BOOK.TITLE);
    }

    private static Condition matching(Filter filter) {
        Condition all = noCondition();
        if (filter.part() != null) all = all.and(BOOK.TITLE.likeIgnoreCase("%" + filter.part() + "%"));
        if (filter.languages() != null) all = all.and(BOOK.LANGUAGE.in(filter.languages()));
        if (filter.mostCents() != null) all = all.and(BOOK.PRICE_CENTS.le(filter.mostCents()));
        if (filter.notFrom() != null) {
            all = all.and(notExists(selectOne()
                    .from(PUBLISHER)
                    .where(PUBLISHER.ID.eq(BOOK.PUBLISHER_ID))
                    .and(PUBLISHER.COUNTRY.eq(filter.notFrom()))));
        }
        if (filter.inStock() != null) {
            var copies =
                    selectOne().from(STOCK).where(STOCK.BOOK_ID.eq(BOOK.ID)).and(STOCK.QUANTITY.gt(0));
            all = all.and(filter.inStock() ? exists(copies) : notExists(copies));
        }
        return all;
    }

    static int removeReviews(DSLContext ctx, Long bookId, Integer upToRating) {
        if (bookId == null && upToRating == null) throw new IllegalArgumentException("which reviews?");
        Condition all = noCondition();
        if (bookId != null) all = all.and(REVIEW.BOOK_ID.eq(bookId));
        if (upToRating != null) all = all.and(REVIEW.RATING.le(upToRating));
        return ctx.deleteFrom(REVIEW).where(all).execute();
    }
}
