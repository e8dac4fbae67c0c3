package bookshop.orm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import bookshop.orm.Ex12Equality.Reader;
import bookshop.orm.Ex12Equality.Writer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hibernate.Hibernate;
import org.hibernate.proxy.HibernateProxy;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Isolated;

@DisplayName("05.12 Recognise an entity before and after it is saved")
@Isolated("sets the default locale")
class Ex12EqualityTest {

    @RegisterExtension
    static final Shop shop = Shop.with(Reader.class, Writer.class);

    @Test
    @Order(1)
    @DisplayName("a reader is who has the e-mail, whatever the name and the capitals")
    void readers() {
        same(
                "two readers with one e-mail",
                new Reader("mia@example.org", "Mia Berg"),
                new Reader("Mia@Example.ORG", "M. B."));
        different(
                "two readers of one name with different e-mails",
                new Reader("mia@example.org", "Mia Berg"),
                new Reader("mia2@example.org", "Mia Berg"));
        different(
                "two readers, one of whom has a blank before the e-mail",
                new Reader("mia@example.org", "Mia Berg"),
                new Reader(" mia@example.org", "Mia Berg"));
        different(
                "two readers whose e-mails differ and have the same hash code",
                new Reader("a~mia@example.org", "Mia Berg"),
                new Reader("b_mia@example.org", "Mia Berg"));
    }

    @Test
    @Order(2)
    @DisplayName("a reader is the same in Turkey, where the small letter of I is another one")
    void turkish() {
        Locale here = Locale.getDefault();
        Locale.setDefault(Locale.of("tr", "TR"));
        try {
            same(
                    "on a Turkish machine, INES@EXAMPLE.ORG and ines@example.org",
                    new Reader("INES@EXAMPLE.ORG", "Inés"),
                    new Reader("ines@example.org", "Inés"));
        } finally {
            Locale.setDefault(here);
        }
    }

    @Test
    @Order(3)
    @DisplayName("two new writers are two, even of one name")
    void newWriters() {
        Writer writer = new Writer("John Smith");

        different("two new writers of one name (both without an id)", writer, new Writer("John Smith"));
        same("a new writer and itself", writer, writer);
    }

    @Test
    @Order(4)
    @DisplayName("who was put into a set before being saved is found in it afterwards")
    void savedInSet() {
        Reader reader = new Reader("mia@example.org", "Mia Berg");
        Writer writer = new Writer("Ada Palmer");
        Set<Object> guests = new HashSet<>(List.of(reader, writer));

        shop.inTransaction(session -> {
            session.persist(reader);
            session.persist(writer);
        });

        assertThat(guests.contains(reader))
                .as("the set still finds the reader, who now has an id")
                .isTrue();
        assertThat(guests.contains(writer))
                .as("the set still finds the writer, who now has an id")
                .isTrue();

        Reader sameReader = shop.fromTransaction(session -> session.find(Reader.class, reader.getId()));
        Writer sameWriter = shop.fromTransaction(session -> session.find(Writer.class, writer.getId()));
        assertThat(guests.contains(sameReader))
                .as("the set finds the reader, loaded by another session")
                .isTrue();
        assertThat(guests.contains(sameWriter))
                .as("the set finds the writer, loaded by another session")
                .isTrue();
    }

    @Test
    @Order(5)
    @DisplayName("two sessions give equal objects, and different rows are not equal")
    void acrossSessions() {
        Writer pratchett = shop.fromTransaction(session -> session.find(Writer.class, 21L));
        Writer corrected = shop.fromTransaction(session -> session.find(Writer.class, 21L));
        corrected.setName("Sir Terry Pratchett");
        Writer gaiman = shop.fromTransaction(session -> session.find(Writer.class, 22L));
        Reader alice = shop.fromTransaction(session -> session.find(Reader.class, 1L));

        same("Terry Pratchett from two sessions (his name corrected in one)", pratchett, corrected);
        different("Terry Pratchett and Neil Gaiman", pratchett, gaiman);
        different("a writer from the table and a new one of that name", pratchett, new Writer("Terry Pratchett"));
        same("Alice from the table and a new reader with her e-mail", alice, new Reader("ALICE@example.org", "A."));

        shop.execute("insert into author (id, name) values (4711, 'Ada Palmer')");
        Writer palmer = shop.fromTransaction(session -> session.find(Writer.class, 4711L));
        same(
                "the writer with the id 4711 from two sessions",
                palmer,
                shop.fromTransaction(session -> session.find(Writer.class, 4711L)));
    }

