// Wrong: clears the caller's session, and what was changed in it is lost. Message: "and not cleared?"
package bookshop.orm;

import java.util.List;
import org.hibernate.Session;

/** Exercise 05.9: page through parents with children. */
final class Ex09PageOfBooks {

    private Ex09PageOfBooks() {}

    // The ISBN makes the order total: without it, books of one price may change places between two pages.
    static List<Book> page(Session session, int number, int size) {
        session.clear();
        List<Book> books = session.createSelectionQuery("from Book order by priceCents, isbn", Book.class)
                .setFirstResult((number - 1) * size)
                .setMaxResults(size)
                .getResultList();
        return withAuthors(session, books);
    }

    // Where the list goes on, in words: a higher price, or the same price and a higher ISBN.
    static List<Book> after(Session session, Book last, int size) {
        List<Book> books = session.createSelectionQuery("""
                        from Book
                        where priceCents > :price
                           or priceCents = :price and isbn > :isbn
                        order by priceCents, isbn
                        """, Book.class)
                .setParameter("price", last.getPriceCents())
                .setParameter("isbn", last.getIsbn())
                .setMaxResults(size)
                .getResultList();
        return withAuthors(session, books);
    }

    // The limit is over: now a join may have as many rows as it likes. It finds the books in the session and adds to
    // them.
    private static List<Book> withAuthors(Session session, List<Book> books) {
        if (!books.isEmpty()) {
            session.createSelectionQuery("""
                            from Book book
                            left join fetch book.authors link
                            left join fetch link.author
                            where book in :books
                            """, Book.class)
                    .setParameterList("books", books)
                    .getResultList();
        }
        return books;
    }
}
