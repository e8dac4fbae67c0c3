package bookshop.fundamentals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;

/**
 * Exercise 01.6: look a book up, and perhaps find none.
 *
 * <p>Three ways to say "none": an {@code Optional} where it is an answer like any other, an exception where it mustn't happen,
 * and null only where an older interface gives it.
 *
 * <p>Look at: {@link Step6Methods#newest}, {@code Comparator.thenComparing}, {@code Optional.orElseThrow},
 * {@code Map.computeIfAbsent}.
 */
final class Ex06Lookup {

    private Ex06Lookup() {}

    /**
     * The book with this title. Small letters are as good as capitals, in whatever country the program runs: é is as good as É,
     * but e isn't, and every blank counts. Of several editions it is the newest; of several from that year the one with the
     * lowest id.
     *
     * @param books in any order; the list is not to be changed
     * @param title as a customer types it; null finds nothing
     * @return never null
     */
    static Optional<Book> byTitle(List<Book> books, String title) {
        throw new AssertionError("TODO 01.6 find a book by its title");
    }

    /**
     * The book with this id, which somebody has just sold, so that it must be there.
     *
     * @throws java.util.NoSuchElementException if it isn't; the message contains the id
     */
    static Book required(List<Book> books, long id) {
        throw new AssertionError("TODO 01.6 give the book that must be there");
    }

    /**
     * The book with this id, from the cache or else from the database. The database is asked only for what the cache hasn't,
     * and once. A book that was loaded is in the cache afterwards; if there was none, the cache stays as it is. What {@code load}
     * throws reaches the caller.
     *
     * @param cache can be changed, and holds no null
     * @param load asks the database; gives null if there is no such row
     * @return never null
     */
    static Optional<Book> cached(Map<Long, Book> cache, long id, LongFunction<Book> load) {
        throw new AssertionError("TODO 01.6 find a book in the cache or else load it");
    }
}
