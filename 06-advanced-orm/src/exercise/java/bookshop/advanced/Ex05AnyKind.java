package bookshop.advanced;

import java.util.List;
import org.hibernate.Session;

/**
 * Exercise 06.5: point to a publication of any kind.
 *
 * <p>A customer is recommended publications, whatever kind they are. Map {@link Pick} to the table {@code recommendation}, and
 * write what the customer's page shows of them.
 *
 * <pre>
 * id                id            numbered by the database
 * customer_id       customerId
 * publication_id    publication   not loaded before somebody asks for it
 * </pre>
 *
 * <p>A publication may be recommended many times. Where a recommendation is removed, the publication stays.
 *
 * <p>Look at: {@code @ManyToOne}; {@code Hibernate.unproxy}; {@code join fetch}; {@link Step2Polymorphism}.
 */
final class Ex05AnyKind {

    private Ex05AnyKind() {}

    // TODO 06.5 map this class to the table recommendation
    /** A publication, recommended to a customer. */
    static class Pick {

        private Long id;

        private long customerId;

        private Publication publication;

        /** For Hibernate. */
        Pick() {}

        /** A new recommendation. */
        Pick(long customerId, Publication publication) {
            this.customerId = customerId;
            this.publication = publication;
        }

        Long getId() {
            return id;
        }

        Publication getPublication() {
            return publication;
        }
    }

    /**
     * What a customer is recommended, in the order of the recommendations' numbers: the book's title, and then what matters of
     * this kind. What was recommended twice comes twice.
     *
     * <pre>
     * Effective Java, 416 pages
     * Designing Data-Intensive Applications, PDF
     * The Hitchhiker's Guide to the Galaxy, read by Stephen Fry
     * </pre>
     *
     * <p>Two statements at most, however many there are. The session is the caller's: leave it open, with its settings and
     * all that is in it. It may know some of these objects already, as proxies perhaps, of which nobody could know the kind yet.
     *
     * @return empty for a customer without recommendations
     */
    static List<String> shelf(Session session, long customer) {
        throw new AssertionError("TODO 06.5 describe the recommended publications");
    }
}
