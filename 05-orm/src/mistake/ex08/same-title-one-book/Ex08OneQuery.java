// Wrong: takes two books with one title for one. Message: "all who have a part in them"
package bookshop.orm;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;

/** Exercise 05.8: one query, not eleven. */
final class Ex08OneQuery {

    private Ex08OneQuery() {}

    // left: an inner join would drop the books that have no author. Links are fetched, and their authors through them.
    static List<Book> withAuthors(Session session, String genre) {
        Map<String, Book> books = new LinkedHashMap<>();
        session.createSelectionQuery("""
                        from Book book
                        left join fetch book.authors link
                        left join fetch link.author
                        where book.genre.name = :genre
                        order by book.title, link.position
                        """, Book.class)
                .setParameter("genre", genre)
                .getResultList()
                .forEach(book -> books.put(book.getTitle(), book));
        return List.copyOf(books.values());
    }

    // One list for each query. The second query finds the books in the session and only fills in their reviews.
    static List<Book> withAuthorsAndReviews(Session session, String genre) {
        List<Book> books = withAuthors(session, genre);
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
