package bookshop.fundamentals;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Step 9: exceptions keep their cause, and what was opened is closed, whatever happens in between. */
final class Step9Failures {

    private Step9Failures() {}

    /** Python's {@code raise … from e}: the new exception says what we wanted, its cause what went wrong. */
    static String withCause() {
        try {
            return "" + year("MCMLXI");
        } catch (IllegalArgumentException e) {
            return e.getMessage() + ", because of " + e.getCause().getClass().getSimpleName();
        }
    }

    private static int year(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("“" + text + "” is no year", e);
            // Try: leave out e. Whoever reads the log now has to guess.
        }
    }

    /** A resource that notes when it is closed. */
    private record Door(String name, List<String> log) implements AutoCloseable {
        @Override
        public void close() {
            log.add(name + " closed");
        }
    }

    /** Python's {@code with}: closed in the opposite order, and before the catch. */
    static List<String> closed() {
        List<String> log = new ArrayList<>();
        try (var connection = new Door("connection", log);
                var statement = new Door("statement", log)) {
            throw new IllegalStateException("no such table");
        } catch (IllegalStateException e) {
            log.add(e.getMessage());
        }
        return log;
    }

    /** Closing fails as well: the first exception wins, and carries the second with it. */
    static String suppressed() {
        AutoCloseable stuck = () -> {
            throw new IllegalStateException("door stuck");
        };
        try (stuck) {
            throw new IllegalArgumentException("no such book");
        } catch (Exception e) {
            return e.getMessage() + ", suppressed: " + e.getSuppressed()[0].getMessage();
        }
    }

    /** A {@code return} in {@code finally} hides the exception. Nobody learns that anything happened. */
    @SuppressWarnings("finally")
    static String hidden() {
        try {
            throw new IllegalStateException("the shop is on fire");
        } finally {
            return "all is well";
        }
    }

    /** A checked exception has to be declared or caught. In a lambda it can't be declared: wrap it, with the cause. */
    static List<String> unchecked() {
        try (var reader = new BufferedReader(new StringReader("Mort\nEmma"))) {
            return List.of(reader.readLine(), reader.readLine());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // Try: leave out the catch. The compiler wants "throws IOException", here and in whoever calls.
    }
}
