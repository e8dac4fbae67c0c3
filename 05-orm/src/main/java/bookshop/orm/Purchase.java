package bookshop.orm;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * An order: the root of an aggregate, its lines being part of it. They are persisted and removed with it and have no life
 * without it, so everything cascades. The database itself would refuse to delete a purchase that has lines.
 */
@Entity
class Purchase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Customer customer;

    private Instant purchasedAt;

    @Enumerated(EnumType.STRING)
    private PurchaseStatus status;

    @OneToMany(mappedBy = "purchase", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<PurchaseLine> lines = new ArrayList<>();

    /** For Hibernate. */
    Purchase() {}

    /** A new purchase without lines; its status is {@code NEW}. */
    Purchase(Customer customer, Instant purchasedAt) {
        this.customer = customer;
        this.purchasedAt = purchasedAt;
        this.status = PurchaseStatus.NEW;
    }

    /** Null until the purchase has been persisted. Public: so a lazy proxy tells it without being loaded. */
    public Long getId() {
        return id;
    }

    Customer getCustomer() {
        return customer;
    }

    /** A point in time; the column holds it in UTC. */
    Instant getPurchasedAt() {
        return purchasedAt;
    }

    PurchaseStatus getStatus() {
        return status;
    }

    void setStatus(PurchaseStatus status) {
        this.status = status;
    }

    /** Change it through {@link #addLine} and {@link #removeLine}. */
    List<PurchaseLine> getLines() {
        return lines;
    }

    /** Adds a line at the book's price of today, which the line keeps. */
    PurchaseLine addLine(Book book, int quantity) {
        var line = new PurchaseLine(this, book, quantity, book.getPriceCents());
        lines.add(line);
        return line;
    }

    /** Takes the line away; as an orphan, its row is deleted. */
    void removeLine(PurchaseLine line) {
        lines.remove(line);
    }
}
