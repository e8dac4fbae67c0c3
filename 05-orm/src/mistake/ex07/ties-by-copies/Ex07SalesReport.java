// Wrong: orders genres with one revenue by their copies, before their names. Message: "the last genres"
package bookshop.orm;

import java.util.List;
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
                        order by revenue desc, copies desc, genre.name
                        """, GenreSales.class).getResultList();
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
