package bookshop.advanced;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.Session;
import org.hibernate.annotations.Any;
import org.hibernate.annotations.AnyDiscriminatorValue;
import org.hibernate.annotations.AnyKeyJavaClass;

/**
 * Step 3: notes that can be attached to anything. Four ways; the first is the shortest, and the only one in which the database
 * doesn't protect the reference.
 */
final class Step3Notes {

    private Step3Notes() {}

    /** Generic: a kind and an id, which together may mean a row of any table. No foreign key can say that. */
    @Entity(name = "Note")
    static class Note extends Numbered {

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

        /** For Hibernate. */
        Note() {}

        /** The subject is a book, a customer or a purchase. */
        Note(Object subject, String body, Instant writtenAt) {
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

    /** A table for each kind of subject: notes are values of the book, and go with it. */
    @Entity(name = "Annotated")
    @Table(name = "book")
    static class Annotated {

        @Id
        private Long id;

        @ElementCollection
        @CollectionTable(name = "book_note", joinColumns = @JoinColumn(name = "book_id"))
        @OrderColumn(name = "position")
        @Column(name = "body")
        private List<String> notes = new ArrayList<>();

        List<String> getNotes() {
            return notes;
        }
    }

    /** One table of notes that know nothing of their subjects. */
    @Entity(name = "Memo")
    static class Memo extends Numbered {

        private String body;

        String getBody() {
            return body;
        }
    }

    /** A join table for each kind of subject, with foreign keys both ways. */
    @Entity(name = "Remembered")
    @Table(name = "book")
    static class Remembered {

        @Id
        private Long id;

        @OneToMany
        @JoinTable(
                name = "book_memo",
                joinColumns = @JoinColumn(name = "book_id"),
                inverseJoinColumns = @JoinColumn(name = "memo_id"))
        @OrderBy("id")
        private List<Memo> memos = new ArrayList<>();

        List<Memo> getMemos() {
            return memos;
        }
    }

    /** An object between: a reference for each kind of subject, of which a check lets exactly one be set. */
    @Entity(name = "Thread")
    static class Thread extends Numbered {

        @OneToOne(fetch = FetchType.LAZY)
        private Book book;

        @OneToOne(fetch = FetchType.LAZY)
        private Customer customer;

        @ElementCollection
        @CollectionTable(name = "thread_note", joinColumns = @JoinColumn(name = "thread_id"))
        @OrderColumn(name = "position")
        @Column(name = "body")
        private List<String> notes = new ArrayList<>();

        List<String> getNotes() {
            return notes;
        }
    }

    /** With {@code @Any}, the subjects are loaded one by one, each from its own table. */
    static List<String> generic(Session session) {
        return session.createSelectionQuery("from Note order by id", Note.class)
                .setMaxResults(3)
                .getResultStream()
                .map(note -> Step3Notes.label(note.getSubject()) + ": " + note.getBody())
                .toList();
    }

    private static String label(Object subject) {
        return switch (subject) {
            case Book book -> book.getTitle();
            case Customer customer -> customer.getName();
            case Purchase purchase -> "purchase " + purchase.getId();
            default -> "a subject of another kind";
        };
    }

    /** The notes on one subject: HQL compares the two columns with an entity. */
    static List<String> genericOf(Session session, Object subject) {
        return session.createSelectionQuery(
                        "select body from Note where subject = :subject order by writtenAt desc, id desc", String.class)
                .setParameter("subject", subject)
                .getResultList();
    }

    static List<String> tableForEach(Session session, long book) {
        return List.copyOf(session.find(Annotated.class, book).getNotes());
    }

    static List<String> joinTableForEach(Session session, long book) {
        return session.find(Remembered.class, book).getMemos().stream()
                .map(Memo::getBody)
                .toList();
    }

    static List<String> between(Session session, long book) {
        return session.createSelectionQuery("from Thread where book.id = :book", Thread.class)
                .setParameter("book", book)
                .getResultStream()
                .flatMap(thread -> thread.getNotes().stream())
                .toList();
    }

    /** Nobody protects the generic reference: a customer is deleted, and the note points to a row that is gone. */
    static List<Integer> dangling(Session session) {
        session.persist(new Note(session.getReference(Customer.class, 12L), "Moved to Galway.", Instant.EPOCH));
        int customers =
                session.createMutationQuery("delete Customer where id = 12").executeUpdate();
        int notes =
                session.createSelectionQuery("""
                        from Note note
                        where type(note.subject) = Customer
                          and not exists (select 1 from Customer customer where customer.id = id(note.subject))
                        """, Note.class).getResultList().size();
        return List.of(customers, notes);
    }
}
