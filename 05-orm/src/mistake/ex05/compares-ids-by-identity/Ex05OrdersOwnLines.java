// Wrong: compares ids with ==, which holds for small ones only. Message: "from another session, was taken out"
package bookshop.orm;

import jakarta.persistence.CascadeType;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Exercise 05.5: let an order own its lines. */
final class Ex05OrdersOwnLines {

    private Ex05OrdersOwnLines() {}

    /** What a customer bought at one time. */
    @Entity
    @Table(name = "purchase")
    static class Order {

        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        private Long id;

        @ManyToOne(fetch = FetchType.LAZY, optional = false)
        private Customer customer;

        private Instant purchasedAt = Instant.parse("2025-07-01T12:00:00Z");

        @Enumerated(EnumType.STRING)
        private PurchaseStatus status = PurchaseStatus.NEW;

        // The lines live and die with the order. mappedBy: the line has the column, so its side is the one that is
        // written.
        @OneToMany(mappedBy = "purchase", cascade = CascadeType.ALL, orphanRemoval = true)
        private List<Line> lines = new ArrayList<>();

        /** For Hibernate. */
        Order() {}

        Order(Customer customer) {
            this.customer = customer;
        }

        /** Null until the order has been persisted. Public: so a lazy proxy tells it without being loaded. */
        public Long getId() {
            return id;
        }

        List<Line> getLines() {
            return lines;
        }

        void add(Book book, int quantity) {
            lines.add(new Line(this, book, quantity, book.getPriceCents()));
        }

        void remove(Book book) {
            lines.removeIf(line -> line.getBook().getId() == book.getId());
        }

        void replaceLines(Map<Book, Integer> quantities) {
            // Hibernate watches this list, so it is changed, not exchanged. And a book that stays keeps its line: a new
            // one
            // would have the key of the old one, which is still in the session.
            lines.removeIf(line -> !quantities.containsKey(line.getBook()));
            lines.forEach(line -> line.setQuantity(quantities.get(line.getBook())));
            quantities.forEach((book, quantity) -> {
                if (lines.stream().noneMatch(line -> line.getBook().equals(book))) {
                    add(book, quantity);
                }
            });
        }
    }

    /** A book in an order. Nothing is removed by way of a line: books outlive orders. */
    @Entity
    @Table(name = "purchase_line")
    static class Line {

        @EmbeddedId
        private PurchaseLineId id;

        @MapsId("purchaseId")
        @ManyToOne(fetch = FetchType.LAZY)
        private Order purchase;

        @MapsId("bookId")
        @ManyToOne(fetch = FetchType.LAZY)
        private Book book;

        private int quantity;

        private int unitPriceCents;

        /** For Hibernate. */
        Line() {}

        Line(Order purchase, Book book, int quantity, int unitPriceCents) {
            this.purchase = purchase;
            this.book = book;
            this.quantity = quantity;
            this.unitPriceCents = unitPriceCents;
        }

        Order getPurchase() {
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

        int getUnitPriceCents() {
            return unitPriceCents;
        }
    }
}
