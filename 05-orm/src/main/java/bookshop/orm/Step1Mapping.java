package bookshop.orm;

import java.util.List;
import java.util.stream.Collectors;
import org.hibernate.KeyType;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/**
 * Step 1: a class is a table, an object is a row. Read {@link Book}, {@link Customer} and {@link Bookshop#open} first; this
 * class shows what Hibernate made of their annotations.
 */
final class Step1Mapping {

    private Step1Mapping() {}

    /**
     * The attributes of an entity with their types, by name: Hibernate reads the classes once, when the factory is made, and
     * refuses a wrong mapping there and then.
     */
    static List<String> attributes(SessionFactory factory, Class<?> entity) {
        return factory.getMetamodel().entity(entity).getAttributes().stream()
                .map(attribute ->
                        attribute.getName() + " " + attribute.getJavaType().getSimpleName())
                .sorted()
                .toList();
        // Try: put @Column(name = "name") on Book.title. The factory is made all the same: only a query will complain.
    }

    /** A row becomes an object: find by the primary key, or null. */
    static Book byId(Session session, long id) {
        return session.find(Book.class, id);
    }

    /** What a person would call the key, here the ISBN, is a {@code @NaturalId}: unique, and good for find as well. */
    static Book byIsbn(Session session, String isbn) {
        return session.find(Book.class, isbn, KeyType.NATURAL);
    }

    /**
     * Text in the columns, types in Java: the language passes a converter, the status an enum stored by name. Without
     * {@code EnumType.STRING} the column would hold a number that changes its meaning when a constant moves.
     */
    static List<String> columnsAndValues(Session session, long bookId, long purchaseId) {
        String language = session.createNativeQuery("select language from book where id = :id", String.class)
                .setParameter("id", bookId)
                .getSingleResult();
        String status = session.createNativeQuery("select status from purchase where id = :id", String.class)
                .setParameter("id", purchaseId)
                .getSingleResult();
        var book = session.find(Book.class, bookId);
        var purchase = session.find(Purchase.class, purchaseId);
        return List.of(
                "language: column '" + language + "', Java Locale " + book.getLanguage(),
                "status: column '" + status + "', Java "
                        + purchase.getStatus().getDeclaringClass().getSimpleName() + "." + purchase.getStatus());
    }

    /**
     * An embeddable is a value without a table of its own: its parts are columns of the customer. When all of them are NULL,
     * there is no address at all.
     */
    static String address(Session session, long customerId) {
        Address address = session.find(Customer.class, customerId).getAddress();
        return address == null ? "no address" : address.city() + ", " + address.country();
        // Try: customer 12, of whom we know less.
    }

    /** A part of a value can be asked for in a query as if it were an attribute. */
    static String customersIn(Session session, String city) {
        return session.createSelectionQuery("from Customer where address.city = :city order by name", Customer.class)
                .setParameter("city", city)
                .getResultStream()
                .map(Customer::getName)
                .collect(Collectors.joining(", "));
    }
}
