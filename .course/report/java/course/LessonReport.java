package course;

import java.io.PrintStream;
import java.util.Map;
import java.util.TreeMap;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Prints the learner's report when the tests of a lesson have run.
 *
 * <p>A test class whose display name begins with a number such as {@code 05.4} judges that exercise; every other test
 * class belongs to the worked code. A test tagged {@code starts-green} passes before anything is done.
 */
public final class LessonReport implements TestExecutionListener {
    /** Kept from the beginning: an answer may put another in its place. */
    static final PrintStream OUT = System.out;

    private static final String WORKED_CODE = System.getProperty("course.label", "worked code");

    /** By exercise; 0 is the worked code. */
    final Map<Integer, Verdicts> verdicts = new TreeMap<>();

    /** Off where the proof runs tests and reads the verdicts itself. */
    boolean prints = true;

    private TestPlan plan;

    @Override
    public void testPlanExecutionStarted(TestPlan plan) {
        this.plan = plan;
    }

    @Override
    public synchronized void executionFinished(TestIdentifier id, TestExecutionResult result) {
        Throwable failure = result.getThrowable().orElse(null);
        boolean startsGreen = id.getTags().contains(TestTag.create("starts-green"));
        switch (result.getStatus()) {
            case FAILED ->
                of(id).failures.add(new Verdicts.Failure(id.isTest() ? id.getDisplayName() : "", startsGreen, failure));
            case ABORTED -> executionSkipped(id, failure == null ? null : failure.getMessage());
            case SUCCESSFUL -> {
                if (id.isTest()) of(id).passed(startsGreen);
            }
        }
    }

    @Override
    public synchronized void executionSkipped(TestIdentifier id, String reason) {
        of(id).skipped.add(id.getDisplayName() + (reason == null ? "" : ": " + reason.strip()));
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        if (prints && !verdicts.isEmpty()) {
            verdicts.putAll(Unchanged.VERDICTS);
            Unchanged.save(verdicts);
            new Page(Lesson.running(), verdicts).print();
        }
    }

    private Verdicts of(TestIdentifier id) {
        TestIdentifier testClass = id;
        for (TestIdentifier up = id; up != null; up = plan.getParent(up).orElse(null)) {
            if (up.getSource().orElse(null) instanceof ClassSource) testClass = up;
        }
        String title = testClass.getDisplayName();
        return verdicts.computeIfAbsent(Verdicts.exercise(title), n -> new Verdicts(n == 0 ? WORKED_CODE : title));
    }
}
