package sample;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("99.1 Add")
class Ex01AddTest {

    @Test
    @DisplayName("two and two are four")
    void small() {
        assertThat(Ex01Add.add(2, 2)).as("two and two").isEqualTo(4);
    }

    @Test
    @DisplayName("what is added may be negative")
    void negative() {
        assertThat(Ex01Add.add(2, -3)).as("two and minus three").isEqualTo(-1);
    }
}
