// Wrong: Objects.equals takes two unsaved rows for one. Message: "are null and null, two rows that are not saved, the
// same row?"
package bookshop.fundamentals;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Exercise 01.1: compare ids that may be missing. */
final class Ex01Ids {

    private Ex01Ids() {}

    // equals compares the numbers; == would compare the objects, which are the same for small numbers only.
    static boolean sameRow(Long id, Long other) {
        return java.util.Objects.equals(id, other);
    }

    // Three ifs rather than two "? :" in a row: where one branch is an int, "? :" unboxes the other, null or not.
    static Integer better(Integer stars, Integer otherStars) {
        if (stars == null) return otherStars;
        if (otherStars == null) return stars;
        return Math.max(stars, otherStars);
    }

    static List<Long> missing(List<Long> wanted, List<Long> found) {
        Set<Long> there = new HashSet<>(found);
        return wanted.stream().distinct().filter(id -> !there.contains(id)).toList();
    }
}
