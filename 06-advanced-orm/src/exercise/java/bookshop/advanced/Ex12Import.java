package bookshop.advanced;

import bookshop.advanced.Step9Batches.Entry;
import bookshop.advanced.Step9Batches.Keyword;
import java.util.Iterator;
import java.util.List;
import org.hibernate.SessionFactory;

/**
 * Exercise 06.12: import in batches.
 *
 * <p>A wholesaler sends a catalogue, which goes into two tables: an {@link Entry} for each line, and a {@link Keyword} for each of
 * its keywords. Line by line that is a journey to the database for every row.
 *
 * <p>Look at: {@code setJdbcBatchSize}; {@code flush} and {@code clear}, or a stateless session with {@code insertMultiple};
 * {@link Step9Batches}.
 */
final class Ex12Import {

    private Ex12Import() {}

    /** A line of the catalogue. Its ISBN is new to the table; keywords may be none, and may be repeated. */
    record Line(String isbn, String title, int priceCents, List<String> keywords) {}

    /**
     * Imports all lines, in one transaction: all or, when something goes wrong, nothing, and then that exception, Hibernate's or
     * that of {@code lines}, reaches the caller as it is.
     *
     * <ul>
     *   <li>A keyword that is repeated in a line is stored once for it. Upper and lower case differ, and blanks count.
     *   <li>What is sent to the database goes in batches: 2,000 lines with two keywords each, 6,000 rows in all, take at most 300
     *       journeys. A batch holds rows of one table.
     *   <li>The catalogue may be longer than memory. At no time are 500 lines or more read that have not been sent, and the objects
     *       behind the lines that have been sent can be forgotten.
     * </ul>
     *
     * @param lines can be read once
     * @return how many lines there were
     */
    static long load(SessionFactory factory, Iterator<Line> lines) {
        throw new AssertionError("TODO 06.12 import the lines in batches");
    }
}
