package course;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How far the lessons are: each keeps its score in its {@code target} folder, and a build's last lesson prints them all. */
final class Score {

    /** What marks a score as one of the build that is running. */
    private static final String BUILD = System.getProperty("course.build", "");

    private static final String UNTESTED = "not tested";

    private Score() {}

    private static Path file(Path lessonFolder) {
        return lessonFolder.resolve("target").resolve("score.txt");
    }

    static void save(Lesson lesson, String score) {
        try {
            Files.createDirectories(file(lesson.folder()).getParent());
            Files.write(file(lesson.folder()), List.of(BUILD, score, lesson.title()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The scores of all lessons in this build if the given lesson is the last of several, else nothing. */
    static List<String> ofTheCourse(Lesson lesson) {
        List<Path> lessons = new ArrayList<>(lesson.all());
        String modules = System.getProperty("course.modules", "");
        lessons.removeIf(folder -> !modules.contains(":" + folder.getFileName() + ":"));
        boolean several = lessons.size() > 1;
        lessons.removeIf(folder -> !Files.isDirectory(folder.resolve("src/test")));
        // With -T the last lesson may end before others do.
        boolean last = System.getProperty("course.parallel", "").endsWith("true")
                ? lessons.stream().noneMatch(folder -> line(folder).endsWith(UNTESTED))
                : lessons.getLast().equals(lesson.folder());
        if (!several || !last) return List.of();
        List<String> lines = new ArrayList<>(List.of("", "  The course"));
        for (Path folder : lessons) {
            lines.add(line(folder));
        }
        return lines;
    }

    private static String line(Path folder) {
        try {
            List<String> saved = Files.readAllLines(file(folder));
            return String.format("   %-58s %s", saved.get(2), saved.getFirst().equals(BUILD) ? saved.get(1) : UNTESTED);
        } catch (IOException e) {
            return String.format("   %-58s %s", folder.getFileName(), UNTESTED);
        }
    }
}
