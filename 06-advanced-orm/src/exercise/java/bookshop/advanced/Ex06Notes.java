package bookshop.advanced;

import java.time.Instant;
import java.util.List;
import org.hibernate.Session;

/**
 * Exercise 06.6: attach a note to anything.
 *
 * <p>The table {@code note} is there, with notes on books, customers and purchases in it. A note points to its subject by two
 * columns: {@code subject_kind}, which is {@code 'BOOK'}, {@code 'CUSTOMER'} or {@code 'PURCHASE'}, and {@code subject_id}. Map
 * {@link Remark}, so that the subject is simply an object: a {@link Book}, a {@link Customer} or a {@link Purchase}. Sessions are
 * the caller's: leave them open, with their settings and all that is in them.
 *
 * <pre>
 * id              id           numbered by the database
 * subject_kind    subject
 * subject_id      subject
 * body            body
 * written_at      writtenAt
 * </pre>
 *
 * <p>Whether a subject is loaded with its note or later, when somebody asks, is up to you.
 *
 * <p>Look at: {@code @Any} with {@code @Column}, {@code @JoinColumn}, {@code @AnyKeyJavaClass} and {@code @AnyDiscriminatorValue};
 * {@link Step3Notes}.
 */
final class Ex06Notes {

    private Ex06Notes() {}

    // TODO 06.6 map this class to the table note
    /** A note on something. */
    static class Remark {

        private Long id;

        private Object subject;

        private String body;

        private Instant writtenAt;

        /** For Hibernate. */
        Remark() {}

        /** A new note on a book, a customer or a purchase. */
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

    /**
     * What was noted about something, all of it, the latest first, and of two notes of one moment the one with the larger number.
     * The database does the choosing: no notes on other subjects are read.
     *
     * @param subject a book, a customer or a purchase that is in the session, perhaps as a proxy
     * @return the texts; empty if there is none
     */
    static List<String> about(Session session, Object subject) {
        throw new AssertionError("TODO 06.6 find the notes on a subject");
    }

    /**
     * Removes the subject and all notes on it, as no foreign key protects them: they would point nowhere, or one day to something
     * else with the same number. Nothing else goes. The session finds the subject no more; the caller commits.
     *
     * @param subject a book, a customer or a purchase that is in the session, and to which no foreign key points
     * @return how many notes went
     */
    static int forget(Session session, Object subject) {
        throw new AssertionError("TODO 06.6 remove a subject with the notes on it");
    }
}
