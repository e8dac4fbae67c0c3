package bookshop.core;

import static bookshop.core.db.Tables.AUTHOR;
import static bookshop.core.db.Tables.BOOK;
import static bookshop.core.db.Tables.BOOK_AUTHOR;
import static bookshop.core.db.Tables.PUBLISHER;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Records;

/** Exercise 04.6: nest rows in rows. */
final class Ex06Nesting {

    private Ex06Nesting() {}

    record Shelf(String publisher, List<Title> titles) {}

    record Title(String title, int year, List<String> people) {}

    static List<Shelf> shelves(DSLContext ctx, String country) {
        // From the inside out. Each multiset is a correlated subquery: it mentions a column of the query around it.
        Field<List<String>> people = multiset(select(AUTHOR.NAME)
                        .from(BOOK_AUTHOR)
                        .join(AUTHOR)
                        .on(AUTHOR.ID.eq(BOOK_AUTHOR.AUTHOR_ID))
                        .where(BOOK_AUTHOR.BOOK_ID.eq(BOOK.ID))
                        .orderBy(BOOK_AUTHOR.POSITION))
                .convertFrom(rows -> rows.map(Record1::value1));
        Field<List<Title>> titles = multiset(select(BOOK.TITLE, BOOK.PUBLISHED_YEAR, people)
                        .from(BOOK)
                        .where(BOOK.PUBLISHER_ID.eq(PUBLISHER.ID))
                        .orderBy(BOOK.PUBLISHED_YEAR, BOOK.TITLE, BOOK.ID))
                .convertFrom(rows -> rows.map(Records.mapping(Title::new)));
        return ctx.select(PUBLISHER.NAME, titles)
                .from(PUBLISHER)
                .where(PUBLISHER.COUNTRY.eq(country))
                .orderBy(PUBLISHER.NAME)
                .fetch(Records.mapping(Shelf::new));
    }
}
