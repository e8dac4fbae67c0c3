package bookshop.orm;

import java.time.Instant;

/**
 * Exercise 05.1: map a class to a table.
 *
 * <p>The tables {@code customer} and {@code purchase} are there already, see {@code schema-sqlite.sql}. So are the classes
 * below, with names of their own. Make them fit with annotations; tables and attributes keep their names.
 *
 * <pre>
 * Customer   customer       Address   customer       Order      purchase
 * number     id             street    street         number     id
 * mail       email          town      city           buyer      customer_id
 * fullName   name           zip       postal_code    placedAt   purchased_at
 * home       (Address)      country   country        state      status
 * </pre>
 *
 * <ul>
 *   <li>The database numbers new rows, as it does for every program that writes to it.
 *   <li>A state is stored by its name: {@code 'PAID'}, as in the rows that are there.
 *   <li>An address is part of its customer's row. No address is four NULLs, and four NULLs are no address: null. An address
 *       of which only the town is known is still an address.
 *   <li>Hibernate must be able to make the objects of a row it reads: think of what it calls to do so.
 * </ul>
 *
 * <p>Look at: {@code @Entity}, {@code @Table}, {@code @Id}, {@code @GeneratedValue}, {@code @Column}, {@code @Embeddable},
 * {@code @Embedded}, {@code @Enumerated}; the lesson's {@link bookshop.orm.Customer} and {@link Purchase}.
 */
final class Ex01MapAClass {

    private Ex01MapAClass() {}

    // TODO 05.1 map Customer, Address and Order

    /** Somebody with an account. */
    static class Customer {

        private Long number;

        private String mail;

        private String fullName;

        private Address home;

        /** A new customer; the address may be null. */
        Customer(String mail, String fullName, Address home) {
            this.mail = mail;
            this.fullName = fullName;
            this.home = home;
        }

        /** Null until the customer has been persisted. */
        Long getNumber() {
            return number;
        }

        String getMail() {
            return mail;
        }

        String getFullName() {
            return fullName;
        }

        /** Null when no part of it is known. */
        Address getHome() {
            return home;
        }

        void setHome(Address home) {
            this.home = home;
        }
    }

    /** Where a customer lives; each part may be null. */
    record Address(String street, String town, String zip, String country) {}

    /** Something a customer bought. The buyer is a plain number for now: associations come later in this lesson. */
    static class Order {

        private Long number;

        private Long buyer;

        private Instant placedAt;

        private State state;

        /** A new order; its state is {@code NEW}. */
        Order(Long buyer, Instant placedAt) {
            this.buyer = buyer;
            this.placedAt = placedAt;
            this.state = State.NEW;
        }

        /** Null until the order has been persisted. */
        Long getNumber() {
            return number;
        }

        /** The customer's number. */
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

    /** How far an order has come. */
    enum State {
        NEW,
        PAID,
        SHIPPED,
        CANCELLED
    }
}
