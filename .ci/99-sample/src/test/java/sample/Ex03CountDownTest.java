package sample;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("99.3 Count down")
class Ex03CountDownTest {

    @Test
    @DisplayName("three, two, one")
    void three() {
        assertThat(Ex03CountDown.from(3)).as("counting down from three").containsExactly(3, 2, 1);
    }
}
