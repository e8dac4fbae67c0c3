package course;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.launcher.PostDiscoveryFilter;

/**
 * Leaves out the tests of an exercise that passed when all they depend on was as it is now. The proof shows that they use no
 * other exercise's files, so that is the exercise's own files, the lesson's code and tests, its build and the JDK. When
 * nothing is left to test, everything is tested.
 */
public final class Unchanged implements PostDiscoveryFilter {
    private static final Lesson LESSON = Lesson.running();
    private static final Path PASSED = LESSON.folder().resolve("target/passed.txt");
    private static final Pattern LINE = Pattern.compile("(?m)^(\\d{1,2}) (\\d+) (\\d{1,9}) (.+)$");

    /** As they were before the tests; with the classes, since a file saved while others were compiled isn't tested. */
    private static final Map<Path, byte[]> FILES = new TreeMap<>();

    static {
        String address = System.getProperty("DB_URL", "") + System.getenv().getOrDefault("DB_URL", "");
        boolean sqlite = "sqlite".equals(System.getProperty("course.database")) && address.isEmpty();
        // Not with the solutions, for tests that somebody chose, or on a server, which may have changed as well.
        if (sqlite && LESSON.answers().endsWith("exercise") && System.getProperty("test") == null) {
            Stream.of("pom.xml", "../pom.xml", "src/main", "src/exercise", "src/test", "target/classes")
                    .flatMap(name -> Lesson.files(LESSON.folder().resolve(name)).stream())
                    .forEach(file -> FILES.put(file, Lesson.bytes(file)));
        }
    }

    /** The verdicts that still hold, by exercise; 0 is the worked code. */
    static final Map<Integer, Verdicts> VERDICTS = FILES.isEmpty() ? Map.of() : read();

    @Override
    public FilterResult apply(TestDescriptor test) {
        TestDescriptor outermost = test; // The test class; the engine, above it, is the root.
        while (outermost.getParent().map(up -> !up.isRoot()).orElse(false)) {
            outermost = outermost.getParent().orElseThrow();
        }
        return FilterResult.includedIf(!VERDICTS.containsKey(Verdicts.exercise(outermost.getDisplayName())));
    }

    /** Keeps the verdicts on what passed, for the next run. */
    static void save(Map<Integer, Verdicts> verdicts) {
        List<String> lines = new ArrayList<>();
        verdicts.forEach((exercise, said) -> {
            boolean passed = said.solved() && said.skipped.isEmpty();
            if (passed) lines.add(exercise + " " + sum(exercise) + " " + said.passed + " " + said.title);
        });
        if (!FILES.isEmpty()) Lesson.write(PASSED, lines);
    }

    private static Map<Integer, Verdicts> read() {
        Map<Integer, Verdicts> verdicts = new TreeMap<>();
        for (Matcher line = LINE.matcher(Lesson.text(PASSED)); line.find(); ) {
            int exercise = Integer.parseInt(line.group(1));
            if (!line.group(2).equals(String.valueOf(sum(exercise)))) continue;
            verdicts.put(exercise, new Verdicts(line.group(4)));
            verdicts.get(exercise).passed = Integer.parseInt(line.group(3));
        }
        return verdicts.keySet().stream().filter(n -> n > 0).count() == LESSON.exercises() ? Map.of() : verdicts;
    }

    /** A checksum of what an exercise's tests depend on: what has no number, its number, or one that its answer names. */
    private static long sum(int exercise) {
        StringBuilder answer = new StringBuilder();
        for (Path file : LESSON.files(exercise)) {
            answer.append(new String(FILES.getOrDefault(file, new byte[0]), StandardCharsets.UTF_8));
        }
        String named = answer.toString().toLowerCase(Locale.ROOT);
        CRC32 sum = new CRC32();
        sum.update(System.getProperty("java.version").getBytes());
        FILES.forEach((file, bytes) -> {
            int number = Lesson.exercise(file);
            if (number == 0 || number == exercise || named.contains(String.format(Locale.ROOT, "ex%02d", number))) {
                sum.update(file.toString().getBytes());
                sum.update(bytes);
            }
        });
        return sum.getValue();
    }
}
