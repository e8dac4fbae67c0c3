// Wrong: takes whatever goes wrong for a refusal. Message: "cancelAll, when the database fails"
package bookshop.web.pages;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.NoSuchElementException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;

/** Exercise 08.12: where a transaction begins and ends. */
public class Ex12Cancel {

    private final EntityManager entities;
    private final Carrier carrier;
    private final Letters letters;
    private final ApplicationEventPublisher events;
    private final ObjectProvider<Ex12Cancel> self;

    public Ex12Cancel(
            EntityManager entities,
            Carrier carrier,
            Letters letters,
            ApplicationEventPublisher events,
            ObjectProvider<Ex12Cancel> self) {
        this.entities = entities;
        this.carrier = carrier;
        this.letters = letters;
        this.events = events;
        this.self = self;
    }

    record Cancelled(String email, long orderId) {}

    // Spring commits on a checked exception unless told otherwise.
    @Transactional(rollbackFor = Carrier.Refused.class)
    public boolean cancel(long orderId) throws Carrier.Refused {
        Purchase order = entities.find(Purchase.class, orderId);
        if (order == null) {
            throw new NoSuchElementException("There is no order " + orderId);
        }
        if (order.getStatus().equals("CANCELLED")) {
            return false;
        }
        order.setStatus("CANCELLED");
        for (PurchaseLine line : order.getLines()) {
            Stock stock = entities.find(Stock.class, line.getBook().getId());
            stock.setQuantity(stock.getQuantity() + line.getQuantity());
        }
        carrier.stop(orderId);
        events.publishEvent(new Cancelled(order.getCustomer().getEmail(), orderId));
        return true;
    }

    // After the commit: before it, nobody knows whether there will be anything to write about.
    @TransactionalEventListener
    void write(Cancelled order) {
        letters.write(order.email(), "Your order " + order.orderId() + " is cancelled.");
    }

    // No transaction around the loop, and the call goes through Spring's proxy: this.cancel would be a plain method
    // call, of which the annotation knows nothing.
    public int cancelAll(List<Long> orderIds) {
        int cancelled = 0;
        for (long orderId : orderIds) {
            try {
                cancelled += self.getObject().cancel(orderId) ? 1 : 0;
            } catch (NoSuchElementException e) {
                throw e;
            } catch (Exception e) {
                // this one stays as it is
            }
        }
        return cancelled;
    }
}
