package course;

import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.Stream;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * One case of the proof: fresh copies of the lesson's classes. The libraries stay the parent's, so a case costs no new JVM.
 * It notes which exercises' files were used.
 */
final class Case extends URLClassLoader {
    /** Cases run side by side, but for one that changes something of the whole JVM, such as the default locale. */
    private static final ReentrantReadWriteLock JVM = new ReentrantReadWriteLock();

    /** The exercises of which a class or resource was loaded so far. */
    final Set<Integer> used = new ConcurrentSkipListSet<>();

    /** @param folders with classes and resources; of two files with the same name, the first counts */
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
        Verdicts verdicts = new Verdicts(testClass);
        report.classes.values().forEach(verdicts::plus);
        if (verdicts.passed + verdicts.failures.size() == 0) throw new AssertionError("no test ran");
        return verdicts;
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

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        Class<?> found = super.findClass(name);
        used.add(Lesson.exercise(Path.of(name.replace('.', '/'))));
        return found;
    }

    @Override
    public URL findResource(String name) {
        URL found = super.findResource(name);
        if (found == null || found.getPath().endsWith("/")) return null; // Spring looks for folders as well.
        used.add(Lesson.exercise(Path.of(name)));
        return found;
    }

    @Override
    public Enumeration<URL> findResources(String name) {
        return Collections.enumeration(Stream.ofNullable(findResource(name)).toList());
    }
}
