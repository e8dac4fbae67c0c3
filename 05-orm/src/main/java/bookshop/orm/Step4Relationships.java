package bookshop.orm;

import java.util.ArrayList;
import java.util.List;
import org.hibernate.Hibernate;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** Step 4: a foreign key is a reference in one direction and, if you want it, a list in the other. */
final class Step4Relationships {

    private Step4Relationships() {}

    /**
     * The side with the column owns the relationship: {@code Book.publisher}. {@code Publisher.books} says
     * {@code mappedBy} and is never written, so a book added to the list alone has no publisher after the commit.
     */
    static String onlyTheInverseSide(SessionFactory factory) {
        factory.inTransaction(
                session -> session.find(Publisher.class, 26L).getBooks().add(session.find(Book.class, 63L)));
        return publisherOf(factory, 63);
    }

    /** So a method changes both, and callers use nothing else. SQLAlchemy's back_populates does this for you. */
    static String bothSides(SessionFactory factory) {
        factory.inTransaction(session -> session.find(Publisher.class, 26L).addBook(session.find(Book.class, 63L)));
        return publisherOf(factory, 63);
        // Try: setPublisher in place of addBook. The row is right; the list in memory isn't.
    }

    /**
     * Many-to-many with columns of its own is two one-to-many and an entity between them. {@code @OrderBy} sorts the
     * links by their position. A plain {@code @ManyToMany} has no place for position and role.
     */
    static List<String> cover(Session session, long bookId) {
        return session.find(Book.class, bookId).getAuthors().stream()
                .map(link -> link.getPosition() + " " + link.getAuthor().getName() + " (" + link.getRole() + ")")
                .toList();
    }

    /**
     * One-to-one with a shared key: {@code @MapsId} makes the book's id the stock's id, so a book's stock is found without
     * a column or a query for it. Mapped from both sides, the book could not be lazy about it: to know whether there is a
     * stock, it would have to look.
     */
    static String stock(Session session, long bookId) {
        Stock stock = session.find(Stock.class, bookId);
        return stock == null ? "never stocked" : stock.getQuantity() + " copies";
    }

    /** A tree is a reference to one's own class. Upwards it is a walk; each step that isn't in memory yet is a select. */
    static String path(Session session, String genre) {
        Genre node = session.createSelectionQuery("from Genre where name = :name", Genre.class)
                .setParameter("name", genre)
                .getSingleResult();
        var names = new ArrayList<String>();
        for (; node != null; node = node.getParent()) {
            names.addFirst(node.getName());
        }
        return String.join(" / ", names);
    }

    /** How many? A count in the database: Hibernate.size doesn't load the list, getBooks().size() would. */
    static int howMany(Session session, long publisherId) {
        return Hibernate.size(session.find(Publisher.class, publisherId).getBooks());
    }

    /** A customer has no list of purchases, because it would only grow: the question is a query. */
    static long purchasesOf(Session session, long customerId) {
        return session.createSelectionQuery("select count(*) from Purchase where customer = :customer", Long.class)
                .setParameter("customer", session.getReference(Customer.class, customerId))
                .getSingleResult();
    }

    private static String publisherOf(SessionFactory factory, long bookId) {
        return factory.fromTransaction(session -> {
            Publisher publisher = session.find(Book.class, bookId).getPublisher();
            return publisher == null ? "no publisher" : publisher.getName();
        });
    }
}
