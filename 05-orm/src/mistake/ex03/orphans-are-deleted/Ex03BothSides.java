// Wrong: a child without a parent is an orphan, and its row goes. Message: "the row of Poetry, which is a root now"
package bookshop.orm;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
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

        // The owning side: what it holds at the flush goes into parent_id. A to-one is eager unless told otherwise.
        @ManyToOne(fetch = FetchType.LAZY)
        private Genre parent;

        @OneToMany(mappedBy = "parent", cascade = CascadeType.ALL, orphanRemoval = true)
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
