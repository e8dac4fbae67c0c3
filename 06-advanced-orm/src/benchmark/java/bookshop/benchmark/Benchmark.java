package bookshop.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * SQLAlchemy's performance suites, answered in Java: each twin runs several times in a JVM of its own. The first run is the
 * cold figure; by the later ones the JVM has compiled what is hot.
 */
final class Benchmark {
    private static final Path FOLDER = Path.of(System.getProperty("benchmark.folder", "target/benchmark"));
    private static final int RUNS = Integer.parseInt(setting("runs", "5"));

    private Benchmark() {}

    public static void main(String[] args) throws Exception {
        Files.createDirectories(FOLDER);
        var wall = sqlAlchemy("sqlalchemy");
        var cpu = sqlAlchemy("sqlalchemy.cpu");
        var figures = new ArrayList<Figure>();
        long began = System.nanoTime();
        try (var place = Place.open(FOLDER)) {
            var twins = Twin.all(place.database()).stream()
                    .filter(Benchmark::wanted)
                    .toList();
            if (twins.isEmpty()) throw new IllegalStateException("No suite or test is called " + setting("test", ""));
            System.out.printf(
                    Locale.ROOT,
                    "%d twins on %s, %d runs each; JDK %s, %d processors%n",
                    twins.size(),
                    place.database(),
                    RUNS,
                    Runtime.version(),
                    Runtime.getRuntime().availableProcessors());
            for (var twin : twins) {
                System.out.printf(
                        "%3d/%d  %-80s", figures.size() + 1, twins.size(), twin.test() + ": " + twin.technique());
                System.out.flush();
                var figure = measure(twin, place);
                System.out.printf(Locale.ROOT, " cold %6.3f  warm %6.3f%n", figure.cold(), figure.warm());
                figures.add(figure);
            }
        }
        System.out.printf("in %d s%n", TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began));
        var report = new Report(withSqlAlchemy(figures, wall, cpu));
        report.print(System.out);
        report.writeCsv(FOLDER.resolve("benchmark.csv"));
        System.out.println("\nin " + FOLDER.resolve("benchmark.csv"));
        for (Path chart : Chart.write(report.figures(), FOLDER)) System.out.println("in " + chart);
    }

    /** Those named by -Dtest, suites or tests; all if it isn't given. */
    private static boolean wanted(Twin twin) {
        var names = Arrays.asList(setting("test", twin.suite()).split(","));
        return names.contains(twin.suite()) || names.contains(twin.test());
    }

    /** SingleShotTime measures a whole run of the test, as SQLAlchemy's harness does, and leaves nothing out to warm up. */
    private static Figure measure(Twin twin, Place place) throws RunnerException {
        int num = num(twin);
        var options = new OptionsBuilder()
                .include("^" + Pattern.quote(twin.name()) + "$")
                .mode(Mode.SingleShotTime)
                .timeUnit(TimeUnit.SECONDS)
                .forks(1)
                .warmupIterations(0)
                .measurementIterations(RUNS)
                .addProfiler(Cpu.class)
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT)
                .jvmArgsAppend(
                        "-Dbenchmark.num=" + num,
                        "-Dbenchmark.url=" + place.url(),
                        "-Dbenchmark.user=" + place.user(),
                        "-Dbenchmark.password=" + place.password())
                .build();
        var runs = new Runner(options)
                .runSingle()
                .getBenchmarkResults()
                .iterator()
                .next()
                .getIterationResults();
        return Figure.of(
                twin,
                num,
                runs.stream().map(run -> run.getPrimaryResult().getScore()).toList(),
                runs.stream()
                        .map(run -> run.getSecondaryResults().get("cpu").getScore())
                        .toList());
    }

    /** As many rows as in SQLAlchemy's suite, unless -Dnum says otherwise; single inserts a tenth, since they wait for the disk. */
    private static int num(Twin twin) {
        int usual = switch (twin.suite()) {
            case "bulk_inserts", "bulk_updates" -> 100_000;
            case "large_resultsets" -> 500_000;
            case "single_inserts" -> 1_000;
            default -> 10_000;
        };
        int num = Integer.parseInt(setting("num", "" + usual));
        if (num > 1000 && num % 1000 > 0 || num < 1)
            throw new IllegalStateException("num is up to 1000, or so many thousands, but not " + num);
        return num;
    }

    /** Adds SQLAlchemy's figure to each test that ran with the same number there, and sorts. */
    private static List<Figure> withSqlAlchemy(List<Figure> java, Map<String, Double> wall, Map<String, Double> cpu) {
        var all = new ArrayList<Figure>(java);
        java.stream()
                .filter(figure -> wall.containsKey(SqlAlchemy.key(figure.test(), figure.num())))
                .map(figure -> {
                    String key = SqlAlchemy.key(figure.test(), figure.num());
                    return new Figure(
                            figure.suite(),
                            figure.test(),
                            Figure.SQLALCHEMY,
                            figure.num(),
                            Double.NaN,
                            wall.get(key),
                            cpu.getOrDefault(key, Double.NaN));
                })
                .distinct()
                .forEach(all::add);
        all.sort(Comparator.comparing(Figure::suite)
                .thenComparing(Figure::test)
                .thenComparing(figure -> !figure.technique().equals(Figure.SQLALCHEMY))
                .thenComparing(Comparator.comparing(Figure::warm).reversed()));
        return all;
    }

    private static Map<String, Double> sqlAlchemy(String property) throws IOException {
        String file = setting(property, "");
        return file.isEmpty()
                ? Map.of()
                : SqlAlchemy.read(Path.of(setting("from", "")).resolve(file));
    }

    private static String setting(String name, String otherwise) {
        String value = System.getProperty("benchmark." + name, "");
        return value.isBlank() ? otherwise : value;
    }
}
