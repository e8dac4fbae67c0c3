package bookshop.web.pages;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SecondaryTable;

/** Somebody who buys, and the account with which to log in, if there is one: two tables with one key. */
@Entity
@SecondaryTable(name = "account", pkJoinColumns = @PrimaryKeyJoinColumn(name = "customer_id"))
class Customer {

    @Id
    private Long id;

    private String email;
    private String name;

    @Column(table = "account")
    private String passwordHash;

    /** For Hibernate. */
    Customer() {}

    /** Public: so a lazy proxy tells it without being loaded. */
    public Long getId() {
        return id;
    }

    String getEmail() {
        return email;
    }

    String getName() {
        return name;
    }
}
