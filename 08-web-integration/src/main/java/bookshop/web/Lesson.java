package bookshop.web;

import bookshop.web.api.Api;
import bookshop.web.api.Tokens;
import bookshop.web.pages.Pages;
import io.javalin.config.RoutesConfig;
import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.BiConsumer;
import org.jooq.DSLContext;
import org.springframework.boot.web.server.PortInUseException;

/**
 * The lesson's program: migrates a database, starts both applications on it, sends them some requests and prints what happens,
 * then goes on serving. Ports come from {@code API_PORT} and {@code PAGES_PORT} in the environment, or are free ones.
 */
public final class Lesson {

    private static final int WIDTH = 100;

    private final PrintStream out;
    private final SqlLog log;
    private final HttpClient client = HttpClient.newHttpClient();

    private Lesson(PrintStream out, SqlLog log) {
        this.out = out;
        this.log = log;
    }

    public static void main(String[] args) throws Exception {
        // With your answers: they are part of the running shop.
        run(System.out, Answers::routes, Answers.BEANS);
    }

    /**
     * Runs the lesson, and serves until Ctrl+C or the end of the input, or not at all where the property {@code lesson.stays}, or
     * {@code LESSON_STAYS} in the environment, is false.
     *
     * @param routes more routes for the API
     * @param beans more beans for the pages
     */
    static void run(PrintStream out, BiConsumer<RoutesConfig, DSLContext> routes, Class<?>... beans) throws Exception {
        var log = new SqlLog();
        try (var database = Database.empty()) {
            Migration.update(database.pool(), "demo");
            var db = Api.jooq(database.pool(), () -> log);
            var api = Api.create(Faults.logged(), new Tokens(), config -> {
                Api.routes(config, db);
                routes.accept(config, db);
            });
            api.start(port("API_PORT"));
            try (var pages = Pages.start(database.pool(), Faults.logged(), log, port("PAGES_PORT"), beans)) {
                int pagesPort = pages.getWebServer().getPort();
                var lesson = new Lesson(out, log);
                lesson.show(database, "http://localhost:" + api.port(), "http://localhost:" + pagesPort);
                lesson.client.close(); // a server that stops waits for connections that may still be used
                stay(out, api.port(), pagesPort);
            } finally {
                api.stop();
            }
        } catch (JavalinBindException | PortInUseException e) {
            throw new IllegalStateException(
                    "A port is taken: set API_PORT or PAGES_PORT to another, or to nothing.", e);
        }
    }

    private void show(Database database, String api, String pages) throws Exception {
        out.println("Lesson 08, on " + database.product() + ", in a new bookshop that is thrown away at the end");
        out.println("\nLiquibase: the changesets that this database has now seen.");
        for (String changeset : changesets(database)) {
            out.println("    = " + changeset);
        }

        out.println("\nJavalin and jOOQ: JSON for programs.");
        show("One row, or 404.", "GET", api + "/authors/26");
        show("No stack trace, no SQL: a problem in a standard form.", "GET", api + "/authors/4711");
        show("What is no number is the visitor's mistake, not ours.", "GET", api + "/authors/x");
        show(
                "A page goes on after the last row of the one before; one row more tells whether there is another.",
                "GET",
                api + "/authors?size=2");
        show("Whose data? The token says it, not the path.", "GET", api + "/me");

        out.println("\nSpring Boot, Hibernate and Thymeleaf: pages for people.");
        show("One statement, whatever was typed.", "GET", pages + "/books?q=%25%27+or+1%3D1");
        show("All that the page needs, before the page is made.", "GET", pages + "/books/25");
        show("A form without its token is refused, whoever sends it.", "POST", pages + "/orders");
    }

    private static List<String> changesets(Database database) throws SQLException {
        var names = new ArrayList<String>();
        try (var connection = database.pool().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select id from DATABASECHANGELOG order by ORDEREXECUTED")) {
            while (rows.next()) names.add(rows.getString(1));
        }
        return names;
    }

    private void show(String why, String method, String url) throws IOException, InterruptedException {
        out.println("\n  " + why);
        var request = HttpRequest.newBuilder(URI.create(url))
                .header("Accept", "text/html, application/json")
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        log.begin();
        var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        out.println("    " + method + " " + url.replaceFirst("http://[^/]*", ""));
        var times = new LinkedHashMap<String, Integer>();
        log.end().forEach(sql -> times.merge(sql, 1, Integer::sum));
        for (Map.Entry<String, Integer> sql : times.entrySet()) {
            print(
                    "      ",
                    sql.getKey().replaceAll("select (\\w+\\.\\w+)(,\\w+\\.\\w+){3,}", "select $1,..."),
                    sql.getValue() == 1 ? "" : "  -- " + sql.getValue() + " times");
        }
        String type = answer.headers().firstValue("Content-Type").orElse("");
        print("    = ", answer.statusCode() + " " + (type.contains("json") ? answer.body() : title(answer.body())), "");
    }

    /** Of a page, what stands in the browser's tab. */
    private static String title(String html) {
        return html.contains("<title>") ? "page “" + html.replaceAll("(?s).*<title>(.*)</title>.*", "$1") + "”" : "";
    }

    private void print(String indent, String text, String note) {
        String rest = text.strip().replaceAll("\\s+", " ");
        while (indent.length() + rest.length() + note.length() > WIDTH) {
            int end = Math.max(
                    rest.lastIndexOf(' ', WIDTH - indent.length()),
                    rest.lastIndexOf(',', WIDTH - indent.length() - 1) + 1);
            if (end <= 0) break; // one long word
            out.println(indent + rest.substring(0, end));
            rest = rest.substring(end).strip();
            indent = "        ";
        }
        out.println(indent + rest + note);
    }

    private static void stay(PrintStream out, int api, int pages) throws IOException, InterruptedException {
        String stays = System.getProperty("lesson.stays", System.getenv().getOrDefault("LESSON_STAYS", "true"));
        if (!Boolean.parseBoolean(stays)) return;
        out.println("\nThe API    http://localhost:" + api + "/authors");
        out.println("The pages  http://localhost:" + pages + "/books   (alice@example.org, password “bookshop”)");
        out.println("Both serve until you press Ctrl+C.");
        var asked = new CountDownLatch(1);
        var main = Thread.currentThread();
        // Ctrl+C: let the applications finish what they are doing, then end.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            asked.countDown();
            try {
                main.join(10_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }));
        // Where there is no terminal the input ends at once, and so does the program.
        Thread.ofPlatform().daemon().start(() -> {
            try {
                while (System.in.read() >= 0) {}
            } catch (IOException e) {
                // no input: the same
            }
            asked.countDown();
        });
        asked.await();
    }

    private static int port(String name) {
        String port = System.getenv(name);
        if (port == null || port.isBlank()) return 0;
        if (!port.matches("\\d{1,5}") || Integer.parseInt(port) > 65_535) {
            throw new IllegalStateException(name + " is “" + port + "”: it should be a number up to 65535.");
        }
        return Integer.parseInt(port);
    }
}
