package bookshop.fundamentals;

import java.util.List;
import java.util.Map;

/**
 * Exercise 01.9: bestsellers by genre.
 *
 * <p>What SQL does with {@code group by} and {@code order by}, for sales that are in memory already.
 *
 * <p>Look at: {@link Step8Collections#perGenre}, {@link Step8Collections#dearest}, {@link Step8Collections#oneForEachAuthor}.
 */
final class Ex09Bestsellers {

    private Ex09Bestsellers() {}

    /** So many copies of a book were sold, or given back where the number is negative. An ISBN always has the same genre. */
    record Sale(String isbn, String title, String genre, long copies) {}

    /** A book and how many copies of it were sold, less those that were given back. */
    record Bestseller(String isbn, String title, long copies) {}

    /**
     * The bestsellers of each genre. A book is what has an ISBN: two books may have the same title, and all sales of an ISBN are
     * added up. A book of which no more copies were sold than given back isn't listed, nor is a genre without any book to list.
     *
     * <p>The genres come in alphabetical order, when somebody walks through the map. The books of a genre: most copies first,
     * equal numbers by title, equal titles by ISBN. All texts are ordered as {@code String.compareTo} does: capitals
     * before small letters, letters with accents last.
     *
     * @param sales in any order; the list is not to be changed. A book may have been sold by billions. All sales of an ISBN
     *     have the same title
     * @param most how many books of a genre at most, at least 1
     */
    static Map<String, List<Bestseller>> byGenre(List<Sale> sales, int most) {
        throw new AssertionError("TODO 01.9 list the bestsellers of each genre");
    }

    /**
     * The title of each ISBN in the list, sold or given back, in the order in which the ISBNs came first. Here a later sale may
     * have another title, since somebody corrected it: of several titles the last one is right.
     */
    static Map<String, String> titles(List<Sale> sales) {
        throw new AssertionError("TODO 01.9 give the title of each ISBN");
    }
}
