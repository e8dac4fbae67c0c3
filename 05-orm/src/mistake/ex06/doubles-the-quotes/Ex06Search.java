// Wrong: makes what was typed a part of the query, with its quotes doubled. Message: "belongs in a parameter"
package bookshop.orm;

import jakarta.persistence.criteria.Predicate;
import java.util.ArrayList;
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
        String pattern = "%" + typed.replaceAll("[!%_]", "!$0").replace("'", "''") + "%";
        return session.createSelectionQuery("""
                        from Book book
                        where book.title ilike '%s' escape '!'
                        order by book.title, book.isbn
                        """.formatted(pattern), Book.class).getResultList();
    }

    // A condition for what was given, and none for the rest. Every value becomes a parameter.
    static List<Book> matching(Session session, Filter filter, String sort) {
        String attribute = sort == null ? null : SORTS.get(sort);
        if (attribute == null) {
            throw new IllegalArgumentException("Books can't be sorted by " + sort);
        }
        var builder = session.getCriteriaBuilder();
        var query = builder.createQuery(Book.class);
        var book = query.from(Book.class);
        List<Predicate> given = new ArrayList<>();
        if (filter.genre() != null) {
            given.add(builder.equal(book.get("genre").get("name"), filter.genre()));
        }
        if (filter.language() != null) {
            given.add(builder.equal(book.get("language"), filter.language()));
        }
        if (filter.fromCents() != null) {
            given.add(builder.ge(book.get("priceCents"), filter.fromCents()));
        }
        if (filter.toCents() != null) {
            given.add(builder.le(book.get("priceCents"), filter.toCents()));
        }
        if (filter.sinceYear() != null) {
            given.add(builder.ge(book.get("publishedYear"), filter.sinceYear()));
        }
        // Many books cost the same: without a second, unique, key the database may order them differently every time.
        query.where(given).orderBy(builder.asc(book.get(attribute)), builder.asc(book.get("isbn")));
        return session.createSelectionQuery(query).getResultList();
    }
}
