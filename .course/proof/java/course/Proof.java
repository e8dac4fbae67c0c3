package course;

import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** Shows that a lesson's exercises work: their tests take the solutions, and refuse the stubs and the mistakes. */
class Proof {

    private static final Pattern PROMISE = Pattern.compile("Wrong: .+ Message: [\"“](.+)[\"”]");
    private static final Pattern OUTPUT =
            Pattern.compile("<!-- output of the program -->\\s*```text\\n(.*?)```", Pattern.DOTALL);

    private final Path folder = Path.of(System.getProperty("basedir"));
    private final Path target = Path.of(System.getProperty("course.target"));
    private final Path solved = target.resolve("classes");
    private final Path stubs = target.resolve("proof/stubs");
    private final Path tests = target.resolve("test-classes");
    private final Map<Integer, List<String>> testClasses = new TreeMap<>();

    private interface Case {
        void check(int exercise, String testClass) throws Exception;
    }

    @TestFactory
    Stream<DynamicNode> proof() throws IOException {
        compileStubs();
        for (Path file : Lesson.files(tests)) {
            if (file.toString().endsWith("Test.class")) {
                testClasses.computeIfAbsent(Answers.exercise(file), n -> new java.util.ArrayList<>()).add(name(tests, file));
            }
        }
        Set<Integer> exercises = new TreeSet<>(testClasses.keySet());
        exercises.remove(0);
        return Stream.of(
                dynamicContainer("worked code", each(Set.of(0), this::workedCode)),
                dynamicContainer("solved", each(exercises, this::solved)),
                dynamicContainer("unsolved", each(exercises, this::unsolved)),
                dynamicContainer("alone", each(exercises, this::alone)),
                dynamicContainer("wrong", exercises.stream().flatMap(this::mistakes)),
                dynamicContainer("in step", each(exercises, this::inStep)),
                dynamicTest("nothing stray", () -> nothingStray(exercises)),
                dynamicTest("the README shows what the program prints", this::readmeShowsOutput));
    }

    private void compileStubs() throws IOException {
        Path resources = folder.resolve("src/exercise/resources");
        Answers.compile(Lesson.files(folder.resolve("src/exercise/java")), solved, stubs);
        Lesson.files(resources).forEach(f -> Answers.copy(f, stubs.resolve(resources.relativize(f).toString())));
    }

    private static String name(Path root, Path classFile) {
        return root.relativize(classFile).toString().replaceFirst("\\.class$", "").replaceAll("[/\\\\]", ".");
    }

    private Stream<DynamicNode> each(Set<Integer> exercises, Case theCase) {
        return exercises.stream().flatMap(exercise -> testClasses.getOrDefault(exercise, List.of()).stream()
                .map(name -> dynamicTest(name, () -> theCase.check(exercise, name))));
    }

    private CaseLoader loader(IntFunction<List<Path>> answers) {
        return new CaseLoader(solved, tests, answers);
    }

    private void workedCode(int none, String testClass) throws Exception {
        CaseLoader loader = loader(n -> List.of(stubs));
        allGreen(Run.of(loader, testClass));
        usesOnly(0, loader);
    }

    private void solved(int exercise, String testClass) throws Exception {
        CaseLoader loader = loader(n -> List.of(solved));
        allGreen(Run.of(loader, testClass));
        usesOnly(exercise, loader);
    }

    private void unsolved(int exercise, String testClass) throws Exception {
        CaseLoader loader = loader(n -> List.of(stubs));
        List<Run.Verdict> verdicts = Run.of(loader, testClass);
        check(!verdicts.isEmpty(), "no test ran");
        for (Run.Verdict verdict : verdicts) {
            String test = "“" + verdict.test() + "” ";
            if (verdict.startsGreen()) {
                check(verdict.green(), test + "is red at the start, so it needs no tag starts-green");
            } else {
                check(!verdict.green(), test + "is green before anything was done");
                check(verdict.untouched(), test + "should fail with TODO, but: " + verdict.message());
            }
        }
        usesOnly(exercise, loader);
    }

    /** Tests use the files of their own exercise only (see above), so no other exercise's verdict can change. */
    private void alone(int exercise, String testClass) throws Exception {
        allGreen(Run.of(loader(n -> List.of(n == exercise ? solved : stubs)), testClass));
    }

    private Stream<DynamicNode> mistakes(int exercise) {
        Path home = folder.resolve(String.format("src/mistake/ex%02d", exercise));
        List<Path> mistakes = Answers.folders(home);
        return Stream.concat(
                Stream.of(dynamicTest(home.getFileName() + " has two", () -> check(mistakes.size() >= 2, "it has not"))),
                mistakes.stream().map(mistake -> dynamicTest(home.relativize(mistake) + " in " + home.getFileName(),
                        () -> isRefused(exercise, mistake))));
    }

