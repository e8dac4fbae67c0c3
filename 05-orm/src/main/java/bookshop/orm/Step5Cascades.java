package bookshop.orm;

import jakarta.persistence.PersistenceException;
import java.time.Instant;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.TransientPropertyValueException;

/**
 * Step 5: what happens to one happens to the other, where the mapping says so. A cascade belongs on a parent that owns its
 * children, a purchase its lines. In JPA nothing cascades by default; in SQLAlchemy adding does.
 */
final class Step5Cascades {

    private static final Instant NOON = Instant.parse("2025-07-01T12:00:00Z");

    private Step5Cascades() {}

    /** Persist the purchase, and its lines go with it. The first insert gives the key that the others need. */
    static int linesGoWithThePurchase(SessionFactory factory) {
        Long id = factory.fromTransaction(session -> {
            var purchase = new Purchase(session.getReference(Customer.class, 8L), NOON);
            purchase.addLine(session.find(Book.class, 41L), 1);
            purchase.addLine(session.find(Book.class, 42L), 2);
            session.persist(purchase);
            return purchase.getId();
        });
        return factory.fromTransaction(
                session -> session.find(Purchase.class, id).getLines().size());
    }

    /** A line taken from the list is an orphan: nobody else has it, so its row is deleted. */
    static int orphan(Session session) {
        Purchase purchase = session.find(Purchase.class, 4L);
        purchase.removeLine(purchase.getLines().getFirst());
        session.flush();
        return purchase.getLines().size();
        // Try: give Purchase a setter with a new list in it. Hibernate refuses: it watches the list it gave you.
    }

    /** Removing the purchase removes its lines, one delete each. */
    static boolean remove(Session session) {
        Purchase purchase = session.find(Purchase.class, 3L);
        session.remove(purchase);
        return session.contains(purchase);
    }

    /** Reviews, stock and sales aren't the book's own: nothing cascades to them, and their foreign keys keep the book. */
    static String noCascade(SessionFactory factory) {
        try {
            factory.inTransaction(session -> session.remove(session.find(Book.class, 24L)));
            return "the book is gone";
        } catch (PersistenceException e) {
            return "the database refuses";
        }
        // Try: orphanRemoval or CascadeType.REMOVE on Book.reviews. Would you want that?
    }

    /** Nor does a book save the publisher it points to. A row can't point to what was never persisted. */
    static String unsaved(SessionFactory factory) {
        try {
            factory.inTransaction(
                    session -> session.find(Book.class, 24L).setPublisher(new Publisher("Index Press", "AT")));
            return "saved";
        } catch (PersistenceException e) {
            var cause = (TransientPropertyValueException) e.getCause().getCause();
            return "Book." + cause.getPropertyName() + " was never persisted";
        }
        // Try: persist the publisher first.
    }
}
