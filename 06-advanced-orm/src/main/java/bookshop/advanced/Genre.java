package bookshop.advanced;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.Cache;
import org.hibernate.annotations.CacheConcurrencyStrategy;

/**
 * A node in the tree of genres. Often read and seldom written, so it is worth a place in the second-level cache; the list of
 * children has one of its own, which holds nothing but ids.
 */
@Entity
@Cacheable
@Cache(usage = CacheConcurrencyStrategy.READ_WRITE)
class Genre extends Numbered {

    private String name;

    @ManyToOne(fetch = FetchType.LAZY)
    private Genre parent;

    @OneToMany(mappedBy = "parent")
    @Cache(usage = CacheConcurrencyStrategy.READ_WRITE)
    private List<Genre> children = new ArrayList<>();

    /** For Hibernate. */
    Genre() {}

    String getName() {
        return name;
    }

    void setName(String name) {
        this.name = name;
    }

    /** Null for a root. */
    Genre getParent() {
        return parent;
    }

    List<Genre> getChildren() {
        return children;
    }
}
