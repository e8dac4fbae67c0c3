package bookshop.orm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("course")
@DisplayName("Database")
class DatabaseTest {

    @Test
    @DisplayName("two fresh databases have nothing to do with each other")
    void independent() throws SQLException {
        try (var one = Database.fresh();
                var other = Database.fresh()) {
            try (var connection = one.dataSource().getConnection();
                    var statement = connection.createStatement()) {
                statement.executeUpdate("delete from review");
            }
            assertThat(one.url()).isNotEqualTo(other.url());
            assertThat(reviews(one)).isZero();
            assertThat(reviews(other)).isEqualTo(28);
        }
    }

    @Test
    @DisplayName("foreign keys hold, on every connection")
    void foreignKeys() throws SQLException {
        try (var database = Database.fresh()) {
            for (int i = 0; i < 2; i++) {
                try (var connection = database.dataSource().getConnection();
                        var statement = connection.createStatement()) {
                    assertThatExceptionOfType(SQLException.class)
                            .isThrownBy(() -> statement.executeUpdate("update book set genre_id = 4711"));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:oracle:thin:bob/secret@host",
                "postgresql://bob:secret@host/shop",
                "jdbc:h2:mem:x;password=secret"
            })
    @DisplayName("an address of another product is refused in a sentence without the password")
    void unsupported(String address) {
        assertThat(refusal(address))
                .contains("jdbc:postgresql://")
                .contains("jdbc:mysql://")
                .doesNotContain("secret");
    }

    @ParameterizedTest
    @CsvSource({
        "1040, 08004, Too many connections, has no connection left",
        "0, 53300, too many clients already, has no connection left",
        "1049, 42000, Unknown database, There is no such database",
        "1044, 42000, Access denied to the database, may create no schema",
        "1045, 28000, Access denied, refuses the user or the password",
        "0, 08001, Public Key Retrieval is not allowed, has no TLS",
        "0, 57P03, the database is starting up, it says \"the database is starting up\""
    })
    @DisplayName("what a server or its driver says becomes a sentence")
    void said(int code, String state, String text, String words) {
        assertThat(Unavailable.because(new SQLException(text, state, code), "jdbc:mysql://shop/?password=secret"))
                .message()
                .contains(words)
                .contains("jdbc:mysql://shop/?password=***")
                .doesNotContain("secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:postgresql", "jdbc:mysql"})
    @DisplayName("where nothing listens, it says that no server answers")
    void nothingListens(String product) throws IOException {
        int port;
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }

        assertThat(refusal(product + "://localhost:" + port + "/shop?user=bob&password=secret"))
                .startsWith("No server answers")
                .contains("localhost:" + port)
                .contains("password=***")
                .doesNotContain("secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:postgresql", "jdbc:mysql"})
    @DisplayName("a server that accepts and says nothing is given up in time")
    void silent(String product) throws IOException {
        try (var silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            long start = System.nanoTime();

            assertThat(refusal(product + "://localhost:" + silent.getLocalPort() + "/shop"))
                    .startsWith("No server answers");

            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(4));
        }
    }

    @Test
    @DisplayName("passwords are masked wherever they stand in an address")
    void masked() {
        assertThat(Unavailable.masked("jdbc:mysql://bob:secret@host/shop")).isEqualTo("jdbc:mysql://***@host/shop");
        assertThat(Unavailable.masked("jdbc:mysql://bob:s@cret@host/shop")).isEqualTo("jdbc:mysql://***@host/shop");
        assertThat(Unavailable.masked("jdbc:postgresql://h/d?user=b&password=secret&ssl=true"))
                .isEqualTo("jdbc:postgresql://h/d?user=b&password=***&ssl=true");
        assertThat(Unavailable.masked(null)).isEqualTo("null");
    }

    @Test
    @DisplayName("the three schemas have the same tables and columns, in the same order")
    void sameSchema() throws Exception {
        List<String> sqlite = tables("sqlite");

        assertThat(sqlite).hasSize(10).contains("stock: book_id quantity version");
        assertThat(tables("postgresql")).isEqualTo(sqlite);
        assertThat(tables("mysql")).isEqualTo(sqlite);
    }

    private static String refusal(String address) {
        return assertThatExceptionOfType(Unavailable.class)
                .isThrownBy(() -> Database.onServer(address, Duration.ofMillis(250)))
                .withNoCause()
                .actual()
                .getMessage();
    }

    private static long reviews(Database database) throws SQLException {
        try (var connection = database.dataSource().getConnection();
                var statement = connection.createStatement();
                var result = statement.executeQuery("select count(*) from review")) {
            result.next();
            return result.getLong(1);
        }
    }

    /** A line for each table of the script: its name and its columns. Constraints and indexes are not in it. */
    private static List<String> tables(String product) throws Exception {
        var tables = new ArrayList<String>();
        String script = Files.readString(Path.of(
                DatabaseTest.class.getResource("/schema-" + product + ".sql").toURI()));
        for (String line : script.lines().toList()) {
            if (line.startsWith("create table ")) {
                tables.add(line.split(" ")[2] + ":");
            } else if (line.startsWith("    ") && !line.strip().startsWith("constraint ")) {
                tables.add(tables.removeLast() + " " + line.strip().split(" ")[0]);
            }
        }
        return tables;
    }
}
