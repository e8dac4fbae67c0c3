package bookshop.advanced;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import java.util.List;
import org.hibernate.Session;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.Subselect;
import org.hibernate.annotations.Synchronize;

/** Step 6: what isn't a plain column of a plain table. JSON, name and value, a query as a table, a long text set aside. */
final class Step6Columns {

    private Step6Columns() {}

    /** A query as an entity, to be read only. {@code @Synchronize}: pending changes of that table are flushed before it runs. */
    @Entity(name = "Sale")
    @Immutable
    @Subselect("select book_id, sum(quantity) as copies from purchase_line group by book_id")
    @Synchronize("purchase_line")
    static class Sale {

        @Id
        private Long bookId;

        private int copies;

        int getCopies() {
            return copies;
        }
    }

    /** A long text that few pages show, in a table of its own: what is loaded seldom is another entity, with the same key. */
    @Entity(name = "Text")
    @Table(name = "book_text")
    static class Text {

        @Id
        private Long bookId;

        @MapsId
        @OneToOne(fetch = FetchType.LAZY)
        private Book book;

        private String blurb;

        String getBlurb() {
            return blurb;
        }
    }

    /** A list in Java, a document in the table. */
    static List<String> chapters(Session session) {
        return session.find(Audiobook.class, 4L).getChapters();
    }

    /** A document is compared as a whole, and a change inside is noticed: one update, of the whole document. */
    static String addChapter(Session session) {
        session.find(Audiobook.class, 7L).getChapters().add("Chapter 2");
        session.flush();
        return session.createNativeQuery("select chapters from audiobook where publication_id = 7", String.class)
                .getSingleResult();
    }

    /** What only some books have, as names and values: any name, no type, a row for each. */
    static List<String> traits(Session session) {
        var traits = session.find(Book.class, 26L).getTraits();
        traits.put("number", "four");
        traits.remove("series");
        traits.put("narrated by", "an omniscient voice");
        session.flush();
        return traits.keySet().stream()
                .sorted()
                .map(name -> name + ": " + traits.get(name))
                .toList();
    }

    static List<String> bestsellers(Session session) {
        return session.createSelectionQuery("""
                        select book.title || ': ' || cast(sale.copies as String)
                        from Sale sale join Book book on book.id = sale.bookId
                        where sale.copies > 2
                        order by sale.copies desc, book.title
                        """, String.class).getResultList();
    }

    static String blurb(Session session) {
        return session.find(Text.class, 26L).getBlurb();
    }
}
