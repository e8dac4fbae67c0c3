package bookshop.advanced;

import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import org.hibernate.annotations.ConcreteProxy;

/**
 * A payment of some kind: one table for all of them. A row says by {@code kind} which class it is; the columns of the other
 * kinds are empty in it, so no kind's own column can be NOT NULL, and the table has checks instead. Not {@code sealed}:
 * Hibernate's proxies are subclasses too.
 */
@Entity
@Inheritance(strategy = InheritanceType.SINGLE_TABLE)
@DiscriminatorColumn(name = "kind")
@ConcreteProxy
abstract class Payment extends Numbered {

    @ManyToOne(fetch = FetchType.LAZY)
    private Purchase purchase;

    private int amountCents;

    private Instant paidAt;

    /** For Hibernate. */
    Payment() {}

    /** A payment of any kind. */
    Payment(Purchase purchase, int amountCents, Instant paidAt) {
        this.purchase = purchase;
        this.amountCents = amountCents;
        this.paidAt = paidAt;
    }

    Purchase getPurchase() {
        return purchase;
    }

    int getAmountCents() {
        return amountCents;
    }

    Instant getPaidAt() {
        return paidAt;
    }
}
