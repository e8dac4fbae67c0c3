// Wrong: tells the caller of Hibernate's exception when somebody writes between look and write. Message: "saving a form
// fails"
package bookshop.advanced;

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
        return factory.fromTransaction(session -> {
            Stock stock = session.find(Stock.class, form.bookId());
            if (stock == null || stock.getVersion() != form.version()) {
                throw new Conflict(form.bookId());
            }
            stock.setQuantity(form.quantity());
            return form.quantity();
        });
    }

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