    @Test
    @Order(6)
    @DisplayName("a proxy equals the object that it stands for, from both sides")
    void proxies() {
        Writer pratchett = shop.fromTransaction(session -> session.find(Writer.class, 21L));
        Reader alice = shop.fromTransaction(session -> session.find(Reader.class, 1L));

        shop.inTransaction(session -> {
            Writer writer = session.getReference(Writer.class, 21L);
            Reader reader = session.getReference(Reader.class, 1L);
            assertThat(Hibernate.isInitialized(writer) || Hibernate.isInitialized(reader))
                    .isFalse();

            same("Terry Pratchett and a proxy for him", pratchett, writer);
            same("Alice and a proxy for her", alice, reader);
            different(
                    "Terry Pratchett and a proxy for Neil Gaiman", pratchett, session.getReference(Writer.class, 22L));
            different("Alice and a proxy for Bob", alice, session.getReference(Reader.class, 2L));
            assertThat(new HashSet<Object>(List.of(writer, reader)))
                    .as("a set of proxies finds the objects")
                    .contains(pratchett, alice);
        });
    }

    @Test
    @Order(7)
    @DisplayName("nobody equals null, another entity with the same id, or a text")
    void others() {
        Writer writer = shop.fromTransaction(session -> session.find(Writer.class, 1L));
        Reader reader = shop.fromTransaction(session -> session.find(Reader.class, 1L));

        different("the writer 1 and the reader 1", writer, reader);
        for (Object other : new Object[] {"alice@example.org", 1L}) {
            mustNotEqual("a reader and " + other, reader, other);
            mustNotEqual("a writer and " + other, writer, other);
        }
        for (Object nobody : new Object[] {reader, writer, new Writer("New"), new Reader("new@example.org", "New")}) {
            mustNotEqual(nobody.getClass().getSimpleName() + " and null", nobody, null);
        }
    }

    private static void same(String who, Object one, Object other) {
        mustEqual(who, one, other);
        mustEqual(who, other, one);
        if (hash(who, one) != hash(who, other)) {
            fail("%s must have the same hash code, but %s has %d and %s has %d"
                    .formatted(who, described(one), hash(who, one), described(other), hash(who, other)));
        }
    }

    private static void different(String who, Object one, Object other) {
        mustNotEqual(who, one, other);
        mustNotEqual(who, other, one);
    }

    private static void mustEqual(String who, Object one, Object other) {
        if (!equal(who, one, other)) {
            fail("%s must be equal, but asked whether it equals %s, %s says no"
                    .formatted(who, described(other), described(one)));
        }
    }

    private static void mustNotEqual(String who, Object one, Object other) {
        if (equal(who, one, other)) {
            fail("%s must not be equal, but asked whether it equals %s, %s says yes"
                    .formatted(who, described(other), described(one)));
        }
    }

    private static boolean equal(String who, Object one, Object other) {
        try {
            return one.equals(other);
        } catch (RuntimeException e) {
            throw new AssertionError("whether " + who + " are equal, ends with " + e, e);
        } catch (StackOverflowError e) {
            return fail("whether " + who + " are equal, is asked without end: does equals call itself?");
        }
    }

    private static int hash(String who, Object object) {
        try {
            return object.hashCode();
        } catch (RuntimeException e) {
            throw new AssertionError("the hash code for " + who + " ends with " + e, e);
        } catch (StackOverflowError e) {
            return fail("the hash code for " + who + " is asked without end: does hashCode call itself?");
        }
    }

    /** For a message, after the comparison: to ask a proxy loads it. */
    private static String described(Object object) {
        String proxy = object instanceof HibernateProxy ? "the proxy of " : "";
        return switch (object) {
            case null -> "null";
            case Reader reader -> proxy + "reader " + reader.getEmail();
            case Writer writer ->
                proxy + (writer.getId() == null ? "a writer without an id" : "writer " + writer.getId());
            default -> object.getClass().getSimpleName() + " " + object;
        };
    }
}
