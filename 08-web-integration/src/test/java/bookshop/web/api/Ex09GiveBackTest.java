package bookshop.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import bookshop.web.Answer;
import bookshop.web.Shop;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("08.9 Give the connection back")
class Ex09GiveBackTest {

    /** A pool of two that hands out its connections as they were given back. */
    private static final class Pool {
        final List<Connection> all = new ArrayList<>();
        final BlockingQueue<Connection> free = new ArrayBlockingQueue<>(2);
        final AtomicInteger borrowed = new AtomicInteger();
        final AtomicInteger closed = new AtomicInteger();
        volatile boolean failsToCommit;
        volatile boolean failsToRollBack;
        volatile Boolean failsToSetAutoCommit; // to this value; null: it doesn't fail
        volatile boolean empty;
        volatile boolean open;

        DataSource source() {
            return proxy(DataSource.class, (method, arguments) -> {
                if (!method.equals("getConnection")) throw new UnsupportedOperationException(method);
                if (!open)
                    throw new AssertionError("a connection was borrowed before a request came: when is it needed?");
                Connection real = empty ? null : free.poll(3, TimeUnit.SECONDS);
                if (real == null) throw new SQLException("no connection to db-17 is free");
                borrowed.incrementAndGet();
                return lent(real);
            });
        }

        private Connection lent(Connection real) {
            var open = new boolean[] {true};
            return proxy(Connection.class, (method, arguments) -> {
                if (method.equals("close")) {
                    closed.incrementAndGet();
                    if (open[0]) free.offer(real);
                    open[0] = false;
                    return null;
                }
                if (method.equals("isClosed")) return !open[0];
                if (!open[0]) throw new SQLException("the connection was given back, and is used on");
                if (method.equals("commit") && failsToCommit) throw new SQLException("db-17 can't commit");
                if (method.equals("setAutoCommit") && arguments[0].equals(failsToSetAutoCommit)) {
                    throw new SQLException("db-17 can't set autocommit");
                }
                if (method.equals("rollback") && failsToRollBack) throw new SQLException("db-17 can't roll back");
                return call(real, method, arguments);
            });
        }

        private static Object call(Connection real, String method, Object[] arguments) throws Throwable {
            for (var candidate : Connection.class.getMethods()) {
                if (candidate.getName().equals(method)
                        && candidate.getParameterCount() == (arguments == null ? 0 : arguments.length)) {
                    try {
                        return candidate.invoke(real, arguments);
                    } catch (IllegalArgumentException e) {
                        // another one of this name
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }
            }
            throw new UnsupportedOperationException(method);
        }

        private interface Call {
            Object answer(String method, Object[] arguments) throws Throwable;
        }

        private static <T> T proxy(Class<T> type, Call call) {
            return type.cast(Proxy.newProxyInstance(
                    Pool.class.getClassLoader(),
                    new Class<?>[] {type},
                    (proxy, method, arguments) -> call.answer(method.getName(), arguments)));
        }
    }

    private static final Pool pool = new Pool();

    @RegisterExtension
    static final Shop shop = Shop.api((routes, db) ->
            routes.post("/authors/{what}", Ex09GiveBack.inTransaction(pool.source(), Ex09GiveBackTest::work)));

    /** Inserts an author, and then does what the path says. */
    private static void work(Context ctx, Connection connection) throws Exception {
        assertThat(connection.getAutoCommit())
                .as("autocommit, while the work is done: it should be a transaction")
                .isFalse();
        try (var statement = connection.createStatement()) {
            statement.executeUpdate("insert into author (name) values ('Zadie Smith')");
        }
        switch (ctx.pathParam("what")) {
            case "create" -> ctx.status(201);
            case "refuse" -> ctx.status(404);
            case "miss" -> throw new NotFoundResponse("There is no such thing.");
            case "break" -> throw new IOException("something broke");
            case "overflow" -> throw new StackOverflowError("too deep");
            case "pour" -> {
                byte[] much = new byte[64 * 1024];
                for (int i = 0; i < 4_000; i++) {
                    ctx.outputStream().write(much);
                }
            }
            default -> throw new IllegalArgumentException(ctx.path());
        }
    }

    @BeforeEach
    void fill() throws SQLException {
        pool.all.add(shop.source().getConnection());
        pool.all.add(shop.source().getConnection());
        pool.free.addAll(pool.all);
        pool.borrowed.set(0);
        pool.closed.set(0);
        pool.failsToCommit = false;
        pool.failsToRollBack = false;
        pool.failsToSetAutoCommit = null;
        pool.empty = false;
        pool.open = true;
    }

    @AfterEach
    void empty() throws SQLException {
        pool.open = false;
        for (Connection connection : pool.all) {
            if (!connection.getAutoCommit()) connection.rollback();
            connection.close();
        }
        pool.all.clear();
        pool.free.clear();
    }

    @Test
    @Order(1)
    @DisplayName("the work's changes are committed when the answer is there")
    void commits() throws Exception {
        shop.post("/authors/create", null).has(201, "the work went well");

        assertThat(authors()).as("authors that others see").isEqualTo(1);
        isTidy(1);

        shop.post("/authors/refuse", null).has(404, "the work set this status, and returned");
        assertThat(authors())
                .as(
                        "authors that others see: the work has returned twice, and whatever status it set, that is a commit")
                .isEqualTo(2);
        isTidy(2);
    }

