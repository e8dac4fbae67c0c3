// Wrong: writes a quantity that it read before. Message: "is a quantity written that was read before?"
package bookshop.core;

import static bookshop.core.db.Tables.AUTHOR;
import static bookshop.core.db.Tables.STOCK;

import org.jooq.DSLContext;

/** Exercise 04.1: insert, change, delete. */
final class Ex01Crud {

    private Ex01Crud() {}

    static long add(DSLContext ctx, String name, Integer bornYear) {
        return ctx.insertInto(AUTHOR, AUTHOR.NAME, AUTHOR.BORN_YEAR)
                .values(name, bornYear)
                .returningResult(AUTHOR.ID)
                .fetchSingle()
                .value1();
    }

    static boolean rename(DSLContext ctx, long id, String name) {
        return ctx.update(AUTHOR).set(AUTHOR.NAME, name).where(AUTHOR.ID.eq(id)).execute() == 1;
    }

    static boolean receive(DSLContext ctx, long bookId, int copies) {
        var row = ctx.fetchOne(STOCK, STOCK.BOOK_ID.eq(bookId));
        if (row == null) return false;
        row.setQuantity(row.getQuantity() + copies);
        row.setVersion(row.getVersion() + 1);
        return row.store() == 1;
    }

    static boolean remove(DSLContext ctx, long id) {
        return ctx.deleteFrom(AUTHOR).where(AUTHOR.ID.eq(id)).execute() == 1;
    }
}
