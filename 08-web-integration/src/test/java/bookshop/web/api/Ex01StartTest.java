package bookshop.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import bookshop.web.Database;
import bookshop.web.Faults;
import bookshop.web.Migration;
import io.javalin.Javalin;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@DisplayName("08.1 Migrate, then open the door")
class Ex01StartTest {

    private static final List<String> TABLES = List.of("book", "purchase", "account", "request_key");

    private final Faults faults = new Faults((reference, fault) -> {});
    private Database database;
    private Javalin server;
    private int port;

    @BeforeEach
    void emptyDatabase() throws IOException {
        database = Database.empty();
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
    }

    @AfterEach
    void stop() {
        if (server != null) server.stop();
        database.close();
    }

    @Test
    @Order(1)
    @DisplayName("an empty database gets the tables and no rows, before the port is open")
    void migratesFirst() throws Exception {
        var tooEarly = new ArrayList<String>();
        DataSource watched = watched(() -> {
            if (!missing().isEmpty() && listens()) tooEarly.add("open while tables are missing");
            return false;
        });

        server = Ex01Start.start(watched, port, faults);

        assertThat(server).as("the server that was returned").isNotNull();
        assertThat(missing())
                .as("tables that are missing when the server is started")
                .isEmpty();
        assertThat(count("book"))
                .as("books in the database: rows are none of the migration's business")
                .isZero();
        assertThat(tooEarly)
                .as("the port, looked at while the database was being migrated")
                .isEmpty();
        assertThat(server.port()).as("the port of the server").isEqualTo(port);
        assertThat(ready().statusCode()).as("the status of GET /health/ready").isEqualTo(200);
    }

    @Test
    @Order(2)
    @DisplayName("a database that is up to date, with rows in it, keeps them")
    void startsAgain() throws Exception {
        Migration.update(database.pool(), "demo");

        server = Ex01Start.start(database.pool(), port, faults);

        assertThat(count("book")).as("books, which were there before the start").isEqualTo(63);
        assertThat(ready().statusCode()).as("the status of GET /health/ready").isEqualTo(200);
        isOpen();
        assertThat(database.pool().getHikariPoolMXBean().getActiveConnections())
                .as("connections that the server keeps when nobody asks it anything")
                .isZero();
    }

    @Test
    @Order(3)
    @DisplayName("when the migration fails, so does the start, and nobody listens")
    void failsWithTheMigration() throws Exception {
        execute("create table book (id integer)"); // in the way of ours

        Throwable thrown = catchThrowable(() -> server = Ex01Start.start(database.pool(), port, faults));

        if (thrown instanceof AssertionError todo) throw todo;
        assertThat(thrown)
                .as("what start throws when the migration fails (a table of a changeset is there already)")
                .withFailMessage("nothing: it has returned, and the migration's exception should get to the caller")
                .isNotNull();
        assertThat(thrown)
                .as("what start throws: the migration's own exception")
                .hasMessageContaining("migrated");
        assertThat(listens())
                .as("somebody listens on the port after the migration has failed")
                .isFalse();
        isOpen();
    }

    @Test
    @Order(4)
    @DisplayName("not ready while the database doesn't answer, and ready again when it does")
    void notReady() throws Exception {
        String[] down = {""};
        DataSource source = watched(() -> {
            if (down[0].equals("no connection")) throw new SQLException("no route to db-17");
            return down[0].equals("no answer");
        });
        server = Ex01Start.start(source, port, faults);
        assertThat(ready().statusCode()).as("the status of GET /health/ready").isEqualTo(200);

        for (String trouble : List.of("no connection", "no answer")) {
            down[0] = trouble;
            var answer = ready();
            assertThat(answer.statusCode())
                    .as("the status of GET /health/ready when there is " + trouble + " to be had")
                    .isEqualTo(503);
            assertThat(answer.headers().firstValue("Content-Type").orElse("none"))
                    .as("its content type")
                    .startsWith("application/problem+json");
            assertThat(answer.body())
                    .as("the answer, which is for strangers: nothing of the exception's text")
                    .doesNotContain("db-17", "Exception", "jOOQ", "select");
        }

        down[0] = "";
        assertThat(ready().statusCode())
                .as("the status of GET /health/ready when the database is back")
                .isEqualTo(200);
        assertThat(database.pool().getHikariPoolMXBean().getActiveConnections())
                .as("connections that were not given back, after a query that failed")
                .isZero();
    }

    /** Says whether the connection that is handed out will give no answers. */
    private interface Check {
        boolean run() throws Exception;
    }

    /** The pool, with something that happens before each connection. */
    private DataSource watched(Check before) {
        return proxy(DataSource.class, database::pool, method -> {
            if (!method.equals("getConnection") || !before.run()) return null;
            var connection = database.pool().getConnection();
            return proxy(Connection.class, () -> connection, inner -> {
                if (inner.startsWith("prepare") || inner.equals("createStatement") || inner.equals("isValid")) {
                    throw new SQLException("db-17 says nothing");
                }
                return null;
            });
        });
    }

    private interface Instead {
        Object of(String method) throws Exception;
    }

    /** Calls the real one, unless there is something to give instead. */
    private static <T> T proxy(Class<T> type, Supplier<T> real, Instead instead) {
        return type.cast(Proxy.newProxyInstance(
                Ex01StartTest.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    Object other = instead.of(method.getName());
                    if (other != null) return other;
                    try {
                        return method.invoke(real.get(), arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    private void isOpen() {
        assertThat(database.pool().isClosed())
                .withFailMessage("the pool was closed, which is the caller's")
                .isFalse();
    }

    private boolean listens() {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress("localhost", port), 1_000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private HttpResponse<String> ready() throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/health/ready"));
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    private List<String> missing() {
        return TABLES.stream().filter(table -> !exists(table)).toList();
    }

    private boolean exists(String table) {
        try {
            count(table);
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    private long count(String table) throws SQLException {
        try (var connection = database.pool().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from " + table)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.pool().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
