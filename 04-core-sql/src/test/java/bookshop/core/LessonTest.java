package bookshop.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@DisplayName("The program")
@Tag("course")
@Isolated("takes the standard output")
class LessonTest {

    @Test
    @DisplayName("runs all steps, and no line is too long for a screen")
    void prints() {
        String printed = printed();

        assertThat(printed).startsWith("Lesson 04, on ");
        assertThat(printed.lines().filter(line -> line.startsWith("Step"))).hasSize(9);
        assertThat(printed.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
    }

    private static String printed() {
        var bytes = new ByteArrayOutputStream();
        PrintStream out = System.out;
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            Lesson.main(new String[0]);
        } finally {
            System.setOut(out);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
