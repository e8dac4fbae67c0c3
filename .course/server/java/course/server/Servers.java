package course.server;

import java.io.FileOutputStream;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Starts the database server that a run with {@code -Ppostgresql} or {@code -Pmysql} needs, so that a learner installs
 * none. Every run has a folder, a port and data of its own, which are thrown away.
 */
public final class Servers implements LauncherSessionListener {
    /**
     * Starts what the system property {@code course.database} names, and puts its address into the properties
     * {@code DB_URL}, {@code DB_USER}, {@code DB_PASSWORD}. Not for SQLite, nor when {@code DB_URL} is given already.
     * @throws IllegalStateException with a sentence for the learner: why there is no server, and what to do
     */
    public static synchronized void start() {
        String database = System.getProperty("course.database", "sqlite");
        String given = System.getProperty("DB_URL", "") + System.getenv().getOrDefault("DB_URL", "");
        if (database.equals("sqlite") || !given.isBlank()) return;
        try (var lock = new FileOutputStream(folder("course.cache") + "/server.lock")) {
            lock.getChannel().lock(); // two builds at once: one unpacks, the other finds it done
            String url = switch (database) {
                case "postgresql" -> PostgreSql.start(newFolder("QUIT"));
                case "mysql" -> MySql.start(newFolder("KILL"));
                default -> throw new IllegalStateException("it is none of sqlite, postgresql, mysql");
            };
            System.setProperty("DB_URL", url);
            System.setProperty("DB_USER", database.equals("mysql") ? "root" : "postgres");
            System.setProperty("DB_PASSWORD", "");
        } catch (Exception | LinkageError e) {
            String reason = e instanceof IllegalStateException ? e.getMessage() : e.toString();
            String said =
                    "No server for " + database + ": " + reason + "; or start one of your own (docker compose up -d"
                            + " does it) and set DB_URL, DB_USER, DB_PASSWORD as in compose.yaml.";
            throw new IllegalStateException(said, e);
        }
    }

    /** Before the first test. An exception would print forty lines of Surefire's, so the report prints the sentence. */
    @Override
    public void launcherSessionOpened(LauncherSession session) {
        try {
            start();
        } catch (IllegalStateException e) {
            System.setProperty("course.server.failure", e.getMessage());
            System.setProperty("DB_URL", e.getMessage()); // no test may fall back to SQLite
        }
    }

    /** Runs a lesson's program, the class named first. Without its server: a sentence that says why, and status 1. */
    public static void main(String[] args) throws Throwable {
        try {
            start();
            var main = Class.forName(args[0]).getDeclaredMethod("main", String[].class);
            main.setAccessible(true); // a lesson's classes are not public
            main.invoke(null, (Object) Arrays.copyOfRange(args, 1, args.length));
        } catch (IllegalStateException | InvocationTargetException e) {
            Throwable cause = e instanceof InvocationTargetException ? e.getCause() : e;
            if (!(cause instanceof IllegalStateException)) throw cause;
            System.err.println(cause.getMessage());
            System.exit(1);
        }
    }

    /** The folder named by a system property, or that for temporary files: absolute, since servers change theirs. */
    static Path folder(String property) throws IOException {
        String name = System.getProperty(property, "");
        if (name.isBlank()) name = System.getProperty("java.io.tmpdir");
        return Files.createDirectories(Path.of(name).toAbsolutePath());
    }

    /** What went wrong, with the cause from the server's log: its first line about an error, or else its last line. */
    static IllegalStateException failed(String what, Path log) throws IOException {
        var lines = Files.exists(log) ? Files.readAllLines(log) : List.<String>of();
        var errors = lines.stream().filter(line -> line.matches("(?i).*\\b(error|fatal)\\b.*"));
        String cause = errors.findFirst().orElse(lines.isEmpty() ? "it wrote no log" : lines.getLast());
        return new IllegalStateException(what + " (" + cause.replaceFirst("^.*] ", "") + ")");
    }

    /**
     * Gives a new folder for one server, whose process id is in {@code postmaster.pid} one folder deeper. Whatever ends this
     * JVM: a shell waits for that, kills the process and removes the folder. (On Windows, a hook stops PostgreSQL.)
     */
    private static Path newFolder(String signal) throws IOException {
        Path folder = Files.createTempDirectory(folder("course.work"), "server-");
        if (System.getProperty("os.name").startsWith("Windows")) return folder;
        String script = "exec >/dev/null 2>&1; trap '' INT TERM HUP; read _; "
                + "kill -$1 $(head -n 1 \"$2\"/*/postmaster.pid); rm -rf \"$2\" || { sleep 1; rm -rf \"$2\"; }";
        new ProcessBuilder("sh", "-c", script, "sh", signal, folder.toString()).start();
        return folder;
    }
}
