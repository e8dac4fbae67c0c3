package bookshop.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.ScalarResult;

/** Tells JMH the seconds of processor time between start and stop: all threads, compiler and collector too. */
public final class Cpu implements InternalProfiler {
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static long began;
    private static long spent;

    /** The last line of a test's set-up. */
    static void start() {
        began = SYSTEM.getProcessCpuTime();
    }

    /** The first line after a test. */
    static void stop() {
        spent = SYSTEM.getProcessCpuTime() - began;
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
        // set-up isn't over yet: it calls start
    }

    @Override
    public Collection<ScalarResult> afterIteration(
            BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
        return List.of(new ScalarResult("cpu", spent / 1e9, "s", AggregationPolicy.AVG));
    }

    @Override
    public String getDescription() {
        return "processor time of a run";
    }
}
