package bookshop.fundamentals;

import java.util.List;

/**
 * Exercise 01.1: compare ids that may be missing.
 *
 * <p>A row has an id once it is saved. Until then the id is null, and so is the rating of a book that nobody has rated. In Java
 * both need a wrapper, {@code Long} and {@code Integer}, and with it come two surprises.
 *
 * <p>Look at: {@link Step1Values#sameObject}, {@link Step1Values#unboxedNull}, {@code Long.equals}.
 */
final class Ex01Ids {

    private Ex01Ids() {}

    /**
     * Whether two ids name the same row. Null names none, so it is not the same as anything, not even as another null: two
     * customers who have both not been saved are two.
     */
    static boolean sameRow(Long id, Long other) {
        throw new AssertionError("TODO 01.1 say whether two ids name the same row");
    }

    /**
     * The higher of two ratings, of 1 to 5 stars each. Null is no rating, so the other one counts; of two nulls the higher is
     * null.
     */
    static Integer better(Integer stars, Integer otherStars) {
        throw new AssertionError("TODO 01.1 give the higher of two ratings that may be missing");
    }

    /**
     * The ids that somebody asked for and that were not found: each once, in the order in which they were asked for first. For
     * 7, 300, 7 and 8 asked for, and 8 found: 7 and 300. Neither list holds null; neither need
     * be sorted, and neither is changed.
     */
    static List<Long> missing(List<Long> wanted, List<Long> found) {
        throw new AssertionError("TODO 01.1 list the ids that were not found");
    }
}
