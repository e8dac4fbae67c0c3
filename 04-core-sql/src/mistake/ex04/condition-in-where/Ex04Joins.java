// Wrong: takes a customer with one cancelled purchase for one who never bought. Message: "who never bought"
package bookshop.core;

import static bookshop.core.db.Tables.AUTHOR;
import static bookshop.core.db.Tables.BOOK;
import static bookshop.core.db.Tables.CUSTOMER;
import static bookshop.core.db.Tables.GENRE;
import static bookshop.core.db.Tables.PUBLISHER;
import static bookshop.core.db.Tables.PURCHASE;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Records;

/** Exercise 04.4: join tables, and find what has no partner. */
final class Ex04Joins {

    private Ex04Joins() {}

    record Line(String title, String publisher) {}

    record Pair(String one, String other) {}

    static List<Line> catalogue(DSLContext ctx, String genre) {
        return ctx.select(BOOK.TITLE, PUBLISHER.NAME)
                .from(BOOK)
                .join(GENRE)
                .on(GENRE.ID.eq(BOOK.GENRE_ID))
                .leftJoin(PUBLISHER)
                .on(PUBLISHER.ID.eq(BOOK.PUBLISHER_ID))
                .where(GENRE.NAME.eq(genre))
                .orderBy(BOOK.TITLE, BOOK.ID)
                .fetch(Records.mapping(Line::new));
    }

    static List<String> neverBought(DSLContext ctx) {
        return ctx.select(CUSTOMER.EMAIL)
                .from(CUSTOMER)
                .leftJoin(PURCHASE)
                .on(PURCHASE.CUSTOMER_ID.eq(CUSTOMER.ID))
                .where(PURCHASE.ID.isNull().or(PURCHASE.STATUS.eq(PurchaseStatus.CANCELLED)))
                .groupBy(CUSTOMER.EMAIL)
                .orderBy(CUSTOMER.EMAIL)
                .fetch(CUSTOMER.EMAIL);
    }

    static List<String> leaves(DSLContext ctx) {
        var child = GENRE.as("child");
        return ctx.select(GENRE.NAME)
                .from(GENRE)
                .where(notExists(selectOne().from(child).where(child.PARENT_ID.eq(GENRE.ID))))
                .orderBy(GENRE.NAME)
                .fetch(GENRE.NAME);
    }

    static List<Pair> bornTogether(DSLContext ctx) {
        var other = AUTHOR.as("other");
        return ctx.select(AUTHOR.NAME, other.NAME)
                .from(AUTHOR)
                .join(other)
                .on(other.BORN_YEAR.eq(AUTHOR.BORN_YEAR))
                .and(AUTHOR.NAME.lt(other.NAME).or(AUTHOR.NAME.eq(other.NAME).and(AUTHOR.ID.lt(other.ID))))
                .orderBy(AUTHOR.NAME, other.NAME)
                .fetch(Records.mapping(Pair::new));
    }
}
