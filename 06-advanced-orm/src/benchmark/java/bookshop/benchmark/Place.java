package bookshop.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;

/**
 * Where a run writes: a new file, or on the server named by {@code DB_URL} a new schema (PostgreSQL) or database (MySQL),
 * which goes when the run is over.
 *
 * @param database sqlite, postgresql or mysql
 * @param url with the settings of the driver that let a batch travel as one
 */
record Place(String database, String url, String user, String password, String made) implements AutoCloseable {
    static Place open(Path folder) throws IOException {
        String server = setting("DB_URL");
        if (server.isEmpty()) {
            Path file = folder.resolve("profile.db").toAbsolutePath();
            Files.deleteIfExists(file);
            return new Place("sqlite", "jdbc:sqlite:" + file, "", "", null);
        }
        String database = server.replaceFirst("^jdbc:(\\w+):.*", "$1");
        String made = "bookshop_benchmark_" + UUID.randomUUID().toString().substring(0, 8);
        String options = server.contains("?") ? server.substring(server.indexOf('?') + 1) + "&" : "";
        String address = server.replaceFirst("\\?.*", "");
        String url = switch (database) {
            case "postgresql" -> address + "?" + options + "currentSchema=" + made + "&reWriteBatchedInserts=true";
            case "mysql" ->
                address.replaceFirst("^(jdbc:mysql://[^/]*)(/.*)?", "$1/" + made) + "?" + options
                        + "rewriteBatchedStatements=true";
            default -> throw new IllegalStateException("DB_URL is for PostgreSQL or MySQL, not for " + database);
        };
        var place = new Place(database, url, setting("DB_USER"), setting("DB_PASSWORD"), made);
        place.execute(server, "create schema " + made);
        if (database.equals("postgresql")) place.execute(url, "create sequence customer_ids increment by 1000");
        return place;
    }

    private void execute(String address, String sql) {
        try (var connection = DriverManager.getConnection(address, user.isEmpty() ? null : user, password);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            String shown = address.replaceAll("(password=)[^&]*", "$1***").replaceFirst("//[^/@]*@", "//***@");
            throw new IllegalStateException("The server at " + shown + " is of no use: " + e.getMessage(), e);
        }
    }

    private static String setting(String name) {
        String property = System.getProperty(name, "");
        return property.isBlank() ? System.getenv().getOrDefault(name, "") : property;
    }

    @Override
    public void close() {
        if (made != null) execute(url, "drop schema " + made + (database.equals("postgresql") ? " cascade" : ""));
    }
}
