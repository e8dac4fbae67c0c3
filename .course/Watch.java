import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Tests a lesson again whenever one of its files is saved. {@code mvn -q -pl 05-orm -Pwatch} starts it with Maven's
 * folder, the lesson's, and what to hand on to Maven; Ctrl+C ends it.
 */
class Watch {

    public static void main(String[] args) throws Exception {
        Path lesson = Path.of(args[1]);
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        var maven = new ArrayList<>(List.of(args[0] + (windows ? "\\bin\\mvn.cmd" : "/bin/mvn")));
        maven.addAll(List.of("-q", "test", "-pl", lesson.getFileName().toString()));
        for (String option : List.of(args).subList(2, args.length)) {
            if (!option.endsWith("=") && !option.equals("-Psqlite")) maven.add(option); // what was given
        }

        Map<Path, Long> tested = Map.of();
        while (true) {
            Map<Path, Long> saved = saved(lesson);
            if (!saved.equals(tested)) {
                for (Map<Path, Long> before = Map.of(); !saved.equals(before); saved = saved(lesson)) {
                    before = saved; // an editor may save several files, or one several times: wait for a pause
                    Thread.sleep(200);
                }
                tested = saved;
                test(maven, lesson.getParent());
            }
            Thread.sleep(200);
        }
    }

    /** When each file of the lesson was saved. To look is simpler than to be told, and works on every kind of disk. */
    private static Map<Path, Long> saved(Path lesson) throws InterruptedException {
        while (true) {
            var saved = new TreeMap<Path, Long>();
            try (var files = Files.walk(lesson.resolve("src"))) {
                for (Path file : (Iterable<Path>) files::iterator) {
                    String name = file.getFileName().toString();
                    if (Files.isDirectory(file) || name.startsWith(".") || name.endsWith("~")) continue;
                    saved.put(file, Files.getLastModifiedTime(file).toMillis());
                }
                return saved;
            } catch (IOException | UncheckedIOException e) {
                Thread.sleep(100); // a file went away while we looked: look again
            }
        }
    }

    /** Prints what Maven prints, up to where it begins to explain that a test failed, or that a file doesn't compile. */
    private static void test(List<String> maven, Path root) throws IOException, InterruptedException {
        System.out.printf("%n== %tT%n", LocalTime.now());
        var builder = new ProcessBuilder(maven).directory(root.toFile()).redirectErrorStream(true);
        if (writesToATerminal()) builder.environment().put("CLICOLOR_FORCE", "1");
        Process process = builder.start();
        boolean known = false;
        try (var lines = process.inputReader(Charset.forName(System.getProperty("native.encoding")))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                known |= line.matches(".*Failed to execute goal .*maven-(surefire|compiler)-plugin.*");
                if (known || line.startsWith("WARNING: ")) continue; // the JVM's, about Maven
                System.out.println(line.replaceFirst("^\\[INFO] \\[stdout] ?", "")); // Maven 4 adds that
            }
        }
        process.waitFor();
    }

    /** Linux can tell; elsewhere there are no colours. */
    private static boolean writesToATerminal() {
        try {
            return Files.readSymbolicLink(Path.of("/proc/self/fd/1")).startsWith("/dev/pts");
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }
}
