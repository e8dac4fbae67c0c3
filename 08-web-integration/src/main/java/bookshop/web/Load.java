package bookshop.web;

import bookshop.web.pages.Pages;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/**
 * The pages under load, first with a platform thread for each request and then with a virtual one: sixteen customers look at a
 * page of the list and order a book, in turn, without a pause. Ends with exit status 1 if anything failed, or a copy was sold
 * that wasn't there.
 */
final class Load {

    private static final int CLIENTS = 16;

    /** In turn, so that both kinds of threads meet the machine in the same moods. */
    private static final int ROUNDS = 2;

    private static final Duration ROUND = Duration.ofSeconds(10);

    /** In which caches are filled, and nothing is measured. */
    private static final Duration WARM_UP = Duration.ofSeconds(5);

    /** The last copies of this one are sold at once; of the others there are plenty. */
    private static final int RARE = 25;

    private static final int PLENTY = 1_000_000;

    private Load() {}

    public static void main(String[] args) throws Exception {
        System.out.printf(
                Locale.ROOT,
                "%d clients, %d seconds for each kind of threads; %d processors, Java %s%n",
                CLIENTS,
                ROUNDS * ROUND.toSeconds(),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.specification.version"));
        var platform = new ArrayList<Round>();
        var virtual = new ArrayList<Round>();
        // A rehearsal: what runs first runs on code that the JVM has not compiled yet.
        run(false, Duration.ZERO);
        run(true, Duration.ZERO);
        for (int i = 0; i < ROUNDS; i++) {
            platform.add(run(false, ROUND));
            virtual.add(run(true, ROUND));
        }
        boolean good = print("platform", platform);
        good &= print("virtual", virtual);
        if (!good) System.exit(1);
    }

    /** How long each answer took, in nanoseconds, and what was wrong. */
    private record Heard(Map<String, List<Long>> times, List<String> failures) {
        Heard() {
            this(Map.of("list", new ArrayList<>(), "order", new ArrayList<>()), new ArrayList<>());
        }
    }

    /**
     * What came of a round.
     *
     * @param taken copies that the stock has lost
     * @param sold copies that were written into orders
     * @param least the smallest stock of a book
     */
    private record Round(String product, List<Heard> heard, long taken, long sold, long least) {}

    private static Round run(boolean virtual, Duration measured) throws Exception {
        System.setProperty("spring.threads.virtual.enabled", "" + virtual);
        try (var database = Database.empty()) {
            Migration.update(database.pool(), "demo");
            execute(database, "update stock set quantity = " + PLENTY + " where book_id <> " + RARE);
            long copies = number(database, "select sum(quantity) from stock");
            long sold = number(database, "select sum(quantity) from purchase_line");
            var heard = new ArrayList<Heard>();
            try (var pages = Pages.start(database.pool(), Faults.logged(), new SqlLog(), 0);
                    var clients = Executors.newFixedThreadPool(CLIENTS)) {
                String address = "http://localhost:" + pages.getWebServer().getPort();
                long start = System.nanoTime() + WARM_UP.toNanos();
                var work = new ArrayList<Callable<Heard>>();
                for (int i = 0; i < CLIENTS; i++) {
                    var client = new Client(address, i, start, start + measured.toNanos());
                    work.add(client::visit);
                }
                for (var client : clients.invokeAll(work)) heard.add(client.get());
            }
            return new Round(
                    database.product(),
                    heard,
                    copies - number(database, "select sum(quantity) from stock"),
                    number(database, "select sum(quantity) from purchase_line") - sold,
                    number(database, "select min(quantity) from stock"));
        }
    }

    private static boolean print(String threads, List<Round> rounds) {
        var heard = rounds.stream().flatMap(round -> round.heard().stream()).toList();
        System.out.printf("%n%s, %s threads%n", rounds.getFirst().product(), threads);
        for (String page : List.of("list", "order")) {
            long[] nanos = heard.stream()
                    .flatMap(one -> one.times().get(page).stream())
                    .mapToLong(Long::longValue)
                    .sorted()
                    .toArray();
            System.out.printf(
                    Locale.ROOT,
                    "  %-5s  %5d requests a second, p50 %5.1f ms, p99 %6.1f ms%n",
                    page,
                    nanos.length / (ROUNDS * ROUND.toSeconds()),
                    millis(nanos, 50),
                    millis(nanos, 99));
        }
        var failures = heard.stream().flatMap(one -> one.failures().stream()).toList();
        long taken = rounds.stream().mapToLong(Round::taken).sum();
        long sold = rounds.stream().mapToLong(Round::sold).sum();
        long least = rounds.stream().mapToLong(Round::least).min().orElseThrow();
        System.out.printf(
                "  %d failures; %d copies taken, %d in orders; the smallest stock is %d%n",
                failures.size(), taken, sold, least);
        failures.stream().distinct().limit(5).forEach(failure -> System.out.println("  " + failure));
        return failures.isEmpty() && least >= 0 && taken == sold;
    }

    private static double millis(long[] sorted, int percent) {
        return sorted.length == 0 ? Double.NaN : sorted[(sorted.length - 1) * percent / 100] / 1e6;
    }

    /** One customer with one browser. */
    private static final class Client {

        private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

        private final HttpClient http = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .connectTimeout(Duration.ofSeconds(5))
                .build();
        private final String address;
        private final Random random;
        private final String email;
        private final long start;
        private final long end;
        private final Heard heard = new Heard();

        /** @param start when the measured time begins */
        Client(String address, int number, long start, long end) {
            this.address = address;
            this.random = new Random(number);
            this.email = List.of("alice", "bob").get(number % 2) + "@example.org";
            this.start = start;
            this.end = end;
        }

        Heard visit() throws IOException, InterruptedException {
            try (http) {
                post("/login", Map.of("username", email, "password", "bookshop", "_csrf", token("/login")));
                String token = token("/books/62");
                while (System.nanoTime() < end) {
                    timed("list", () -> get("/books?page=" + (1 + random.nextInt(4))), "200 ");
                    int book = random.nextInt(10) == 0 ? RARE : 60 + random.nextInt(3);
                    String sold = book == RARE ? "302 (/orders/\\d+|/books/" + RARE + ")" : "302 /orders/\\d+";
                    timed(
                            "order",
                            () -> post("/orders", Map.of("bookId", "" + book, "quantity", "1", "_csrf", token)),
                            sold);
                }
                return heard;
            }
        }

        private interface Request {
            HttpResponse<String> send() throws IOException, InterruptedException;
        }

        private void timed(String page, Request request, String expected) throws InterruptedException {
            long begin = System.nanoTime();
            String failure = null;
            try {
                var answer = request.send();
                String said = answer.statusCode() + " "
                        + answer.headers().firstValue("Location").orElse("").replaceFirst("http://[^/]*", "");
                if (!said.matches(expected)) failure = page + ": " + said;
            } catch (IOException e) {
                failure = page + ": " + e;
            }
            if (failure != null) heard.failures().add(failure);
            else if (begin >= start) heard.times().get(page).add(System.nanoTime() - begin);
        }

        private String token(String path) throws IOException, InterruptedException {
            return TOKEN.matcher(get(path).body())
                    .results()
                    .map(found -> found.group(1))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(path + " has no form"));
        }

        private HttpResponse<String> get(String path) throws IOException, InterruptedException {
            return send(HttpRequest.newBuilder(URI.create(address + path)));
        }

        private HttpResponse<String> post(String path, Map<String, String> fields)
                throws IOException, InterruptedException {
            String form = String.join(
                    "&",
                    fields.entrySet().stream()
                            .map(field ->
                                    field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                            .toList());
            return send(HttpRequest.newBuilder(URI.create(address + path))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(form)));
        }

        private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
            return http.send(
                    request.timeout(Duration.ofSeconds(10))
                            .header("Accept", "text/html")
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    private static long number(Database database, String sql) throws SQLException {
        try (var connection = database.pool().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static void execute(Database database, String sql) throws SQLException {
        try (var connection = database.pool().getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
