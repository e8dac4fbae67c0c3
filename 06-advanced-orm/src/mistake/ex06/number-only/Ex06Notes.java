// Wrong: looks for the number and not for the kind. Message: "the notes on book 1"
package bookshop.advanced;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.hibernate.Session;
import org.hibernate.annotations.Any;
import org.hibernate.annotations.AnyDiscriminatorValue;
import org.hibernate.annotations.AnyKeyJavaClass;

/** Exercise 06.6: attach a note to anything. */
final class Ex06Notes {

    private Ex06Notes() {}

    @Entity(name = "Remark")
    @Table(name = "note")
    static class Remark {

        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        private Long id;

        @Any(fetch = FetchType.LAZY)
        @Column(name = "subject_kind")
        @JoinColumn(name = "subject_id")
        @AnyKeyJavaClass(Long.class)
        @AnyDiscriminatorValue(discriminator = "BOOK", entity = Book.class)
        @AnyDiscriminatorValue(discriminator = "CUSTOMER", entity = Customer.class)
        @AnyDiscriminatorValue(discriminator = "PURCHASE", entity = Purchase.class)
        private Object subject;

        private String body;

        private Instant writtenAt;

        Remark() {}

        Remark(Object subject, String body, Instant writtenAt) {
            this.subject = subject;
            this.body = body;
            this.writtenAt = writtenAt;
        }

        Object getSubject() {
            return subject;
        }

        String getBody() {
            return body;
        }
    }

    // Compares kind and id: book 1 and customer 1 are strangers.
    static List<String> about(Session session, Object subject) {
        return session.createSelectionQuery(
                        "select body from Remark where id(subject) = :id order by writtenAt desc, id desc",
                        String.class)
                .setParameter("id", session.getIdentifier(subject))
                .getResultList();
    }

    static int forget(Session session, Object subject) {
        List<Remark> remarks = session.createSelectionQuery("from Remark where subject = :subject", Remark.class)
                .setParameter("subject", subject)
                .getResultList();
        remarks.forEach(session::remove);
        session.remove(subject);
        return remarks.size();
    }
}
