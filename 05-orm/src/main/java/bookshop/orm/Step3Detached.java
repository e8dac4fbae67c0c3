package bookshop.orm;

import jakarta.persistence.EntityExistsException;
import java.util.List;
import org.hibernate.LazyInitializationException;
import org.hibernate.SessionFactory;

/**
 * Step 3: objects that outlive their session. After the commit they keep their values, old as they may be (SQLAlchemy expires
 * them), and what isn't loaded by then can't be loaded any more.
 */
final class Step3Detached {

    private Step3Detached() {}

    /** A detached object can be read and changed like any other, but nobody writes the change. */
    static String changedAfterwards(SessionFactory factory) {
        Review review = factory.fromTransaction(session -> session.find(Review.class, 28L));
        review.setRating(1);
        return factory.fromTransaction(
                session -> "rating " + session.find(Review.class, 28L).getRating());
    }

    /**
     * Merge finds the row, copies every field of the detached object into a managed one and gives that one back. The argument
     * stays detached: what is set on it after the merge is lost. Every field is copied, also one that a form didn't have:
     * exercise 05.10.
     */
    static String merged(SessionFactory factory) {
        Review detached = factory.fromTransaction(session -> session.find(Review.class, 28L));
        detached.setRating(4);
        factory.inTransaction(session -> {
            Review managed = session.merge(detached);
            managed.setBody("Better the second time.");
            detached.setBody("Lost.");
        });
        return factory.fromTransaction(session -> {
            Review now = session.find(Review.class, 28L);
            return "rating " + now.getRating() + ": " + now.getBody();
        });
        // Try: managed.setRating(2) before setBody. Then leave the variable managed out.
    }

    /** Persist is for new objects. Given one that has its id from the database, it refuses. */
    static String persistedAgain(SessionFactory factory) {
        Review detached = factory.fromTransaction(session -> session.find(Review.class, 28L));
        try {
            factory.inTransaction(session -> session.persist(detached));
            return "taken";
        } catch (EntityExistsException e) {
            return e.getClass().getSimpleName();
        }
    }

    /** An association that nobody loaded in time. The cure is in step 6: load it with the query that needs it. */
    static List<String> tooLate(SessionFactory factory) {
        Book book = factory.fromTransaction(session -> session.find(Book.class, 25L));
        try {
            return List.of(book.getTitle(), book.getPublisher().getName());
        } catch (LazyInitializationException e) {
            return List.of(book.getTitle(), e.getClass().getSimpleName());
        }
        // Try: book.getPublisher().getId(), which succeeds: the id was in the book's row, and its getter is public.
    }
}
