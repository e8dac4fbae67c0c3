package bookshop.orm;

import java.util.Optional;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/**
 * Exercise 05.2: save, find, change, remove.
 *
 * <p>A method that takes a {@code Session} works in the transaction of its caller, who commits. A method that takes the
 * {@code SessionFactory} has to see to all of it: a session, a transaction around the work, a commit when it is done, and
 * the session closed whatever happens. An exception from Hibernate or the database goes on to the caller, with nothing
 * changed in the database.
 *
 * <p>Look at: {@code factory.inTransaction}, {@code factory.fromTransaction}; {@code session.persist}, {@code find},
 * {@code merge}, {@code remove}.
 */
final class Ex02SaveFindChange {

    private Ex02SaveFindChange() {}

    /**
     * Saves a new author. Afterwards the row is there for everybody, and {@code author.getId()} is its id too. Two authors may
     * have the same name.
     *
     * @return the id that the database gave
     * @throws jakarta.persistence.PersistenceException when the database refuses the row, as it does without a name
     */
    static Long save(SessionFactory factory, Author author) {
        throw new AssertionError("TODO 05.2 save a new author in a transaction and give the id");
    }

    /**
     * The book with this id, and no other is loaded. It belongs to the caller's session, which stays open. What is found can be
     * used at once: its title can be read after the caller has closed the session.
     *
     * @return empty if there is no such book
     */
    static Optional<Book> find(Session session, Long id) {
        throw new AssertionError("TODO 05.2 find a book by its id");
    }

    /**
     * Gives a book another price, with one select and one update at most. When the price is that already, no update is sent.
     * Whoever has the book in this session sees the new price at once, and the session goes on knowing the book.
     *
     * @return whether there is such a book
     */
    static boolean changePrice(Session session, Long id, int priceCents) {
        throw new AssertionError("TODO 05.2 change the price of a book");
    }

    /**
     * Corrects the name of an author whom a page showed a while ago: the session that loaded the author has been closed. The
     * row is still there, but somebody may have written the year of birth into it since. Nothing but the name changes, no
     * author is added, and a namesake keeps the name.
     *
     * @return the author as the row is now
     */
    static Author correctName(SessionFactory factory, Author shown, String name) {
        throw new AssertionError("TODO 05.2 save the corrected name of an author");
    }

    /**
     * Removes a book with its links to authors; the authors stay. A book that was sold, reviewed or stocked is kept by the
     * database, whichever of the three it was.
     *
     * @return whether there was such a book
     * @throws jakarta.persistence.PersistenceException when the database keeps the book: nothing has changed then
     */
    static boolean remove(SessionFactory factory, Long id) {
        throw new AssertionError("TODO 05.2 remove a book and say whether there was one");
    }
}
