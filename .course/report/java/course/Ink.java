package course;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * What the reader's terminal can show. Maven reads the test JVM's output through a pipe, so the question goes to Maven's
 * own process: colours where its output is a terminal (Linux can tell) or {@code CLICOLOR_FORCE} asks for them, never
 * under {@code NO_COLOR}; marks outside ASCII where the native encoding has them.
 */
record Ink(boolean colours, boolean unicode) {
    static Ink forThisTerminal() {
        boolean wanted = System.getenv("CLICOLOR_FORCE") != null || mavenWritesToATerminal();
        boolean unicode = Stream.of("native.encoding", "course.encoding") // this machine's, and that of Maven's output
                .allMatch(name -> System.getProperty(name, "UTF").matches("(?i)utf.*"));
        return new Ink(wanted && System.getenv("NO_COLOR") == null, unicode);
    }

    private static boolean mavenWritesToATerminal() {
        ProcessHandle maven = ProcessHandle.current().parent().orElse(null);
        while (maven != null && !maven.info().command().orElse("").endsWith("java")) {
            maven = maven.parent().orElse(null); // Surefire may start the test JVM through a shell.
        }
        try {
            return maven != null
                    && Files.readSymbolicLink(Path.of("/proc/" + maven.pid() + "/fd/1"))
                            .startsWith("/dev/pts");
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    /** The text in one of the terminal's colours: 31 red, 32 green, 1 bold. */
    String paint(int colour, String text) {
        return colours ? "\u001b[" + colour + "m" + text + "\u001b[0m" : text;
    }

    /** The text, in ASCII where the terminal knows no more. */
    String encode(String text) {
        if (unicode) return text;
        String ascii =
                text.replace("✔", "+").replace("✘", "x").replace("←", "<-").replace("…", "...");
        return ascii.replaceAll("[“”]", "\"").replaceAll("[‘’]", "'").replaceAll("[–—·]", "-");
    }
}
