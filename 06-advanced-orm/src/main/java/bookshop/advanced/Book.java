package bookshop.advanced;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hibernate.annotations.NaturalId;
import org.hibernate.annotations.NaturalIdCache;

/** A book, as far as this lesson needs it; it adds none. */
@Entity
@NaturalIdCache // the second level remembers which id an ISBN leads to
class Book extends Numbered {

    @NaturalId
    private String isbn;

    private String title;

    private int priceCents;

    @ManyToOne(fetch = FetchType.LAZY)
    private Genre genre;

    @OneToMany(mappedBy = "book")
    @OrderBy("position")
    private List<BookAuthor> authors = new ArrayList<>();

    /** What only some books have: a row for each, in a table of names and values. */
    @ElementCollection
    @CollectionTable(name = "book_trait")
    @MapKeyColumn(name = "trait")
    @Column(name = "value")
    private Map<String, String> traits = new TreeMap<>();

    /** For Hibernate. */
    Book() {}

    /** 13 digits; never changes. */
    String getIsbn() {
        return isbn;
    }

    String getTitle() {
        return title;
    }

    void setTitle(String title) {
        this.title = title;
    }

    int getPriceCents() {
        return priceCents;
    }

    void setPriceCents(int priceCents) {
        this.priceCents = priceCents;
    }

    Genre getGenre() {
        return genre;
    }

    /** In the order of the cover. */
    List<BookAuthor> getAuthors() {
        return authors;
    }

    /** The authors' names without the links between: what SQLAlchemy calls an association proxy is a method. */
    List<String> authorNames() {
        return authors.stream().map(link -> link.getAuthor().getName()).toList();
    }

    Map<String, String> getTraits() {
        return traits;
    }
}
