package bookshop.fundamentals;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;

@Tag("course")
@DisplayName("The program")
@ExtendWith(Machine.class)
@Isolated("moves the machine to other countries")
class LessonTest {

    @Test
    @DisplayName("runs all steps, and no line is too long for a screen")
    void prints() {
        String printed = printed();

        assertThat(printed).startsWith("Lesson 01, ");
        assertThat(printed.lines().filter(line -> line.startsWith("Step"))).hasSize(9);
        assertThat(printed.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
    }

    @Test
    @DisplayName("prints the same in every country and zone")
    void sameEverywhere() {
        String here = printed();
        Machine.in(Locale.of("tr", "TR"), () -> assertThat(printed()).isEqualTo(here));
        Machine.in(Locale.of("ar", "EG"), () -> assertThat(printed()).isEqualTo(here));
        Machine.in(ZoneId.of("Pacific/Auckland"), () -> assertThat(printed()).isEqualTo(here));
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
