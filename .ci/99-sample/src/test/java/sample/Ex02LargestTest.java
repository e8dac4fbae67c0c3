package sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("99.2 Find the largest, in “any” order")
class Ex02LargestTest {

    private static int expected;

    @BeforeAll
    static void askTheExercise() {
        expected = Ex02Largest.largest(List.of(7));
    }

    @Test
    @DisplayName("the largest of three")
    void three() {
        assertThat(Ex02Largest.largest(List.of(1, 7, 3)))
                .as("the largest of 1, 7, 3")
                .isEqualTo(expected);
    }
}
