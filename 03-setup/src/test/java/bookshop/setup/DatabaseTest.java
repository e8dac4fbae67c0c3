package bookshop.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is wrong with the address: one sentence, in time, without a secret, and nothing stays open. */
@Tag("course")
@DisplayName("Database")
class DatabaseTest {

    @Test
    @DisplayName("two fresh databases have nothing to do with each other")
    void independent() throws SQLException {
        try (var one = Database.fresh();
                var other = Database.fresh()) {
            execute(one, "delete from stock");
            assertThat(one.url()).isNotEqualTo(other.url());
            assertThat(count(one)).isZero();
            assertThat(count(other)).isPositive();
        }
    }

    @Test
    @DisplayName("foreign keys hold, on every connection, and all switches are as they should be")
    void switches() throws SQLException {
        try (var database = Database.fresh()) {
            for (int i = 0; i < 2; i++) {
                assertThatExceptionOfType(SQLException.class)
                        .isThrownBy(() -> execute(database, "update book set genre_id = 4711"));
            }
            assertThat(Report.switches(database))
                    .allSatisfy((name, verdict) -> assertThat(verdict).isEqualTo("yes"));
            assertThat(Report.connection(database)).hasSize(7);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:oracle:thin:bob/secret@host",
                "postgresql://bob:secret@host/shop",
                "jdbc:postgres://bob:secret@host/shop",
                "jdbc:sqlite:shop.db",
                "jdbc:h2:mem:x;password=secret"
            })
    @DisplayName("an unsupported product, or a typo in it")
    void unsupported(String address) {
        assertThat(refusal(address)).contains("jdbc:postgresql://").contains("jdbc:mysql://");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:postgresql", "jdbc:mysql"})
    @DisplayName("a typo behind the product")
    void typo(String product) {
        assertThat(refusal(product + "://localhost:54e2/shop?password=secret"))
                .startsWith("The driver can't read " + product + "://localhost:54e2/shop?password=***");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:postgresql", "jdbc:mysql"})
    @DisplayName("no server")
    void noServer(String product) throws Exception {
        String server = "localhost:" + FakeServer.freePort();
        assertThat(refusal(product + "://" + server + "/shop?user=bob&password=secret"))
                .startsWith("No server answers")
                .contains(server)
                .contains("password=***");
    }

    @Test
    @DisplayName("a wrong port, where another product's server answers")
    void wrongPort() throws Exception {
        try (var mysql = FakeServer.mysql(1045, "28000", "Access denied")) {
            assertThat(refusal("jdbc:postgresql://localhost:" + mysql.port() + "/shop"))
                    .startsWith("No server answers");
            assertThat(mysql.visitorsLeft()).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "28P01, refuses the user or the password",
        "28000, refuses the user or the password",
        "3D000, There is no such database",
        "53300, has no connection left",
        "57P03, the sentence of the server"
    })
    @DisplayName("what PostgreSQL says")
    void postgresql(String state, String words) throws Exception {
        try (var server = FakeServer.postgresql(state, "the sentence of the server")) {
            assertThat(refusal("jdbc:postgresql://localhost:" + server.port() + "/shop?password=secret"))
                    .contains(words);
            assertThat(server.visitorsLeft()).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1045, 28000, refuses the user or the password",
        "1044, 42000, may create no schema",
        "1049, 42000, There is no such database",
        "1040, 08004, has no connection left"
    })
    @DisplayName("what MySQL says")
    void mysql(int code, String state, String words) throws Exception {
        try (var server = FakeServer.mysql(code, state, "the sentence of the server")) {
            assertThat(refusal("jdbc:mysql://localhost:" + server.port() + "/shop?password=secret"))
                    .contains(words);
            assertThat(server.visitorsLeft()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:postgresql", "jdbc:mysql"})
    @DisplayName("a server that accepts and never answers")
    void silent(String product) throws Exception {
        try (var server = FakeServer.silent()) {
            long start = System.nanoTime();

            assertThat(refusal(product + "://localhost:" + server.port() + "/shop"))
                    .startsWith("No server answers");

            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(4));
            assertThat(server.visitorsLeft()).isZero();
        }
    }

    @Test
    @DisplayName("a pool that is exhausted")
    void exhausted() throws SQLException {
        try (var database = Database.fresh()) {
            var config = new HikariConfig();
            config.setDataSource(database.pool());
            config.setMaximumPoolSize(1);
            config.setConnectionTimeout(250);
            try (var pool = new HikariDataSource(config);
                    var first = pool.getConnection()) {
                assertThat(first.isValid(1)).isTrue();
                assertThatExceptionOfType(SQLException.class)
                        .isThrownBy(pool::getConnection)
                        .extracting(e -> Unavailable.because(e, "jdbc:mysql://bob:secret@localhost/shop")
                                .getMessage())
                        .asString()
                        .startsWith("All connections at jdbc:mysql://***@localhost/shop are in use");
            }
        }
    }

    @Test
    @DisplayName("the real server's own refusals: an unknown user, a wrong password, an unknown database")
    void realServer() throws SQLException {
        try (var database = Database.fresh()) {
            if (database.product().equals("sqlite")) return; // nobody to refuse: the scripted servers above do
            var settings = Settings.current();
            assertThat(refusal(new Settings(withKey(settings.url()), "nobody_we_know", "secret")))
                    .contains("refuses the user or the password");
            String elsewhere = settings.url().replaceFirst("^(jdbc:\\w+://[^/]+/)[^?]*", "$1bookshop_course_missing");
            assertThat(refusal(new Settings(elsewhere, settings.user(), settings.password())))
                    .startsWith("There is no such database");
            if (database.product().equals("mysql")) wrongPassword(database, settings);
        }
    }

    /** A user with a password, made for this test. (The course's PostgreSQL trusts every local login.) */
    private static void wrongPassword(Database database, Settings settings) throws SQLException {
        String user = "course_" + database.url().replaceFirst(".*_(\\w+).*", "$1");
        try {
            execute(database, "create user '" + user + "' identified by 'right'");
        } catch (SQLException e) {
            assertThat(e.getErrorCode()).as(e.getMessage()).isEqualTo(1227); // somebody's own user, who may make none
            return;
        }
        try {
            // Without TLS, which the course's MySQL does without, no password is sent unasked.
            assertThat(refusal(new Settings(settings.url(), user, "secret")))
                    .containsAnyOf("allowPublicKeyRetrieval=true", "refuses the user or the password");
            assertThat(refusal(new Settings(withKey(settings.url()), user, "secret")))
                    .contains("refuses the user or the password");
            assertThat(refusal(new Settings(withKey(settings.url()), user, "right")))
                    .contains("may create no schema");
        } finally {
            execute(database, "drop user '" + user + "'");
        }
    }

    private static String withKey(String url) {
        if (!url.startsWith("jdbc:mysql:")) return url;
        return url + (url.contains("?") ? "&" : "?") + "allowPublicKeyRetrieval=true";
    }

    @Test
    @DisplayName("a file that can't be opened is told without a state")
    void file() {
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> DriverManager.getConnection("jdbc:sqlite:/no/such/folder/shop.db"))
                .extracting(e -> Unavailable.because(e, "jdbc:sqlite:/no/such/folder/shop.db")
                        .getMessage())
                .asString()
                .contains("can't be used");
    }

    @Test
    @DisplayName("passwords are masked wherever they stand")
    void masked() {
        assertThat(Unavailable.masked("jdbc:mysql://bob:secret@host/shop")).isEqualTo("jdbc:mysql://***@host/shop");
        assertThat(Unavailable.masked("jdbc:mysql://bob:s@cret@host/shop")).isEqualTo("jdbc:mysql://***@host/shop");
        assertThat(Unavailable.masked("jdbc:postgresql://h/d?user=b&password=secret&ssl=true"))
                .isEqualTo("jdbc:postgresql://h/d?user=b&password=***&ssl=true");
        assertThat(new Settings("jdbc:mysql://h/d?password=secret", "bob", "secret").toString())
                .isEqualTo("jdbc:mysql://h/d?password=***, user bob, password ***");
    }

    private static String refusal(String address) {
        return refusal(new Settings(address, "bob", "secret"));
    }

    /** One sentence, without the secret. */
    private static String refusal(Settings settings) {
        String sentence = assertThatExceptionOfType(Unavailable.class)
                .isThrownBy(() -> Database.onServer(settings, Duration.ofMillis(500)))
                .withNoCause()
                .actual()
                .getMessage();
        assertThat(sentence).doesNotContain("secret").doesNotContain("\n").endsWith(".");
        return sentence;
    }

    private static void execute(Database database, String sql) throws SQLException {
        try (var connection = database.pool().getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private static long count(Database database) throws SQLException {
        try (var connection = database.pool().getConnection();
                var statement = connection.createStatement();
                var result = statement.executeQuery("select count(*) from stock")) {
            result.next();
            return result.getLong(1);
        }
    }
}
