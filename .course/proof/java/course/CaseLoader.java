package course;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.IntFunction;

/**
 * One case's view of the lesson: fresh copies of its classes, each exercise's from the folders that the case names. The
 * libraries stay the parent's, so a case costs no new JVM. It notes which exercises' files were used.
 */
final class CaseLoader extends ClassLoader {

    private final Path classes;
    private final Path tests;
    private final IntFunction<List<Path>> answers;
    private final Set<Integer> used = new ConcurrentSkipListSet<>();

    /**
     * @param classes the compiled lesson; the answers in it are used only where the case names this folder
     * @param tests its compiled tests
     * @param answers the folders in which to look for the files of an exercise
     */
    CaseLoader(Path classes, Path tests, IntFunction<List<Path>> answers) {
        super(CaseLoader.class.getClassLoader());
        this.classes = classes;
        this.tests = tests;
        this.answers = answers;
    }

    /** The exercises of which a class or resource was loaded so far. */
    Set<Integer> used() {
        return used;
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
        List<URL> all = new ArrayList<>(Collections.list(super.getResources(name)));
        if (find(name) != null) {
            all.addFirst(getResource(name));
        }
        return Collections.enumeration(all);
    }

    private Path find(String name) {
        if (Files.isRegularFile(tests.resolve(name))) {
            return tests.resolve(name);
        }
        int exercise = Answers.exercise(Path.of("/" + name));
        for (Path folder : exercise == 0 ? List.of(classes) : answers.apply(exercise)) {
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
