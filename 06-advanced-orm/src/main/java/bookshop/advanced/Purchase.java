package bookshop.advanced;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.Formula;

/** An order with its lines, and the payments for it, of whatever kind each is. */
@Entity
class Purchase extends Numbered {

    @ManyToOne(fetch = FetchType.LAZY)
    private Customer customer;

    private Instant purchasedAt;

    @Enumerated(EnumType.STRING)
    private PurchaseStatus status;

    @OneToMany(mappedBy = "purchase")
    @OrderBy("book.id")
    private List<PurchaseLine> lines = new ArrayList<>();

    @OneToMany(mappedBy = "purchase")
    @OrderBy("id")
    private List<Payment> payments = new ArrayList<>();

    /** Calculated by each select that loads the purchase; the columns are those of the tables, {@code id} is this row's. */
    @Formula("(select coalesce(sum(l.quantity * l.unit_price_cents), 0) from purchase_line l where l.purchase_id = id)")
    private int totalCents;

    /** For Hibernate. */
    Purchase() {}

    Customer getCustomer() {
        return customer;
    }

    Instant getPurchasedAt() {
        return purchasedAt;
    }

    PurchaseStatus getStatus() {
        return status;
    }

    void setStatus(PurchaseStatus status) {
        this.status = status;
    }

    List<PurchaseLine> getLines() {
        return lines;
    }

    List<Payment> getPayments() {
        return payments;
    }

    /** As it was when the purchase was loaded. */
    int getTotalCents() {
        return totalCents;
    }
}
