package bookshop.fundamentals;

import java.io.IOException;
import java.io.Reader;
import java.util.List;

/**
 * Exercise 01.11: read books from a CSV file.
 *
 * <p>The publisher's file has titles with commas, quotes and line breaks, and now and then a line that is wrong. Either all of
 * it is read, or somebody learns which line to mend. The longest exercise of the lesson: first read character by character and
 * keep in mind whether you are inside quotes, then make rows of the fields.
 *
 * <p>Look at: {@link Step9Failures#closed}, {@code Reader.read}, {@code StringBuilder}, {@code UncheckedIOException}.
 */
final class Ex11Csv {

    private Ex11Csv() {}

    record Row(String isbn, String title, int year) {}

    /** Where the file comes from. Who opens it closes it. Its reader may give fewer characters at once than it is asked for. */
    interface Source {
        Reader open() throws IOException;
    }

    /** A line that can't be read. */
    static final class BadLine extends RuntimeException {

        final int line;

        /**
         * @param line its number; the first line of the file is 1
         * @param cause the exception that told us, or null
         */
        BadLine(int line, String message, Throwable cause) {
            super("line " + line + ": " + message, cause);
            this.line = line;
        }
    }

    /**
     * The rows of a file such as
     *
     * <pre>
     * isbn,title,year
     * 9780575048003,Good Omens,1990
     * 9780140449136,"Crime and Punishment, ""revised""",1866
     * </pre>
     *
     * <p>The first line has the names, whatever and however many they are, without quotes, and is left out. Each line after it is
     * a row, or part of one if it begins within quotes. A blank line is a row too, and a row that comes twice is there twice. A
     * row has three fields. ISBN and title are any texts, or empty.
     *
     * <p>A field that begins with a quote is in quotes up to the next quote that isn't doubled. In quotes there may be commas,
     * line breaks and quotes; a quote is written twice. In other fields, and in what follows the closing quote, a quote is a
     * character like any other: {@code The 3" disk}, and {@code "ab"c"d} is {@code abc"d}. All else in a field belongs to it, as
     * it stands. A line ends with {@code \n} or {@code \r\n}, not with {@code \r} alone, and the last one may just end. A file
     * that is empty, or has nothing but the names, has no rows.
     *
     * <p>The reader is opened once, and closed whatever happens.
     *
     * @throws BadLine if a row hasn't three fields, its year isn't an {@code int} as {@code Integer.parseInt} takes it (then with
     *     the {@code NumberFormatException} as its cause), or the file ends within quotes. Of several bad rows it is the first.
     *     Its number is that of the line on which the row begins; line breaks within quotes count as well. If a line is bad and
     *     closing fails as well, in whatever order you do it, the caller learns of the bad line, with the other exception
     *     suppressed
     * @throws java.io.UncheckedIOException if opening, reading or closing fails, with that exception as its cause
     */
    static List<Row> read(Source source) {
        throw new AssertionError("TODO 01.11 read the rows of a CSV file");
    }
}
