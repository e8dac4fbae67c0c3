// Wrong: reads and sets fields, and those of a lazy proxy are not the genre's. Message: "a lazy proxy when"
package bookshop.orm;

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

        void addChild(Genre child) {
            if (child.parent != null) {
                child.parent.children.remove(child);
            }
            children.add(child);
            child.parent = this;
        }

        // The list knows who is a child. Comparing child.getParent() with this would fail when that is a proxy.
        void removeChild(Genre child) {
            if (children.remove(child)) {
                child.setParent(null);
            }
        }
    }
}
