package bookshop.orm;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * Exercise 05.12: recognise an entity before and after it is saved.
 *
 * <p>One row is one object within a session, but two sessions give two objects, and a set of new objects is filled before any
 * of them has an id. So write {@code equals} and {@code hashCode} for two entities; the mapping is done.
 *
 * <p>For both: the hash code of an object never changes, so that it stays in its place in a set. Of two objects that stand for
 * the same row either may be a proxy, as {@code getReference} and lazy associations give them: an object of a generated
 * subclass, in which only methods know the values. Nothing equals null, nor an object of another entity.
 *
 * <p>Look at: {@link Book#equals}, {@code instanceof}, {@code org.hibernate.Hibernate.getClass}.
 */
final class Ex12Equality {

    private Ex12Equality() {}

    /**
     * A customer, known by the e-mail: it is never null and never changes here, and capitals make no difference, in whatever
     * country the program runs. {@code Alice@Example.org} is {@code alice@example.org}.
     */
    @Entity(name = "Reader")
    @Table(name = "customer")
    static class Reader {

        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        private Long id;

        private String email;

        private String name;

        /** For Hibernate. */
        Reader() {}

        Reader(String email, String name) {
            this.email = email;
            this.name = name;
        }

        /** Public: so a lazy proxy tells it without being loaded. */
        public Long getId() {
            return id;
        }

        String getEmail() {
            return email;
        }

        String getName() {
            return name;
        }

        @Override
        public boolean equals(Object other) {
            throw new AssertionError("TODO 05.12 compare two readers by their e-mail");
        }

        @Override
        public int hashCode() {
            throw new AssertionError("TODO 05.12 give a reader a hash code that fits equals");
        }
    }

    /**
     * An author. Two may have the same name, and a name may be corrected, so only the id tells them apart. As long as there is
     * none, a writer equals nobody but itself.
     */
    @Entity(name = "Writer")
    @Table(name = "author")
    static class Writer {

        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        private Long id;

        private String name;

        /** For Hibernate. */
        Writer() {}

        Writer(String name) {
            this.name = name;
        }

        /** Null until the writer has been persisted. Public: so a lazy proxy tells it without being loaded. */
        public Long getId() {
            return id;
        }

        String getName() {
            return name;
        }

        void setName(String name) {
            this.name = name;
        }

        @Override
        public boolean equals(Object other) {
            throw new AssertionError("TODO 05.12 compare two writers by their id");
        }

        @Override
        public int hashCode() {
            throw new AssertionError("TODO 05.12 give a writer a hash code that doesn't change when it gets its id");
        }
    }
}
