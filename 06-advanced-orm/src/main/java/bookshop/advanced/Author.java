package bookshop.advanced;

import jakarta.persistence.Entity;

/** A person with a part in books. */
@Entity
class Author extends Numbered {

    private String name;

    /** For Hibernate. */
    Author() {}

    String getName() {
        return name;
    }
}
