package course;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The lesson whose tests are running: its title, as in {@code Lesson 05 · ORM with Hibernate}, the module's folder, and the
 * folder of the answers that were compiled, {@code src/exercise} or {@code src/solution}.
 */
record Lesson(String title, Path folder, Path answers) {
    /** The running lesson, as the build describes it in system properties. */
    static Lesson running() {
        Path folder = Path.of(System.getProperty("basedir", "")).toAbsolutePath();
        Path answers = folder.resolve("src/" + System.getProperty("course.answers", "exercise"));
        return new Lesson(System.getProperty("course.lesson", "Tests"), folder, answers);
    }

    /** The file's path as a learner types it in the repository's root, for example {@code 05-orm/README.md}. */
    String shown(Path file) {
        return folder.getParent().relativize(file).toString().replace('\\', '/');
    }

    /** The exercise a file belongs to: 4 for {@code Ex04FetchPlans.java}; 0 for every other name. */
    static int exercise(Path file) {
        String name = file.getFileName().toString();
        return name.matches("(?i)ex\\d\\d.*") ? Integer.parseInt(name.substring(2, 4)) : 0;
    }

    /** The files a learner edits for one exercise, sorted. */
    List<Path> files(int exercise) {
        return files(answers).stream()
                .filter(file -> exercise(file) == exercise)
                .toList();
    }

    /** How many exercises the lesson has, whether or not their tests ran. */
    int exercises() {
        return (int) files(answers).stream().map(Lesson::exercise).distinct().count();
    }

    /** The source file of a stack frame if a learner edits it, empty otherwise. */
    Optional<Path> edited(StackTraceElement frame) {
        String name = frame.getClassName().replace('.', '/');
        return Optional.ofNullable(frame.getFileName())
                .map(file -> answers.resolve("java").resolve(name).resolveSibling(file))
                .filter(Files::isRegularFile);
    }

    /** The name of the next lesson's folder; empty after the last. */
    Optional<String> next() {
        String[] lessons = folder.getParent().toFile().list((parent, name) -> name.matches("\\d\\d-.+"));
        return Optional.ofNullable(
                new TreeSet<>(List.of(lessons)).higher(folder.getFileName().toString()));
    }

    /** A regular file itself, or all below a folder, sorted; none if there is no such place. */
    static List<Path> files(Path folder) {
        if (!Files.exists(folder)) return List.of();
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a file contains; nothing if it can't be read. */
    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            return new byte[0];
        }
    }

    static String text(Path file) {
        return new String(bytes(file), StandardCharsets.UTF_8);
    }

    static void write(Path file, List<String> lines) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
