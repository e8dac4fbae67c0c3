// Wrong: takes whatever the database refuses for a conflict. Message: "which a constraint forbids"
package bookshop.advanced;

import jakarta.persistence.PersistenceException;
import java.util.function.IntUnaryOperator;
import org.hibernate.SessionFactory;

/** Exercise 06.10: notice who was faster. */
final class Ex10WhoWasFaster {

    private Ex10WhoWasFaster() {}

    record Form(long bookId, int quantity, int version) {}

    static final class Conflict extends RuntimeException {

        Conflict(long bookId) {
            super("the stock of book " + bookId + " was changed meanwhile");
        }
    }

    static int save(SessionFactory factory, Form form) {
        try {
            return factory.fromTransaction(session -> {
                Stock stock = session.find(Stock.class, form.bookId());
                // What is found has today's version. The one that counts is the one that was shown.
                if (stock == null || stock.getVersion() != form.version()) {
                    throw new Conflict(form.bookId());
                }
                stock.setQuantity(form.quantity());
                session.flush(); // or the commit does it, and wraps what goes wrong in a RollbackException
                return form.quantity();
            });
        } catch (PersistenceException e) {
            throw new Conflict(form.bookId());
        }
    }

    // Each attempt begins with a new look, in a session of its own: the old object has the old quantity and the old
    // version.
    static int change(SessionFactory factory, long bookId, IntUnaryOperator change, int attempts) {
        for (int attempt = 1; attempt <= attempts; attempt++) {
            Stock stock = factory.fromSession(session -> session.find(Stock.class, bookId));
            if (stock == null) break;
            int quantity = change.applyAsInt(stock.getQuantity());
            try {
                return save(factory, new Form(bookId, quantity, stock.getVersion()));
            } catch (Conflict e) {
                // Somebody was faster: again.
            }
        }
        throw new Conflict(bookId);
    }
}