    private void isRefused(int exercise, Path mistake) throws Exception {
        Path output = target.resolve("proof").resolve(mistake.getParent().getFileName() + "-" + mistake.getFileName());
        Path resources = folder.resolve("src/solution/resources");
        List<Path> files = Lesson.files(mistake);
        String promised = null;
        for (Path file : files) {
            Matcher matcher = PROMISE.matcher(Files.readString(file).lines().findFirst().orElse(""));
            promised = matcher.find() ? matcher.group(1) : promised;
            Answers.files(resources, exercise).stream()
                    .filter(solution -> solution.getFileName().equals(file.getFileName()))
                    .forEach(solution -> Answers.copy(file, output.resolve(resources.relativize(solution).toString())));
        }
        check(promised != null, "the first line should read: Wrong: … Message: \"…\"");
        Answers.compile(files, solved, output);
        StringBuilder messages = new StringBuilder();
        for (String testClass : testClasses.get(exercise)) {
            for (Run.Verdict verdict : Run.of(loader(n -> n == exercise ? List.of(output, solved) : List.of(solved)), testClass)) {
                if (!verdict.green()) {
                    messages.append(verdict.message()).append("\n");
                    check(!verdict.untouched(), "a mistake is not a stub: " + messages);
                }
            }
        }
        check(!messages.isEmpty(), "no test noticed the mistake");
        check(messages.toString().contains(promised), "the message should contain “" + promised + "”:\n" + messages);
    }

    private void inStep(int exercise, String testClass) throws Exception {
        String title = loader(n -> List.of(solved)).loadClass(testClass).getAnnotation(DisplayName.class).value();
        String number = folder.getFileName().toString().substring(0, 2) + "." + exercise + " ";
        check(title.startsWith(number), "its display name should begin with " + number);
        String[] section = readme().split("(?m)^### " + Pattern.quote(title) + "$", 2);
        check(section.length == 2, "README.md has no heading “### " + title + "”");
        int hints = section[1].split("(?m)^##", 2)[0].split("<details>", -1).length - 1;
        check(hints == 3, "README.md has " + hints + " hints for it, not 3");
        Path exercises = folder.resolve("src/exercise");
        Path solutions = folder.resolve("src/solution");
        check(names(exercises, exercise).equals(names(solutions, exercise)), "stub and solution are not the same files");
        for (Path file : Answers.files(stubs, exercise)) {
            if (file.toString().endsWith(".class")) {
                Set<String> stub = members(loader(n -> List.of(stubs)).loadClass(name(stubs, file)));
                Set<String> solution = members(loader(n -> List.of(solved)).loadClass(name(stubs, file)));
                check(stub.equals(solution), "other signatures in the stub: " + stub + " and in the solution: " + solution);
            }
        }
    }

    private static Set<String> names(Path root, int exercise) {
        return Answers.files(root, exercise).stream().map(f -> root.relativize(f).toString()).collect(Collectors.toSet());
    }

    /** What tests can call: all that isn't private, but for what every object has. */
    private static Set<String> members(Class<?> type) {
        Set<String> inherited = Arrays.stream(Object.class.getMethods()).map(m -> m.getName()).collect(Collectors.toSet());
        return Stream.concat(Arrays.stream(type.getDeclaredMethods()), Arrays.stream(type.getDeclaredConstructors()))
                .filter(member -> !member.isSynthetic() && !Modifier.isPrivate(member.getModifiers()))
                .filter(member -> !inherited.contains(member.getName()))
                .map(member -> member.toGenericString().replaceFirst(" throws .*", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void nothingStray(Set<Integer> exercises) {
        for (String side : List.of("exercise", "solution", "mistake")) {
            for (Path file : Lesson.files(folder.resolve("src/" + side))) {
                boolean known = exercises.contains(Answers.exercise(file));
                boolean home = !side.equals("mistake")
                        || Answers.exercise(file.getParent().getParent()) == Answers.exercise(file);
                check(known && home, "no test judges " + folder.relativize(file));
            }
        }
    }

    /** Every block marked as output stands, whole, in what the program prints on SQLite; other servers get other SQL. */
    private void readmeShowsOutput() throws Exception {
        if (!"sqlite".equals(System.getProperty("course.database"))) {
            return;
        }
        CaseLoader loader = loader(n -> List.of(stubs));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = System.out;
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader); // libraries look there for the lesson's classes
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            var main = loader.loadClass(System.getProperty("course.main")).getDeclaredMethod("main", String[].class);
            main.setAccessible(true);
            main.invoke(null, (Object) new String[0]);
        } finally {
            System.setOut(out);
            thread.setContextClassLoader(before);
        }
        String printed = bytes.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
        List<String> blocks = OUTPUT.matcher(readme()).results().map(block -> block.group(1)).toList();
        check(!blocks.isEmpty(), "README.md has no block marked <!-- output of the program -->");
        for (String block : blocks) {
            check(printed.contains(block), "the program doesn't print this block of README.md:\n" + block + "but:\n" + printed);
        }
        usesOnly(0, loader);
    }

    private String readme() throws IOException {
        return Files.readString(folder.resolve("README.md")).replace("\r\n", "\n");
    }

    private static void allGreen(List<Run.Verdict> verdicts) {
        check(!verdicts.isEmpty(), "no test ran");
        for (Run.Verdict verdict : verdicts) {
            check(verdict.green(), "“" + verdict.test() + "” is red: " + (verdict.green() ? "" : verdict.message()));
        }
    }

    private static void usesOnly(int exercise, CaseLoader loader) {
        check(Set.of(exercise).containsAll(loader.used()), "uses files of exercises " + loader.used());
    }

    private static void check(boolean holds, String message) {
        if (!holds) {
            throw new AssertionError(message);
        }
    }
}
