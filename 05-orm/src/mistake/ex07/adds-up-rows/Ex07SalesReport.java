// Wrong: has the database send every line, and adds up in Java. Message: "does the database add up, or Java?"
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
        Map<String, GenreSales> sales = new HashMap<>();
        session.createSelectionQuery("""
                        select genre.name,
                               coalesce(line.quantity, 0),
                               coalesce(line.quantity * line.unitPriceCents, 0)
                        from Genre genre
                        left join Book book on book.genre = genre
                        left join PurchaseLine line on line.book = book and line.purchase.status <> CANCELLED
                        """, GenreSales.class)
                .getResultList()
                .forEach(row -> sales.merge(
                        row.genre(),
                        row,
                        (a, b) -> new GenreSales(
                                a.genre(), a.copies() + b.copies(), a.revenueCents() + b.revenueCents())));
        return sales.values().stream()
                .sorted(Comparator.comparingLong(GenreSales::revenueCents)
                        .reversed()
                        .thenComparing(GenreSales::genre))
                .toList();
    }

    // Reviews are counted in a subquery: joined, they would repeat every line, and the line every review.
    static List<BookSales> bestsellers(Session session, int most) {
        return session.createSelectionQuery("""
                        select book.title,
                               sum(line.quantity) as copies,
                               sum(line.quantity * line.unitPriceCents) as revenue,
                               (select count(*) from Review review where review.book.id = book.id)
                        from PurchaseLine line
                        join line.book book
                        where line.purchase.status <> CANCELLED
                        group by book.id, book.title
                        order by copies desc, revenue desc, book.title
                        """, BookSales.class)
                .setMaxResults(most)
                .getResultList();
    }
}
