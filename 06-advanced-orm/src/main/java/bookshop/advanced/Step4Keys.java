package bookshop.advanced;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.KeyType;
import org.hibernate.Session;

/** Step 4: keys of several columns, and keys that mean something. */
final class Step4Keys {

    private Step4Keys() {}

    /** A key is a value: a record has the equals and hashCode with which it is found again. */
    @Embeddable
    record BookPriceId(Long bookId, LocalDate validFrom) {}

    /** What a book cost from a day on. {@code @MapsId}: the first part of the key is the reference to the book. */
    @Entity(name = "BookPrice")
    static class BookPrice {

        @EmbeddedId
        private BookPriceId id;

        @MapsId("bookId")
        @ManyToOne(fetch = FetchType.LAZY)
        private Book book;

        private int priceCents;

        /** For Hibernate. */
        BookPrice() {}

        /** The book's part of the key is filled in from the book, when this is persisted. */
        BookPrice(Book book, LocalDate validFrom, int priceCents) {
            this.id = new BookPriceId(null, validFrom);
            this.book = book;
            this.priceCents = priceCents;
        }

        BookPriceId getId() {
            return id;
        }

        int getPriceCents() {
            return priceCents;
        }
    }

    /** A new key object with the same values is the same key: the second find needs no statement. */
    static boolean found(Session session) {
        var first = session.find(BookPrice.class, new BookPriceId(26L, LocalDate.of(2024, 7, 1)));
        return first == session.find(BookPrice.class, new BookPriceId(26L, LocalDate.of(2024, 7, 1)));
    }

    /** Parts of a key can be asked for. */
    static Integer priceOn(Session session, long book, LocalDate day) {
        return session.createSelectionQuery("""
                        select priceCents from BookPrice
                        where id.bookId = :book and id.validFrom <= :day
                        order by id.validFrom desc
                        limit 1
                        """, Integer.class)
                .setParameter("book", book)
                .setParameter("day", day)
                .getSingleResultOrNull();
    }

    static BookPriceId newPrice(Session session) {
        var price = new BookPrice(session.getReference(Book.class, 30L), LocalDate.of(2026, 1, 1), 1099);
        session.persist(price);
        session.flush();
        return price.getId();
    }

    /**
     * By a key that means something, and never changes: Hibernate refuses a new value. The session remembers which id it led to, so
     * the second find needs no statement.
     */
    static boolean byIsbn(Session session) {
        Book book = session.find(Book.class, "9790000003385", KeyType.NATURAL);
        return book == session.find(Book.class, "9790000003385", KeyType.NATURAL);
        // Try: session.bySimpleNaturalId(Book.class), the older way to say it.
    }

    /** Many at once, in the order in which they were asked for; null for a key that nobody has. */
    static List<String> byIsbns(Session session) {
        return session
                .findMultiple(Book.class, List.of("9780575048003", "9780000000000", "9790000003385"), KeyType.NATURAL)
                .stream()
                .map(book -> book == null ? "none" : book.getTitle())
                .toList();
    }
}
