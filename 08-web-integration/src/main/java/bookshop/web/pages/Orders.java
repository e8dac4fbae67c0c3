package bookshop.web.pages;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;

/** Buying. */
class Orders {

    private final EntityManager entities;
    private final ApplicationEventPublisher events;

    Orders(EntityManager entities, ApplicationEventPublisher events) {
        this.entities = entities;
        this.events = events;
    }

    /** There are fewer copies than were asked for. Unchecked, so that the transaction rolls back. */
    static final class SoldOut extends RuntimeException {}

    /** An order was placed, whether or not it will be committed. */
    record Placed(long id) {}

    record LineView(String title, int quantity, int unitPriceCents) {}

    record OrderView(long id, String status, List<LineView> lines) {

        public int totalCents() {
            return lines.stream()
                    .mapToInt(line -> line.quantity() * line.unitPriceCents())
                    .sum();
        }
    }

    /**
     * Takes the copies and writes the order, both or none.
     *
     * @return the order's number
     * @throws SoldOut when there aren't enough copies
     */
    @Transactional
    long place(String email, long bookId, int quantity) {
        // Looks and takes in one statement: between the two nobody else can take the same copy. It also comes first,
        // since SQLite refuses a transaction that has read and wants to write after somebody else did.
        int taken = entities.createQuery("update versioned Stock set quantity = quantity - :quantity"
                        + " where bookId = :book and quantity >= :quantity")
                .setParameter("quantity", quantity)
                .setParameter("book", bookId)
                .executeUpdate();
        if (taken == 0) throw new SoldOut();
        var purchase = new Purchase(customer(email), Clock.systemUTC().instant().truncatedTo(ChronoUnit.MILLIS));
        purchase.add(entities.find(Book.class, bookId), quantity);
        entities.persist(purchase);
        events.publishEvent(new Placed(purchase.getId()));
        return purchase.getId();
    }

    /** A letter can't be taken back, so it is written when the order is safe. Try: {@code @EventListener}, and a fault. */
    @TransactionalEventListener
    void sendReceipt(Placed order) {
        LoggerFactory.getLogger(Orders.class).info("receipt for order {}", order.id());
    }

    /** The customer's own orders, the newest first. */
    @Transactional(readOnly = true)
    List<OrderView> of(String email) {
        return entities.createQuery(
                        "select p from Purchase p left join fetch p.lines l left join fetch l.book"
                                + " where p.customer.email = :email order by p.id desc",
                        Purchase.class)
                .setParameter("email", email)
                .getResultStream()
                .distinct()
                .map(Orders::view)
                .toList();
    }

    /** One order, if it is this customer's. */
    @Transactional(readOnly = true)
    Optional<OrderView> one(String email, long id) {
        return entities.createQuery(
                        "select p from Purchase p left join fetch p.lines l left join fetch l.book"
                                // Try: without the second condition. Whose order is it?
                                + " where p.id = :id and p.customer.email = :email",
                        Purchase.class)
                .setParameter("id", id)
                .setParameter("email", email)
                .getResultStream()
                .findFirst()
                .map(Orders::view);
    }

    private Customer customer(String email) {
        return entities.createQuery("select c from Customer c where c.email = :email", Customer.class)
                .setParameter("email", email)
                .getSingleResult();
    }

    private static OrderView view(Purchase purchase) {
        return new OrderView(
                purchase.getId(),
                purchase.getStatus(),
                purchase.getLines().stream()
                        .map(line ->
                                new LineView(line.getBook().getTitle(), line.getQuantity(), line.getUnitPriceCents()))
                        .toList());
    }
}
