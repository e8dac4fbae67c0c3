// Wrong: loads all publications and looks at each, and at each book. Message: "should take 1 SQL statement"
package bookshop.advanced;

import java.util.Comparator;
import java.util.List;
import org.hibernate.Session;

/** Exercise 06.4: ask across kinds. */
final class Ex04AcrossKinds {

    private Ex04AcrossKinds() {}

    record Kind(String name, long publications, long cents) {}

    // A treat gives null for other kinds, and null is never greater. From the book, so that each title comes once.
    static List<String> longerThan(Session session, int pages, int minutes) {
        return session.createSelectionQuery("from Publication", Publication.class)
                .getResultStream()
                .filter(publication -> publication instanceof PrintedBook printed && printed.getPages() > pages
                        || publication instanceof Audiobook audiobook && audiobook.getMinutes() > minutes)
                .map(publication -> publication.getBook().getTitle())
                .distinct()
                .sorted()
                .toList();
    }

    // The database counts. It knows no class names, so three rows are sorted here.
    static List<Kind> kinds(Session session) {
        return session.createSelectionQuery("""
                        select type(publication), count(*), sum(publication.priceCents)
                        from Publication publication
                        group by type(publication)
                        """, Object[].class)
                .getResultStream()
                .map(row -> new Kind(((Class<?>) row[0]).getSimpleName(), (Long) row[1], (Long) row[2]))
                .sorted(Comparator.comparing(Kind::publications).reversed().thenComparing(Kind::name))
                .toList();
    }
}
