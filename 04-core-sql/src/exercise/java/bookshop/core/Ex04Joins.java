package bookshop.core;

import java.util.List;
import org.jooq.DSLContext;

/**
 * Exercise 04.4: join tables, and find what has no partner.
 *
 * <p>Each of the four questions is one statement.
 *
 * <p>Look at: {@code leftJoin}, {@code leftAntiJoin}, {@code notExists}; {@code AUTHOR.as("other")} for the same table
 * once more; and what {@code not in} does when there is a NULL in the list.
 */
final class Ex04Joins {

    private Ex04Joins() {}

    /**
     * A line of the catalogue.
     *
     * @param publisher the name; null where a book has no publisher
     */
    record Line(String title, String publisher) {}

    /** Two people. */
    record Pair(String one, String other) {}

    /** All books that are directly in the genre, each once, by title and where titles are equal by id. */
    static List<Line> catalogue(DSLContext ctx, String genre) {
        throw new AssertionError("TODO 04.4 list the books of a genre with their publishers");
    }

    /** The e-mail addresses of the customers who have no purchase, or only cancelled ones, each once, in alphabetical order. */
    static List<String> neverBought(DSLContext ctx) {
        throw new AssertionError("TODO 04.4 find the customers who never bought anything");
    }

    /** The names of the genres that have no genre below them, in alphabetical order. */
    static List<String> leaves(DSLContext ctx) {
        throw new AssertionError("TODO 04.4 find the genres without a genre below");
    }

    /**
     * Authors who were born in the same year, by twos. Each two people are one pair, and it names first whose name comes first in
     * the alphabet; of two with the same name, it doesn't matter which. Whose year isn't known is in no pair.
     *
     * @return by the first name, then by the other; for example {@code Pair[one=C. J. Date, other=Dennis M. Ritchie]}
     */
    static List<Pair> bornTogether(DSLContext ctx) {
        throw new AssertionError("TODO 04.4 find the authors who were born in the same year");
    }
}
