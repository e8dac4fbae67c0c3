package course;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toList;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
    private final Path solved = Path.of(System.getProperty("course.target"), "classes");
    private final Path tests = solved.resolveSibling("test-classes");
    private final String readme = Lesson.text(folder.resolve("README.md")).replace("\r\n", "\n");
    private final Map<Integer, List<String>> testClasses = Lesson.files(tests).stream()
            .filter(file -> file.toString().endsWith("Test.class"))
            .collect(groupingBy(Lesson::exercise, mapping(file -> className(tests, file), toList())));
    private final List<DynamicTest> cases = new ArrayList<>();

    @TempDir
    private Path compiled;

    @TestFactory
    List<DynamicTest> proof() throws IOException {
        // Libraries warn there of what is wrong on purpose.
        System.setErr(new PrintStream(OutputStream.nullOutputStream()));
        Path stubs = compiled.resolve("stubs");
        compile(Lesson.files(folder.resolve("src/exercise")), stubs);
        split(stubs, this::stub);
        split(solved, this::solution);
        Set<Integer> exercises = new TreeSet<>(testClasses.keySet());
        exercises.remove(0);
        add("worked code", Set.of(0), (n, test) -> () -> alone(n, test));
        add("unsolved", exercises, (n, test) -> () -> unsolved(n, test));
        add("alone", exercises, (n, test) -> () -> alone(n, test));
        exercises.forEach(this::addMistakes);
        add("in step", exercises, (n, test) -> () -> inStep(n, test));
        cases.add(dynamicTest("nothing stray", () -> nothingStray(exercises)));
        cases.add(dynamicTest("README shows what the program prints", () -> readmeShowsOutput(stubs)));
        return cases;
    }

    private void add(String what, Set<Integer> exercises, BiFunction<Integer, String, Executable> check) {
        for (int exercise : exercises) {
            for (String name : testClasses.getOrDefault(exercise, List.of())) {
                cases.add(dynamicTest(what + ": " + name, check.apply(exercise, name)));
            }
        }
    }

    /** Tests use no files of other exercises (those of the worked code, of none): these aren't there. */
    private void alone(int exercise, String testClass) throws Exception {
        for (Verdicts.Failure failure : new Case(tests, solution(exercise), solution(0)).run(testClass).failures) {
            throw new AssertionError("red: " + said(failure));
        }
    }

    private void unsolved(int exercise, String testClass) throws Exception {
        Verdicts verdicts = new Case(tests, stub(exercise), solution(0)).run(testClass);
        check(verdicts.earned == 0, verdicts.earned + " of its tests are green before anything was done");
        for (Verdicts.Failure failure : verdicts.failures) {
            check(failure.untouched(), "should fail with TODO, but: " + said(failure));
            check(!failure.startsGreen(), "is red at the start, so it needs no tag starts-green: " + said(failure));
        }
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
        Path wrong = compiled.resolve("wrong" + exercise).resolve(mistake.getFileName());
        split(solution(exercise), n -> wrong);
        compile(Lesson.files(mistake), wrong);
        String comments = Lesson.files(mistake).stream()
                .map(file ->
                        Lesson.text(file).split("(?m)^(?!//|--|#|<!--)", 2)[0].replaceAll("\\R(//|--|#)", ""))
                .collect(joining("\n"));
        Matcher promise = PROMISE.matcher(comments);
        check(promise.find(), "it should begin with a comment: Wrong: … Message: \"…\"");
        String messages = "";
        for (String testClass : testClasses.get(exercise)) {
            for (Verdicts.Failure failure : new Case(tests, wrong, solution(0)).run(testClass).failures) {
                messages += said(failure) + "\n";
                check(!failure.untouched(), "a mistake is not a stub: " + messages);
            }
        }
        check(!messages.isEmpty(), "no test noticed the mistake");
        check(messages.contains(promise.group(1)), "should say “" + promise.group(1) + "”:\n" + messages);
    }

    private void inStep(int exercise, String testClass) throws Exception {
        Case unsolved = new Case(tests, stub(exercise), solution(0));
        String title =
                unsolved.loadClass(testClass).getAnnotation(DisplayName.class).value();
        String number = folder.getFileName().toString().substring(0, 2) + "." + exercise + " ";
        check(title.startsWith(number), "its display name should begin with " + number);
        String[] section = readme.split("(?m)^### " + Pattern.quote(title) + "$", 2);
        check(section.length == 2, "README.md has no heading “### " + title + "”");
        int hints = section[1].split("(?m)^##", 2)[0].split("<details>", -1).length - 1;
        check(hints == 3, "README.md has " + hints + " hints for it, not 3");
        for (Path file : Lesson.files(stub(exercise))) {
            if (file.toString().endsWith(".class")) {
                Set<String> stub = members(unsolved.loadClass(className(stub(exercise), file)));
                Set<String> ours = members(new Case(solved).loadClass(className(stub(exercise), file)));
                check(stub.equals(ours), "other signatures in the stub: " + stub + " than in the solution: " + ours);
            }
        }
    }

    /** The folder for one exercise's compiled stub. */
    private Path stub(int exercise) {
        return compiled.resolve("stub" + exercise);
    }

    /** The folder for one exercise's compiled solution; 0: for the lesson without answers. */
    private Path solution(int exercise) {
        return compiled.resolve("solution" + exercise);
    }

    /** What tests can call: all that isn't private, but for what every object has and a constructor for Hibernate. */
    private static Set<String> members(Class<?> type) {
        Set<String> everyObject = Set.of("equals", "hashCode", "toString");
        return Stream.concat(Arrays.stream(type.getDeclaredMethods()), Arrays.stream(type.getDeclaredConstructors()))
                .filter(member -> !member.isSynthetic() && !Modifier.isPrivate(member.getModifiers()))
                .filter(member -> !everyObject.contains(member.getName()))
                .filter(member -> member instanceof Method || member.getParameterCount() > 0)
                .map(member -> member.toGenericString().replaceFirst(" throws .*", ""))
                .collect(toCollection(TreeSet::new));
    }

    private void nothingStray(Set<Integer> exercises) {
        for (String side : List.of("exercise", "solution", "mistake")) {
            Path root = folder.resolve("src/" + side);
            Path other = folder.resolve(side.equals("exercise") ? "src/solution" : "src/exercise");
            for (Path file : Lesson.files(root)) {
                boolean known = exercises.contains(Lesson.exercise(file));
                Path home = side.equals("mistake") ? file.getParent().getParent() : file;
                boolean atHome = Lesson.exercise(home) == Lesson.exercise(file);
                check(known && atHome, "no test judges " + folder.relativize(file));
                boolean twin = side.equals("mistake") || Files.exists(other.resolve(root.relativize(file)));
                check(twin, "without its like in " + folder.relativize(other) + ": " + root.relativize(file));
            }
        }
    }

    /** Every block marked as output stands, whole, in what the program prints on SQLite; other servers get other SQL. */
    private void readmeShowsOutput(Path stubs) throws Exception {
        if (!"sqlite".equals(System.getProperty("course.database"))) return;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Case program = new Case(stubs, solution(0));
        var main = program.loadClass(System.getProperty("course.main")).getDeclaredMethod("main", String[].class);
        main.setAccessible(true);
        program.call(true, () -> {
            System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
            try {
                return main.invoke(null, (Object) new String[0]);
            } finally {
                System.setOut(LessonReport.OUT);
            }
        });
        String printed = bytes.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
        List<MatchResult> blocks = OUTPUT.matcher(readme).results().toList();
        check(!blocks.isEmpty(), "README.md has no block marked <!-- output of the program -->");
        for (MatchResult block : blocks) {
            check(printed.contains(block.group(1)), block.group() + "\nis not what the program prints:\n" + printed);
        }
    }

    private static String className(Path root, Path file) {
        return root.relativize(file).toString().replaceFirst("\\.class$", "").replaceAll("[/\\\\]", ".");
    }

    /** Compiles the Java files among the given ones, and copies the others to where the solution has them. */
    private void compile(List<Path> files, Path output) throws IOException {
        Path resources = folder.resolve("src/solution/resources");
        String libraries = solved + File.pathSeparator + System.getProperty("java.class.path");
        var arguments = new ArrayList<>(List.of("-proc:none", "-parameters", "-encoding", "UTF-8", "-cp", libraries));
        arguments.addAll(List.of("-d", Files.createDirectories(output).toString()));
        for (Path file : files) {
            if (file.toString().endsWith(".java")) arguments.add(file.toString());
            for (Path twin : Lesson.files(resources)) {
                if (twin.getFileName().equals(file.getFileName())) {
                    copy(file, output.resolve(resources.relativize(twin).toString()));
                }
            }
        }
        if (!arguments.getLast().endsWith(".java")) return;
        var said = new ByteArrayOutputStream();
        int status = ToolProvider.getSystemJavaCompiler().run(null, null, said, arguments.toArray(new String[0]));
        check(status == 0, "this doesn't compile: " + said);
    }

    /** Copies each file to the folder for its exercise. */
    private static void split(Path files, IntFunction<Path> folder) throws IOException {
        for (Path file : Lesson.files(files)) {
            String name = files.relativize(file).toString();
            copy(file, folder.apply(Lesson.exercise(file)).resolve(name));
        }
    }

    private static void copy(Path file, Path copy) throws IOException {
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String said(Verdicts.Failure failure) {
        return "“" + failure.test() + "” " + String.join("\n", Explanation.lines(failure.cause()));
    }

    private static void check(boolean holds, String message) {
        if (!holds) throw new AssertionError(message);
    }
}
