package course;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How far the lessons are: each keeps its score in its {@code target} folder, and a build's last lesson prints them all. */
final class Score {
    private static final String BUILD = System.getProperty("course.build", ""); // marks a score as one of this build

    private static final String FILE = "target/score.txt";
    private static final String UNTESTED = "not tested";

    static void save(Lesson lesson, String score) {
        Lesson.write(lesson.folder().resolve(FILE), List.of(BUILD, score, lesson.title()));
    }

    /** The scores of all lessons in this build if the given lesson is the last of several, else nothing. */
    static List<String> ofTheCourse(Lesson lesson) {
        String modules = System.getProperty("course.modules", ""); // in Maven's words
        List<Path> lessons = Pattern.compile(":(\\d\\d-[^:]+):")
                .matcher(modules)
                .results()
                .map(module -> lesson.folder().resolveSibling(module.group(1)))
                .toList();
        // With -T the last lesson may end before others do.
        boolean last = System.getProperty("course.parallel", "").endsWith("true")
                ? lessons.stream().noneMatch(folder -> line(folder).endsWith(UNTESTED))
                : lessons.indexOf(lesson.folder()) == lessons.size() - 1;
        if (lessons.size() < 2 || !last) return List.of();
        return Stream.concat(Stream.of("", "  The course"), lessons.stream().map(Score::line))
                .toList();
    }

    private static String line(Path folder) {
        String[] saved = Lesson.text(folder.resolve(FILE)).split("\\R");
        return String.format(
                "   %-58s %s",
                saved.length > 2 ? saved[2] : folder.getFileName(),
                saved.length > 2 && saved[0].equals(BUILD) ? saved[1] : UNTESTED);
    }
}
