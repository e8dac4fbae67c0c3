// Wrong: leaves the to-one eager, its default. Message: "the genres that were loaded"
package bookshop.orm;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;

/** Exercise 05.3: keep both sides of a relationship in step. */
final class Ex03BothSides {

    private Ex03BothSides() {}

    @Entity
    @Table(name = "genre")
    static class Genre {

        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        private Long id;

        private String name;

        @ManyToOne
        private Genre parent;

        // The inverse side: only read. Without mappedBy it would be a relationship of its own, with a table of its own.
        @OneToMany(mappedBy = "parent")
        private List<Genre> children = new ArrayList<>();

        Genre() {}

        Genre(String name) {
            this.name = name;
        }

        /** Public: so a lazy proxy tells it without being loaded. */
        public Long getId() {
            return id;
        }

        String getName() {
            return name;
        }

        Genre getParent() {
            return parent;
        }

        void setParent(Genre parent) {
            this.parent = parent;
        }

        List<Genre> getChildren() {
            return children;
        }

        // Leaving the old parent first covers a child that is here already. Methods, not fields: proxies forward them.
        void addChild(Genre child) {
            if (child.getParent() != null) {
                child.getParent().removeChild(child);
            }
            children.add(child);
            child.setParent(this);
        }

        // The list knows who is a child. Comparing child.getParent() with this would fail when that is a proxy.
        void removeChild(Genre child) {
            if (children.remove(child)) {
                child.setParent(null);
            }
        }
    }
}
