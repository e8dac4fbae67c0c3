package bookshop.fundamentals;

import static org.assertj.core.api.Assertions.assertThat;

import bookshop.fundamentals.Ex11Csv.BadLine;
import bookshop.fundamentals.Ex11Csv.Row;
import bookshop.fundamentals.Ex11Csv.Source;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;

@DisplayName("01.11 Read books from a CSV file")
@ExtendWith(Machine.class)
@Isolated("moves the machine to other countries")
class Ex11CsvTest {

    private static final String NAMES = "isbn,title,year\n";

    /**
     * A file in memory that notes whether it was opened and closed, and fails where it is told to. As from a slow disk, it comes
     * a few characters at a time.
     */
    private static final class File implements Source {
        final String text;
        final Exception whenRead; // an IOException or a RuntimeException
        final IOException whenClosed;
        int opened;
        int closed;

        File(String text, Exception whenRead, IOException whenClosed) {
            this.text = text;
            this.whenRead = whenRead;
            this.whenClosed = whenClosed;
        }

        @Override
        public Reader open() {
            opened++;
            return new FilterReader(new StringReader(text)) {
                @Override
                public int read() throws IOException {
                    return checked(super.read());
                }

                @Override
                public int read(char[] buffer, int from, int length) throws IOException {
                    return checked(super.read(buffer, from, Math.min(length, 16)));
                }

                private int checked(int read) throws IOException {
                    if (read < 0 && whenRead instanceof IOException failure) throw failure;
                    if (read < 0 && whenRead != null) throw (RuntimeException) whenRead;
                    return read;
                }

                @Override
                public boolean ready() {
                    return false; // not at once, though there may be more to come
                }

                @Override
                public void close() throws IOException {
                    super.close();
                    closed++;
                    if (whenClosed != null) throw whenClosed;
                }
            };
        }

        void assertClosed(String when) {
            assertThat(opened).as("how often the reader was opened, " + when).isEqualTo(1);
            assertThat(closed).as("how often the reader was closed, " + when).isPositive();
        }
    }

    @Test
    @Order(1)
    @DisplayName("each line after the first is a row")
    void plain() {
        assertRows(
                NAMES + "9790000003385,Mort,1987\n9790000007543,Emma,1815\n",
                new Row("9790000003385", "Mort", 1987),
                new Row("9790000007543", "Emma", 1815));
        assertRows(NAMES + "9790000003385,,1987\n", new Row("9790000003385", "", 1987));
        assertRows(NAMES + "9790000003385,  Mort ; 'x' ,1987\n", new Row("9790000003385", "  Mort ; 'x' ", 1987));
        assertRows(NAMES + "978-0 X,L'Étranger (Łódź),-19\n", new Row("978-0 X", "L'Étranger (Łódź)", -19));
        assertRows(NAMES + "1,Mort,+01987\n", new Row("1", "Mort", 1987));
        assertRows("our books\n1,Mort,1987\n", new Row("1", "Mort", 1987));
        Row twice = new Row("9790000003385", "Mort", 1987);
        assertRows("ean,titel,jahr\n9790000003385,Mort,1987\n9790000003385,Mort,1987\n", twice, twice);
    }

    @Test
    @Order(2)
    @DisplayName("lines end in either way, and the last may just end")
    void lineEnds() {
        Row mort = new Row("9790000003385", "Mort", 1987);
        Row emma = new Row("9790000007543", "Emma", 1815);
        assertRows(NAMES + "9790000003385,Mort,1987\n9790000007543,Emma,1815", mort, emma);
        assertRows("isbn,title,year\r\n9790000003385,Mort,1987\r\n9790000007543,Emma,1815\r\n", mort, emma);
        assertRows("isbn,title,year\r\n9790000003385,Mort,1987\r\n9790000007543,Emma,1815", mort, emma);
        assertRows(NAMES + "1,Mort\rand more,1987\n", new Row("1", "Mort\rand more", 1987));
    }

    @Test
    @Order(3)
    @DisplayName("a file without rows has none")
    void empty() {
        assertRows("");
        assertRows(NAMES);
        assertRows("isbn,title,year");
        assertRows("isbn,title,year\r\n");
    }

