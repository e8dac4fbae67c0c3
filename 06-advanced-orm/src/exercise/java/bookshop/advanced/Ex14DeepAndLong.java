package bookshop.advanced;

import java.util.List;
import java.util.function.Consumer;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/**
 * Exercise 06.14: read deep, and read long.
 *
 * <p>A receipt goes four steps deep: {@link Purchase}, its lines, their books, the books' authors. A catalogue is a long table.
 * Loaded naively, the one takes a statement for every step of every row, and the other all of the memory.
 *
 * <p>Look at: {@code join fetch}, a second query in the same session, {@code setFetchBatchSize}; {@code scroll}, {@code clear},
 * pages by key, a stateless session; {@link Step11Lazy}.
 */
final class Ex14DeepAndLong {

    private Ex14DeepAndLong() {}

    /** What was bought at once. A line is, for example, {@code "Good Omens by Terry Pratchett, Neil Gaiman: 2 x 999"}. */
    record Receipt(long purchase, List<String> lines) {}

    /**
     * All receipts of a customer, in the order of the purchases' times and, at one time, of their ids. The lines of one stand in
     * the order of the books' ids. A book names everybody on its cover, in the order of the cover; one without authors has no
     * {@code by}. A purchase without lines is a receipt without lines.
     *
     * <p>At most 6 statements, however many purchases, lines, books and authors there are (up to 50 of each). The session is the
     * caller's; leave it open, with its settings and all that is in it.
     */
    static List<Receipt> receipts(Session session, long customer) {
        throw new AssertionError("TODO 06.14 write the receipts of a customer");
    }

    /**
     * Hands over every line of the catalogue ({@link Step9Batches.Entry}: isbn, title, priceCents), in the order of the ISBNs, as
     * {@code "9780000000011;Maps of Nowhere;2500"}. The table may be longer than memory: when a line is handed over, no more than
     * 1000 rows are read that weren't handed over yet, and the objects behind the earlier lines can be forgotten.
     * What {@code lines} throws goes on to the caller, and the session is closed.
     *
     * @return how many lines there were
     */
    static long export(SessionFactory factory, Consumer<String> lines) {
        throw new AssertionError("TODO 06.14 hand over the catalogue line by line");
    }
}
