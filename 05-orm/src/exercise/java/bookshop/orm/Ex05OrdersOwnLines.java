package bookshop.orm;

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
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Exercise 05.5: let an order own its lines.
 *
 * <p>An order and its lines are one aggregate: whoever saves or removes the order means the lines too, and nobody calls
 * persist or remove for a line. Everything is mapped but the list of lines. Map it, and write the three methods, so that
 *
 * <ul>
 *   <li>{@code session.persist(order)} saves the order and its lines;
 *   <li>a line that is taken out of an order loses its row;
 *   <li>{@code session.remove(order)} deletes the order and its lines, but no book and no customer;
 *   <li>nothing is done upwards: an order from a customer who was never persisted ends in an exception, whichever one,
 *       and saves neither.
 * </ul>
 *
 * <p>The three methods work before the order is persisted too. The books given to them come from any session, perhaps one that
 * is closed, and two books may have the same title.
 *
 * <p>Look at: the elements of {@code @OneToMany}.
 */
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

        // TODO 05.5 map the list in place of @Transient, which hides it from Hibernate
        @Transient
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

        /** Adds a line for a book that isn't in the order yet. It keeps the price that the book has today. */
        void add(Book book, int quantity) {
            throw new AssertionError("TODO 05.5 add a line to the order");
        }

        /** Takes the line of this book out of the order; without such a line, nothing happens. */
        void remove(Book book) {
            throw new AssertionError("TODO 05.5 take a line out of the order");
        }

        /**
         * Makes these books, with these quantities, the only ones in the order; an empty map leaves it without lines. A book
         * that was in the order before keeps the price it was sold at, a new one gets today's. The map is the caller's: it
         * isn't changed.
         */
        void replaceLines(Map<Book, Integer> quantities) {
            throw new AssertionError("TODO 05.5 replace the lines of the order");
        }
    }

    /** A book in an order. It is done: leave it as it is. */
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
