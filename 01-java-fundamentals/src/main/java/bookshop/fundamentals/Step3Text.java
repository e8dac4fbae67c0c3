package bookshop.fundamentals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Step 3: text never changes, is compared by {@code equals}, and has a language only where you name one. */
final class Step3Text {

    private Step3Text() {}

    /** Two texts with the same letters are equal. Whether they are one object is the JVM's affair. */
    static String compared() {
        String title = "Emma";
        String read = new String("Emma"); // as it would come from a file or a database
        return "== " + (title == read) + ", equals " + title.equals(read);
    }

    /** Every method gives a new text. From the first position inclusive to the last exclusive, as Python's slices. */
    static List<String> pieces() {
        String isbn = " 978-0-13-468599-1 ";
        return List.of(
                isbn.strip().substring(0, 3),
                String.join("", isbn.strip().split("-")),
                isbn.isBlank() ? "blank" : isbn.length() + " characters",
                "[" + isbn + "]");
        // Try: substring(-3). There is no counting from the end.
    }

    /** A text block is for SQL. What comes from outside never becomes a part of it: that is what the ? is for. */
    static List<String> query() {
        String sql = """
                select title, price
                from book
                where author = ?
                """;
        return sql.lines().toList();
    }

    /** Small letters as in Turkey, where the small I has no dot, and as nowhere in particular. */
    static String lowered() {
        Locale turkey = Locale.of("tr", "TR");
        return "FICTION".toLowerCase(turkey) + ", " + "FICTION".toLowerCase(Locale.ROOT);
        // Try: without an argument it is the language of the machine. On yours all is well.
    }

    /** For people as people write it, for machines with Locale.ROOT. */
    static String formatted() {
        return String.format(Locale.GERMANY, "%,.2f", 1234.5) + " and " + String.format(Locale.ROOT, "%.2f", 1234.5);
    }

    /** Bytes are another matter: a text has characters, and a charset says which bytes they are in a file. */
    static String encoded() {
        byte[] bytes = "Stanisław".getBytes(StandardCharsets.UTF_8);
        return "Stanisław".length() + " characters, " + bytes.length + " bytes, read as Latin 1: "
                + new String(bytes, StandardCharsets.ISO_8859_1).substring(0, 7) + "…";
    }
}