    @Test
    @Order(2)
    @DisplayName("a commit that fails is no success")
    void commitFails() throws Exception {
        pool.failsToCommit = true;
        Answer answer = shop.post("/authors/create", null);

        answer.has(500, "the commit failed");
        assertThat(wentOut(answer)).as("what went out when the commit failed").isEqualTo("SQLException");
        isTidy(1);
        assertThat(authors())
                .as("authors that others see, after a commit that failed")
                .isZero();
    }

    @Test
    @Order(3)
    @DisplayName("an exception rolls back and goes out as it is")
    void exception() throws Exception {
        shop.post("/authors/miss", null).isProblem(404, "the work threw NotFoundResponse");
        assertThat(authors()).as("authors that others see, after an exception").isZero();
        isTidy(1);

        Answer answer = shop.post("/authors/break", null).isProblem(500, "the work threw an IOException");
        assertThat(wentOut(answer)).as("what went out").isEqualTo("IOException");
        assertThat(authors())
                .as("authors that others see, after a checked exception")
                .isZero();
        isTidy(2);
    }

    @Test
    @Order(4)
    @DisplayName("so does an Error")
    void error() throws Exception {
        Answer answer = shop.post("/authors/overflow", null).has(500, "the work threw a StackOverflowError");

        assertThat(wentOut(answer)).as("what went out").isEqualTo("StackOverflowError");
        isTidy(1);
        assertThat(authors()).as("authors that others see, after an Error").isZero();
    }

    @Test
    @Order(5)
    @DisplayName("a rollback that fails too hides nothing")
    void rollbackFails() throws Exception {
        pool.failsToRollBack = true;
        shop.post("/authors/miss", null).isProblem(404, "the work threw NotFoundResponse, then the rollback failed");

        pool.failsToRollBack = false;
        isBack(1);
        assertThat(authors())
                .as("authors that others see, after a rollback that failed: what was open then is still open, and"
                        + " setAutoCommit(true) commits it")
                .isZero();
    }

    @Test
    @Order(6)
    @DisplayName("nor does a setAutoCommit that fails, and the connection is back all the same")
    void autocommitFails() throws Exception {
        pool.failsToSetAutoCommit = true;
        shop.post("/authors/miss", null)
                .isProblem(404, "the work threw NotFoundResponse, then setAutoCommit(true) failed");
        isBack(1);
        assertThat(authors()).as("authors that others see").isZero();

        shop.post("/authors/create", null); // committed: whether the visitor hears of it is yours
        isBack(2);

        pool.failsToSetAutoCommit = false;
        shop.post("/authors/create", null).isProblem(500, "setAutoCommit(false) failed, so there is no transaction");
        isBack(3);
    }

    @Test
    @Order(7)
    @DisplayName("forty failures, and the pool of two still has two")
    void noLeak() throws Exception {
        var answers =
                shop.together(40, i -> shop.request("POST", i % 2 == 0 ? "/authors/miss" : "/authors/overflow", null));

        for (int i = 0; i < 40; i++) {
            answers.get(i).has(i % 2 == 0 ? 404 : 500, "forty requests came at once, and two connections are enough");
        }
        isTidy(40);
        shop.post("/authors/create", null).has(201, "the work went well");
        assertThat(authors()).as("authors that others see").isEqualTo(1);
    }

    @Test
    @Order(8)
    @DisplayName("a client that goes away leaves no connection behind")
    void clientGoesAway() throws Exception {
        var address = URI.create(shop.address());
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoLinger(true, 0);
            socket.getOutputStream()
                    .write("POST /authors/pour HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            assertThat(socket.getInputStream().read())
                    .as("the first byte of the answer")
                    .isEqualTo('H');
        }
        isTidy(1);
        assertThat(authors())
                .as("authors that others see, after a client went away")
                .isZero();
    }

    @Test
    @Order(9)
    @DisplayName("where no connection is to be had, the pool's exception goes out")
    void none() {
        pool.empty = true;
        Answer answer = shop.post("/authors/create", null).isProblem(500, "the pool is empty");
        assertThat(wentOut(answer)).as("what went out").isEqualTo("SQLException");
    }

    private static String wentOut(Answer answer) {
        return answer.faults().isEmpty()
                ? "nothing"
                : answer.faults().getFirst().getClass().getSimpleName();
    }

    /** The two connections are back, each was closed once, and the next who gets one finds it as new. */
    private static void isTidy(int requests) throws Exception {
        isBack(requests);
        for (Connection connection : pool.all) {
            assertThat(connection.getAutoCommit())
                    .withFailMessage(
                            "a connection was given back with autocommit off, and so perhaps with a transaction that"
                                    + " is open: on some way out nobody has ended it and set autocommit back")
                    .isTrue();
        }
    }

    /** The two connections are back, and each was closed once. */
    private static void isBack(int requests) throws Exception {
        var one = pool.free.poll(1, TimeUnit.SECONDS);
        var other = one == null ? null : pool.free.poll(1, TimeUnit.SECONDS);
        assertThat(one != null && other != null)
                .as("both connections of the pool are back after the request")
                .withFailMessage("one is still out: on some way out nobody closes it")
                .isTrue();
        try {
            assertThat(pool.borrowed.get())
                    .as("connections borrowed for %d requests", requests)
                    .isEqualTo(requests);
            assertThat(pool.closed.get())
                    .as("connections closed for %d requests", requests)
                    .isEqualTo(requests);
        } finally {
            pool.free.add(one);
            pool.free.add(other);
        }
    }

    private static long authors() {
        return shop.number("select count(*) from author where name = 'Zadie Smith'");
    }
}
