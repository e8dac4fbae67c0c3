// Wrong: orElseThrow without a message of its own. Message: "the message of the exception contains the id 4711"
package bookshop.fundamentals;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;

/** Exercise 01.6: look a book up, and perhaps find none. */
final class Ex06Lookup {

    private Ex06Lookup() {}

    // The smallest by "newest first, then lowest id" is the one wanted. equalsIgnoreCase knows no country, and takes
    // null.
    static Optional<Book> byTitle(List<Book> books, String title) {
        return books.stream()
                .filter(book -> book.title().equalsIgnoreCase(title))
                .min(Comparator.comparing(Book::year).reversed().thenComparing(Book::id));
    }

    static Book required(List<Book> books, long id) {
        return books.stream().filter(book -> book.id() == id).findFirst().orElseThrow();
    }

    // computeIfAbsent puts nothing when the function gives null. Optional.of(cached).orElse(load) would load every
    // time.
    static Optional<Book> cached(Map<Long, Book> cache, long id, LongFunction<Book> load) {
        return Optional.ofNullable(cache.computeIfAbsent(id, load::apply));
    }
}
