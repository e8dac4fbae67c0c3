// Wrong: takes the same month of two years for one. Message: "the first four months with a purchase"
package bookshop.core;

import static bookshop.core.db.Tables.CUSTOMER;
import static bookshop.core.db.Tables.PURCHASE;
import static bookshop.core.db.Tables.PURCHASE_LINE;
import static bookshop.core.db.Tables.REVIEW;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.month;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.year;

import java.math.BigDecimal;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;

/** Exercise 04.5: count and add up. */
final class Ex05Sales {

    private Ex05Sales() {}

    record Buyer(String name, int purchases, long copies, long cents, int reviews) {}

    record Month(int year, int month, int purchases) {}

    static List<Buyer> buyers(DSLContext ctx) {
        Field<BigDecimal> copies = coalesce(sum(PURCHASE_LINE.QUANTITY), inline(BigDecimal.ZERO));
        Field<BigDecimal> cents =
                coalesce(sum(PURCHASE_LINE.QUANTITY.times(PURCHASE_LINE.UNIT_PRICE_CENTS)), inline(BigDecimal.ZERO));
        Field<Integer> reviews = field(selectCount().from(REVIEW).where(REVIEW.CUSTOMER_ID.eq(CUSTOMER.ID)));
        return ctx.select(CUSTOMER.NAME, countDistinct(PURCHASE.ID), copies, cents, reviews)
                .from(CUSTOMER)
                .leftJoin(PURCHASE)
                .on(PURCHASE.CUSTOMER_ID.eq(CUSTOMER.ID).and(PURCHASE.STATUS.ne(PurchaseStatus.CANCELLED)))
                .leftJoin(PURCHASE_LINE)
                .on(PURCHASE_LINE.PURCHASE_ID.eq(PURCHASE.ID))
                .groupBy(CUSTOMER.ID, CUSTOMER.NAME)
                .orderBy(cents.desc(), CUSTOMER.NAME, CUSTOMER.ID)
                .fetch(row -> new Buyer(
                        row.value1(),
                        row.value2(),
                        row.value3().longValueExact(),
                        row.value4().longValueExact(),
                        row.value5()));
    }

    static List<Month> busyMonths(DSLContext ctx, int atLeast) {
        Field<Integer> year = year(PURCHASE.PURCHASED_AT);
        Field<Integer> month = month(PURCHASE.PURCHASED_AT);
        return ctx.select(min(year), month, count())
                .from(PURCHASE)
                .where(PURCHASE.STATUS.ne(PurchaseStatus.CANCELLED))
                .groupBy(month)
                .having(count().ge(atLeast))
                .orderBy(min(year), month)
                .fetch(row -> new Month(row.value1(), row.value2(), row.value3()));
    }
}
