// Wrong: closes the connection only where it is waited for. Message: "a connection that came too late was kept"
package bookshop.setup;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/** Exercise 03.11: is the database well? Answered in time, always. */
final class Ex11Health {

    private Ex11Health() {}

    // The question is asked in a thread of its own, since nothing else can leave a call that hangs. That thread closes
    // the
    // connection whenever it gets it, also when nobody waits any more. It ends with the JVM at the latest.
    static String of(DataSource source, Duration patience) {
        var coming = new CompletableFuture<java.sql.Connection>();
        Thread.ofPlatform().daemon().start(() -> {
            try {
                coming.complete(source.getConnection());
            } catch (Exception e) {
                coming.completeExceptionally(e);
            }
        });
        try {
            var connection = coming.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            var answer = new CompletableFuture<String>()
                    .completeOnTimeout("down: no answer", patience.toMillis(), TimeUnit.MILLISECONDS);
            Thread.ofPlatform().daemon().start(() -> answer.complete(ask(connection, patience)));
            return answer.join();
        } catch (java.util.concurrent.TimeoutException e) {
            return "down: no answer";
        } catch (Exception e) {
            return "down: "
                    + (e.getCause() instanceof SQLException cause && cause.getSQLState() != null
                            ? cause.getSQLState()
                            : "unknown");
        }
    }

    private static String ask(java.sql.Connection given, Duration patience) {
        // isValid takes whole seconds, and 0 would be for ever.
        int seconds = (int) Math.max(1, patience.toSeconds());
        try (var connection = given) {
            return connection.isValid(seconds) ? "up" : "down: not valid";
        } catch (SQLException e) {
            return "down: " + (e.getSQLState() == null ? "unknown" : e.getSQLState());
        } catch (RuntimeException e) {
            return "down: unknown";
        }
    }
}
