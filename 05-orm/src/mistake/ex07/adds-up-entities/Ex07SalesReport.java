// Wrong: loads all lines and adds up in Java. Message: "bestsellers should take 1 SQL statement, but"
package bookshop.orm;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;

/** Exercise 05.7: report sales as records. */
final class Ex07SalesReport {

    private Ex07SalesReport() {}

    /** What the books of one genre sold. */
    record GenreSales(String genre, long copies, long revenueCents) {}

    /** What one book sold, and how many reviews it has. */
    record BookSales(String title, long copies, long revenueCents, long reviews) {}

    // Every join is a left one, and what may be missing is filtered in its "on": in "where" it would drop the genre.
    // The sum of no rows is null.
    static List<GenreSales> byGenre(Session session) {
        return session.createSelectionQuery("""
                        select genre.name,
                               coalesce(sum(line.quantity), 0) as copies,
                               coalesce(sum(line.quantity * line.unitPriceCents), 0) as revenue
                        from Genre genre
                        left join Book book on book.genre = genre
                        left join PurchaseLine line on line.book = book and line.purchase.status <> CANCELLED
                        group by genre.name
                        order by revenue desc, genre.name
                        """, GenreSales.class).getResultList();
    }

    static List<BookSales> bestsellers(Session session, int most) {
        Map<Book, BookSales> sales = new HashMap<>();
        session.createSelectionQuery("""
                        from PurchaseLine line
                        join fetch line.book
                        where line.purchase.status <> CANCELLED
                        """, PurchaseLine.class)
                .getResultList()
                .forEach(line -> sales.merge(
                        line.getBook(),
                        new BookSales(
                                line.getBook().getTitle(),
                                line.getQuantity(),
                                (long) line.getQuantity() * line.getUnitPriceCents(),
                                line.getBook().getReviews().size()),
                        (a, b) -> new BookSales(
                                a.title(), a.copies() + b.copies(), a.revenueCents() + b.revenueCents(), a.reviews())));
        return sales.values().stream()
                .sorted(Comparator.comparingLong(BookSales::copies)
                        .thenComparingLong(BookSales::revenueCents)
                        .reversed()
                        .thenComparing(BookSales::title))
                .limit(most)
                .toList();
    }
}
