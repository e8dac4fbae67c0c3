package bookshop.setup;

import static bookshop.setup.Ex09Trouble.LOGIN_REFUSED;
import static bookshop.setup.Ex09Trouble.NONE;
import static bookshop.setup.Ex09Trouble.NO_DRIVER;
import static bookshop.setup.Ex09Trouble.NO_SERVER;
import static bookshop.setup.Ex09Trouble.NO_SUCH_DATABASE;
import static bookshop.setup.Ex09Trouble.OTHER;
import static bookshop.setup.Ex09Trouble.SERVER_FULL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.fail;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("03.9 Tell why there is no connection")
class Ex09TroubleTest {

    @TempDir
    private Path folder;

    @BeforeAll
    static void quiet() {
        // The driver of PostgreSQL prints what it can't read.
        java.util.logging.Logger.getLogger("org.postgresql").setLevel(java.util.logging.Level.SEVERE);
    }

    @AfterEach
    void timeoutAsBefore() {
        DriverManager.setLoginTimeout(0);
    }

    @Test
    @Order(1)
    @DisplayName("state and code tell what is the matter, whatever the text says")
    void statesAndCodes() {
        means(LOGIN_REFUSED, "Passwort-Authentifizierung für Benutzer »ann« fehlgeschlagen", "28P01", 0);
        means(LOGIN_REFUSED, "role \"ann\" is not permitted to log in", "28000", 0);
        means(LOGIN_REFUSED, "Access denied for user 'ann'@'localhost'", "28000", 1045);
        means(LOGIN_REFUSED, "Access denied for user 'ann'@'%' to database 'shop'", "42000", 1044);
        means(LOGIN_REFUSED, "no role of this name", "28001", 0);
        means(NO_SUCH_DATABASE, "la base de données « password » n'existe pas", "3D000", 0);
        means(NO_SUCH_DATABASE, "Unknown database 'shop'", "42000", 1049);
        means(NO_SUCH_DATABASE, "unable to open database file", null, 14);
        means(SERVER_FULL, "sorry, too many clients already", "53300", 0);
        means(SERVER_FULL, "Too many connections", "08004", 1040);
        // A code counts with any state.
        means(SERVER_FULL, "Too many connections", "HY000", 1040);
        means(LOGIN_REFUSED, "Access denied for user 'ann'", "08001", 1045);
        means(NO_SUCH_DATABASE, "Unknown database 'shop'", "08004", 1049);
        means(NO_SUCH_DATABASE, "unable to open database file", "08001", 14);
        means(OTHER, "a limit in the configuration", "53400", 0);
        means(NO_SERVER, "Connection refused", "08001", 0);
        means(NO_SERVER, "the server rejected the connection", "08004", 0);
        means(NO_SERVER, "Communications link failure", "08S01", 0);
        means(NO_SERVER, "the server broke off", "08006", 0);
        means(OTHER, "You have an error in your SQL syntax", "42000", 1064);
        means(OTHER, "the password is wrong, there is no such database and no server answers", "XX000", 0);
        means(OTHER, "database is locked", null, 5);
        means(OTHER, null, null, 0);
    }

    @Test
    @Order(2)
    @DisplayName("a pool wraps what the driver said")
    void causes() {
        var driver = new SQLException("no", "28P01");

        assertThat(of(new SQLException("the pool gave up", driver)))
                .as("an exception without a state, caused by a refused login")
                .isEqualTo(LOGIN_REFUSED);
        assertThat(of(new SQLException(
                        "outside", "HY000", new SQLException("inside", new SQLException("full", "08004", 1040)))))
                .as("an exception whose cause's cause says that the server is full")
                .isEqualTo(SERVER_FULL);
        assertThat(of(new SQLException("no server", "08001", driver)))
                .as("an exception that says itself that no server answers")
                .isEqualTo(NO_SERVER);
        assertThat(of(new SQLException("outside", new IllegalStateException(driver))))
                .as("an exception whose cause is none of SQL, whatever is behind that")
                .isEqualTo(OTHER);
        assertThat(of(new SQLTransientConnectionException("Connection is not available")))
                .as("an exception of a pool that has nothing left to lend: neither a state nor a cause, and the server"
                        + " may have room")
                .isEqualTo(OTHER);
    }

    @Test
    @Order(3)
    @DisplayName("nobody listens at the port, or somebody who is no database")
    void nobody() throws Exception {
        int port = FakeServer.freePort();
        is(NO_SERVER, "jdbc:postgresql://127.0.0.1:" + port + "/shop");
        is(NO_SERVER, "jdbc:mysql://127.0.0.1:" + port + "/shop");
        // A wrong port, where a server of the other kind says no.
        try (var mysql = FakeServer.mysql(1045, "28000", "no")) {
            is(
                    NO_SERVER,
                    "jdbc:postgresql://127.0.0.1:" + mysql.port()
                            + "/shop?socketTimeout=1&connectTimeout=1&loginTimeout=1");
        }
    }

