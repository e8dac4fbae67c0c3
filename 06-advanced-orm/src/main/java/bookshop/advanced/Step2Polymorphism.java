package bookshop.advanced;

import java.util.List;
import org.hibernate.Hibernate;
import org.hibernate.Session;

/** Step 2: ask across kinds, and point to an object whose kind isn't known yet. */
final class Step2Polymorphism {

    private Step2Polymorphism() {}

    /** An attribute of one kind needs a treat: it keeps the rows of that kind. */
    static List<String> longListens(Session session) {
        return session.createSelectionQuery("""
                        select publication.book.title
                        from Publication publication
                        where treat(publication as Audiobook).minutes > 400
                        order by publication.id
                        """, String.class).getResultList();
        // Try: or treat(publication as PrintedBook).pages > 600
    }

    /** The kind itself is a value; type() is what a discriminator column would say. */
    static List<String> kinds(Session session) {
        return session.createSelectionQuery("""
                        select type(publication), count(*), sum(publication.priceCents)
                        from Publication publication
                        group by type(publication)
                        order by count(*) desc, sum(publication.priceCents)
                        """, Object[].class)
                .getResultStream()
                .map(row -> ((Class<?>) row[0]).getSimpleName() + ": " + row[1] + " for " + row[2] + " cents")
                .toList();
    }

    /** Who wants one kind asks for it: an inner join with one table, and none with the others. */
    static long ebooks(Session session) {
        return session.createSelectionQuery("select count(*) from EBook", Long.class)
                .getSingleResult();
    }

    /**
     * A list of several kinds. Each payment comes as what it is, since a list is loaded by a query, which sees the rows.
     */
    static List<String> paymentsOf(Session session, long purchase) {
        return session.find(Purchase.class, purchase).getPayments().stream()
                .map(Step1Inheritance::described)
                .toList();
    }

    /** A lazy reference hasn't seen its row, so its proxy can only be a Publication: instanceof says no to what it is. */
    static List<String> proxy(Session session) {
        Publication reference = session.getReference(Publication.class, 7L);
        boolean before = reference instanceof Audiobook;
        Hibernate.initialize(reference);
        boolean loaded = reference instanceof Audiobook;
        boolean unproxied = Hibernate.unproxy(reference) instanceof Audiobook;
        return List.of("the proxy: " + before, "loaded: " + loaded, "unproxied: " + unproxied);
    }

    /** Payment has {@code @ConcreteProxy}: the kind is read with the reference, which costs a statement where it isn't known. */
    static boolean concreteProxy(Session session) {
        return session.getReference(Payment.class, 1L) instanceof CardPayment;
    }
}
