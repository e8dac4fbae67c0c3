package bookshop.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Tag("course")
@DisplayName("The program")
class LessonTest {

    @Test
    @Timeout(120) // forty new databases, and MySQL takes its time
    @DisplayName("runs all steps, and no line is too long for a screen")
    void prints() throws Exception {
        var bytes = new ByteArrayOutputStream();
        Lesson.run(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        String printed = bytes.toString(StandardCharsets.UTF_8);

        assertThat(printed).startsWith("Lesson 07, on ");
        assertThat(printed.lines().filter(line -> line.startsWith("Step"))).hasSize(8);
        assertThat(printed.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
    }
}
