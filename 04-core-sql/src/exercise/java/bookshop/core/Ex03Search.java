package bookshop.core;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jooq.DSLContext;

/**
 * Exercise 04.3: put a filter together.
 *
 * <p>A condition is an object, so a query grows by {@code and}. What a visitor types is data, never a piece of SQL: it goes
 * as a bind value. The database does the searching: no row is read that isn't in the answer.
 *
 * <p>Look at: {@code DSL.noCondition()}, {@code Condition.and}, {@code containsIgnoreCase}, {@code in},
 * {@code exists}; a {@code Map} from what may be sorted by to its field.
 */
final class Ex03Search {

    private Ex03Search() {}

    /**
     * The books that a visitor wants to see. A component that is null was left open and excludes nothing.
     *
     * @param part a part of the title. Every character stands for itself, {@code %} and {@code _} too. Small and capital letters
     *     are the same for A to Z; for others it is up to the database, so Java changes none
     * @param languages the book is in one of these; an empty collection is not null: no book is in none of them
     * @param mostCents the highest price, itself included
     * @param notFrom a country whose publishers are left out. A book that has no publisher stays
     * @param inStock true: at least one copy is there; false: none is, be it that {@code stock} says 0 or has no row for it
     */
    record Filter(String part, Collection<Locale> languages, Integer mostCents, String notFrom, Boolean inStock) {}

    /**
     * The titles of the books for which everything holds that the filter gives. {@code part = "100%"} alone finds
     * {@code [100% Wolf]}. One statement. A title stands there as often as there are books with it.
     *
     * @param sort {@code "title"}, {@code "price"} or {@code "year"}, or one of these with a minus before it for descending;
     *     it comes from the address of the page, where anybody can write anything
     * @return in that order, titles as the database compares them; books that are equal in it by their id, ascending
     * @throws IllegalArgumentException for every other {@code sort}, also for null
     */
    static List<String> titles(DSLContext ctx, Filter filter, String sort) {
        throw new AssertionError("TODO 04.3 find the titles that match the filter, sorted");
    }

    /**
     * Deletes reviews, in one statement. A null was left open; what is given must hold all of it.
     *
     * @param upToRating this rating and every lower one
     * @return how many are deleted
     * @throws IllegalArgumentException if both are null: nobody wants to delete all reviews. Then nothing is deleted
     */
    static int removeReviews(DSLContext ctx, Long bookId, Integer upToRating) {
        throw new AssertionError("TODO 04.3 delete the reviews that match, but never all");
    }
}
