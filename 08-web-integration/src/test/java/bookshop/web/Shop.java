package bookshop.web;

import static org.assertj.core.api.Assertions.assertThat;

import bookshop.web.api.Api;
import bookshop.web.api.Tokens;
import bookshop.web.pages.Pages;
import io.javalin.Javalin;
import io.javalin.config.RoutesConfig;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.IntFunction;
import org.jooq.DSLContext;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * A bookshop on the web for tests: a migrated database with the course's data for each test, the API or the pages on a free port,
 * and a client. What a request meets on the server's side is kept, so that a test can tell why the answer is 500.
 */
public final class Shop implements BeforeEachCallback, AfterEachCallback, AfterAllCallback {

    /** What all test classes share; JUnit closes it after the last. */
    private static final class Stand implements AutoCloseable {
        Database database = filled();
        final WatchedSource source = new WatchedSource(() -> database.pool());
        final Map<String, Throwable> faults = new ConcurrentHashMap<>();
        private ServletWebServerApplicationContext pages;

        Faults noting() {
            return new Faults(faults::put);
        }

        /** The pages, started at the first use: a test class adds its beans to them, since starting takes the time. */
        ServletWebServerApplicationContext pages() {
            if (pages == null) {
                Thread.currentThread().setContextClassLoader(Shop.class.getClassLoader()); // where Spring looks
                pages = Pages.start(source, noting(), new SqlLog(), 0, ChangingRoutes.class);
            }
            return pages;
        }

        @Override
        public void close() {
            if (pages != null) pages.close();
            database.close();
        }
    }

    private final BiConsumer<RoutesConfig, DSLContext> routes;
    private final Class<?>[] beans;
    private final Tokens tokens = new Tokens();
    private HttpClient client;
    private Stand stand;
    private Javalin api;
    private AnnotationConfigApplicationContext added;

    private Shop(BiConsumer<RoutesConfig, DSLContext> routes, Class<?>... beans) {
        this.routes = routes;
        this.beans = beans;
    }

    /** The API with these routes. */
    public static Shop api(BiConsumer<RoutesConfig, DSLContext> routes) {
        return new Shop(routes);
    }

    /** The pages, and these beans. */
    public static Shop pages(Class<?>... beans) {
        return new Shop(null, beans);
    }

    /** Fails with the exercise's TODO as long as nothing was done: where the exercise is a template, no stub can throw. */
    public static void todo(boolean untouched, String message) {
        if (untouched) {
            throw new AssertionError("TODO " + message);
        }
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        var store = context.getRoot().getStore(Namespace.create(Shop.class));
        stand = store.getOrComputeIfAbsent("stand", key -> new Stand(), Stand.class);
        if (stand.source.stillOut() > 0 || !restore(stand.database)) {
            // Somebody holds a connection, and with it perhaps a lock, or has changed the tables themselves.
            stand.database.close();
            stand.database = filled();
            stand.source.startAgain();
        }
        if (client == null) {
            client = HttpClient.newBuilder()
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();
        }
        if (routes != null && api == null) {
            var db = Api.jooq(stand.source);
            api = Api.create(stand.noting(), tokens, config -> routes.accept(config, db));
            api.start(0);
        }
        if (routes == null && added == null) {
            added = new AnnotationConfigApplicationContext();
            added.setParent(stand.pages());
            added.register(Transactions.class);
            added.register(beans);
            added.refresh();
            added.getBeansWithAnnotation(Controller.class).values().forEach(routes()::add);
        }
        stand.faults.clear();
        stand.source.forget();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        if (context.getExecutionException().isEmpty()) {
            stand.source.failAt(null, 0);
            assertThat(stand.source.stillOut())
                    .as("connections that were not given back to the pool when the requests were answered")
                    .isZero();
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        client.shutdownNow(); // a server that stops waits for connections that may still be used
        client = null; // all anew, should the class run once more
        if (api != null) api.stop();
        api = null;
        if (added != null) {
            routes().remove();
            added.close();
        }
        added = null;
    }

    /** For beans that are added: Spring looks at their annotations as at those of the others. */
    @EnableTransactionManagement
    static class Transactions {}

    /** Takes controllers when the application is running, and forgets them. */
    static class ChangingRoutes implements WebMvcRegistrations {

        private final Mapping mapping = new Mapping();

        @Override
        public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
            return mapping;
        }

        private static final class Mapping extends RequestMappingHandlerMapping {

            private final List<RequestMappingInfo> added = new ArrayList<>();

            void add(Object controller) {
                var before = getHandlerMethods().keySet();
                detectHandlerMethods(controller);
                getHandlerMethods().keySet().stream()
                        .filter(route -> !before.contains(route))
                        .forEach(added::add);
            }

            void remove() {
                added.forEach(this::unregisterMapping);
                added.clear();
            }
        }
    }

    private ChangingRoutes.Mapping routes() {
        return stand.pages().getBean(ChangingRoutes.class).mapping;
    }

