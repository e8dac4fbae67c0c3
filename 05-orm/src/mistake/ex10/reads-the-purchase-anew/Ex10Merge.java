// Wrong: refresh throws away what the caller had changed. Message: "was the purchase read anew"
package bookshop.orm;

import java.util.NoSuchElementException;
import org.hibernate.Session;

/** Exercise 05.10: merge without losing data. */
final class Ex10Merge {

    private Ex10Merge() {}

    /** What the form for a book sends: the id, and a null for each field that the visitor didn't change. */
    record BookForm(Long id, String title, Integer priceCents) {}

    // The row as it is, then the form's fields: nothing that the form doesn't have can be lost. There is no save.
    static Book change(Session session, BookForm form) {
        Book book = session.find(Book.class, form.id());
        if (book == null) {
            throw new NoSuchElementException("There is no book " + form.id());
        }
        if (form.title() != null) {
            book.setTitle(form.title());
        }
        if (form.priceCents() != null) {
            book.setPriceCents(form.priceCents());
        }
        return book;
    }

    // Not merge: it would write the missing customer, and delete the lines as orphans of an empty list.
    static Purchase changeStatus(Session session, Purchase filledIn) {
        Purchase purchase = session.find(Purchase.class, filledIn.getId());
        if (purchase == null) {
            throw new NoSuchElementException("There is no purchase " + filledIn.getId());
        }
        session.refresh(purchase);
        purchase.setStatus(filledIn.getStatus());
        return purchase;
    }

    // Here merge is right: the object is whole. From then on only the managed one counts.
    static Review takeBack(Session session, Review detached) {
        Review review = session.merge(detached);
        review.setBody(review.getBody() == null ? "(edited)" : review.getBody() + " (edited)");
        return review;
    }
}
