package bookshop.core;

import java.util.List;
import org.jooq.DSLContext;

/**
 * Exercise 04.6: nest rows in rows.
 *
 * <p>A page shows publishers with their books, and books with their authors. A join would repeat the publisher for every
 * book and the book for every author; {@code multiset} gives a list in a column, and lists within it.
 *
 * <p>Look at: {@code multiset(select(…).from(…).where(…).orderBy(…)).convertFrom(result -> result.map(Records.mapping(…)))}.
 */
final class Ex06Nesting {

    private Ex06Nesting() {}

    /** A publisher and all its books; a list, never null. */
    record Shelf(String publisher, List<Title> titles) {}

    /** A book and the names of all on its cover; a list, never null. */
    record Title(String title, int year, List<String> people) {}

    /**
     * The publishers of a country by name, also those that have no books. The books of each by year, those of one year by title,
     * then by id; also those that have nobody on the cover. The people of a book in the order of its cover, whatever their role.
     *
     * <p>However many publishers there are, this takes at most three statements.
     */
    static List<Shelf> shelves(DSLContext ctx, String country) {
        throw new AssertionError("TODO 04.6 list the publishers of a country with books and authors");
    }
}