    /** A database with tables and rows. On SQLite the first takes a moment, the others are copies of it. */
    private static Database filled() {
        synchronized (System.class) { // the course's own checks load this class many times, and share the template
            String template = System.getProperty("bookshop.web.template");
            if (template != null) {
                return Database.copyOf(Path.of(template));
            }
            var database = Database.empty();
            Migration.update(database.pool(), "demo");
            if (database.product().equals("sqlite")) {
                keepTemplate(database);
            }
            return database;
        }
    }

    private static void keepTemplate(Database database) {
        try (var connection = database.pool().getConnection();
                var statement = connection.createStatement()) {
            Path file = Files.createTempFile("bookshop-", ".db");
            file.toFile().deleteOnExit();
            Files.delete(file);
            statement.execute("vacuum into '" + file + "'");
            System.setProperty("bookshop.web.template", file.toString());
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("No copy of the bookshop: " + e.getMessage(), e);
        }
    }

    private static boolean restore(Database database) {
        try (var connection = database.pool().getConnection()) {
            connection.setAutoCommit(false);
            for (String script : List.of("/reset-" + database.product() + ".sql", "/data.sql", "/data-account.sql")) {
                try (var in = Shop.class.getResourceAsStream(script);
                        var statement = connection.createStatement()) {
                    for (String sql : new String(in.readAllBytes(), StandardCharsets.UTF_8).split(";\\R")) {
                        statement.execute(sql);
                    }
                }
            }
            connection.commit();
            return true;
        } catch (SQLException | IOException e) {
            return false;
        }
    }

    /** {@code sqlite}, {@code postgresql} or {@code mysql}. */
    public String product() {
        return stand.database.product();
    }

    /** The connections that the server has, watched. */
    public WatchedSource source() {
        return stand.source;
    }

    /** A bean of the pages. */
    public <T> T bean(Class<T> type) {
        return added.getBean(type);
    }

    /** Where the server listens, for example {@code http://localhost:40001}. */
    public String address() {
        return "http://localhost:"
                + (api != null ? api.port() : stand.pages().getWebServer().getPort());
    }

    /** The header of a customer who is logged in. */
    public String token(long customerId) {
        return "Authorization: Bearer " + tokens.issue(customerId);
    }

    public Answer get(String path, String... headers) {
        return send("GET", path, null, headers);
    }

    public Answer post(String path, String body, String... headers) {
        return send("POST", path, body, headers);
    }

    /** @param headers each as {@code "Name: value"} */
    public Answer send(String method, String path, String body, String... headers) {
        return sent(client, request(method, path, body, headers)).join();
    }

    /** All requests at the same moment. */
    public List<Answer> together(int requests, IntFunction<HttpRequest> each) {
        var start = new CountDownLatch(1);
        var all = new ArrayList<CompletableFuture<Answer>>();
        for (int i = 0; i < requests; i++) {
            var request = each.apply(i);
            var answer = new CompletableFuture<Answer>();
            all.add(answer);
            Thread.ofVirtual().start(() -> {
                try {
                    start.await();
                    sent(client, request).whenComplete((done, failure) -> {
                        if (failure == null) answer.complete(done);
                        else answer.completeExceptionally(failure);
                    });
                } catch (Throwable e) {
                    answer.completeExceptionally(e);
                }
            });
        }
        start.countDown();
        var answers = new ArrayList<Answer>();
        for (var answer : all) {
            answers.add(joined(answer));
        }
        noTodo(stand.faults.values());
        return answers;
    }

    private static Answer joined(CompletableFuture<Answer> answer) {
        try {
            return answer.join();
        } catch (java.util.concurrent.CompletionException e) {
            if (e.getCause() instanceof Error error) throw error;
            throw e;
        }
    }

