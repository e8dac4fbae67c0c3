package bookshop.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.fail;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("03.4 Switch on what SQLite leaves off")
class Ex04SwitchesTest {

    @TempDir
    private Path folder;

    private final List<AutoCloseable> open = new ArrayList<>();

    @AfterEach
    void closeAll() throws Exception {
        for (AutoCloseable closeable : open.reversed()) {
            closeable.close();
        }
    }

    @Test
    @Order(1)
    @DisplayName("a book of a genre that doesn't exist is refused, on every connection")
    void foreignKeys() throws Exception {
        List<Connection> three = three(source(file()));

        for (Connection connection : three) {
            assertThatExceptionOfType(SQLException.class)
                    .as("connection %d stores a book of a genre that doesn't exist", three.indexOf(connection) + 1)
                    .isThrownBy(() -> execute(connection, "insert into book values (1, 4711)"));
        }
        assertThat(values(three, "pragma foreign_keys"))
                .as("foreign_keys on three connections")
                .containsOnly("1");
    }

    @Test
    @Order(2)
    @DisplayName("every connection waits 7 seconds for a lock")
    void busyTimeout() throws Exception {
        assertThat(values(three(source(file())), "pragma busy_timeout"))
                .as("busy_timeout on three connections, in milliseconds")
                .containsOnly("7000");
    }

    @Test
    @Order(3)
    @DisplayName("a reader doesn't hold up a writer")
    void journal() throws Exception {
        List<Connection> three = three(source(file()));
        assertThat(values(three, "pragma journal_mode"))
                .as("journal_mode on three connections")
                .containsOnly("wal");

        Connection reader = three.get(0);
        reader.setAutoCommit(false);
        value(reader, "select count(*) from genre");
        Connection writer = three.get(1);
        try {
            execute(writer, "insert into genre values (2)");
        } catch (SQLException e) {
            fail("somebody has read and is still connected, and a writer is held up by it: %s", e.getMessage());
        }
        reader.rollback();
        assertThat(value(three.get(2), "select count(*) from genre"))
                .as("genres, after the reader has rolled back what it did and not what the writer did: two of the"
                        + " connections that are open at once are one and the same")
                .isEqualTo("2");
    }

    @Test
    @Order(4)
    @DisplayName("the file keeps what is in it, also one with an awkward name")
    void keeps() throws Exception {
        DataSource source = source(file());
        assertThat(value(connection(source), "select count(*) from genre"))
                .as("genres in the file")
                .isEqualTo("1");
        execute(connection(source), "insert into genre values (5)");

        assertThat(value(connection(source(folder.resolve("Müller & Söhne 100%.db"))), "select count(*) from genre"))
                .as("genres in the file, from a data source of its own")
                .isEqualTo("2");
        assertThat(value(connection(source(folder.resolve("new.db"))), "select count(*) from sqlite_schema"))
                .as("tables in a file that wasn't there")
                .isEqualTo("0");
    }

    @Test
    @Order(5)
    @DisplayName("no connection stays open")
    void closes() throws Exception {
        Path file = file();
        try (Connection first = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            execute(first, "pragma journal_mode = wal"); // so that whoever has asked anything keeps the log
        }
        DataSource source = Ex04Switches.open(file);
        connection(source).close();
        if (source instanceof AutoCloseable pool) pool.close();

        // The last connection to be closed removes the log.
        try (Connection last = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            value(last, "select count(*) from genre");
        }
        assertThat(folder.resolve(file.getFileName() + "-wal"))
                .as("the log beside the file, after all connections of the test were closed: another is still open")
                .doesNotExist();
    }

    /** A file with two tables and one row. */
    private Path file() throws SQLException {
        Path file = folder.resolve("Müller & Söhne 100%.db");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            execute(connection, "create table genre (id integer primary key)");
            execute(connection, "create table book (id integer primary key, genre_id integer references genre (id))");
            execute(connection, "insert into genre values (1)");
        }
        return file;
    }

    private DataSource source(Path file) {
        DataSource source = Ex04Switches.open(file);
        assertThat(source).as("the data source").isNotNull();
        if (source instanceof AutoCloseable pool) open.add(pool);
        return source;
    }

    private Connection connection(DataSource source) throws Exception {
        long others = open.stream().filter(Connection.class::isInstance).count();
        try {
            Connection connection = Shop.within(
                    Duration.ofSeconds(10),
                    "one connection more, while " + others + " are open, didn't come within 10 seconds",
                    source::getConnection);
            open.add(connection);
            return connection;
        } catch (SQLException e) {
            return fail("one connection more, while %d are open, was refused: %s", others, e.getMessage());
        }
    }

    /** Three connections that are open at once, which is as many as every source lends. */
    private List<Connection> three(DataSource source) throws Exception {
        return List.of(connection(source), connection(source), connection(source));
    }

    private static List<String> values(List<Connection> connections, String query) throws SQLException {
        List<String> values = new ArrayList<>();
        for (Connection connection : connections) {
            values.add(value(connection, query));
        }
        return values;
    }

    private static String value(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(query)) {
            result.next();
            return result.getString(1);
        } catch (SQLException e) {
            return fail("“%s” can't be answered: is this still the file with its tables? %s", query, e.getMessage());
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
