// Wrong: the argument of orElse is calculated before anybody knows whether it is needed. Message: "the ids that the
// database was asked for, when 4711 is in the cache"
package bookshop.fundamentals;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
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
        return books.stream()
                .filter(book -> book.id() == id)
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("There is no book " + id));
    }

    // computeIfAbsent puts nothing when the function gives null. Optional.of(cached).orElse(load) would load every
    // time.
    static Optional<Book> cached(Map<Long, Book> cache, long id, LongFunction<Book> load) {
        Book cached = cache.get(id);
        Book book = Optional.ofNullable(cached).orElse(load.apply(id));
        if (book != null) cache.put(id, book);
        return Optional.ofNullable(book);
    }
}
