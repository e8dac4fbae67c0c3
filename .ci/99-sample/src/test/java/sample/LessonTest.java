package sample;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LessonTest {

    @Test
    void two() {
        assertThat(Lesson.two()).isEqualTo(2);
    }
}
