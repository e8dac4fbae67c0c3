package bookshop.orm;

import java.util.List;
import org.hibernate.Session;

/**
 * Exercise 05.9: page through parents with children.
 *
 * <p>The shop lists all its books, the cheapest first and, where prices are equal, by ISBN. A page shows the authors too and
 * is made after the session was closed, so {@code book.getAuthors()} and {@code link.getAuthor().getName()} must still work.
 * A page takes two statements at most and loads no book but its own. The session is the caller's, who closes it: leave it
 * open, and leave in it what is there.
 *
 * <p>A limit counts rows, and a join has a row for each author: a book with four authors has four. This lesson lets Hibernate
 * refuse a limit together with a fetched collection where the SQL of the database can't express it, which is so on SQLite.
 *
 * <p>Look at: {@code setFirstResult} and {@code setMaxResults}, or {@code setPage}; {@code join fetch}; {@code in}.
 */
final class Ex09PageOfBooks {

    private Ex09PageOfBooks() {}

    /**
     * One page of the list. Every book is on exactly one page, and every page is full, but perhaps the last.
     *
     * @param number the first page is number 1; {@code number * size} is within an int
     * @param size how many books there are on a page, at least 1
     * @return the books of the page with their authors; empty when the page lies behind the last
     */
    static List<Book> page(Session session, int number, int size) {
        throw new AssertionError("TODO 05.9 load one page of books with their authors");
    }

    /**
     * The books that follow a book in the list, for the link "more". Whoever counts pages shows a book twice when another one
     * came in before it; whoever goes on after the last book that was seen repeats nothing and leaves nothing out.
     *
     * @param last the last book that the visitor saw, as it was then, from a session that is closed: its place in the list
     *     counts, even if the shop has changed its price or no longer sells it
     * @param size how many books there are at most
     * @return the books with their authors; empty when none follows
     */
    static List<Book> after(Session session, Book last, int size) {
        throw new AssertionError("TODO 05.9 load the books that follow the last one seen");
    }
}
