package bookshop.web.pages;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.ManyToOne;

/** One book of an order, and what it cost then. */
@Entity
@IdClass(PurchaseLine.Key.class)
class PurchaseLine {

    /** The two columns of the key. */
    record Key(Long purchase, Long book) {}

    @Id
    @ManyToOne(fetch = FetchType.LAZY)
    private Purchase purchase;

    @Id
    @ManyToOne(fetch = FetchType.LAZY)
    private Book book;

    private int quantity;
    private int unitPriceCents;

    /** For Hibernate. */
    PurchaseLine() {}

    PurchaseLine(Purchase purchase, Book book, int quantity, int unitPriceCents) {
        this.purchase = purchase;
        this.book = book;
        this.quantity = quantity;
        this.unitPriceCents = unitPriceCents;
    }

    Book getBook() {
        return book;
    }

    int getQuantity() {
        return quantity;
    }

    int getUnitPriceCents() {
        return unitPriceCents;
    }
}