    @Test
    @Order(4)
    @DisplayName("a server says no, and the driver hangs up")
    void refusals() throws Exception {
        try (var server = FakeServer.postgresql("28P01", "mot de passe incorrect")) {
            refused(LOGIN_REFUSED, "postgresql", server);
        }
        try (var server = FakeServer.postgresql("3D000", "database \"shop\" does not exist")) {
            refused(NO_SUCH_DATABASE, "postgresql", server);
        }
        try (var server = FakeServer.postgresql("53300", "sorry, too many clients already")) {
            refused(SERVER_FULL, "postgresql", server);
        }
        try (var server = FakeServer.mysql(1045, "28000", "Access denied for user 'ann'")) {
            refused(LOGIN_REFUSED, "mysql", server);
        }
        try (var server = FakeServer.mysql(1049, "42000", "Unknown database 'shop'")) {
            refused(NO_SUCH_DATABASE, "mysql", server);
        }
        try (var server = FakeServer.mysql(1040, "08004", "Too many connections")) {
            refused(SERVER_FULL, "mysql", server);
        }
        assertThat(DriverManager.getLoginTimeout())
                .as("seconds of DriverManager's login time-out, which belongs to the whole program; none was set")
                .isZero();
    }

    @Test
    @Order(5)
    @DisplayName("no driver takes the address, or it stumbles over it")
    void noDriver() throws Exception {
        is(NO_DRIVER, "jdbc:postgres://localhost/shop");
        is(NO_DRIVER, "jdbc:oracle:thin:@localhost:1521/shop");
        is(NO_DRIVER, "localhost/shop");
        // A driver takes this one, and then stumbles over the port.
        assertThat(connecting("jdbc:postgresql://localhost:54e2/shop"))
                .as("an address with a port that is no number")
                .isIn(NO_DRIVER, OTHER);
        try {
            is(OTHER, "jdbc:mysql://localhost/100%");
        } catch (IllegalArgumentException e) {
            fail("MySQL's driver throws no SQLException at this address, but this one, and it came through: " + e);
        }
    }

    @Test
    @Order(6)
    @DisplayName("a file that can be opened is, and is let go; in a folder that isn't there, none can")
    void sqlite() throws Exception {
        Path file = folder.resolve("shop.db");
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file + "?journal_mode=wal");
                var statement = connection.createStatement()) {
            statement.execute("create table genre (id integer)");
        }
        is(NONE, "jdbc:sqlite:" + file);
        assertThat(Files.list(folder).toList())
                .as("files, after the connection was closed: is it? SQLite removes -wal and -shm with the last one")
                .containsExactly(file);
        is(NO_SUCH_DATABASE, "jdbc:sqlite:" + folder.resolve("missing").resolve("shop.db"));
    }

    @Test
    @Order(7)
    @DisplayName("the course's own server lets in who may, and only them")
    void realServer() throws Exception {
        try (Database database = Database.fresh()) {
            var settings = Settings.current();
            assertThat(Ex09Trouble.connecting(database.url(), settings.user(), settings.password()))
                    .as("the address of the bookshop itself")
                    .isEqualTo(NONE);
            // With SQLite there is nobody to say no.
            if (database.product().equals("sqlite")) return;
            // The course's MySQL has no TLS, so its driver wants to be allowed to send a password.
            String url = database.url().startsWith("jdbc:mysql:")
                    ? database.url() + (database.url().contains("?") ? "&" : "?") + "allowPublicKeyRetrieval=true"
                    : database.url();
            assertThat(Ex09Trouble.connecting(url, "nobody_we_know", "wrong"))
                    .as("the bookshop's server, with a user it doesn't know")
                    .isEqualTo(LOGIN_REFUSED);
            // A name that begins like those the user has a right to: for others MySQL says 1044, whether they exist or
            // not.
            String elsewhere = url.replaceFirst("^(jdbc:\\w+://[^/]+/)[^?]*", "$1bookshop_course_missing");
            assertThat(Ex09Trouble.connecting(elsewhere, settings.user(), settings.password()))
                    .as("the bookshop's server, with a database that it doesn't have")
                    .isEqualTo(NO_SUCH_DATABASE);
        }
    }

    private static void means(Ex09Trouble expected, String text, String state, int code) {
        assertThat(of(new SQLException(text, state, code)))
                .as("state %s, code %d: %s", state, code, text)
                .isEqualTo(expected);
    }

    private static Ex09Trouble of(SQLException e) {
        try {
            return Ex09Trouble.of(e);
        } catch (RuntimeException stopped) {
            throw Shop.stopped("state " + e.getSQLState() + ", code " + e.getErrorCode(), stopped);
        }
    }

    private static void refused(Ex09Trouble expected, String product, FakeServer server) throws Exception {
        String url = "jdbc:" + product + "://127.0.0.1:" + server.port() + "/shop";
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> DriverManager.getConnection(url, "ann", "s3cret"));
        int once = server.visitors(); // some drivers try again by themselves
        is(expected, url);
        assertThat(server.users()).as("the user who logs in at the server").containsOnly("ann");
        assertThat(server.visitorsLeft())
                .as("connections to the server that are still open")
                .isZero();
        assertThat(server.visitors() - once)
                .as("connections to the server that were tried, where one attempt makes %d", once)
                .isEqualTo(once);
    }

    private static void is(Ex09Trouble expected, String url) throws Exception {
        assertThat(connecting(url)).as("trouble with %s", url).isEqualTo(expected);
    }

    private static Ex09Trouble connecting(String url) throws Exception {
        return Shop.within(
                Duration.ofSeconds(10),
                "the attempt to connect to " + url + " was not over after 10 seconds",
                () -> Ex09Trouble.connecting(url, "ann", "s3cret"));
    }
}
