package bookshop.core;

import static bookshop.core.db.Tables.BOOK;
import static bookshop.core.db.Tables.GENRE;
import static bookshop.core.db.Tables.PURCHASE;
import static bookshop.core.db.Tables.PURCHASE_LINE;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.orderBy;
import static org.jooq.impl.DSL.partitionBy;
import static org.jooq.impl.DSL.rank;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;

/** Exercise 04.7: rank and run a total. */
final class Ex07Ranking {

    private Ex07Ranking() {}

    record Place(String genre, int place, String title, int cents) {}

    record Spent(long purchaseId, Instant at, long cents, long total) {}

    static List<Place> dearest(DSLContext ctx, int places) {
        // rank leaves places free after a tie, dense_rank doesn't, row_number knows no ties.
        Field<Integer> place = rank().over(partitionBy(BOOK.GENRE_ID).orderBy(BOOK.PRICE_CENTS.desc()))
                .as("place");
        var ranked = select(GENRE.NAME, place, BOOK.TITLE, BOOK.PRICE_CENTS)
                .from(BOOK)
                .join(GENRE)
                .on(GENRE.ID.eq(BOOK.GENRE_ID))
                .asTable("ranked");
        return ctx.select(
                        ranked.field(GENRE.NAME),
                        ranked.field(place),
                        ranked.field(BOOK.TITLE),
                        ranked.field(BOOK.PRICE_CENTS))
                .from(ranked)
                .where(ranked.field(place).le(places))
                .orderBy(ranked.field(GENRE.NAME), ranked.field(place), ranked.field(BOOK.TITLE))
                .fetch(Records.mapping(Place::new));
    }

    static List<Spent> spent(DSLContext ctx, long customerId) {
        Field<BigDecimal> cents = field(select(coalesce(
                                sum(PURCHASE_LINE.QUANTITY.times(PURCHASE_LINE.UNIT_PRICE_CENTS)),
                                inline(BigDecimal.ZERO)))
                        .from(PURCHASE_LINE)
                        .where(PURCHASE_LINE.PURCHASE_ID.eq(PURCHASE.ID)))
                .as("cents");
        var each = select(PURCHASE.ID, PURCHASE.PURCHASED_AT, cents)
                .from(PURCHASE)
                .where(PURCHASE.CUSTOMER_ID.eq(customerId))
                .and(PURCHASE.STATUS.ne(PurchaseStatus.CANCELLED))
                .asTable("each_purchase");
        Field<Long> id = each.field(PURCHASE.ID);
        Field<Instant> at = each.field(PURCHASE.PURCHASED_AT);
        // The usual frame takes in all rows that are equal in the order. With the id no two are, and rows says so too.
        Field<BigDecimal> total = sum(each.field(cents)).over(orderBy(at, id).rowsUnboundedPreceding());
        return ctx.select(id, at, each.field(cents), total)
                .from(each)
                .orderBy(at, id)
                .fetch(row -> new Spent(
                        row.value1(),
                        row.value2(),
                        row.value3().longValueExact(),
                        row.value4().longValueExact()));
    }
}
