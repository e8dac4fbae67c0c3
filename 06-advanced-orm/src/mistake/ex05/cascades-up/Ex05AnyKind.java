// Wrong: removes the publication with the recommendation. Message: "to which it pointed"
package bookshop.advanced;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.List;
import org.hibernate.Hibernate;
import org.hibernate.Session;

/** Exercise 06.5: point to a publication of any kind. */
final class Ex05AnyKind {

    private Ex05AnyKind() {}

    @Entity(name = "Pick")
    @Table(name = "recommendation")
    static class Pick {

        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        private Long id;

        private long customerId;

        @ManyToOne(fetch = FetchType.LAZY, cascade = CascadeType.ALL)
        private Publication publication;

        Pick() {}

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

    static List<String> shelf(Session session, long customer) {
        return session.createSelectionQuery("""
                        from Pick pick
                        join fetch pick.publication publication
                        join fetch publication.book
                        where pick.customerId = :customer
                        order by pick.id
                        """, Pick.class).setParameter("customer", customer).getResultList().stream()
                .map(pick -> pick.getPublication().getBook().getTitle() + ", " + what(pick.getPublication()))
                .toList();
    }

    // A proxy is a Publication and no more, also when it is loaded: ask the object behind it.
    private static String what(Publication publication) {
        return switch (Hibernate.unproxy(publication)) {
            case PrintedBook printed -> printed.getPages() + " pages";
            case EBook ebook -> ebook.getFileFormat();
            case Audiobook audiobook -> "read by " + audiobook.getNarrator();
            default -> throw new IllegalStateException("a new kind: " + publication.getClass());
        };
    }
}