    @Test
    @Order(4)
    @DisplayName("in quotes there may be commas and quotes")
    void quotes() {
        assertRows(
                NAMES + "9780140449136,\"Crime and Punishment, \"\"revised\"\"\",1866\n",
                new Row("9780140449136", "Crime and Punishment, \"revised\"", 1866));
        assertRows(NAMES + "\"9790000003385\",\"Mort\",\"1987\"\n", new Row("9790000003385", "Mort", 1987));
        assertRows(
                NAMES + "1,\"\",1\n2,\"\"\"\",2\n3,\",\",3\n",
                new Row("1", "", 1),
                new Row("2", "\"", 2),
                new Row("3", ",", 3));
        assertRows(
                NAMES + "1,\"\"\"Mort\"\"\",1\n2,\"a\"\",\"\"b\",2",
                new Row("1", "\"Mort\"", 1),
                new Row("2", "a\",\"b", 2));
        assertRows(NAMES + "1,\" Mort \",\"1987\"", new Row("1", " Mort ", 1987));
        assertRows(NAMES + "1,The 3\" disk,1987\n", new Row("1", "The 3\" disk", 1987));
        assertRows(NAMES + "1, \"Mort\",1987\n", new Row("1", " \"Mort\"", 1987));
    }

    @Test
    @Order(5)
    @DisplayName("what follows the closing quote belongs to the field, as it stands")
    void afterQuotes() {
        assertRows(
                NAMES + "1,\"ab\"cd,1\n2,\"ab\"c\"d,2\n3,\"a\"b\"c\",3\n",
                new Row("1", "abcd", 1),
                new Row("2", "abc\"d", 2),
                new Row("3", "ab\"c\"", 3));
    }

    @Test
    @Order(6)
    @DisplayName("in quotes there may be line breaks")
    void lineBreaks() {
        assertRows(
                NAMES + "1,\"Frankenstein\nor\n\nThe Modern Prometheus\",1818\n2,Emma,1815\n",
                new Row("1", "Frankenstein\nor\n\nThe Modern Prometheus", 1818),
                new Row("2", "Emma", 1815));
        assertRows(NAMES + "1,\"\n\",1818\n", new Row("1", "\n", 1818));
        assertRows(NAMES + "1,\"a\r\nb\",1818\r\n", new Row("1", "a\r\nb", 1818));
        assertRows(NAMES + "1,\"a\n2,\"\"b\"\",3\nc\",1818", new Row("1", "a\n2,\"b\",3\nc", 1818));
    }

    @Test
    @Order(7)
    @DisplayName("a row that hasn't three fields is a bad line")
    void fields() {
        assertBad(2, NAMES + "9790000003385,Mort\n");
        assertBad(3, NAMES + "1,Mort,1987\n2,Crime, and Punishment,1866\n3,Emma,1815\n");
        assertBad(4, NAMES + "1,Mort,1987\n2,Emma,1815\n3,Emma,1815,");
        assertBad(3, NAMES + "1,Mort,1987\n2");
        assertBad(3, NAMES + "1,Mort,1987\n\n2,Emma,1815\n");
        assertBad(3, NAMES + "1,Mort,1987\n  \n2,Emma,1815\n");
        assertBad(2, NAMES + "\n1,Mort,1987\n");
        assertBad(3, NAMES + "1,Mort,1987\n\n");
        assertBad(3, NAMES + "1,Mort,1987\n2,Emma\n3,Solaris\n4,Coraline,2002\n");
    }

    @Test
    @Order(8)
    @DisplayName("a year that is no number is a bad line, and the cause is told")
    void years() {
        for (String year : List.of("MCMLXI", "", "19 90", "99999999999", "1990.0", " 1990")) {
            BadLine bad = assertBad(3, NAMES + "1,Mort,1987\n2,Solaris," + year + "\n");
            assertThat(bad.getCause() instanceof NumberFormatException)
                    .as("is a NumberFormatException the cause of the bad line with the year “" + year + "”?")
                    .isTrue();
        }
        assertBad(2, NAMES + "1,Mort,1987\r"); // a \r alone ends no line
    }

    @Test
    @Order(9)
    @DisplayName("a quote that is never closed is a bad line")
    void openQuote() {
        assertBad(3, NAMES + "1,Mort,1987\n2,\"Emma,1815\n3,Solaris,1961\n");
        assertBad(2, NAMES + "1,Mort,\"1987");
        assertBad(2, NAMES + "1,Mort,\"1987\"\"");
    }

