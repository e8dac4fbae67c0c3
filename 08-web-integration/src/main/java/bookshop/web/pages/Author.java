package bookshop.web.pages;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Somebody whose name is on a cover. */
@Entity
class Author {

    @Id
    private Long id;

    private String name;

    /** For Hibernate. */
    Author() {}

    /** Public: so a lazy proxy tells it without being loaded. */
    public Long getId() {
        return id;
    }

    String getName() {
        return name;
    }
}
