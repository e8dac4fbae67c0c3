package bookshop.advanced;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.ManyToOne;
import org.hibernate.annotations.Formula;
import org.hibernate.query.range.Range;
import org.hibernate.query.restriction.Restriction;

/** A book in a purchase, at the price it had then. What the line costs is said three times, and a test compares. */
@Entity
@IdClass(PurchaseLine.Key.class)
class PurchaseLine {

    /** Both parts are rows of other tables. */
    record Key(Long purchase, Long book) {}

    @Id
    @ManyToOne(fetch = FetchType.LAZY)
    private Purchase purchase;

    @Id
    @ManyToOne(fetch = FetchType.LAZY)
    private Book book;

    private int quantity;

    private int unitPriceCents;

    // An Integer: a restriction by name asks for the attribute's own type, and int isn't one to it.
    @Formula("quantity * unit_price_cents")
    private Integer totalCents;

    /** For Hibernate. */
    PurchaseLine() {}

    Purchase getPurchase() {
        return purchase;
    }

    Book getBook() {
        return book;
    }

    int getQuantity() {
        return quantity;
    }

    void setQuantity(int quantity) {
        this.quantity = quantity;
    }

    /** For one copy, when it was bought. */
    int getUnitPriceCents() {
        return unitPriceCents;
    }

    /** In Java: always right, for an object that is in memory. */
    int total() {
        return quantity * unitPriceCents;
    }

    /** In SQL, for select, where and order: as it was when the line was loaded. */
    Integer getTotalCents() {
        return totalCents;
    }

    /** As a condition that queries share: the formula's attribute with a range. */
    static Restriction<PurchaseLine> costsAtLeast(int cents) {
        return Restriction.restrict(PurchaseLine.class, "totalCents", Range.greaterThanOrEqualTo(cents));
    }
}
