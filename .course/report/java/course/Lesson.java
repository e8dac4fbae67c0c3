package course;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The lesson whose tests are running.
 *
 * @param title for example {@code Lesson 05 · ORM with Hibernate}
 * @param folder the module's folder
 * @param answers the folder of the answers that were compiled, {@code src/exercise} or {@code src/solution}
 */
record Lesson(String title, Path folder, Path answers) {

    /** The running lesson, as the build describes it in system properties. */
    static Lesson running() {
        Path folder =
                Path.of(System.getProperty("basedir", "")).toAbsolutePath().normalize();
        String title = System.getProperty("course.lesson", "Tests");
        return new Lesson(
                title, folder, folder.resolve("src").resolve(System.getProperty("course.answers", "exercise")));
    }

    /** The file's path as a learner types it in the repository's root, for example {@code 05-orm/README.md}. */
    String shown(Path file) {
        return folder.getParent().relativize(file).toString().replace('\\', '/');
    }

    /** The files a learner edits for one exercise: those whose names begin with {@code Ex04} or {@code ex04}, sorted. */
    List<Path> files(int exercise) {
        String prefix = String.format(Locale.ROOT, "ex%02d", exercise);
        return files(answers).stream()
                .filter(file ->
                        file.getFileName().toString().toLowerCase(Locale.ROOT).startsWith(prefix))
                .toList();
    }

    /** How many exercises the lesson has, whether or not their tests ran. */
    int exercises() {
        return (int) IntStream.range(1, 100).filter(n -> !files(n).isEmpty()).count();
    }

    /** The source file of a stack frame if a learner edits it, empty otherwise. */
    Optional<Path> edited(StackTraceElement frame) {
        String name = frame.getClassName().replace('.', '/');
        return Optional.ofNullable(frame.getFileName())
                .map(file -> answers.resolve("java").resolve(name).resolveSibling(file))
                .filter(Files::isRegularFile);
    }

    /** The folders of all lessons, in order. */
    List<Path> all() {
        try (Stream<Path> folders = Files.list(folder.getParent())) {
            return folders.filter(path -> path.getFileName().toString().matches("\\d\\d-.+"))
                    .filter(path -> Files.isRegularFile(path.resolve("pom.xml")))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All regular files below a folder, sorted; none if there is no such folder. */
    static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
