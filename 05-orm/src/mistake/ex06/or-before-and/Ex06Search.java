// Wrong: mixes or with and, without parentheses. Message: "the books that are too many for"
package bookshop.orm;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hibernate.Session;

/** Exercise 05.6: search by what the visitor typed. */
final class Ex06Search {

    // The only attributes that a visitor can sort by. The address says "price": what an attribute is called is our
    // affair.
    private static final Map<String, String> SORTS =
            Map.of("title", "title", "price", "priceCents", "year", "publishedYear");

    private Ex06Search() {}

    /** The books that a visitor wants to see; a component that is null was left open. */
    record Filter(String genre, Locale language, Integer fromCents, Integer toCents, Integer sinceYear) {}

    // A parameter keeps quotes harmless, but to "like" its % and _ still mean something: escape them, and the escape
    // itself.
    static List<Book> titled(Session session, String typed) {
        return session.createSelectionQuery("""
                        from Book book
                        where book.title ilike :pattern escape '!'
                        order by book.title, book.isbn
                        """, Book.class)
                .setParameter("pattern", "%" + typed.replaceAll("[!%_]", "!$0") + "%")
                .getResultList();
    }

    // A condition for what was given, and none for the rest. Every value becomes a parameter.
    static List<Book> matching(Session session, Filter filter, String sort) {
        String attribute = sort == null ? null : SORTS.get(sort);
        if (attribute == null) {
            throw new IllegalArgumentException("Books can't be sorted by " + sort);
        }
        return session.createSelectionQuery("""
                        from Book book
                        where :genre is null or book.genre.name = :genre
                          and :language is null or book.language = :language
                          and :fromCents is null or book.priceCents >= :fromCents
                          and :toCents is null or book.priceCents <= :toCents
                          and :sinceYear is null or book.publishedYear >= :sinceYear
                        order by\s""" + attribute + ", isbn", Book.class)
                .setParameter("genre", filter.genre())
                .setParameter("language", filter.language())
                .setParameter("fromCents", filter.fromCents())
                .setParameter("toCents", filter.toCents())
                .setParameter("sinceYear", filter.sinceYear())
                .getResultList();
    }
}
