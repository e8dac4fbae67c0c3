package bookshop.fundamentals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.ConcurrentModificationException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Step 8: lists, sets, maps, and streams, which are Java's comprehensions and SQL's group by. */
final class Step8Collections {

    private Step8Collections() {}

    /** A list from {@code List.of}, {@code copyOf} or {@code toList} never changes: good to hand out. */
    static String unchangeable() {
        try {
            Bookshop.BOOKS.clear();
            return "cleared";
        } catch (UnsupportedOperationException e) {
            return "UnsupportedOperationException";
        }
    }

    /** A dict keeps its order; a HashMap has none. LinkedHashMap is a dict, TreeMap sorts. */
    static List<String> ordered() {
        Map<String, Integer> asPut = new LinkedHashMap<>();
        asPut.put("Solaris", 1961);
        asPut.put("Emma", 1815);
        return List.of(asPut.toString(), new TreeMap<>(asPut).toString());
    }

    /** Who walks through a list mustn't change it. {@code removeIf} does both. */
    static List<String> removing() {
        List<Integer> years = new ArrayList<>(List.of(1815, 1942, 1961, 1969));
        List<String> told = new ArrayList<>();
        try {
            for (Integer year : years) {
                if (year < 1950) years.remove(year);
            }
        } catch (ConcurrentModificationException e) {
            told.add("ConcurrentModificationException");
        }
        years.removeIf(year -> year < 1950);
        told.add(years.toString());
        return told;
        // Try: years.remove(0) and years.remove(Integer.valueOf(1961)). One is an index.
    }

    /** {@code [b.title for b in books if b.year < 1950]}, sorted. */
    static List<String> before1950() {
        return Bookshop.BOOKS.stream()
                .filter(book -> book.year() < 1950)
                .map(Book::title)
                .sorted()
                .toList();
    }

    /** {@code select genre, count(*) … group by genre order by genre}. */
    static Map<Genre, Long> perGenre() {
        return Bookshop.BOOKS.stream().collect(Collectors.groupingBy(Book::genre, TreeMap::new, Collectors.counting()));
    }

    /** The dearest three. What ties is decided by a second key, or by luck. */
    static List<String> dearest() {
        return Bookshop.BOOKS.stream()
                .sorted(Comparator.comparing(Book::price).reversed().thenComparing(Book::title))
                .limit(3)
                .map(book -> book.price() + " " + book.title())
                .toList();
        // Try: .reversed() after thenComparing. It turns round both.
    }

    /** Two books of one author: {@code toMap} refuses unless told which of them stays. */
    static List<String> oneForEachAuthor() {
        List<Book> shelf = Bookshop.BOOKS.stream()
                .filter(book -> book.genre() == Genre.DATABASES)
                .toList();
        String unasked;
        try {
            unasked = shelf.stream()
                    .collect(Collectors.toMap(Book::author, Book::title))
                    .toString();
        } catch (IllegalStateException e) {
            unasked = "IllegalStateException";
        }
        Map<String, String> first =
                shelf.stream().collect(Collectors.toMap(Book::author, Book::title, (one, other) -> one, TreeMap::new));
        return List.of(unasked, first.toString());
    }

    /** A generator: nothing is calculated before somebody asks, and only as much as is asked for. */
    static List<Integer> generated() {
        return Stream.iterate(1, page -> page * 2).limit(8).toList();
    }

    /** Nobody asked: a stream without an end, such as {@code toList} or {@code forEach}, does nothing at all. */
    static int unasked() {
        List<String> seen = new ArrayList<>();
        Bookshop.BOOKS.stream().map(book -> seen.add(book.title()));
        return seen.size();
        // Try: add .toList(). Then keep the stream in a variable and use it twice.
    }
}
