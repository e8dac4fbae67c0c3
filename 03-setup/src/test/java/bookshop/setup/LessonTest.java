package bookshop.setup;

import static org.assertj.core.api.Assertions.assertThat;

import com.mysql.cj.conf.ConnectionUrl;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("course")
@DisplayName("The program")
class LessonTest {

    @Test
    @DisplayName("runs all steps, every switch is as it should be, and no line is too long for a screen")
    void prints() throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var database = Database.fresh()) {
            Lesson.run(new PrintStream(bytes, true, StandardCharsets.UTF_8), database);
        }
        String printed = bytes.toString(StandardCharsets.UTF_8);

        assertThat(printed).startsWith("Lesson 03, on ").doesNotContain("NO, ").doesNotContain("secret@");
        assertThat(printed.lines().filter(line -> line.startsWith("Step"))).hasSize(8);
        assertThat(printed.lines().filter(line -> !line.startsWith("    address ")))
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
    }

    @Test
    @DisplayName("the README's hosted addresses are read by their drivers, with a server that must prove who it is")
    void hosted() {
        Step1Addresses.HOSTED.forEach((service, url) -> {
            if (url.startsWith("jdbc:mysql:")) {
                var host = ConnectionUrl.getConnectionUrlInstance(url, new Properties())
                        .getMainHost();
                assertThat(host.getHostProperties().get("sslMode")).as(service).startsWith("VERIFY");
            } else {
                assertThat(org.postgresql.Driver.parseURL(url, new Properties()).getProperty("sslmode"))
                        .as(service)
                        .isEqualTo("verify-full");
            }
        });
    }
}
