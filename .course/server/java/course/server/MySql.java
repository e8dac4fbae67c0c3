package course.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;

/** MySQL from the zip that the profile {@code mysql} downloads and names in {@code course.mysql.zip}. */
final class MySql {
    /** Starts a server with its data under the folder and gives its JDBC URL. */
    static String start(Path folder) throws IOException, InterruptedException {
        Path zip = Path.of(System.getProperty("course.mysql.zip", ""));
        if (!Files.isRegularFile(zip)) throw new IllegalStateException("there is none to download for this platform");
        Path home = unpacked(zip, folder.resolve("part"));
        Path data = folder.resolve("data");
        new ProcessBuilder("cp", "-R", home + "/data", data.toString()).start().waitFor();
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Path log = folder.resolve("server.log");
        // no socket file, whose path might be too long, and no encryption, which would take 20 ms of each connection
        String options = "--bind-address=127.0.0.1 --mysqlx=OFF --socket= --tls-version= --default-time-zone=+00:00";
        Process server = mysqld(home, data, log, options + " --port=" + port);
        Files.writeString(data.resolve("postmaster.pid"), server.pid() + "\n");
        for (long end = System.nanoTime() + 60_000_000_000L; System.nanoTime() < end; Thread.sleep(20)) {
            if (!server.isAlive()) throw Servers.failed("it stopped at once", log);
            try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                socket.setSoTimeout(1000); // a MySQL server speaks first
                if (socket.getInputStream().read() >= 0) return "jdbc:mysql://127.0.0.1:" + port + "/";
            } catch (IOException e) {
                // not yet
            }
        }
        throw Servers.failed("port " + port + " did not answer within 60 seconds", log);
    }

    /**
     * Gives the folder with the programs and, in {@code data}, an initialised data folder: copying it saves every start some
     * seconds. It is made elsewhere on the same disk and moved when all is done, so it is never half there.
     */
    private static Path unpacked(Path zip, Path part) throws IOException, InterruptedException {
        Path home = Servers.folder("course.cache")
                .resolve(zip.getFileName().toString().replace(".zip", ""));
        if (Files.isDirectory(home)) return home;
        unzip(zip, part);
        Path log = part.resolve("initialize.log");
        Process server = mysqld(part, part.resolve("data"), log, "--initialize-insecure");
        Files.writeString(part.resolve("postmaster.pid"), server.pid() + "\n");
        String packages = "the Debian or Ubuntu packages libaio1 (newer: libaio1t64) and libnuma1";
        if (server.waitFor() == 0) return Files.move(part, home);
        throw Servers.failed("it did not start; if it misses a library, install " + packages, log);
    }

    /** Unpacks what the server needs, a quarter of it: no clients, debug server, plug-ins or Japanese dictionaries. */
    private static void unzip(Path zip, Path target) throws IOException {
        try (var file = new ZipFile(zip.toFile())) {
            String needed = "bin/mysqld|share/.*[^/]|lib/(?!plugin|mecab|libmysqlclient|pkgconfig).*[^/]";
            for (var entry : file.stream()
                    .filter(entry -> entry.getName().matches(needed))
                    .toList()) {
                Path path = target.resolve(entry.getName());
                Files.createDirectories(path.getParent());
                Files.copy(file.getInputStream(entry), path);
            }
        }
        target.resolve("bin/mysqld").toFile().setExecutable(true); // java.util.zip forgets it
        String cpu = System.getProperty("os.arch").equals("amd64") ? "x86_64" : "aarch64";
        Path libaio = Path.of("/usr/lib/" + cpu + "-linux-gnu/libaio.so.1t64"); // since Debian 13, Ubuntu 24.04
        if (Files.exists(libaio)) Files.createSymbolicLink(target.resolve("lib/private/libaio.so.1"), libaio);
    }

    private static Process mysqld(Path home, Path data, Path log, String options) throws IOException {
        String fast =
                "--skip-log-bin --performance-schema=OFF --innodb-flush-log-at-trx-commit=0 --innodb-doublewrite=0"
                        + " --innodb-flush-method=nosync --innodb-redo-log-capacity=32M --innodb-buffer-pool-size=64M";
        var command = new ArrayList<>(List.of(home + "/bin/mysqld", "--no-defaults", "--basedir=" + home));
        command.addAll(List.of("--datadir=" + data, "--tmpdir=" + data.getParent(), "--character-set-server=utf8mb4"));
        command.add("--user=root"); // only root must say so
        command.addAll(List.of((fast + " " + options).split(" ")));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        return builder.redirectOutput(log.toFile()).start();
    }
}
