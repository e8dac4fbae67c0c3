package bookshop.web.pages;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** An order, with its lines. */
@Entity
class Purchase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Customer customer;

    private Instant purchasedAt;

    /** NEW, PAID, SHIPPED or CANCELLED. */
    private String status = "NEW";

    @OneToMany(mappedBy = "purchase", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("book.id")
    private List<PurchaseLine> lines = new ArrayList<>();

    /** For Hibernate. */
    Purchase() {}

    /** A new order without lines. */
    Purchase(Customer customer, Instant purchasedAt) {
        this.customer = customer;
        this.purchasedAt = purchasedAt;
    }

    /** Adds a line, at the price of now. */
    void add(Book book, int quantity) {
        lines.add(new PurchaseLine(this, book, quantity, book.getPriceCents()));
    }

    /** Public: so a lazy proxy tells it without being loaded. */
    public Long getId() {
        return id;
    }

    Customer getCustomer() {
        return customer;
    }

    Instant getPurchasedAt() {
        return purchasedAt;
    }

    String getStatus() {
        return status;
    }

    void setStatus(String status) {
        this.status = status;
    }

    List<PurchaseLine> getLines() {
        return lines;
    }
}
