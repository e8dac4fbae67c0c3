package course;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The report's text. */
final class Page {

    private static final int WIDTH = 78;
    private static final String INDENT = "        ";

    private final Lesson lesson;
    private final Map<Integer, Verdicts> exercises;
    private final Verdicts workedCode;
    private final Ink ink = Ink.forThisTerminal();
    private final int solved;
    private final Optional<List<String>> oneReason;
    private final List<String> lines = new ArrayList<>(List.of(""));

    /** @param verdicts by exercise; 0 is the worked code */
    Page(Lesson lesson, Map<Integer, Verdicts> verdicts) {
        this.lesson = lesson;
        this.exercises = new TreeMap<>(verdicts);
        this.workedCode = exercises.remove(0);
        this.solved = (int) exercises.values().stream().filter(Verdicts::solved).count();
        this.oneReason = oneReason();
    }

    /** Prints the report in one piece, so that lessons tested in parallel don't mix theirs. */
    void print() {
        if (exercises.isEmpty()) {
            lines.add("  " + lesson.title());
            addWorkedCode();
        } else {
            addExercises();
            addWorkedCode();
            addFarewell();
            Score.save(lesson, solved + " of " + exercises.size() + " solved");
            lines.addAll(Score.ofTheCourse(lesson));
        }
        LessonReport.OUT.println(ink.encode(String.join(System.lineSeparator(), lines)));
    }

    private void addExercises() {
        String kind = exercises.size() < lesson.exercises() ? " chosen exercises solved" : " solved";
        lines.add("  " + atTheRight(lesson.title(), WIDTH, solved + " of " + exercises.size() + kind));
        oneReason.ifPresent(reason -> {
            lines.add(ink.paint(31, "   Nothing can be judged until this is mended:"));
            reason.forEach(line -> lines.add(INDENT + line));
        });
        Verdicts next = oneReason.isPresent() ? null : next();
        for (Verdicts exercise : exercises.values()) {
            String mark = exercise.solved() ? ink.paint(32, " ✔ ") : exercise.started() ? ink.paint(31, " ✘ ") : " · ";
            lines.add("  " + mark
                    + (exercise == next ? atTheRight(exercise.title, WIDTH - 3, "← next") : exercise.title));
            if (exercise == next) {
                addDetails(exercise);
            }
            exercise.skipped.forEach(test -> lines.add(INDENT + "not run here: " + test));
        }
    }

    private static String atTheRight(String left, int width, String right) {
        return left + " ".repeat(Math.max(2, width - left.length() - right.length())) + right;
    }

    /** The exercise to go on with: the first that was started, else the first that wasn't; null when all are solved. */
    private Verdicts next() {
        Stream<Verdicts> open = exercises.values().stream().filter(e -> !e.solved());
        return open.min(Comparator.comparing(e -> e.started() ? 0 : 1)).orElse(null);
    }

    private void addDetails(Verdicts exercise) {
        if (exercise.failures.isEmpty()) return; // All its tests were skipped; each says why.
        Verdicts.Failure failure = exercise.first();
        Explanation.lines(failure.cause()).forEach(line -> lines.add(INDENT + ink.paint(1, line)));
        if (!failure.test().isEmpty()) {
            String passed = "  (" + exercise.passed + " of " + exercise.total() + " pass)";
            lines.add(INDENT + "test  " + failure.test() + passed);
        }
        Explanation.place(lesson, exercise.exercise(), failure.cause())
                .ifPresent(file -> lines.add(INDENT + "edit  " + file));
        lines.add(
                INDENT + "hint  " + lesson.shown(lesson.folder().resolve("README.md")) + "#" + anchor(exercise.title));
    }

    /** The anchor that GitHub gives the exercise's heading in the README. */
    private static String anchor(String heading) {
        String kept = heading.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N} _-]", "");
        return kept.replace(' ', '-');
    }

    private void addWorkedCode() {
        if (workedCode.total() > 0) {
            lines.add(
                    "   " + workedCode.title + ": " + workedCode.passed + " of " + workedCode.total() + " tests pass");
        }
        for (Verdicts.Failure failure : oneReason.isPresent() ? List.<Verdicts.Failure>of() : workedCode.failures) {
            lines.add(ink.paint(31, "   ✘ ") + failure.test());
            Explanation.lines(failure.cause()).forEach(line -> lines.add(INDENT + line));
        }
        workedCode.skipped.forEach(test -> lines.add(INDENT + "not run here: " + test));
        long unchanged = Unchanged.VERDICTS.keySet().stream().filter(n -> n > 0).count();
        if (unchanged > 0) {
            lines.add("   " + unchanged
                    + " not tested again, as nothing changed since they passed; all: mvn clean test -pl "
                    + lesson.shown(lesson.folder()));
        }
    }

    private void addFarewell() {
        if (solved == lesson.exercises()) {
            List<Path> lessons = lesson.all();
            int next = lessons.indexOf(lesson.folder()) + 1;
            String what = next < lessons.size() ? "Next: " + lesson.shown(lessons.get(next)) : "Well done.";
            lines.add(ink.paint(32, "   All " + solved + " solved. ") + what);
        }
    }

    /** The one reason why most exercises fail, such as a server that is down; empty where they fail for their own. */
    private Optional<List<String>> oneReason() {
        String server = System.getProperty("course.server.failure");
        if (server != null) {
            return Optional.of(List.of(server));
        }
        List<List<String>> reasons = new ArrayList<>();
        for (Verdicts exercise : exercises.values()) {
            if (!exercise.failures.isEmpty() && !exercise.first().untouched()) {
                reasons.add(Explanation.lines(exercise.first().cause()));
            }
        }
        int most = Math.max(1, exercises.size() / 2);
        return reasons.stream()
                .filter(reason -> Collections.frequency(reasons, reason) > most)
                .findFirst();
    }
}
