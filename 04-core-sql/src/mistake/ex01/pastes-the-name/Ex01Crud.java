// Wrong: makes the name a piece of the SQL, with its quotes doubled. Message: "“Stephenson” is a piece of the SQL"
package bookshop.core;

import static bookshop.core.db.Tables.AUTHOR;
import static bookshop.core.db.Tables.STOCK;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** Exercise 04.1: insert, change, delete. */
final class Ex01Crud {

    private Ex01Crud() {}

    static long add(DSLContext ctx, String name, Integer bornYear) {
        String value = name == null ? "null" : "'" + name.replace("'", "''") + "'";
        return ctx.insertInto(AUTHOR, AUTHOR.NAME, AUTHOR.BORN_YEAR)
                .values(DSL.field(value, String.class), DSL.val(bornYear))
                .returningResult(AUTHOR.ID)
                .fetchSingle()
                .value1();
    }

    static boolean rename(DSLContext ctx, long id, String name) {
        return ctx.update(AUTHOR).set(AUTHOR.NAME, name).where(AUTHOR.ID.eq(id)).execute() == 1;
    }

    static boolean receive(DSLContext ctx, long bookId, int copies) {
        return ctx.update(STOCK)
                        .set(STOCK.QUANTITY, STOCK.QUANTITY.plus(copies))
                        .set(STOCK.VERSION, STOCK.VERSION.plus(1))
                        .where(STOCK.BOOK_ID.eq(bookId))
                        .execute()
                == 1;
    }

    static boolean remove(DSLContext ctx, long id) {
        return ctx.deleteFrom(AUTHOR).where(AUTHOR.ID.eq(id)).execute() == 1;
    }
}
