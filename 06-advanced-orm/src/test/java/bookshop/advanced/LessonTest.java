package bookshop.advanced;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("course")
@DisplayName("The program")
class LessonTest {

    @RegisterExtension
    static final Shop shop = Shop.open();

    @Test
    @Timeout(60) // all of the lesson at once, on a busy machine
    @DisplayName("runs all steps, and no line is too long for a screen")
    void prints() {
        String printed = printed();

        assertThat(printed).startsWith("Lesson 06, on ");
        assertThat(printed.lines().filter(line -> line.startsWith("Step"))).hasSize(11);
        assertThat(printed.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
    }

    private static String printed() {
        var bytes = new ByteArrayOutputStream();
        var out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        Lesson.run(out, shop.product(), shop.log(), shop.dataSource(), shop.factory());
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