    @Test
    @Order(10)
    @DisplayName("the number of a bad line is that on which its row begins")
    void numbers() {
        assertBad(5, NAMES + "1,\"Frankenstein\nor\nThe Modern Prometheus\",1818\n2,Emma\n");
        assertBad(3, NAMES + "1,Mort,1987\n2,\"Frankenstein\nor\nThe Modern Prometheus\",long ago\n");
        assertBad(6, NAMES + "1,\"a\n\nb\",1\n2,\"c\"\"\",2\n3,d,none");
        assertBad(3, "isbn,title,year\r\n1,Mort,1987\r\n2,Emma\r\n");
        assertBad(4, NAMES + "1,\"a\r\nb\rc\",1987\r\n2,Emma\r\n");
    }

    @Test
    @Order(11)
    @DisplayName("of several bad rows the first is told, whatever is wrong with it")
    void first() {
        assertBad(3, NAMES + "1,Mort,1987\n2,Emma\n3,\"Solaris,1961\n");
        assertBad(2, NAMES + "1,Mort,long ago\n2,Emma\n");
    }

    @Test
    @Order(12)
    @DisplayName("the reader is closed, whatever happens")
    void closed() {
        for (String text :
                List.of(NAMES, NAMES + "1,Mort,1987\n", NAMES + "1,Mort\n", NAMES + "1,Mort,x", NAMES + "\"")) {
            File file = new File(text, null, null);
            attempt(file);
            file.assertClosed("after reading " + shown(text));
        }
        for (Exception failure : List.of(new IOException("no paper"), new IllegalStateException("no power"))) {
            File broken = new File(NAMES + "1,Mort,1987\n", failure, null);
            attempt(broken);
            broken.assertClosed(
                    "after reading failed with an " + failure.getClass().getSimpleName());
        }
    }

    @Test
    @Order(13)
    @DisplayName("a failure to open, to read or to close reaches the caller with its cause")
    void failures() {
        IOException noPaper = new IOException("no paper");
        assertCause(noPaper, "reading fails", new File(NAMES + "1,Mort,1987\n", noPaper, null));
        assertCause(noPaper, "closing fails", new File(NAMES + "1,Mort,1987\n", null, noPaper));
        assertCause(noPaper, "opening fails", () -> {
            throw noPaper;
        });
    }

    @Test
    @Order(14)
    @DisplayName("of a bad line and a failure to close, the caller learns of the bad line first")
    void badAndStuck() {
        IOException stuck = new IOException("stuck");
        for (String text : List.of(NAMES + "1,Mort\n", NAMES + "1,Mort,x\n")) {
            File file = new File(text, null, stuck);

            BadLine bad =
                    Answer.refusal(BadLine.class, "a bad line, and closing fails as well", () -> Ex11Csv.read(file));

            assertThat(bad.line).as("the number of the bad line").isEqualTo(2);
            Answer.contain("what is suppressed in the exception for the bad line", List.of(bad.getSuppressed()), stuck);
        }
    }

    private static void assertRows(String text, Row... rows) {
        File file = new File(text, null, null);
        List<Row> read = Answer.to("the rows of " + shown(text), () -> Ex11Csv.read(file));
        String what = "the rows of " + shown(text)
                + (read.isEmpty() ? " (its reader gives fewer characters at once than it is asked for)" : "");
        assertThat(shown(read)).as(what).containsExactlyElementsOf(shown(List.of(rows)));
    }

    /** Each row with its line breaks to be seen. */
    private static List<String> shown(List<Row> rows) {
        return rows.stream()
                .map(row -> row == null ? "null" : shown(row.isbn()) + " " + shown(row.title()) + " " + row.year())
                .toList();
    }

    private static BadLine assertBad(int line, String text) {
        File file = new File(text, null, null);
        BadLine bad = Answer.refusal(BadLine.class, "the rows of " + shown(text), () -> Ex11Csv.read(file));
        assertThat(bad.line).as("the number of the bad line in " + shown(text)).isEqualTo(line);
        return bad;
    }

    private static void assertCause(IOException cause, String when, Source source) {
        var failure = Answer.refusal(UncheckedIOException.class, when, () -> Ex11Csv.read(source));
        Answer.isSame("the cause of what the caller gets when " + when, cause, failure.getCause());
    }

    /** Reads the file, whether that succeeds or not. */
    private static void attempt(File file) {
        try {
            Ex11Csv.read(file);
        } catch (RuntimeException e) {
            // Judged by the other tests.
        }
    }

    private static String shown(String text) {
        return text == null ? "null" : "“" + text.replace("\r", "\\r").replace("\n", "\\n") + "”";
    }
}
