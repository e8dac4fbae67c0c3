package bookshop.orm;

import jakarta.persistence.FlushModeType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hibernate.Hibernate;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** Step 2: the session, a unit of work. It knows every object it gave you, and writes what has changed. */
final class Step2Session {

    private Step2Session() {}

    /** inTransaction opens a session, begins, commits and closes; an exception rolls back. Here, one after the insert. */
    static long allOrNothing(SessionFactory factory) {
        try {
            factory.inTransaction(session -> {
                session.persist(new Publisher("No Starch Press", "US"));
                throw new IllegalStateException("the phone rang");
            });
        } catch (IllegalStateException e) {
            // Rolled back, and the session is gone. Never go on with a session that threw.
        }
        return factory.fromTransaction(session -> publishers(session, "No Starch Press"));
    }

    /** Without a transaction nothing is written, and nobody complains: SQLAlchemy begins one for you, Hibernate doesn't. */
    static String withoutTransaction(SessionFactory factory) {
        factory.inSession(session -> session.find(Book.class, 26L).setTitle("Mort, revised"));
        return factory.fromTransaction(session -> session.find(Book.class, 26L).getTitle());
        // Try: inTransaction in place of inSession.
    }

    /** One row is one object within a session, so == holds, and the second find needs no SQL. */
    static boolean sameObject(Session session) {
        return session.find(Author.class, 21L) == session.find(Author.class, 21L);
    }

    /**
     * There is no save for what the session knows: at the flush it compares with what it loaded, and updates what differs. The
     * update names all columns, so that one statement serves all changes; {@code @DynamicUpdate} names the changed ones.
     */
    static int change(Session session) {
        Book book = session.find(Book.class, 26L);
        book.setPriceCents(999);
        book.setTitle("Mort"); // as before: no change
        return book.getPriceCents();
        // Try: leave out setPriceCents, and there is no update.
    }

    /** The four states of an entity; the README has a picture of them. */
    static List<String> states(Session session) {
        var states = new ArrayList<String>();
        var author = new Author("Ada Palmer", 1981);
        states.add("new: " + state(session, author));
        session.persist(author);
        // The table makes the id, so this insert runs at once; other statements wait for the flush.
        states.add("managed: " + state(session, author));
        session.detach(author);
        states.add("detached: " + state(session, author));
        Author again = session.find(Author.class, author.getId());
        states.add(
                "found again: " + (again == author ? "the same object, " : "another object, ") + state(session, again));
        session.remove(again);
        states.add("removed: " + state(session, again));
        return states;
        // Try: after detach set the name. After find too. Which one is in the update?
    }

    /** Before an HQL query runs, the session writes the changes that the query could see: that is a flush, not a commit. */
    static long flushBeforeQuery(Session session) {
        session.find(Publisher.class, 5L).addBook(session.find(Book.class, 8L));
        return session.createSelectionQuery("select count(*) from Book where publisher.id = 5", Long.class)
                .getSingleResult();
    }

    /** The same, but told not to flush: the query sees what was. The update comes at the end of the transaction. */
    static long noFlushBeforeQuery(Session session) {
        session.setFlushMode(FlushModeType.COMMIT);
        session.find(Publisher.class, 5L).addBook(session.find(Book.class, 23L));
        return session.createSelectionQuery("select count(*) from Book where publisher.id = 5", Long.class)
                .getSingleResult();
    }

    /** Throws away what was changed in memory and reads the row again; clear() forgets all objects instead. */
    static String refresh(Session session) {
        Book book = session.find(Book.class, 27L);
        book.setTitle("Weird Sisters");
        session.refresh(book);
        return book.getTitle();
    }

    /** A reference is a stand-in for a row that is known to be there: enough to link to, and no select. */
    static boolean reference(Session session) {
        Publisher gollancz = session.getReference(Publisher.class, 5L);
        var book = new Book("9790000026124", "Eric", 1990, 799, Locale.ENGLISH, session.getReference(Genre.class, 10L));
        book.setPublisher(gollancz);
        session.persist(book);
        return Hibernate.isInitialized(gollancz);
        // Try: the id of a publisher that isn't there. The foreign key notices, you don't.
    }

    private static long publishers(Session session, String name) {
        return session.createSelectionQuery("select count(*) from Publisher where name = :name", Long.class)
                .setParameter("name", name)
                .getSingleResult();
    }

    private static String state(Session session, Author author) {
        return (author.getId() == null ? "no id, " : "an id, ") + (session.contains(author) ? "known" : "not known");
    }
}
