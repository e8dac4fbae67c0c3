package bookshop.orm;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;

/**
 * Exercise 05.3: keep both sides of a relationship in step.
 *
 * <p>The lesson's {@link bookshop.orm.Genre} knows its parent only. The one below is to know its children too. There is one
 * column for both, {@code genre.parent_id}, but in memory there are two attributes, and Hibernate keeps neither in step with
 * the other: {@link Genre#addChild} and {@link Genre#removeChild} are to do so.
 *
 * <ul>
 *   <li>Map {@code parent} and {@code children} to that one column. Neither is loaded before somebody asks for it.
 *   <li>A new child takes one insert, a child that moves one update: no other writing, no other table.
 *   <li>Memory and database agree, without anything being read again. That holds too for genres that were never saved.
 *   <li>Removing a child from a parent deletes no row. Who makes a genre persists it, and who wants it gone removes it:
 *       neither its parent nor its children are persisted or removed with it.
 * </ul>
 *
 * <p>A genre that you are given, or that {@code getParent()} gives, may be a lazy proxy. It passes on the calls of its methods
 * to the genre it stands for, but has empty fields of its own, and it isn't {@code ==} to that genre's {@code this}.
 *
 * <p>Look at: {@code @ManyToOne}, {@code @OneToMany}, {@code mappedBy}, {@code fetch}; {@link Publisher} and {@link Book}.
 */
final class Ex03BothSides {

    private Ex03BothSides() {}

    /** A node in the tree of genres. */
    @Entity
    @Table(name = "genre")
    static class Genre {

        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        private Long id;

        private String name;

        // TODO 05.3 map the parent and the children
        private Genre parent;

        private List<Genre> children = new ArrayList<>();

        /** For Hibernate. */
        Genre() {}

        /** A new genre without parent and children. */
        Genre(String name) {
            this.name = name;
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

        /** Only this side, for {@link #addChild} and {@link #removeChild}. */
        void setParent(Genre parent) {
            this.parent = parent;
        }

        /** In no order; not to be changed by others. */
        List<Genre> getChildren() {
            return children;
        }

        /**
         * Puts a genre below this one. If it had another parent, it is no child of that one any more; if it is below this
         * one already, nothing changes. The genre is never this one or one above it.
         */
        void addChild(Genre child) {
            throw new AssertionError("TODO 05.3 put the child below this genre, on both sides");
        }

        /** Leaves the child without a parent: a root. A genre that isn't a child of this one stays where it is. */
        void removeChild(Genre child) {
            throw new AssertionError("TODO 05.3 take the child from this genre, on both sides");
        }
    }
}
