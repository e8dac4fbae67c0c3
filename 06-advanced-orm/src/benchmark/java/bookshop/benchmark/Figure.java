package bookshop.benchmark;

import java.util.List;

/**
 * What was measured of one test, in seconds; NaN for what was not.
 *
 * @param technique the twin's, or "SQLAlchemy"
 * @param cold the first run in a new JVM
 * @param warm the median of the later half of the runs
 * @param cpu the processor's time in the same runs
 */
record Figure(String suite, String test, String technique, int num, double cold, double warm, double cpu) {
    static final String SQLALCHEMY = "SQLAlchemy";

    /** From the seconds of all runs in their order. */
    static Figure of(Twin twin, int num, List<Double> seconds, List<Double> cpu) {
        int half = seconds.size() / 2;
        return new Figure(
                twin.suite(),
                twin.test(),
                twin.technique(),
                num,
                seconds.getFirst(),
                median(seconds.subList(half, seconds.size())),
                median(cpu.subList(half, cpu.size())));
    }

    static double median(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }
}
