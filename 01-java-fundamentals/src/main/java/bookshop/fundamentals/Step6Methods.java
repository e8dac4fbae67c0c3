package bookshop.fundamentals;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** Step 6: methods. No default values and no keyword arguments, but overloads; functions are objects of an interface. */
final class Step6Methods {

    private Step6Methods() {}

    /** An overload in place of a default value. */
    static List<String> titles(Predicate<Book> wanted) {
        return titles(wanted, 3);
    }

    /** A lambda is handed over as a {@code Predicate}: an interface with one method, which asks for a book. */
    static List<String> titles(Predicate<Book> wanted, int most) {
        return Bookshop.BOOKS.stream()
                .filter(wanted)
                .map(Book::title)
                .limit(most)
                .toList();
        // Try: book -> book.price(). A Predicate answers with a boolean, says the compiler.
    }

    /** Any number of arguments, as {@code *prices}: inside, an array. */
    static BigDecimal total(BigDecimal... prices) {
        var total = BigDecimal.ZERO;
        for (BigDecimal price : prices) {
            total = total.add(price); // add gives a new number; a line with add alone does nothing
        }
        return total;
    }

    /** Perhaps there is none: an Optional says so in the type, where null would have to be guessed. */
    static Optional<Book> newest(String author) {
        return Bookshop.BOOKS.stream()
                .filter(book -> book.author().equals(author))
                .max(Comparator.comparingInt(Book::year));
    }

    /** What to do with an Optional: go on with what is in it, or have something else. */
    static List<String> newestTitles() {
        return List.of(
                newest("Terry Pratchett").map(Book::title).orElse("nothing"),
                newest("Homer").map(Book::title).orElse("nothing"));
        // Try: newest("Homer").get(). Then orElseThrow(() -> new IllegalStateException("no Homer")).
    }

    /** A type parameter: whatever goes in as {@code T} comes out as {@code R}, and the compiler knows which. */
    static <T, R> Optional<R> ofFirst(List<T> all, Function<? super T, ? extends R> what) {
        return all.isEmpty() ? Optional.empty() : Optional.ofNullable(what.apply(all.getFirst()));
    }

    /** A parameter is a variable of the method's own. Assigning to it changes nothing outside. */
    static String reassigned() {
        String title = "Emma";
        credit(title);
        return title;
    }

    private static void credit(String title) {
        title = title + ", by Jane Austen";
    }
}
