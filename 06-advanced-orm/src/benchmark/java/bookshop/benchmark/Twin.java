package bookshop.benchmark;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.annotations.Benchmark;

/**
 * A method that answers one of SQLAlchemy's tests: the name of the test, two underscores, the technique.
 *
 * @param suite as SQLAlchemy calls it, such as bulk_inserts
 */
record Twin(String suite, Method method) {
    private static final List<Class<?>> SUITES = List.of(
            BulkInserts.class, BulkUpdates.class, LargeResultsets.class, ShortSelects.class, SingleInserts.class);

    /** The twins that this database can run, suite by suite, test by test. */
    static List<Twin> all(String database) {
        return SUITES.stream()
                .flatMap(suite -> Arrays.stream(suite.getDeclaredMethods())
                        .filter(method -> method.isAnnotationPresent(Benchmark.class))
                        .sorted(Comparator.comparing(Method::getName))
                        .map(method -> new Twin(snakeCase(suite.getSimpleName()), method)))
                .filter(twin -> twin.runsOn(database))
                .toList();
    }

    /** The twin with this whole name. */
    static Twin of(String name) {
        return SUITES.stream()
                .flatMap(suite -> Arrays.stream(suite.getDeclaredMethods()).map(method -> new Twin("", method)))
                .filter(twin -> twin.name().equals(name))
                .findAny()
                .orElseThrow();
    }

    /** As JMH knows it. */
    String name() {
        return method.getDeclaringClass().getName() + "." + method.getName();
    }

    /** As SQLAlchemy calls the test that it answers. */
    String test() {
        return method.getName().replaceFirst("__.*", "");
    }

    /** Such as "hibernate batch". */
    String technique() {
        return method.getName().replaceFirst(".*__", "").replace('_', ' ');
    }

    /** What the twin wants from Hibernate, or null if nothing. */
    Hibernate hibernate() {
        return method.getAnnotation(Hibernate.class);
    }

    private boolean runsOn(String database) {
        var only = method.getAnnotation(OnlyOn.class);
        return only == null || Arrays.asList(only.value()).contains(database);
    }

    private static String snakeCase(String name) {
        return name.replaceAll("(?<!^)([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}
