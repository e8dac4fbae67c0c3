// Wrong: waits as long for the answer as it has for the connection. Message: "milliseconds after which it gave up"
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
        var connected = new CompletableFuture<Void>();
        var answer = new CompletableFuture<String>();
        Thread.ofPlatform().daemon().start(() -> answer.complete(ask(source, patience, connected)));
        try {
            CompletableFuture.anyOf(connected, answer).get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (Exception e) {
            return "down: no answer";
        }
    }

    private static String ask(DataSource source, Duration patience, CompletableFuture<Void> connected) {
        // isValid takes whole seconds, and 0 would be for ever.
        int seconds = (int) Math.max(1, patience.toSeconds());
        try (var connection = source.getConnection()) {
            connected.complete(null);
            return connection.isValid(seconds) ? "up" : "down: not valid";
        } catch (SQLException e) {
            return "down: " + (e.getSQLState() == null ? "unknown" : e.getSQLState());
        } catch (RuntimeException e) {
            return "down: unknown";
        }
    }
}
