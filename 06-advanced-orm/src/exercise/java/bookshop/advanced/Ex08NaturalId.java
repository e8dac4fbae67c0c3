package bookshop.advanced;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.annotations.NaturalId;

/**
 * Exercise 06.8: find or create by a natural id.
 *
 * <p>People type the names of tags. Each name is one row of the table {@code tag}, which has a unique constraint on it: what is
 * there is used again, what isn't is created.
 *
 * <p>Look at: {@code session.find} and {@code findMultiple} with {@code KeyType.NATURAL}; {@link Step4Keys}.
 */
final class Ex08NaturalId {

    private Ex08NaturalId() {}

    /** A tag, known by its name, which never changes. Upper and lower case differ, and blanks count. */
    @Entity(name = "Label")
    @Table(name = "tag")
    static class Label {

        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        private Long id;

        @NaturalId
        private String name;

        /** For Hibernate. */
        Label() {}

        /** A new tag. */
        Label(String name) {
            this.name = name;
        }

        Long getId() {
            return id;
        }

        String getName() {
            return name;
        }
    }

    /**
     * The tags with these names, in the order of the names, in the caller's session, which stays open, with its settings and
     * all that is in it; a name that stands there twice gives the same tag twice. Those that don't exist yet are created, in the
     * caller's transaction. One select for all names, which reads no other tags, and then an insert for each new
     * tag.
     *
     * @param names not changed; none of them is null
     * @return managed tags, as many as there are names
     */
    static List<Label> labels(Session session, List<String> names) {
        throw new AssertionError("TODO 06.8 find the tags with these names, and create the missing ones");
    }

    /**
     * The id of the tag with this name, created if need be, in a transaction of its own. Another program may create it between
     * your look and your insert: then Hibernate throws an exception (which one depends on the database), that session is of no use
     * any more, and the tag is there. Whoever calls this never hears of it. Where an insert fails and the tag is still not there,
     * Hibernate's exception goes on to the caller.
     */
    static long obtain(SessionFactory factory, String name) {
        throw new AssertionError("TODO 06.8 find or create a tag, though somebody else may be faster");
    }
}
