package course;

import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs one test class as a case sees it. */
final class Run {

    private Run() {}

    /** Runs the tests of a class that the loader gives. */
    static Verdicts of(CaseLoader loader, String testClass) throws ClassNotFoundException {
        LessonReport report = new LessonReport(false);
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
            LauncherFactory.create(config).execute(request, report);
        } finally {
            thread.setContextClassLoader(before);
        }
        Verdicts verdicts = new Verdicts(testClass);
        report.classes.values().forEach(verdicts::plus);
        if (verdicts.passed + verdicts.failures.size() == 0) {
            throw new AssertionError("no test ran");
        }
        return verdicts;
    }
}
