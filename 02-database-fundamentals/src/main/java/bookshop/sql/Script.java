package bookshop.sql;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An SQL file, taken apart into its statements. A line {@code -- name: restock} begins a section of that name;
 * {@code -- name: restock (mysql)} begins one that takes its place on one database.
 */
record Script(String file, List<Section> sections) {

    /** @param product the only database that this section is for, or null for any */
    record Section(String name, String product, List<Sql> statements) {}

    /** Text, one piece after the other: what is in quotes or a comment is one piece. */
    static final Pattern TOKEN = Pattern.compile("""
            (?<comment> --[^\\n]* | /\\*.*?\\*/ )
            | (?<quoted> '[^']*' | "[^"]*" | `[^`]*` | \\$(?<tag>\\w*)\\$.*?\\$\\k<tag>\\$ )
            | (?<loop> \\bend \\s+ (?:if|loop|while|repeat)\\b )
            | (?<word> \\bend \\s+ case\\b | [\\p{L}_][\\w$]* )
            | :: | :(?<parameter>[a-zA-Z_]\\w*)
            | (?<end> ; )
            | (?<open> ['"`] | /\\* )
            | \\d+ | \\s+ | .
            """, Pattern.COMMENTS | Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    private static final Pattern NAME = Pattern.compile("--\\s*name:\\s*(\\w+)\\s*(?:\\((\\w+)\\))?.*");

    /** Reads a resource such as {@code "/step2-select.sql"}. */
    static Script of(String resource) {
        return parse(resource.substring(1), Database.resource(resource).replace("\r\n", "\n"));
    }

    /** Takes a text apart at its semicolons, but for those in quotes, in comments and in the body of a trigger. */
    static Script parse(String file, String text) {
        var sections = new ArrayList<>(List.of(new Section("", null, new ArrayList<>())));
        var statement = new StringBuilder();
        var comment = new StringBuilder();
        List<String> words = new ArrayList<>();
        int begun = 0;
        int depth = 0;
        Matcher token = TOKEN.matcher(text + "\n;"); // the last statement may do without
        while (token.find()) {
            Matcher name = NAME.matcher(token.group());
            boolean named = token.group("comment") != null && name.matches();
            if (token.group("open") != null) {
                throw new IllegalArgumentException(file + ", line " + line(text, token.start()) + ": what begins with "
                        + token.group() + " here is never closed");
            }
            if (statement.isEmpty()) {
                begun = token.start();
                if (token.group("comment") != null && !named) {
                    comment.append(token.group().replaceFirst("^-- ?", "")).append('\n');
                    continue;
                } else if (token.group().isBlank()) {
                    continue;
                }
            }
            if (named || token.group("end") != null && depth <= 0) {
                if (!statement.isEmpty()) {
                    String said = comment.toString().strip();
                    String sql = statement.toString().strip();
                    sections.getLast().statements().add(new Sql(file, line(text, begun), said, sql));
                }
                if (named) {
                    sections.add(new Section(name.group(1), name.group(2), new ArrayList<>()));
                }
                statement.setLength(0);
                comment.setLength(0);
                words.clear();
                depth = 0;
                continue;
            }
            statement.append(token.group());
            if (token.group("word") != null) {
                String word = token.group("word").toLowerCase(Locale.ROOT);
                words.add(word);
                boolean hasBody = words.getFirst().equals("create")
                        && words.stream().limit(8).anyMatch(Set.of("trigger", "procedure", "function")::contains);
                if (hasBody && Set.of("begin", "case").contains(word)) depth++;
                if (hasBody && word.matches("end(\\s+case)?")) depth--;
            }
        }
        return new Script(file, sections);
    }

    private static int line(String text, int at) {
        return (int) text.substring(0, Math.min(at, text.length()))
                        .chars()
                        .filter(c -> c == '\n')
                        .count()
                + 1;
    }

    /** All statements, whatever their section. */
    List<Sql> statements() {
        return sections.stream()
                .flatMap(section -> section.statements().stream())
                .toList();
    }

    /** The sections for one database: of two with one name, that which is for this database only, if it has statements. */
    List<Section> sections(String product) {
        Map<String, Section> chosen = new LinkedHashMap<>();
        for (Section section : sections) {
            boolean special =
                    product.equals(section.product()) && !section.statements().isEmpty();
            if (special || section.product() == null && !chosen.containsKey(section.name())) {
                chosen.put(section.name(), section);
            }
        }
        return List.copyOf(chosen.values());
    }

    /** The statements of one section; none if there is no such section or if it is empty. */
    List<Sql> section(String name, String product) {
        return sections(product).stream()
                .filter(section -> section.name().equals(name))
                .flatMap(section -> section.statements().stream())
                .toList();
    }
}
