package course;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.IntFunction;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * One case of the proof: fresh copies of the lesson's classes, with each exercise's answer from the folders that the case
 * names. The libraries stay the parent's, so a case costs no new JVM. It notes which exercises' files were used.
 */
final class Case extends ClassLoader {

    /** Cases run side by side, but for one that changes something of the whole JVM, such as the default locale. */
    private static final ReadWriteLock JVM = new ReentrantReadWriteLock();

    private final Path target;
    private final IntFunction<List<Path>> answers;

    /** The exercises of which a class or resource was loaded so far. */
    final Set<Integer> used = new ConcurrentSkipListSet<>();

    /**
     * @param target the build's folder with the compiled lesson and its tests
     * @param answers the folders in which to look for the files of an exercise
     */
    Case(Path target, IntFunction<List<Path>> answers) {
        super(Case.class.getClassLoader());
        this.target = target;
        this.answers = answers;
    }

    /** Runs the tests of one class. */
    Verdicts run(String testClass) throws Exception {
        LessonReport report = new LessonReport();
        report.prints = false;
        Class<?> tests = loadClass(testClass);
        var selector = DiscoverySelectors.selectClass(tests);
        var request = LauncherDiscoveryRequestBuilder.request().selectors(selector);
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
        Lock lock = isolated ? JVM.writeLock() : JVM.readLock();
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
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            Path file = find(name.replace('.', '/') + ".class");
            if (file == null || findLoadedClass(name) != null) {
                return super.loadClass(name, resolve);
            }
            try {
                byte[] bytes = Files.readAllBytes(file);
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }

    @Override
    public URL getResource(String name) {
        try {
            Path file = find(name);
            return file == null ? super.getResource(name) : file.toUri().toURL();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        return find(name) == null ? super.getResources(name) : Collections.enumeration(List.of(getResource(name)));
    }

    private Path find(String name) {
        if (name.isEmpty() || name.equals("/")) return null; // Spring asks where the class path begins
        Path test = target.resolve("test-classes").resolve(name);
        if (Files.isRegularFile(test)) {
            return test;
        }
        int exercise = Lesson.exercise(Path.of("/" + name));
        for (Path folder : exercise == 0 ? List.of(target.resolve("classes")) : answers.apply(exercise)) {
            if (Files.isRegularFile(folder.resolve(name))) {
                if (exercise > 0) {
                    used.add(exercise);
                }
                return folder.resolve(name);
            }
        }
        return null;
    }
}
