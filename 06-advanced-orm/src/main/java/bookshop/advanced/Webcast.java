package bookshop.advanced;

import jakarta.persistence.Entity;
import java.time.LocalDate;

/** On the net. */
@Entity
class Webcast extends Event {

    private String link;

    /** For Hibernate. */
    Webcast() {}

    /** A new webcast. */
    Webcast(String title, LocalDate heldOn, String link) {
        super(title, heldOn);
        this.link = link;
    }

    String getLink() {
        return link;
    }
}
