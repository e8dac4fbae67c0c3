package bookshop.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads what SQLAlchemy's suites print. */
final class SqlAlchemy {
    /**
     * A test's line, which its description may break in two: {@code test_x : about (1000 iterations); total time 0.1 sec}.
     * With {@code --profile} or {@code --dump} the time stands below, {@code 1234 function calls in 0.1 seconds}, and the
     * profiler's own time is in it.
     */
    private static final Pattern TEST = Pattern.compile(
            "^(test_\\w+) : [^;]*?\\((\\d+) iterations\\)(?:; total time ([\\d.]+) sec"
                    + "|; total fn calls \\d+\\s+[\\d.]+ function calls[^\\n]* in ([\\d.]+) seconds)",
            Pattern.MULTILINE);

    private SqlAlchemy() {}

    /** The seconds of each test, by its name and number of iterations; the median if it stands there more than once. */
    static Map<String, Double> read(Path file) throws IOException {
        Map<String, List<Double>> seconds = new LinkedHashMap<>();
        var test = TEST.matcher(Files.readString(file));
        while (test.find()) {
            String time = test.group(3) == null ? test.group(4) : test.group(3);
            seconds.computeIfAbsent(key(test.group(1), Integer.parseInt(test.group(2))), key -> new ArrayList<>())
                    .add(Double.parseDouble(time));
        }
        if (seconds.isEmpty()) throw new IllegalStateException(file + " holds no line of SQLAlchemy's suites");
        Map<String, Double> medians = new LinkedHashMap<>();
        seconds.forEach((key, values) -> medians.put(key, Figure.median(values)));
        return medians;
    }

    static String key(String test, int num) {
        return test + "/" + num;
    }
}
