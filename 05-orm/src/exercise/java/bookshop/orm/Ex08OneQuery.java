package bookshop.orm;

import java.util.List;
import org.hibernate.Session;

/**
 * Exercise 05.8: one query, not eleven.
 *
 * <p>A page lists the books of a genre with their authors. Ten books, and a lazy list of authors in each: read naively,
 * that is one statement for the books and ten or more for the authors. The page is made after the session has been closed,
 * so whatever it shows must have been loaded before.
 *
 * <p>Look at: {@code join fetch}, entity graphs, {@code session.setSubselectFetchingEnabled}.
 */
final class Ex08OneQuery {

    private Ex08OneQuery() {}

    /**
     * The books of a genre with everything that {@code book.getAuthors()} leads to: links and authors. One statement loads
     * it all, and no other books. A book without authors belongs to the list too; a genre below this one has books of its own.
     *
     * @param genre the name of a genre that has books of its own, for example {@code "Databases"}
     * @return each book once, by title as the database compares text; two books of one title are two; after the session is
     *     closed, {@code book.getAuthors()} and {@code link.getAuthor().getName()} still work
     */
    static List<Book> withAuthors(Session session, String genre) {
        throw new AssertionError("TODO 05.8 load the books of a genre and their authors in one statement");
    }

    /**
     * The same books with their reviews as well: two lists in each book, both whole. Two statements are enough, and no more than
     * two may run. Joining both lists in one query would multiply them: 3 authors times 4 reviews is 12 rows for one book.
     *
     * @return each book once, by title; after the session is closed, {@code book.getAuthors()},
     *     {@code link.getAuthor().getName()} and {@code book.getReviews()} still work
     */
    static List<Book> withAuthorsAndReviews(Session session, String genre) {
        throw new AssertionError("TODO 05.8 load the authors and the reviews of a genre's books in two statements");
    }
}
