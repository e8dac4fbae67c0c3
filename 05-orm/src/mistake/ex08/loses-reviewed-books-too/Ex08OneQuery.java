// Wrong: an inner join drops the book that has reviews but no author. Message: "nobody is known to have"
package bookshop.orm;

import java.util.List;
import org.hibernate.Session;

/** Exercise 05.8: one query, not eleven. */
final class Ex08OneQuery {

    private Ex08OneQuery() {}

    // left: an inner join would drop the books that have no author. Links are fetched, and their authors through them.
    static List<Book> withAuthors(Session session, String genre) {
        return session.createSelectionQuery("""
                        from Book book
                        left join fetch book.authors link
                        left join fetch link.author
                        where book.genre.name = :genre
                        order by book.title, link.position
                        """, Book.class)
                .setParameter("genre", genre)
                .getResultList();
    }

    // One list for each query. The second query finds the books in the session and only fills in their reviews.
    static List<Book> withAuthorsAndReviews(Session session, String genre) {
        List<Book> books = session.createSelectionQuery("""
                        from Book book
                        join fetch book.authors link
                        join fetch link.author
                        where book.genre.name = :genre
                        order by book.title, link.position
                        """, Book.class)
                .setParameter("genre", genre)
                .getResultList();
        session.createSelectionQuery("""
                        from Book book
                        left join fetch book.reviews
                        where book.genre.name = :genre
                        """, Book.class)
                .setParameter("genre", genre)
                .getResultList();
        return books;
    }
}
