package course;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What the tests of one exercise, or of the worked code, said. */
final class Verdicts {
    /** A failed test; {@code test} is empty where the whole class could not start. */
    record Failure(String test, boolean startsGreen, Throwable cause) {
        /** Whether nothing was done yet: a stub throws, or its test reports, {@code TODO 05.4 …}. */
        boolean untouched() {
            return Stream.iterate(cause, Objects::nonNull, Throwable::getCause)
                    .filter(AssertionError.class::isInstance)
                    .anyMatch(t -> String.valueOf(t.getMessage()).strip().startsWith("TODO "));
        }
    }

    final String title;
    final List<Failure> failures = new ArrayList<>();
    final List<String> skipped = new ArrayList<>();
    int passed;
    int earned; // those of the passed tests that don't pass on the stub

    Verdicts(String title) {
        this.title = title;
    }

    void passed(boolean startsGreen) {
        passed++;
        earned += startsGreen ? 0 : 1;
    }

    /** The number of an exercise within its lesson, by its title or that of its test class; 0 for every other title. */
    static int exercise(String title) {
        return title.matches("\\d\\d\\.\\d{1,2} .+") ? Integer.parseInt(title.substring(3, title.indexOf(' '))) : 0;
    }

    boolean solved() {
        return failures.isEmpty() && passed > 0;
    }

    boolean started() {
        return !solved() && (earned > 0 || failures.stream().anyMatch(f -> !f.untouched()));
    }

    int total() {
        return passed + failures.size() + skipped.size();
    }

    /** The failure to show first: a wrong answer before an answer that isn't there. */
    Failure first() {
        return failures.stream().filter(f -> !f.untouched()).findFirst().orElseGet(failures::getFirst);
    }
}
