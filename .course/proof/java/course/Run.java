package course;

import java.util.ArrayList;
import java.util.List;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs one test class as a case sees it. */
final class Run implements TestExecutionListener {

    /** What one test, or the start of the class, came to; {@code failure} is null for a green one. */
    record Verdict(String test, boolean startsGreen, Throwable failure) {

        boolean green() {
            return failure == null;
        }

        boolean untouched() {
            return new Verdicts.Failure(test, failure).untouched();
        }

        /** What a learner reads of the failure. */
        String message() {
            return String.join("\n", Explanation.lines(failure));
        }
    }

    private final List<Verdict> verdicts = new ArrayList<>();

    private Run() {}

    /** Runs the tests of a class that the loader gives. */
    static List<Verdict> of(CaseLoader loader, String testClass) throws ClassNotFoundException {
        Run run = new Run();
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            var request = LauncherDiscoveryRequestBuilder.request()
                    .selectors(DiscoverySelectors.selectClass(loader.loadClass(testClass)))
                    .build();
            var config = LauncherConfig.builder()
                    .enableTestExecutionListenerAutoRegistration(false)
                    .enableLauncherSessionListenerAutoRegistration(false)
                    .build();
            LauncherFactory.create(config).execute(request, run);
        } finally {
            thread.setContextClassLoader(before);
        }
        return run.verdicts;
    }

    @Override
    public void executionFinished(TestIdentifier id, TestExecutionResult result) {
        boolean failed = result.getStatus() == TestExecutionResult.Status.FAILED;
        if (failed || id.isTest() && result.getStatus() == TestExecutionResult.Status.SUCCESSFUL) {
            boolean startsGreen = id.getTags().contains(TestTag.create("starts-green"));
            verdicts.add(new Verdict(id.getDisplayName(), startsGreen, result.getThrowable().orElse(null)));
        }
    }
}
