// Wrong: closes the executor, which waits for its task. Message: "no answer even 4 seconds later"
package bookshop.setup;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/** Exercise 03.11: is the database well? Answered in time, always. */
final class Ex11Health {

    private Ex11Health() {}

    // The question is asked in a thread of its own, since nothing else can leave a call that hangs. That thread closes
    // the
    // connection whenever it gets it, also when nobody waits any more. It ends with the JVM at the latest.
    static String of(DataSource source, Duration patience) {
        try (var executor = java.util.concurrent.Executors.newSingleThreadExecutor(
                task -> Thread.ofPlatform().daemon().unstarted(task))) {
            return executor.submit(() -> ask(source, patience)).get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (Exception e) {
            return "down: no answer";
        }
    }

    private static String ask(DataSource source, Duration patience) {
        // isValid takes whole seconds, and 0 would be for ever.
        int seconds = (int) Math.max(1, patience.toSeconds());
        try (var connection = source.getConnection()) {
            return connection.isValid(seconds) ? "up" : "down: not valid";
        } catch (SQLException e) {
            return "down: " + (e.getSQLState() == null ? "unknown" : e.getSQLState());
        } catch (RuntimeException e) {
            return "down: unknown";
        }
    }
}
