package course;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How far the lessons are: each keeps its score in its {@code target} folder, and a build's last lesson prints them all. */
final class Score {
    /** What marks a score as one of the build that is running. */
    private static final String BUILD = System.getProperty("course.build", "");

    /** A lesson among the modules of the build, in Maven's words for them. */
    private static final Pattern MODULE = Pattern.compile(":(\\d\\d-[^:]+):");

    private static final String FILE = "target/score.txt";
    private static final String UNTESTED = "not tested";

    static void save(Lesson lesson, String score) {
        Lesson.write(lesson.folder().resolve(FILE), List.of(BUILD, score, lesson.title()));
    }

    /** The scores of all lessons in this build if the given lesson is the last of several, else nothing. */
    static List<String> ofTheCourse(Lesson lesson) {
        List<Path> lessons = MODULE.matcher(System.getProperty("course.modules", ""))
                .results()
                .map(module -> lesson.folder().resolveSibling(module.group(1)))
                .toList();
        // With -T the last lesson may end before others do.
        boolean last = System.getProperty("course.parallel", "").endsWith("true")
                ? lessons.stream().noneMatch(folder -> line(folder).endsWith(UNTESTED))
                : lessons.getLast().equals(lesson.folder());
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
