package bookshop.advanced;

import jakarta.persistence.Entity;
import jakarta.persistence.PrimaryKeyJoinColumn;
import java.time.LocalDate;

/** On paper. */
@Entity
@PrimaryKeyJoinColumn(name = "publication_id")
class PrintedBook extends Publication {

    private int pages;

    private String binding;

    /** For Hibernate. */
    PrintedBook() {}

    /** A new printed book; the binding is {@code PAPERBACK} or {@code HARDBACK}. */
    PrintedBook(Book book, int priceCents, LocalDate releasedOn, int pages, String binding) {
        super(book, priceCents, releasedOn);
        this.pages = pages;
        this.binding = binding;
    }

    int getPages() {
        return pages;
    }

    String getBinding() {
        return binding;
    }
}
