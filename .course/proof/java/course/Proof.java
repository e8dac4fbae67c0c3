package course;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** Shows that a lesson's exercises work: their tests take the solutions, and refuse the stubs and the mistakes. */
class Proof {

    private static final Pattern PROMISE = Pattern.compile("Wrong: .+ Message: [\"“](.+)[\"”]");
    private static final Pattern OUTPUT =
            Pattern.compile("<!-- output of the program -->\\s*```text\\n(.*?)```", Pattern.DOTALL);

    private final Path folder = Path.of(System.getProperty("basedir"));
    private final Path target = Path.of(System.getProperty("course.target"));
    private final Path solved = target.resolve("classes");
    private final Map<Integer, List<String>> testClasses = new TreeMap<>();
    private final List<DynamicTest> cases = new ArrayList<>();

    private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    /** One for all compilations, so that the libraries are opened once. */
    private final StandardJavaFileManager manager =
            compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);

    @TempDir
    private Path compiled;

    private Path stubs;

    @TestFactory
    List<DynamicTest> proof() throws IOException {
        stubs = compiled.resolve("stubs");
        Stream<String> libraries =
                Stream.of(System.getProperty("java.class.path").split(File.pathSeparator));
        manager.setLocationFromPaths(
                StandardLocation.CLASS_PATH,
                Stream.concat(Stream.of(solved), libraries.map(Path::of)).toList());
        compile(Lesson.files(folder.resolve("src/exercise")), stubs);
        Path tests = target.resolve("test-classes");
        for (Path file : Lesson.files(tests)) {
            if (file.toString().endsWith("Test.class")) {
                int exercise = Lesson.exercise(file);
                testClasses.computeIfAbsent(exercise, n -> new ArrayList<>()).add(className(tests, file));
            }
        }
        Set<Integer> exercises = new TreeSet<>(testClasses.keySet());
        exercises.remove(0);
        add("worked code", Set.of(0), (n, test) -> () -> alone(n, test));
        add("unsolved", exercises, (n, test) -> () -> unsolved(n, test));
        add("alone", exercises, (n, test) -> () -> alone(n, test));
        exercises.forEach(this::addMistakes);
        add("in step", exercises, (n, test) -> () -> inStep(n, test));
        cases.add(dynamicTest("nothing stray", () -> nothingStray(exercises)));
        cases.add(dynamicTest("README shows what the program prints", this::readmeShowsOutput));
        return cases;
    }

    private void add(String what, Set<Integer> exercises, BiFunction<Integer, String, Executable> check) {
        for (int exercise : exercises) {
            for (String name : testClasses.getOrDefault(exercise, List.of())) {
                cases.add(dynamicTest(what + ": " + name, check.apply(exercise, name)));
            }
        }
    }

    /** Tests use the files of their own exercise only (those of the worked code, of none), so no other's verdict changes. */
    private void alone(int exercise, String testClass) throws Exception {
        Case alone = new Case(target, n -> List.of(n == exercise ? solved : stubs));
        for (Verdicts.Failure failure : alone.run(testClass).failures) {
            throw new AssertionError("red: " + said(failure));
        }
        usesOnly(exercise, alone);
    }

    private void unsolved(int exercise, String testClass) throws Exception {
        Case unsolved = new Case(target, n -> List.of(stubs));
        Verdicts verdicts = unsolved.run(testClass);
        check(verdicts.earned == 0, verdicts.earned + " of its tests are green before anything was done");
        for (Verdicts.Failure failure : verdicts.failures) {
            check(failure.untouched(), "should fail with TODO, but: " + said(failure));
            check(!failure.startsGreen(), "is red at the start, so it needs no tag starts-green: " + said(failure));
        }
        usesOnly(exercise, unsolved);
    }

    private void addMistakes(int exercise) {
        String home = String.format(Locale.ROOT, "ex%02d", exercise);
        Set<Path> mistakes = new TreeSet<>();
        Lesson.files(folder.resolve("src/mistake").resolve(home)).forEach(file -> mistakes.add(file.getParent()));
        cases.add(dynamicTest(home + " has two mistakes", () -> check(mistakes.size() >= 2, "it has not")));
        for (Path mistake : mistakes) {
            cases.add(dynamicTest("wrong: " + home + " " + mistake.getFileName(), () -> isRefused(exercise, mistake)));
        }
    }

    private void isRefused(int exercise, Path mistake) throws Exception {
        Path wrong = compiled.resolve("ex" + exercise).resolve(mistake.getFileName());
        compile(Lesson.files(mistake), wrong);
        String comments = "";
        for (Path file : Lesson.files(mistake)) {
            comments +=
                    Files.readString(file).split("(?m)^(?!//|--|#|<!--)", 2)[0].replaceAll("\\R(//|--|#)", "") + "\n";
        }
        Matcher promise = PROMISE.matcher(comments);
        check(promise.find(), "it should begin with a comment: Wrong: … Message: \"…\"");
        String messages = "";
        for (String testClass : testClasses.get(exercise)) {
            Case refused = new Case(target, n -> n == exercise ? List.of(wrong, solved) : List.of(solved));
            for (Verdicts.Failure failure : refused.run(testClass).failures) {
                messages += said(failure) + "\n";
                check(!failure.untouched(), "a mistake is not a stub: " + messages);
            }
        }
        check(!messages.isEmpty(), "no test noticed the mistake");
        check(messages.contains(promise.group(1)), "should say “" + promise.group(1) + "”:\n" + messages);
    }

    private void inStep(int exercise, String testClass) throws Exception {
        Class<?> test = new Case(target, n -> List.of(solved)).loadClass(testClass);
        String title = test.getAnnotation(DisplayName.class).value();
        String number = folder.getFileName().toString().substring(0, 2) + "." + exercise + " ";
        check(title.startsWith(number), "its display name should begin with " + number);
        String[] section = readme().split("(?m)^### " + Pattern.quote(title) + "$", 2);
        check(section.length == 2, "README.md has no heading “### " + title + "”");
        int hints = section[1].split("(?m)^##", 2)[0].split("<details>", -1).length - 1;
        check(hints == 3, "README.md has " + hints + " hints for it, not 3");
        check(
                names("src/exercise", exercise).equals(names("src/solution", exercise)),
                "stub and solution: other files");
        for (Path file : Lesson.files(stubs)) {
            if (Lesson.exercise(file) == exercise && file.toString().endsWith(".class")) {
                Set<String> stub = members(new Case(target, n -> List.of(stubs)).loadClass(className(stubs, file)));
                Set<String> ours = members(new Case(target, n -> List.of(solved)).loadClass(className(stubs, file)));
                check(stub.equals(ours), "other signatures in the stub: " + stub + " than in the solution: " + ours);
            }
        }
    }

    private Set<String> names(String side, int exercise) {
        Path root = folder.resolve(side);
        Stream<Path> files = Lesson.files(root).stream().filter(file -> Lesson.exercise(file) == exercise);
        return files.map(file -> root.relativize(file).toString()).collect(Collectors.toSet());
    }

    /** What tests can call: all that isn't private, but for what every object has and a constructor for Hibernate. */
    private static Set<String> members(Class<?> type) {
        Set<String> everyObject = Set.of("equals", "hashCode", "toString");
        return Stream.concat(Arrays.stream(type.getDeclaredMethods()), Arrays.stream(type.getDeclaredConstructors()))
                .filter(member -> !member.isSynthetic() && !Modifier.isPrivate(member.getModifiers()))
                .filter(member -> !everyObject.contains(member.getName()))
                .filter(member -> member instanceof Method || member.getParameterCount() > 0)
                .map(member -> member.toGenericString().replaceFirst(" throws .*", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void nothingStray(Set<Integer> exercises) {
        for (String side : List.of("exercise", "solution", "mistake")) {
            for (Path file : Lesson.files(folder.resolve("src/" + side))) {
                boolean known = exercises.contains(Lesson.exercise(file));
                Path home = side.equals("mistake") ? file.getParent().getParent() : file;
                boolean atHome = Lesson.exercise(home) == Lesson.exercise(file);
                check(known && atHome, "no test judges " + folder.relativize(file));
            }
        }
    }

    /** Every block marked as output stands, whole, in what the program prints on SQLite; other servers get other SQL. */
    private void readmeShowsOutput() throws Exception {
        if (!"sqlite".equals(System.getProperty("course.database"))) return;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Case program = new Case(target, n -> List.of(stubs));
        var main = program.loadClass(System.getProperty("course.main")).getDeclaredMethod("main", String[].class);
        main.setAccessible(true);
        program.call(true, () -> {
            PrintStream out = System.out;
            System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
            try {
                return main.invoke(null, (Object) new String[0]);
            } finally {
                System.setOut(out);
            }
        });
        String printed = bytes.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
        List<String> blocks =
                OUTPUT.matcher(readme()).results().map(block -> block.group(1)).toList();
        check(!blocks.isEmpty(), "README.md has no block marked <!-- output of the program -->");
        for (String block : blocks) {
            check(printed.contains(block), "README.md shows:\n" + block + "but the program prints:\n" + printed);
        }
    }

    private String readme() throws IOException {
        return Files.readString(folder.resolve("README.md")).replace("\r\n", "\n");
    }

    private static String className(Path root, Path file) {
        return root.relativize(file).toString().replaceFirst("\\.class$", "").replaceAll("[/\\\\]", ".");
    }

    /** Compiles the Java files among the given ones, and copies the others to where the solution has them. */
    private synchronized void compile(List<Path> files, Path output) throws IOException {
        Path resources = folder.resolve("src/solution/resources");
        List<Path> sources = new ArrayList<>();
        for (Path file : files) {
            if (file.toString().endsWith(".java")) sources.add(file);
            for (Path twin : Lesson.files(resources)) {
                if (twin.getFileName().equals(file.getFileName())) {
                    Path copy = output.resolve(resources.relativize(twin).toString());
                    Files.createDirectories(copy.getParent());
                    Files.copy(file, copy);
                }
            }
        }
        StringWriter said = new StringWriter();
        manager.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(Files.createDirectories(output)));
        var units = manager.getJavaFileObjectsFromPaths(sources);
        if (!sources.isEmpty()
                && !compiler.getTask(said, manager, null, List.of("-proc:none", "-parameters"), null, units)
                        .call()) {
            throw new AssertionError("this doesn't compile: " + said);
        }
    }

    private static String said(Verdicts.Failure failure) {
        return "“" + failure.test() + "” " + String.join("\n", Explanation.lines(failure.cause()));
    }

    private static void usesOnly(int exercise, Case theCase) {
        check(Set.of(exercise).containsAll(theCase.used), "uses files of exercises " + theCase.used);
    }

    private static void check(boolean holds, String message) {
        if (!holds) {
            throw new AssertionError(message);
        }
    }
}
