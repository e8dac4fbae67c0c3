package bookshop.orm;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;

/** A book in a purchase, at the price it had then. Belongs to its {@link Purchase}: made by {@link Purchase#addLine}. */
@Entity
class PurchaseLine {

    @EmbeddedId
    private PurchaseLineId id;

    @MapsId("purchaseId")
    @ManyToOne(fetch = FetchType.LAZY)
    private Purchase purchase;

    @MapsId("bookId")
    @ManyToOne(fetch = FetchType.LAZY)
    private Book book;

    private int quantity;

    private int unitPriceCents;

    /** For Hibernate. */
    PurchaseLine() {}

    /** A line of that purchase; the price is for one copy. */
    PurchaseLine(Purchase purchase, Book book, int quantity, int unitPriceCents) {
        this.purchase = purchase;
        this.book = book;
        this.quantity = quantity;
        this.unitPriceCents = unitPriceCents;
    }

    /** Null until the line has been persisted. Public: so a lazy proxy tells it without being loaded. */
    public PurchaseLineId getId() {
        return id;
    }

    Purchase getPurchase() {
        return purchase;
    }

    Book getBook() {
        return book;
    }

    /** At least 1. */
    int getQuantity() {
        return quantity;
    }

    void setQuantity(int quantity) {
        this.quantity = quantity;
    }

    int getUnitPriceCents() {
        return unitPriceCents;
    }
}
