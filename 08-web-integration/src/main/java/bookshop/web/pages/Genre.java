package bookshop.web.pages;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A shelf of the shop. */
@Entity
class Genre {

    @Id
    private Long id;

    private String name;

    /** For Hibernate. */
    Genre() {}

    String getName() {
        return name;
    }
}
