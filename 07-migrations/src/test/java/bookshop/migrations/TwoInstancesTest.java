package bookshop.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Of its own, since an instance that waits says so on System.out, whatever it is told, and looks again after a second. */
@Tag("course")
@Isolated
@DisplayName("Two instances")
class TwoInstancesTest {

    @Test
    @DisplayName("start together: one has the lock, and the other waits until it is released")
    void waits() {
        PrintStream out = System.out;
        try (var released = Database.released()) {
            Step8Start.lock(released); // by the first
            var waited = new StringBuilder();
            System.setOut(new PrintStream(OutputStream.nullOutputStream()) {
                @Override
                public void println(String line) {
                    waited.append(line);
                    Step8Start.unlock(released); // the first is done, as soon as the second has said that it waits
                }
            });

            Step8Start.start(released);

            assertThat(waited).contains("Waiting for changelog lock");
            assertThat(Migrations.of(released, "db/changelog.yaml").pending()).isEmpty();
            assertThat(Migrations.of(released, "db/changelog.yaml").lockHolder())
                    .isNull();
        } finally {
            System.setOut(out);
        }
    }
}
