// Wrong: what stands between the closing quote and the comma is dropped. Message: "“abcd” 1"
package bookshop.fundamentals;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Exercise 01.11: read books from a CSV file. */
final class Ex11Csv {

    private Ex11Csv() {}

    record Row(String isbn, String title, int year) {}

    interface Source {
        Reader open() throws IOException;
    }

    static final class BadLine extends RuntimeException {

        final int line;

        BadLine(int line, String message, Throwable cause) {
            super("line " + line + ": " + message, cause);
            this.line = line;
        }
    }

    // try-with-resources closes in every case, and suppresses what closing says if there was an exception before it.
    static List<Row> read(Source source) {
        try (Reader reader = source.open()) {
            return rows(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Row> rows(Reader reader) throws IOException {
        List<Row> rows = new ArrayList<>();
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        boolean ended = false; // the quotes of this field
        int line = 1; // where we are
        int begin = 1; // where the row begins
        int last = '\n'; // what was read before c
        int c = reader.read();
        while (c >= 0) {
            int next = reader.read();
            if (quoted) {
                if (c == '"' && next == '"') {
                    field.append('"');
                    next = reader.read(); // the second of the two is done
                } else if (c == '"') {
                    quoted = false;
                    ended = true;
                } else {
                    field.append((char) c);
                }
                if (c == '\n') line++;
            } else if (c == '"' && field.isEmpty()) { // elsewhere it is a character of the field
                quoted = true;
            } else if (c == ',') {
                ended = false;
                fields.add(field.toString());
                field.setLength(0);
            } else if (c == '\n') {
                ended = false;
                fields.add(field.toString());
                field.setLength(0);
                if (begin > 1) rows.add(row(fields, begin));
                fields.clear();
                begin = ++line;
            } else if (!ended && (c != '\r' || next != '\n')) {
                field.append((char) c);
            }
            last = c;
            c = next;
        }
        if (quoted) {
            throw new BadLine(begin, "a quote is missing", null);
        }
        if (begin > 1 && last != '\n') { // a last line without an end
            fields.add(field.toString());
            rows.add(row(fields, begin));
        }
        return rows;
    }

    private static Row row(List<String> fields, int line) {
        if (fields.size() != 3) {
            throw new BadLine(line, fields.size() + " fields, not 3", null);
        }
        try {
            return new Row(fields.get(0), fields.get(1), Integer.parseInt(fields.get(2)));
        } catch (NumberFormatException e) {
            throw new BadLine(line, "“" + fields.get(2) + "” is no year", e);
        }
    }
}
