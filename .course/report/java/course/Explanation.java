package course;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** Turns a failure into words and a place to look at, so that no learner has to read a stack trace. */
final class Explanation {
    private static final int MOST_LINES = 16;

    /** What went wrong, as lines of text. */
    static List<String> lines(Throwable failure) {
        List<String> lines = text(failure).strip().lines().toList();
        if (lines.size() <= MOST_LINES) return lines;
        String rest = "… and " + (lines.size() - MOST_LINES) + " more lines, see target/surefire-reports";
        return Stream.concat(lines.stream().limit(MOST_LINES), Stream.of(rest)).toList();
    }

    private static String text(Throwable failure) {
        if (failure instanceof AssertionError && failure.getMessage() != null) return failure.getMessage();
        if (frames(failure).anyMatch(frame -> frame.toString().contains("java.lang.System.exit("))) {
            return "System.exit ends the whole program, here all tests: give a result or throw an exception";
        }
        if (failure instanceof TimeoutException) {
            return "still running after " + failure.getMessage().replaceFirst(".* after ", "")
                    + ": look for a loop that doesn't end, or for work that waits for itself";
        }
        if (failure instanceof LinkageError) {
            return said(failure) + "\nthe tests use it as the stub declares it: put name, parameters and result back\n"
                    + "(if you didn't change it, run once: mvn clean test)";
        }
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        boolean told =
                root == failure || String.valueOf(failure.getMessage()).contains(String.valueOf(root.getMessage()));
        return "stopped by " + said(failure) + (told ? "" : "\nbecause of " + said(root));
    }

    private static String said(Throwable t) {
        return t.getClass().getSimpleName()
                + (t.getMessage() == null ? "" : ": " + t.getMessage().strip());
    }

    /** The learner's file, and where possible the line, at which the failure arose; empty if there is no such file. */
    static Optional<String> place(Lesson lesson, int exercise, Throwable failure) {
        for (StackTraceElement frame : frames(failure).toList()) {
            Optional<Path> file = lesson.edited(frame);
            if (file.isPresent()) return Optional.of(lesson.shown(file.get()) + ":" + frame.getLineNumber());
        }
        for (Path file : lesson.files(exercise)) {
            String[] parts = Lesson.text(file).split("TODO \\d\\d\\." + exercise + "\\b", 2);
            if (parts.length == 2) return Optional.of(lesson.shown(file) + ":" + parts[0].split("\n", -1).length);
        }
        return lesson.files(exercise).stream().findFirst().map(lesson::shown);
    }

    /** Where the failure, its causes and what was suppressed arose (a time-out keeps the stuck thread's trace there). */
    static Stream<StackTraceElement> frames(Throwable failure) {
        Stream<Throwable> others =
                Stream.concat(Stream.ofNullable(failure.getCause()), Stream.of(failure.getSuppressed()));
        return Stream.concat(Stream.of(failure.getStackTrace()), others.flatMap(Explanation::frames));
    }
}
