package bookshop.setup;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;

/** Exercise 03.11: is the database well? Answered in time, always. */
final class Ex11Health {

    private Ex11Health() {}

    /**
     * Takes one connection, asks whether it is valid, and closes it. The answer is
     *
     * <ul>
     *   <li>{@code "up"};
     *   <li>{@code "down: not valid"} when {@link Connection#isValid} says no;
     *   <li>{@code "down: 08001"} when an {@link SQLException} comes: its own SQL state (not that of a cause), and none
     *       of its text, which may hold an address and a password. {@code "down: unknown"} if it has no state, or any
     *       other exception comes;
     *   <li>{@code "down: no answer"} when {@code patience} is over. A server that accepts and says nothing can keep
     *       {@code getConnection} for minutes, a pool without free connections for 30 seconds; {@link
     *       Connection#isValid} may hang as well, and {@link Connection#close} behind it.
     * </ul>
     *
     * (When the connection is valid, and closing it fails, either answer will do.)
     *
     * <p>It never takes much longer than {@code patience}, even if what it started does; 100 milliseconds are not
     * rounded up to a second. What it started may go on behind its back, and a connection that comes too late is closed
     * too, so that nothing is lost. However many questions hang, the next one is asked at once. And one that hangs
     * doesn't keep the program from ending: it is in a daemon thread, or a virtual one. The settings of the source stay
     * as they are.
     *
     * <p>Look at: {@link CompletableFuture} or an {@link java.util.concurrent.ExecutorService} (whose {@code close()}
     * waits for its tasks), {@code get} with a time limit.
     *
     * @param patience from 100 milliseconds to some seconds
     * @return never null. It throws nothing, and whoever is interrupted while waiting may go on waiting or answer at
     *     once, with {@code "down: "} and any words
     */
    static String of(DataSource source, Duration patience) {
        throw new AssertionError("TODO 03.11 ask a connection whether it is valid, but never wait too long");
    }
}
