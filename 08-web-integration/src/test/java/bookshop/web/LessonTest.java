package bookshop.web;

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
    @Timeout(90) // both applications, cold
    @DisplayName("starts both applications, shows them, and stops them; no line is too long for a screen")
    void prints() throws Exception {
        var bytes = new ByteArrayOutputStream();
        Thread.currentThread().setContextClassLoader(Lesson.class.getClassLoader());

        Lesson.run(new PrintStream(bytes, true, StandardCharsets.UTF_8), (routes, db) -> {});

        String printed = bytes.toString(StandardCharsets.UTF_8);
        assertThat(printed).startsWith("Lesson 08, on ").contains("= 404 {", "= 200 page “Good Omens · Bookshop”");
        assertThat(printed.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
    }
}
