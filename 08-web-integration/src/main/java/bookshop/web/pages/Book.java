package bookshop.web.pages;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.util.List;

/** A title of the shop. The pages only read it; the API creates them. */
@Entity
class Book {

    @Id
    private Long id;

    private String title;
    private String isbn;
    private int publishedYear;
    private int priceCents;

    @ManyToOne(fetch = FetchType.LAZY)
    private Genre genre;

    @OneToMany(mappedBy = "book")
    @OrderBy("position")
    private List<Credit> credits;

    /** For Hibernate. */
    Book() {}

    /** Public: so a lazy proxy tells it without being loaded. */
    public Long getId() {
        return id;
    }

    String getTitle() {
        return title;
    }

    String getIsbn() {
        return isbn;
    }

    int getPublishedYear() {
        return publishedYear;
    }

    int getPriceCents() {
        return priceCents;
    }

    /** Loaded when somebody asks it for its name, within a session. */
    Genre getGenre() {
        return genre;
    }

    /** In the order of the cover; loaded when somebody looks, within a session. */
    List<Credit> getCredits() {
        return credits;
    }
}
