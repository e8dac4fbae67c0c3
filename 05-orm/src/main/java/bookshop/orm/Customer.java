package bookshop.orm;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

/** Somebody with an account. Purchases are a query, not a collection: a good customer has thousands. */
@Entity
class Customer {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String email;

    private String name;

    @Embedded
    private Address address;

    /** For Hibernate. */
    Customer() {}

    /** A new customer; the address may be null. */
    Customer(String email, String name, Address address) {
        this.email = email;
        this.name = name;
        this.address = address;
    }

    /** Null until the customer has been persisted. Public: so a lazy proxy tells it without being loaded. */
    public Long getId() {
        return id;
    }

    /** Unique, but people change it: no key for equals. */
    String getEmail() {
        return email;
    }

    void setEmail(String email) {
        this.email = email;
    }

    String getName() {
        return name;
    }

    /** Null when no part of it is known. */
    Address getAddress() {
        return address;
    }

    /** A value is replaced whole. */
    void setAddress(Address address) {
        this.address = address;
    }
}
