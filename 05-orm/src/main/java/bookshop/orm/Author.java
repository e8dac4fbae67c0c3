package bookshop.orm;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

/**
 * A person who wrote, edited, translated or illustrated. Two people may share a name, so there is no natural key and no
 * equals of its own: within one session a row is one object anyway.
 */
@Entity
class Author {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String name;

    private Integer bornYear;

    /** For Hibernate. */
    Author() {}

    /** A new author; the year may be null. */
    Author(String name, Integer bornYear) {
        this.name = name;
        this.bornYear = bornYear;
    }

    /** Null until the author has been persisted. Public: so a lazy proxy tells it without being loaded. */
    public Long getId() {
        return id;
    }

    String getName() {
        return name;
    }

    void setName(String name) {
        this.name = name;
    }

    /** Null when unknown. */
    Integer getBornYear() {
        return bornYear;
    }
}
