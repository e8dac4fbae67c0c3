package course;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** How far one lesson is, kept in its {@code target} folder until the build's last lesson prints them all. */
record Score(String title, int solved, int total) {

    private static final Pattern MODULE = Pattern.compile("MavenProject: [^:]+:([^:]+):");

    private static Path file(Path lessonFolder) {
        return lessonFolder.resolve("target").resolve("score.txt");
    }

    /** What marks a score as one of the build that is running. */
    private static String build() {
        return System.getProperty("course.build", "");
    }

    void save(Lesson lesson) {
        try {
            Files.createDirectories(file(lesson.folder()).getParent());
            Files.writeString(
                    file(lesson.folder()), build() + "\n" + title + "\n" + solved + " of " + total + " solved\n");
        } catch (IOException e) {
            System.err.println("The score of " + title + " could not be saved: " + e);
        }
    }

    /** The scores of all lessons in this build if the given lesson is the last of several, else nothing. */
    static List<String> ofTheCourse(Lesson lesson) {
        List<String> modules = MODULE.matcher(System.getProperty("course.modules", ""))
                .results()
                .map(result -> result.group(1))
                .toList();
        List<Path> lessons = lesson.all().stream()
                .filter(folder -> modules.contains(folder.getFileName().toString()))
                .filter(folder -> Files.isDirectory(folder.resolve("src/test")))
                .toList();
        if (lessons.size() < 2 || !lessons.getLast().equals(lesson.folder())) {
            return List.of();
        }
        List<String> lines = new ArrayList<>(List.of("", "  The course"));
        for (Path folder : lessons) {
            List<String> saved = read(file(folder));
            boolean current = saved.size() > 2 && saved.getFirst().equals(build());
            String title =
                    saved.size() > 2 ? saved.get(1) : folder.getFileName().toString();
            lines.add(String.format("   %-58s %s", title, current ? saved.get(2) : "could not be tested"));
        }
        return lines;
    }

    private static List<String> read(Path file) {
        try {
            return Files.isRegularFile(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            return List.of();
        }
    }
}
