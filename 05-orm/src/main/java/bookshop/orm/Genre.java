package bookshop.orm;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

/** A node in the tree of genres. It knows its parent only: children are a query, and nobody loads the tree by accident. */
@Entity
class Genre {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String name;

    @ManyToOne(fetch = FetchType.LAZY)
    private Genre parent;

    /** For Hibernate. */
    Genre() {}

    /** A new genre; a null parent makes it a root. */
    Genre(String name, Genre parent) {
        this.name = name;
        this.parent = parent;
    }

    /** Null until the genre has been persisted. Public: so a lazy proxy tells it without being loaded. */
    public Long getId() {
        return id;
    }

    String getName() {
        return name;
    }

    /** Null for a root. */
    Genre getParent() {
        return parent;
    }
}
