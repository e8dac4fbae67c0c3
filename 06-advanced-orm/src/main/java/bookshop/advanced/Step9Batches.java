package bookshop.advanced;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.hibernate.BatchSize;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** Step 9: many rows, few journeys. */
final class Step9Batches {

    private Step9Batches() {}

    /** What a wholesaler offers. The ISBN is the key, so it is known before the insert, and inserts can wait for each other. */
    @Entity(name = "Entry")
    @Table(name = "catalogue_entry")
    static class Entry {

        @Id
        private String isbn;

        private String title;

        private int priceCents;

        /** For Hibernate. */
        Entry() {}

        /** A new entry. */
        Entry(String isbn, String title, int priceCents) {
            this.isbn = isbn;
            this.title = title;
            this.priceCents = priceCents;
        }

        String getIsbn() {
            return isbn;
        }

        String getTitle() {
            return title;
        }

        int getPriceCents() {
            return priceCents;
        }
    }

    /** A word by which an entry is found. */
    @Entity(name = "Keyword")
    @Table(name = "catalogue_keyword")
    @IdClass(Keyword.Key.class)
    static class Keyword {

        record Key(String isbn, String keyword) {}

        @Id
        private String isbn;

        @Id
        private String keyword;

        /** For Hibernate. */
        Keyword() {}

        /** A new keyword of an entry that is there. */
        Keyword(String isbn, String keyword) {
            this.isbn = isbn;
            this.keyword = keyword;
        }
    }

    /** Its id comes from the insert itself. */
    @Entity(name = "Tag")
    static class Tag extends Numbered {

        private String name;

        /** For Hibernate. */
        Tag() {}

        /** A new tag. */
        Tag(String name) {
            this.name = name;
        }
    }

    /** An identity column: each insert must be sent at once, since nobody else knows the id. Batches don't happen. */
    static long identity(SessionFactory factory, SqlLog log) {
        return sent(factory, log, session -> IntStream.range(0, 60).forEach(i -> session.persist(new Tag("tag " + i))));
    }

    /** The id is known beforehand, so inserts wait for the flush, and for each other. */
    static long assigned(SessionFactory factory, SqlLog log) {
        return sent(
                factory,
                log,
                session -> IntStream.range(0, 60).forEach(i -> session.persist(new Entry("a" + i, "Title " + i, 999))));
    }

    /** Two kinds in turn: a batch is of one statement, so each change of kind ends one. */
    static long inTurn(SessionFactory factory, SqlLog log) {
        return sent(
                factory,
                log,
                session -> IntStream.range(0, 30).forEach(i -> {
                    session.persist(new Entry("t" + i, "Title " + i, 999));
                    session.persist(new Keyword("t" + i, "new"));
                }));
        // Try: hibernate.order_inserts in Bookshop, which sorts them before they are sent.
    }

    /** A stateless session has no identity map and no dirty checking: what is sent is forgotten. */
    static long stateless(SessionFactory factory, SqlLog log) {
        var entries = IntStream.range(0, 60)
                .mapToObj(i -> new Entry("s" + i, "Title " + i, 999))
                .toList();
        long before = log.journeys();
        factory.inStatelessTransaction(session -> {
            session.setJdbcBatchSize(20);
            session.insertMultiple(entries);
        });
        return log.journeys() - before;
    }

    private static long sent(SessionFactory factory, SqlLog log, Consumer<Session> work) {
        long before = log.journeys();
        factory.inTransaction(session -> {
            session.setJdbcBatchSize(20);
            work.accept(session);
        });
        return log.journeys() - before;
    }

    /** Many by their ids, in the order of the ids, some at a time. */
    static long findMultiple(Session session) {
        List<Long> ids = LongStream.rangeClosed(1, 60).boxed().toList();
        return session.findMultiple(Book.class, ids, new BatchSize(20)).size();
    }
}
