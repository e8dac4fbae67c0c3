package course;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The lesson whose tests are running.
 *
 * @param title for example {@code Lesson 05 · ORM with Hibernate}
 * @param folder the module's folder
 * @param answers the folder of the answers that were compiled, {@code src/exercise} or {@code src/solution}
 */
record Lesson(String title, Path folder, Path answers) {

    private static final Pattern EXERCISE = Pattern.compile("(?i)ex(\\d\\d).*");

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

    /** The exercise a file belongs to: 4 for {@code Ex04FetchPlans.java}; 0 for every other name. */
    static int exercise(Path file) {
        Matcher matcher = EXERCISE.matcher(file.getFileName().toString());
        return matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
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
        if (!Files.isDirectory(folder)) return List.of();
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
