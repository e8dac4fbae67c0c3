package bookshop.core;

import org.jooq.DSLContext;

/**
 * Exercise 04.1: insert, change, delete.
 *
 * <p>Four methods, each one short statement. What the database refuses reaches the caller as jOOQ's
 * {@code DataAccessException}: catch nothing. Other people work on the same rows meanwhile. A name is data, never a piece
 * of SQL: it goes as a bind value.
 *
 * <p>Look at: {@code ctx.insertInto(…).returningResult(…)}, {@code ctx.update}, {@code ctx.deleteFrom}; what their
 * {@code execute()} returns; {@code STOCK.QUANTITY.plus(…)}.
 */
final class Ex01Crud {

    private Ex01Crud() {}

    /**
     * Adds an author. Two authors may have the same name.
     *
     * @param bornYear null where it isn't known
     * @return the id that the database gave to just this row
     */
    static long add(DSLContext ctx, String name, Integer bornYear) {
        throw new AssertionError("TODO 04.1 add an author and return the new id");
    }

    /**
     * Gives an author another name; the year of birth stays.
     *
     * @return whether there is an author with this id
     */
    static boolean rename(DSLContext ctx, long id, String name) {
        throw new AssertionError("TODO 04.1 rename an author");
    }

    /**
     * Puts copies of a book on top of those that are in stock, whatever others do at the same time, and raises the row's
     * version by one. For example: 8 copies and 5 new ones are 13.
     *
     * @return whether the book has a row in {@code stock}; where it has none, none is made
     */
    static boolean receive(DSLContext ctx, long bookId, int copies) {
        throw new AssertionError("TODO 04.1 put copies on top of those in stock");
    }

    /**
     * Deletes an author who has no books.
     *
     * @return whether there was an author with this id
     * @throws org.jooq.exception.DataAccessException when there are books: the database refuses, by its foreign key
     */
    static boolean remove(DSLContext ctx, long id) {
        throw new AssertionError("TODO 04.1 delete an author");
    }
}
