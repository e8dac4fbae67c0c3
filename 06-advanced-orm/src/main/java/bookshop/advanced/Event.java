package bookshop.advanced;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import java.time.LocalDate;

/**
 * Something that takes place: each kind has a whole table of its own, and this class has none. An id must be unique over all of
 * the tables, so no table can count it up: here it is a UUID.
 */
@Entity
@Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
abstract class Event {

    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    private String id;

    private String title;

    private LocalDate heldOn;

    /** For Hibernate. */
    Event() {}

    /** An event of any kind. */
    Event(String title, LocalDate heldOn) {
        this.title = title;
        this.heldOn = heldOn;
    }

    // Public, as in Numbered: a proxy needn't be loaded to say its id.
    public String getId() {
        return id;
    }

    String getTitle() {
        return title;
    }

    LocalDate getHeldOn() {
        return heldOn;
    }
}
