package bookshop.advanced;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;

/**
 * A form in which a book can be bought: a table for what all have, and one for each kind, joined by the key. No discriminator:
 * the kind of a row is the table that has its key.
 */
@Entity
@Inheritance(strategy = InheritanceType.JOINED)
abstract class Publication extends Numbered {

    @ManyToOne(fetch = FetchType.LAZY)
    private Book book;

    private int priceCents;

    private LocalDate releasedOn;

    /** For Hibernate. */
    Publication() {}

    /** A publication of any kind. */
    Publication(Book book, int priceCents, LocalDate releasedOn) {
        this.book = book;
        this.priceCents = priceCents;
        this.releasedOn = releasedOn;
    }

    Book getBook() {
        return book;
    }

    int getPriceCents() {
        return priceCents;
    }

    LocalDate getReleasedOn() {
        return releasedOn;
    }
}
