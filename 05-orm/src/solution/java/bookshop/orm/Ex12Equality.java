package bookshop.orm;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Locale;

/** Exercise 05.12: recognise an entity before and after it is saved. */
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
            // instanceof takes a proxy, which is a subclass; its fields are empty, but its getters aren't.
            return this == other
                    || other instanceof Reader reader
                            && getEmail()
                                    .toLowerCase(Locale.ROOT)
                                    .equals(reader.getEmail().toLowerCase(Locale.ROOT));
        }

        @Override
        public int hashCode() {
            // ROOT: in Turkish the small letter of I is another one.
            return getEmail().toLowerCase(Locale.ROOT).hashCode();
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
            // No id is no key: two new writers differ.
            return this == other || other instanceof Writer writer && getId() != null && getId().equals(writer.getId());
        }

        @Override
        public int hashCode() {
            // The id comes later, so it can't be in here. All writers share a place in a hash table: fine for hundreds.
            return Writer.class.hashCode();
        }
    }
}
