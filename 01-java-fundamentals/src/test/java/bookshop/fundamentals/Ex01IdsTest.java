package bookshop.fundamentals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;

@DisplayName("01.1 Compare ids that may be missing")
@ExtendWith(Machine.class)
@Isolated("moves the machine to other countries")
class Ex01IdsTest {

    @Test
    @Order(1)
    @DisplayName("equal ids are the same row, small ones and large ones")
    void same() {
        for (String id : List.of("1", "0", "-1", "127", "128", "4711", "9007199254740993", "9223372036854775807")) {
            assertThat(sameRow(Long.valueOf(id), Long.valueOf(id)))
                    .as("are " + id + " and " + id + " the same row, each in a Long of its own? (objects, or numbers?)")
                    .isTrue();
        }
    }

    @Test
    @Order(2)
    @DisplayName("different ids are different rows, however near they are")
    void different() {
        List<List<Long>> pairs = List.of(
                List.of(1L, 2L),
                List.of(128L, 129L),
                List.of(7L, -7L),
                List.of(1L, 4294967297L),
                List.of(1L, 4294967296L),
                List.of(9007199254740992L, 9007199254740993L));
        for (List<Long> pair : pairs) {
            assertThat(sameRow(pair.get(0), pair.get(1)))
                    .as("are " + pair.get(0) + " and " + pair.get(1) + " the same row? (is the whole long compared?)")
                    .isFalse();
        }
    }

    @Test
    @Order(3)
    @DisplayName("a row that isn't saved is the same as no other")
    void unsaved() {
        assertThat(sameRow(null, 1L)).as("are null and 1 the same row?").isFalse();
        assertThat(sameRow(4711L, null)).as("are 4711 and null the same row?").isFalse();
        assertThat(sameRow(0L, null)).as("are 0 and null the same row?").isFalse();
        assertThat(sameRow(null, null))
                .as("are null and null, two rows that are not saved, the same row?")
                .isFalse();
    }

    @Test
    @Order(4)
    @DisplayName("the better of two ratings is the higher one")
    void better() {
        for (int stars = 1; stars <= 5; stars++) {
            for (int other = 1; other <= 5; other++) {
                assertThat(better(stars, other))
                        .as("the better of " + stars + " and " + other + " stars")
                        .isEqualTo(stars > other ? stars : other);
            }
        }
    }

    @Test
    @Order(5)
    @DisplayName("a rating that is missing leaves the other one, and two leave none")
    void missingRatings() {
        assertThat(better(null, 2)).as("the better of no rating and 2 stars").isEqualTo(2);
        assertThat(better(4, null)).as("the better of 4 stars and no rating").isEqualTo(4);
        assertThat(better(null, null)).as("the better of two missing ratings").isNull();
    }

    @Test
    @Order(6)
    @DisplayName("what was not found is listed once, as it was asked for")
    void missing() {
        assertThat(missing(ids(7, 300, 7, 8), ids(8)))
                .as("7, 300, 7 and 8 asked for, 8 found")
                .containsExactly(7L, 300L);
        assertThat(missing(ids(900, 4711, 128, 900, 5, 4711), ids(5, 128, 6)))
                .as("900, 4711, 128, 900, 5 and 4711 asked for; 5, 128 and 6 found")
                .containsExactly(900L, 4711L);
        assertThat(missing(ids(8, 7, 8), ids(8)))
                .as("8, 7 and 8 asked for, 8 found (is it found each time?)")
                .containsExactly(7L);
        assertThat(missing(ids(9, 5), ids(9, 1, 8)))
                .as("9 and 5 asked for; 9, 1 and 8 found, in no order")
                .containsExactly(5L);
        assertThat(missing(ids(1, 1L << 32, 1L << 33), ids(1)))
                .as("ids beyond the largest int")
                .containsExactly(1L << 32, 1L << 33);
    }

    @Test
    @Order(7)
    @DisplayName("nothing found, nothing asked for, nothing missing")
    void nothing() {
        assertThat(missing(ids(3, 2, 3, 1), ids()))
                .as("3, 2, 3 and 1 asked for, none found")
                .containsExactly(3L, 2L, 1L);
        assertThat(missing(ids(), ids(1, 2))).as("none asked for").isEmpty();
        assertThat(missing(ids(4711, 1), ids(1, 4711))).as("all found").isEmpty();
    }

    /** Looks at the two lists afterwards as well: neither is to be changed. */
    private static List<Long> missing(List<Long> wanted, List<Long> found) {
        String what = "the missing ids of " + wanted + " when " + found + " were found";
        List<Long> ours = new ArrayList<>(wanted);
        List<Long> theirs = new ArrayList<>(found);
        List<Long> missing = new ArrayList<>(Answer.to(what, () -> Ex01Ids.missing(ours, theirs)));
        assertThat(ours).as("the list of ids asked for, after the call").isEqualTo(wanted);
        assertThat(theirs).as("the list of ids found, after the call").isEqualTo(found);
        return missing;
    }

    /** Each a Long of its own, where Java makes one. */
    private static List<Long> ids(long... ids) {
        List<Long> list = new ArrayList<>();
        for (long id : ids) list.add(id);
        return list;
    }

    private static boolean sameRow(Long id, Long other) {
        return Answer.to("are " + id + " and " + other + " the same row", () -> Ex01Ids.sameRow(id, other));
    }

    private static Integer better(Integer stars, Integer other) {
        return Answer.orNull("the better of " + stars + " and " + other + " stars", () -> Ex01Ids.better(stars, other));
    }
}
