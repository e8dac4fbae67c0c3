package course;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.launcher.PostDiscoveryFilter;

/**
 * Leaves out the tests of an exercise that passed when all they depend on was as it is now. The proof shows that they use no
 * other exercise's files, so that is the exercise's own files, the lesson's code and tests, its build and the JDK. When
 * nothing at all has changed, everything is tested.
 */
public final class Unchanged implements PostDiscoveryFilter {

    private static final Lesson LESSON = Lesson.running();
    private static final Path FILE = LESSON.folder().resolve("target/passed.txt");

    private static final Map<Path, String> TEXTS = new HashMap<>();
    private static final Pattern LINE = Pattern.compile("(\\d{1,2}) (\\S+) (\\d{1,9}) (.+)");

    /** The verdicts that still hold, by exercise; 0 is the worked code. */
    static final Map<Integer, Verdicts> VERDICTS = read();

    @Override
    public FilterResult apply(TestDescriptor test) {
        TestDescriptor outermost = test; // The test class; the engine, above it, is the root.
        while (outermost.getParent().map(up -> !up.isRoot()).orElse(false)) {
            outermost = outermost.getParent().orElseThrow();
        }
        int exercise = new Verdicts(outermost.getDisplayName()).exercise();
        return FilterResult.includedIf(!VERDICTS.containsKey(exercise));
    }

    /** Keeps the verdicts on what passed, for the next run. */
    static void save(Map<Integer, Verdicts> verdicts) {
        List<String> lines = new ArrayList<>();
        verdicts.forEach((exercise, said) -> {
            if (wanted() && said.solved() && said.skipped.isEmpty()) {
                lines.add(exercise + " " + fingerprint(exercise) + " " + said.passed + " " + said.title);
            }
        });
        try {
            if (wanted()) Files.write(FILE, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<Integer, Verdicts> read() {
        Map<Integer, Verdicts> verdicts = new TreeMap<>();
        for (String line : wanted() && Files.exists(FILE) ? text(FILE).lines().toList() : List.<String>of()) {
            Matcher kept = LINE.matcher(line);
            if (kept.matches() && kept.group(2).equals(fingerprint(Integer.parseInt(kept.group(1))))) {
                Verdicts verdict = new Verdicts(kept.group(4));
                verdict.passed = Integer.parseInt(kept.group(3));
                verdicts.put(Integer.parseInt(kept.group(1)), verdict);
            }
        }
        return verdicts.keySet().stream().filter(n -> n > 0).count() == LESSON.exercises() ? Map.of() : verdicts;
    }

    /** Not with the solutions, not for tests that somebody chose, and not on a server, which may have changed as well. */
    private static boolean wanted() {
        boolean server = !"sqlite".equals(System.getProperty("course.database"));
        boolean address = !System.getProperty("DB_URL", "").isEmpty() || System.getenv("DB_URL") != null;
        return LESSON.answers().endsWith("exercise") && System.getProperty("test") == null && !server && !address;
    }

    /**
     * A hash of all that an exercise's tests depend on: what has no number, its number, or one that its answer names. With
     * the classes, so that a file saved while others were compiled isn't taken for tested.
     */
    private static String fingerprint(int exercise) {
        List<Path> files = new ArrayList<>(Lesson.files(LESSON.folder().resolve("src")));
        files.addAll(Lesson.files(LESSON.folder().resolve("target/classes")));
        String answer = LESSON.files(exercise).stream()
                .map(Unchanged::text)
                .collect(Collectors.joining())
                .toLowerCase(Locale.ROOT);
        files.removeIf(file -> {
            int number = Lesson.exercise(file);
            return number > 0 && number != exercise && !answer.contains(String.format(Locale.ROOT, "ex%02d", number));
        });
        files.add(LESSON.folder().resolve("pom.xml"));
        files.add(LESSON.folder().resolveSibling("pom.xml"));
        String all = files.stream().map(file -> file + text(file)).collect(Collectors.joining());
        return UUID.nameUUIDFromBytes((System.getProperty("java.version") + all).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    /** A file as it was when it was first read. */
    private static String text(Path file) {
        return TEXTS.computeIfAbsent(file, path -> {
            try {
                return new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
