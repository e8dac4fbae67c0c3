package course;

import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** One case of the proof: fresh copies of the lesson's classes; the libraries stay the parent's, so it costs no new JVM. */
final class Case extends URLClassLoader {
    /** Cases run side by side, but for one that changes something of the whole JVM, such as the default locale. */
    private static final ReentrantReadWriteLock JVM = new ReentrantReadWriteLock();

    /** @param folders with classes and resources */
    Case(Path... folders) throws MalformedURLException {
        super(new URL[0], Case.class.getClassLoader());
        for (Path folder : folders) {
            addURL(folder.toUri().toURL());
        }
    }

    /** Runs the tests of one class. */
    Verdicts run(String testClass) throws Exception {
        LessonReport report = new LessonReport();
        report.prints = false;
        Class<?> tests = loadClass(testClass);
        var request = LauncherDiscoveryRequestBuilder.request().selectors(DiscoverySelectors.selectClass(tests));
        var config = LauncherConfig.builder()
                .enableTestExecutionListenerAutoRegistration(false)
                .enableLauncherSessionListenerAutoRegistration(false);
        call(tests.isAnnotationPresent(Isolated.class), () -> {
            LauncherFactory.create(config.build()).execute(request.build(), report);
            return null;
        });
        for (Verdicts verdicts : report.verdicts.values()) {
            if (verdicts.passed + verdicts.failures.size() > 0) return verdicts;
        }
        throw new AssertionError("no test ran");
    }

    /** Calls something where libraries look for the lesson's classes in this case; isolated: no other case runs then. */
    <T> T call(boolean isolated, Callable<T> work) throws Exception {
        var lock = isolated ? JVM.writeLock() : JVM.readLock();
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        lock.lock();
        thread.setContextClassLoader(this);
        try {
            return work.call();
        } finally {
            thread.setContextClassLoader(before);
            lock.unlock();
        }
    }
}
