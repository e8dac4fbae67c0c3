package bookshop.advanced;

import jakarta.persistence.Entity;

/** Somebody with an account. */
@Entity
class Customer extends Numbered {

    private String email;

    private String name;

    /** For Hibernate. */
    Customer() {}

    String getEmail() {
        return email;
    }

    String getName() {
        return name;
    }
}
