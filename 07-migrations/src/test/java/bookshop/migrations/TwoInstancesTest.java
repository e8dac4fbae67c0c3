package bookshop.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Of its own, since the one that waits says so on System.out, whatever it is told, and looks again after a second. */
@Tag("course")
@Isolated
@DisplayName("Two instances")
class TwoInstancesTest {

    @Test
    @DisplayName("start at once: one migrates, the other waits, and both find the shop up to date")
    void twoInstances() throws Exception {
        PrintStream out = System.out;
        System.setOut(new PrintStream(OutputStream.nullOutputStream()));
        try (var released = Database.released()) {
            assertThat(Step8Start.twoInstances(released))
                    .containsExactly("8 changesets in the history", "8 changesets in the history");
            assertThat(Migrations.of(released, "db/changelog.yaml").lockHolder())
                    .isNull();
        } finally {
            System.setOut(out);
        }
    }
}
