import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says whether this computer can do the course without a network, and what is missing: {@code java .course/Check.java}.
 * With {@code postgresql} or {@code mysql} behind it, it also starts these servers. It runs on Java 11 too, to say that
 * this is too old.
 */
class Check {

    private static final boolean WINDOWS = System.getProperty("os.name").startsWith("Windows");
    private static int missing;

    public static void main(String[] args) throws Exception {
        if (!Files.isDirectory(Path.of("05-orm"))) {
            tell(false, "This is not the course's folder: change to it first.");
            System.exit(1);
        }
        String git = output("git", "--version");
        tell(
                git.startsWith("git"),
                git.startsWith("git") ? git : "No git: install it, to reset exercises and to catch up.");
        long free = Files.getFileStore(Path.of("")).getUsableSpace() / 1_000_000_000;
        tell(free >= 3, free + " GB free" + (free >= 3 ? "" : ": 3 should be, most of them for MySQL's server."));

        String maven = "mvn";
        String about = maven(maven, "-v");
        if (!about.contains("Apache Maven")) {
            maven = WINDOWS ? "mvnw.cmd" : "./mvnw";
            about = maven(maven, "-v");
        }
        if (about.contains("Apache Maven")) {
            String version = first(about, "Apache Maven (\\S+)");
            String java = first(about, "Java version: ([^,\\s]+)");
            boolean good = version.matches("(3\\.([89]|\\d\\d)|[4-9]).*");
            tell(
                    good,
                    "Maven " + version + " (" + maven + ") on Java " + java
                            + (good ? "" : ": it should be 3.8 or newer."));
            String tests = maven(maven, "-o", "test", "-pl", "05-orm", "-Dtest=Ex01*");
            tell(tests.contains("chosen exercises solved"), "an exercise of lesson 05, without a network", tests);
            for (String server : args) {
                String program = maven(maven, "-o", "-q", "-pl", "03-setup", "-P" + server);
                tell(program.contains("Lesson 03"), server + ", without a network", program);
            }
        } else {
            tell(false, "No Maven: install 3.8 or newer, or run ./mvnw -v (mvnw.cmd -v) once, with a network.");
        }
        System.out.println(missing == 0 ? "Ready." : "Not ready: see the lines with --.");
        System.exit(missing == 0 ? 0 : 1);
    }

    private static void tell(boolean good, String what) {
        System.out.println((good ? "ok  " : "--  ") + what);
        if (!good) missing++;
    }

    private static void tell(boolean good, String what, String output) {
        tell(good, good ? what : what + ": " + reason(output));
    }

    /** Why a build didn't get to its tests, in a sentence. */
    private static String reason(String output) {
        String jdk = first(output, "(No JDK 21 or newer was found[^\\r\\n]*?) \\(");
        if (!jdk.isEmpty()) return jdk;
        if (output.contains("offline")) return "not all is here yet. With a network: mvn -Pfetch,postgresql,mysql";
        String sentence = first(output, "(No server for [^\\r\\n]*)");
        return sentence.isEmpty() ? first(output + "\nno output", "(?:\\[ERROR] )?(\\S[^\\r\\n]*)") : sentence;
    }

    private static String first(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        return matcher.find() ? matcher.group(1) : "";
    }

    private static String maven(String maven, String... arguments) throws InterruptedException {
        List<String> command = new ArrayList<>(WINDOWS ? List.of("cmd", "/c", maven) : List.of(maven));
        command.addAll(List.of(arguments));
        return output(command.toArray(new String[0]));
    }

    /** What a command prints, without colours; empty if there is no such command. */
    private static String output(String... command) throws InterruptedException {
        try {
            var builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().put("NO_COLOR", "1");
            Process process = builder.start();
            String output = new String(process.getInputStream().readAllBytes(), Charset.defaultCharset());
            process.waitFor();
            return output.replaceAll("\u001b\\[[0-9;]*m", "")
                    .replaceAll("(?m)^WARNING: .*\\R", "")
                    .trim();
        } catch (IOException e) {
            return "";
        }
    }
}
