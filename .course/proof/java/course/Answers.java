package course;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/** The answers of a lesson as files on disk. */
final class Answers {

    private static final Pattern EXERCISE = Pattern.compile("(?i)ex(\\d\\d).*");

    private Answers() {}

    /** The exercise a file belongs to: 4 for {@code Ex04FetchPlans.java}; 0 for every other name. */
    static int exercise(Path file) {
        Matcher matcher = EXERCISE.matcher(file.getFileName().toString());
        return matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
    }

    static List<Path> files(Path folder, int exercise) {
        return Lesson.files(folder).stream()
                .filter(file -> exercise(file) == exercise)
                .toList();
    }

    /** The folders directly below a folder, sorted; none if there is no such folder. */
    static List<Path> folders(Path folder) {
        try (Stream<Path> all = Files.isDirectory(folder) ? Files.list(folder) : Stream.empty()) {
            return all.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void copy(Path file, Path copy) {
        try {
            Files.createDirectories(copy.getParent());
            Files.write(copy, Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Compiles the Java files among the given ones, against the libraries and other classes, into a folder of their own. */
    static void compile(List<Path> files, Path classes, Path output) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var diagnostics = new DiagnosticCollector<JavaFileObject>();
        String classPath = classes + File.pathSeparator + System.getProperty("java.class.path");
        var options = List.of("-d", output.toString(), "-cp", classPath, "-proc:none");
        List<Path> sources =
                files.stream().filter(file -> file.toString().endsWith(".java")).toList();
        Files.createDirectories(output);
        try (var manager = compiler.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8)) {
            var units = manager.getJavaFileObjectsFromPaths(sources);
            if (!sources.isEmpty()
                    && !compiler.getTask(null, manager, diagnostics, options, null, units)
                            .call()) {
                throw new AssertionError("this doesn't compile: " + diagnostics.getDiagnostics());
            }
        }
    }
}
