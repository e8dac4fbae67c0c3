// Wrong: counts the orders itself, and other programs count too. Message: "that nobody has saved"
package bookshop.orm;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/** Exercise 05.1: map a class to a table. */
final class Ex01MapAClass {

    private Ex01MapAClass() {}

    // Without a name, the table would be called after the class, and this one is called Ex01MapAClass$Customer.
    @Entity
    @Table(name = "customer")
    static class Customer {

        // IDENTITY: the column itself counts. AUTO would look for a sequence, and there is none.
        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        @Column(name = "id")
        private Long number;

        @Column(name = "email")
        private String mail;

        @Column(name = "name")
        private String fullName;

        @Embedded
        private Address home;

        // Hibernate makes an object with it, then fills the fields.
        Customer() {}

        Customer(String mail, String fullName, Address home) {
            this.mail = mail;
            this.fullName = fullName;
            this.home = home;
        }

        Long getNumber() {
            return number;
        }

        String getMail() {
            return mail;
        }

        String getFullName() {
            return fullName;
        }

        Address getHome() {
            return home;
        }

        void setHome(Address home) {
            this.home = home;
        }
    }

    // street and country are called like their columns. A record needs no other constructor.
    @Embeddable
    record Address(
            String street,
            @Column(name = "city") String town,
            @Column(name = "postal_code") String zip,
            String country) {}

    @Entity
    @Table(name = "purchase")
    static class Order {

        private static final AtomicLong NUMBERS = new AtomicLong(1000);

        @Id
        @Column(name = "id")
        private Long number;

        @Column(name = "customer_id")
        private Long buyer;

        @Column(name = "purchased_at")
        private Instant placedAt;

        // Or the column would hold the constant's place, a number.
        @Enumerated(EnumType.STRING)
        @Column(name = "status")
        private State state;

        Order() {}

        Order(Long buyer, Instant placedAt) {
            this.number = NUMBERS.incrementAndGet();
            this.buyer = buyer;
            this.placedAt = placedAt;
            this.state = State.NEW;
        }

        Long getNumber() {
            return number;
        }

        Long getBuyer() {
            return buyer;
        }

        Instant getPlacedAt() {
            return placedAt;
        }

        State getState() {
            return state;
        }

        void setState(State state) {
            this.state = state;
        }
    }

    enum State {
        NEW,
        PAID,
        SHIPPED,
        CANCELLED
    }
}
