package course;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

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
        this.workedCode = Optional.ofNullable(exercises.remove(0)).orElse(new Verdicts("nothing"));
        this.solved = (int) exercises.values().stream().filter(Verdicts::solved).count();
        this.oneReason = oneReason();
    }

    /** Prints the report in one piece, so that lessons tested in parallel don't mix theirs. */
    void print() {
        addExercises();
        addWorkedCode();
        if (!exercises.isEmpty()) {
            if (solved == lesson.exercises()) {
                String next = lesson.next().map(name -> "Next: " + name).orElse("Well done.");
                lines.add(ink.paint(32, "   All " + solved + " solved. ") + next);
            }
            Score.save(lesson, solved + " of " + exercises.size() + " solved");
            lines.addAll(Score.ofTheCourse(lesson));
        }
        LessonReport.OUT.println(ink.encode(String.join(System.lineSeparator(), lines)));
    }

    private void addExercises() {
        String kind = exercises.size() < lesson.exercises() ? " chosen exercises solved" : " solved";
        String score = exercises.isEmpty() ? "" : solved + " of " + exercises.size() + kind;
        lines.add("  " + atTheRight(lesson.title(), WIDTH, score).strip());
        oneReason.ifPresent(reason -> {
            lines.add(ink.paint(31, "   Nothing can be judged until this is mended:"));
            reason.forEach(line -> lines.add(INDENT + line));
        });
        // The exercise to go on with: the first that was started, else the first that wasn't.
        Optional<Verdicts> next = exercises.values().stream()
                .filter(exercise -> !exercise.solved() && oneReason.isEmpty())
                .min(Comparator.comparing(exercise -> exercise.started() ? 0 : 1));
        for (Verdicts exercise : exercises.values()) {
            String mark = exercise.solved() ? ink.paint(32, " ✔ ") : exercise.started() ? ink.paint(31, " ✘ ") : " · ";
            boolean isNext = exercise == next.orElse(null);
            lines.add("  " + mark + (isNext ? atTheRight(exercise.title, WIDTH - 3, "← next") : exercise.title));
            if (isNext) addDetails(exercise);
            exercise.skipped.forEach(test -> lines.add(INDENT + "not run here: " + test));
        }
    }

    private static String atTheRight(String left, int width, String right) {
        return left + " ".repeat(Math.max(2, width - left.length() - right.length())) + right;
    }

    private void addDetails(Verdicts exercise) {
        if (exercise.failures.isEmpty()) return; // All its tests were skipped; each says why.
        Verdicts.Failure failure = exercise.first();
        Explanation.lines(failure.cause()).forEach(line -> lines.add(INDENT + ink.paint(1, line)));
        if (!failure.test().isEmpty()) {
            String passed = "  (" + exercise.passed + " of " + exercise.total() + " pass)";
            lines.add(INDENT + "test  " + failure.test() + passed);
        }
        Explanation.place(lesson, Verdicts.exercise(exercise.title), failure.cause())
                .ifPresent(file -> lines.add(INDENT + "edit  " + file));
        // The anchor is the one that GitHub gives the exercise's heading.
        String anchor = exercise.title.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N} _-]", "");
        String readme = lesson.shown(lesson.folder().resolve("README.md"));
        lines.add(INDENT + "hint  " + readme + "#" + anchor.replace(' ', '-'));
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

    /** The one reason why most exercises fail, such as a server that is down; empty where they fail for their own. */
    private Optional<List<String>> oneReason() {
        String server = System.getProperty("course.server.failure");
        if (server != null) return Optional.of(List.of(server));
        List<List<String>> reasons = exercises.values().stream()
                .filter(exercise ->
                        !exercise.failures.isEmpty() && !exercise.first().untouched())
                .map(exercise -> Explanation.lines(exercise.first().cause()))
                .toList();
        int most = Math.max(1, exercises.size() / 2);
        return reasons.stream()
                .filter(reason -> Collections.frequency(reasons, reason) > most)
                .findFirst();
    }
}
