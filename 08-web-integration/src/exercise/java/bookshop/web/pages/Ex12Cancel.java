package bookshop.web.pages;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;

/**
 * Exercise 08.12: where a transaction begins and ends.
 *
 * <p>Spring makes one object of this class and hands it to others, wrapped if it has annotations that ask for that. Use what
 * the constructor gets, or ask for other beans there.
 *
 * <p>No test lets two cancel at the same moment, so a transaction may read before it writes. One that is overtaken fails as a
 * whole: on SQLite because it has read, elsewhere because Hibernate compares the version of the stock.
 *
 * <p>Look at: {@code @Transactional} and its {@code rollbackFor}; {@code @TransactionalEventListener}, or
 * {@code TransactionTemplate}. And think of who calls an annotated method: a call within the object doesn't pass the wrapping;
 * {@code self.getObject()} gives the wrapped object.
 */
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

    /** An order was cancelled, whether or not this will be committed: for {@code events}, if you like. */
    record Cancelled(String email, long orderId) {}

    /** Writes the letter. Who calls it, and when, is yours to decide; Spring can, when a {@link Cancelled} is published. */
    void write(Cancelled order) {
        letters.write(order.email(), "Your order " + order.orderId() + " is cancelled.");
    }

    /**
     * Cancels an order, in one transaction of its own (the caller has none):
     *
     * <ul>
     *   <li>its status, whichever other it was, becomes {@code CANCELLED}, and the copies of its lines go back to the stock,
     *       whose version becomes larger by one: each of its books has a row there;
     *   <li>{@link Carrier#stop} is called for it, once. If the carrier refuses, nothing is changed, and the refusal goes to
     *       the caller;
     *   <li>the customer gets one letter ({@link Letters#write}, any text with the order's number in it), but not before the
     *       change is committed: others must see it by then. No commit, no letter. A letter that can't be written undoes
     *       nothing, and stops nobody: its exception doesn't get to the caller.
     * </ul>
     *
     * @return true, or false for an order that was {@code CANCELLED} already: then nothing happens, not even a call or letter
     * @throws java.util.NoSuchElementException when there is no such order
     */
    public boolean cancel(long orderId) throws Carrier.Refused {
        throw new AssertionError("TODO 08.12 cancel an order in one transaction, and write when it is committed");
    }

    /**
     * Cancels these orders, each as {@link #cancel} does it and in a transaction of its own, on one connection at a time: one
     * that the carrier refuses stays as it was, and the others are cancelled all the same. For an order that isn't there, or
     * when the database fails, the exception goes to the caller, and what was cancelled before stays so.
     *
     * @return how many were cancelled by this call
     */
    public int cancelAll(List<Long> orderIds) {
        throw new AssertionError("TODO 08.12 cancel each of these orders in a transaction of its own");
    }
}
