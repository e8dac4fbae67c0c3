package bookshop.core;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;

/**
 * Exercise 04.2: pick the right fetch.
 *
 * <p>How many rows may there be, and what should become of them? jOOQ has a {@code fetch…} for every answer, so none of
 * these methods needs a loop or a collector. Each is one statement, and none reads rows that it doesn't need.
 *
 * <p>Look at: {@code fetchOptional}, {@code fetchSingle}, {@code fetchMap}, {@code fetchGroups} and
 * {@code fetch(Records.mapping(…))}.
 */
final class Ex02Results {

    private Ex02Results() {}

    /**
     * Somebody on the cover of a book.
     *
     * @param bornYear null where it isn't known
     */
    record Credit(long bookId, String title, long authorId, String name, Integer bornYear, Role role) {}

    /** The title of the book with this ISBN; empty if there is none. */
    static Optional<String> title(DSLContext ctx, String isbn) {
        throw new AssertionError("TODO 04.2 find a title by the ISBN");
    }

    /**
     * The id of the one book with this title.
     *
     * @throws org.jooq.exception.NoDataFoundException if there is none
     * @throws org.jooq.exception.TooManyRowsException if there are several, since nobody can say which is meant
     */
    static long idOf(DSLContext ctx, String title) {
        throw new AssertionError("TODO 04.2 find the one book with a title");
    }

    /** The names of a country's publishers by their ids, in the order of the names; an empty map if there are none. */
    static Map<Long, String> publishers(DSLContext ctx, String country) {
        throw new AssertionError("TODO 04.2 map ids to names");
    }

    /**
     * The titles of the books that cost at most so much, by language: languages in the order of their two letters, the titles
     * of each in alphabetical order. A title stands there as often as there are books with it. Languages without such a book
     * are left out. For example, for 500 cents: {@code {de=[Die Verwandlung]}}.
     */
    static Map<Locale, List<String>> byLanguage(DSLContext ctx, int mostCents) {
        throw new AssertionError("TODO 04.2 group titles by language");
    }

    /** Who is on the cover of a book, in the order of the cover; an empty list if nobody is, or if there is no such book. */
    static List<Credit> credits(DSLContext ctx, long bookId) {
        throw new AssertionError("TODO 04.2 make a record of every row");
    }
}