    public HttpRequest request(String method, String path, String body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(address() + path))
                .timeout(Duration.ofSeconds(15))
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (routes == null) request.header("Accept", "text/html"); // as a browser does
        if (body != null) request.header("Content-Type", "application/json");
        for (String header : headers) {
            String[] parts = header.split(": ", 2);
            request.setHeader(parts[0], parts[1]);
        }
        return request.build();
    }

    /** With this client, which may keep cookies. */
    public Answer send(HttpClient browser, HttpRequest request) {
        return joined(sent(browser, request));
    }

    private CompletableFuture<Answer> sent(HttpClient with, HttpRequest request) {
        String what = request.method() + " " + request.uri().toString().replaceFirst("http://[^/]*", "");
        return with.sendAsync(request, HttpResponse.BodyHandlers.ofString()).thenApply(response -> {
            noTodo(stand.faults.values());
            var noted = new ArrayList<Throwable>();
            stand.faults.forEach((reference, fault) -> {
                // The answer names its own fault, as others may be under way.
                if (response.body().contains(reference)) noted.add(fault);
            });
            return new Answer(what, response, noted);
        });
    }

    /** A stub's TODO reached the server: the test fails with it, and not with a status. */
    private static void noTodo(Iterable<Throwable> faults) {
        for (Throwable fault : faults) {
            for (Throwable t = fault; t != null; t = t.getCause()) {
                if (t instanceof AssertionError todo
                        && String.valueOf(t.getMessage()).startsWith("TODO ")) throw todo;
            }
        }
    }

    /** Fails at the first place where two lists differ: nobody has to compare sixty rows. */
    public static void inOrder(String what, List<?> seen, List<?> expected) {
        for (int i = 0; i < Math.max(seen.size(), expected.size()); i++) {
            Object one = i < seen.size() ? seen.get(i) : "nothing";
            Object right = i < expected.size() ? expected.get(i) : "nothing";
            if (!one.equals(right)) {
                throw new AssertionError(what + ": number " + (i + 1) + " of " + expected.size() + " should be " + right
                        + ", but is " + one);
            }
        }
    }

    /**
     * With an index on these columns of {@code book}, for as long as the work takes. On SQLite, rows that are equal in the first
     * then come in the order of the second, and no longer by id as they happen to lie.
     */
    public void withIndex(String columns, Runnable work) {
        boolean sqlite = product().equals("sqlite");
        if (sqlite) execute("create index ix_other_order on book (" + columns + ")");
        try {
            work.run();
        } finally {
            if (sqlite) execute("drop index ix_other_order");
        }
    }

    /** Fails if the work takes more statements than this, and shows them. */
    public void atMost(int most, String what, Runnable work) {
        int before = stand.source.statements().size();
        work.run();
        var ran = List.copyOf(stand.source
                .statements()
                .subList(before, stand.source.statements().size()));
        if (ran.size() > most) {
            throw new AssertionError(what + " should take at most " + most + " SQL statements, but " + ran.size()
                    + " ran:\n" + summary(ran));
        }
    }

    /** Each statement once, with how often it ran. */
    private static String summary(List<String> statements) {
        Map<String, Integer> times = new LinkedHashMap<>();
        statements.forEach(sql -> times.merge(sql.replaceAll("\\s+", " "), 1, Integer::sum));
        StringJoiner lines = new StringJoiner("\n");
        times.forEach((sql, n) -> lines.add(
                "  " + (sql.length() > 90 ? sql.substring(0, 87) + "…" : sql) + (n > 1 ? "   " + n + " times" : "")));
        return lines.toString();
    }

    /**
     * What is really in the database: a query on a connection of its own, which sees only what was committed.
     *
     * @return a line for each row, its values separated by {@code " | "}
     */
    public List<String> rows(String sql, Object... parameters) {
        try (var connection = stand.database.pool().getConnection();
                var statement = prepared(connection, sql, parameters)) {
            var rows = new ArrayList<String>();
            var result = statement.executeQuery();
            while (result.next()) {
                var row = new StringJoiner(" | ");
                for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                    row.add(result.getString(column));
                }
                rows.add(row.toString());
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(sql + ": " + e.getMessage(), e);
        }
    }

    /** The one number that a query gives, on a connection of its own. */
    public long number(String sql, Object... parameters) {
        return Long.parseLong(rows(sql, parameters).getFirst());
    }

    /** Changes rows behind the server's back, commits, and tells how many. */
    public int execute(String sql, Object... parameters) {
        try (var connection = stand.database.pool().getConnection();
                var statement = prepared(connection, sql, parameters)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(sql + ": " + e.getMessage(), e);
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }

    /**
     * Checks that the last copy of “Good Omens” is sold once when the pages, which know of no lock in this program, sell it at
     * the same moment: right before the update, or right after a look at the stock.
     *
     * @param sale one attempt to buy it, given its number, 0 or 1
     */
    public void sellsLastCopyOnce(IntFunction<Answer> sale) {
        List<String[]> moments = List.of(new String[] {"update stock"}, new String[] {"from stock", ""});
        for (int i = 0; i < moments.size(); i++) {
            int attempt = i;
            execute("update stock set quantity = 1 where book_id = 25");
            long before = number("select count(*) from purchase");
            var others = new AtomicInteger();
            Answer answer = source().meanwhile(
                            () -> others.set(execute("update stock set quantity = 0, version = version + 1"
                                    + " where book_id = 25 and quantity = 1")),
                            () -> sale.apply(attempt),
                            moments.get(i));

            assertThat(answer.status())
                    .as("the status when the pages sold the last copy at the same moment (they know of no lock in this"
                            + " program): 409 if they were first, and 201 if not" + answer.said())
                    .isIn(201, 409);
            int ours = answer.status() == 201 ? 1 : 0;
            assertThat(ours + others.get())
                    .as(
                            "copies that were sold, of one, when the pages sell it at the same moment (they know of no lock in"
                                    + " this program)")
                    .isEqualTo(1);
            assertThat(number("select quantity from stock where book_id = 25"))
                    .as("copies that are left")
                    .isZero();
            assertThat(number("select count(*) from purchase"))
                    .as("purchases in the shop")
                    .isEqualTo(before + ours);
        }
    }
}
