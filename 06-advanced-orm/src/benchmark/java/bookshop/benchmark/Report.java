package bookshop.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The figures as a table and as CSV, each twin beside SQLAlchemy's test. */
record Report(List<Figure> figures) {
    /** Of each test, SQLAlchemy's figure first if there is one, then the slowest technique to the fastest. */
    void print(PrintStream out) {
        String suite = "";
        String test = "";
        for (var figure : figures) {
            if (!figure.suite().equals(suite)) {
                suite = figure.suite();
                out.printf(
                        "%n%-44s %7s %7s %7s   %s%n",
                        suite + ", n = " + figure.num(),
                        "cold s",
                        "warm s",
                        "CPU s",
                        times(figure).isEmpty() ? "" : "against SQLAlchemy");
            }
            if (!figure.test().equals(test)) out.println("  " + figure.test());
            test = figure.test();
            out.printf(
                    "    %-40s %7s %7s %7s   %s%n",
                    figure.technique(),
                    seconds(figure.cold()),
                    seconds(figure.warm()),
                    seconds(figure.cpu()),
                    times(figure));
        }
    }

    void writeCsv(Path file) throws IOException {
        var lines = new ArrayList<String>();
        lines.add("suite,test,technique,num,cold_s,warm_s,cpu_s");
        for (var figure : figures) {
            lines.add(String.join(
                    ",",
                    figure.suite(),
                    figure.test(),
                    figure.technique(),
                    "" + figure.num(),
                    csv(figure.cold()),
                    csv(figure.warm()),
                    csv(figure.cpu())));
        }
        Files.write(file, lines);
    }

    /** How many times as fast as SQLAlchemy's test: by the wall's clock, and by the processor's. */
    private String times(Figure figure) {
        return figures.stream()
                .filter(other -> other.technique().equals(Figure.SQLALCHEMY)
                        && other.test().equals(figure.test())
                        && other != figure)
                .findFirst()
                .map(python -> times(python.warm(), figure.warm(), "") + times(python.cpu(), figure.cpu(), " CPU"))
                .orElse("");
    }

    private static String times(double python, double java, String unit) {
        return Double.isNaN(python / java) ? "" : String.format(Locale.ROOT, "%6.1f x%s", python / java, unit);
    }

    private static String seconds(double value) {
        return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%.3f", value);
    }

    private static String csv(double value) {
        return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%.6f", value);
    }
}
