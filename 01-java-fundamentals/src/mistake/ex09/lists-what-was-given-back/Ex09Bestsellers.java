// Wrong: more copies may have come back than were sold. Message: "1 Sourcery, -1 Coraline"
package bookshop.fundamentals;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Exercise 01.9: bestsellers by genre. */
final class Ex09Bestsellers {

    private Ex09Bestsellers() {}

    record Sale(String isbn, String title, String genre, long copies) {}

    record Bestseller(String isbn, String title, long copies) {}

    // Three ties to break, and reversed() stands where it turns round the copies only.
    private static final Comparator<Bestseller> BEST_FIRST = Comparator.comparingLong(Bestseller::copies)
            .reversed()
            .thenComparing(Bestseller::title)
            .thenComparing(Bestseller::isbn);

    // The groups first, then their books: filtering afterwards leaves out the genres of which nothing remains.
    static Map<String, List<Bestseller>> byGenre(List<Sale> sales, int most) {
        Map<String, List<Sale>> byGenre =
                sales.stream().collect(Collectors.groupingBy(Sale::genre, TreeMap::new, Collectors.toList()));
        Map<String, List<Bestseller>> best = new TreeMap<>();
        byGenre.forEach((genre, ofGenre) -> best.put(genre, books(ofGenre, most)));
        best.values().removeIf(List::isEmpty);
        return best;
    }

    // The third argument says what happens when an ISBN comes again: here, the copies are added up.
    private static List<Bestseller> books(List<Sale> sales, int most) {
        return sales.stream()
                .collect(Collectors.toMap(
                        Sale::isbn,
                        sale -> new Bestseller(sale.isbn(), sale.title(), sale.copies()),
                        (one, other) -> new Bestseller(one.isbn(), one.title(), one.copies() + other.copies())))
                .values()
                .stream()
                .filter(book -> book.copies() != 0)
                .sorted(BEST_FIRST)
                .limit(most)
                .toList();
    }

    // A LinkedHashMap keeps the order of the first put; a second one changes the value and leaves the place.
    static Map<String, String> titles(List<Sale> sales) {
        return sales.stream()
                .collect(Collectors.toMap(Sale::isbn, Sale::title, (old, later) -> later, LinkedHashMap::new));
    }
}
