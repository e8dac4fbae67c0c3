package bookshop.orm;

import org.hibernate.Session;

/**
 * Exercise 05.10: merge without losing data.
 *
 * <p>A page was shown, the session closed, and now something comes back: the fields of a form, or an object that is no
 * longer managed. {@code merge} copies all of it over the row, also what the form never knew.
 *
 * <p>Each method runs in the caller's session and in a transaction that the caller began and ends, by a commit or a
 * rollback. What else the caller has changed in the session is still written. The managed object is returned, with its new
 * values. Look at: {@code Session.find}, {@code Session.merge} and what it returns.
 */
final class Ex10Merge {

    private Ex10Merge() {}

    /** What the form for a book sends: the id, and a null for each field that the visitor didn't change. */
    record BookForm(Long id, String title, Integer priceCents) {}

    /**
     * Changes the title and the price of a book as the form says; a null leaves the one that is there, and nothing else
     * does: 0 is a price, and a title is taken as it was typed, blanks and all. All else about the book stays: year, genre,
     * publisher, authors.
     *
     * @return the managed book
     * @throws java.util.NoSuchElementException if no book has this id; the message names the id
     */
    static Book change(Session session, BookForm form) {
        throw new AssertionError("TODO 05.10 change only what the form has");
    }

    /**
     * Changes the status of a purchase. The web framework has made a {@code Purchase} from the request and filled in id and
     * status. Nothing else in it can be trusted: the customer may be missing or be another, and the list of lines is empty.
     * It isn't managed and must not become so. Customer, time and lines of the purchase stay, also a line that the caller has
     * just added in the session.
     *
     * @return the managed purchase
     * @throws java.util.NoSuchElementException if no purchase has this id; the message names the id
     */
    static Purchase changeStatus(Session session, Purchase filledIn) {
        throw new AssertionError("TODO 05.10 change the status and nothing else");
    }

    /**
     * Takes back a review that was loaded, whole, by an earlier session and then changed: all its fields are right, and
     * what was changed in it, stars, text or book, is to be written. Its row is still there. Each time its text also gets the
     * ending {@code " (edited)"}; a review whose text is null gets {@code "(edited)"}.
     *
     * @param detached you may change it too: the caller goes on with what is returned
     * @return the managed review; what the caller sets on it before the commit is written too
     */
    static Review takeBack(Session session, Review detached) {
        throw new AssertionError("TODO 05.10 merge the review and mark it as edited");
    }
}
