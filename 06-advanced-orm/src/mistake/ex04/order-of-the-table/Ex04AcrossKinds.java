// Wrong: leaves the order of the kinds open. Message: "the kinds"
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
        return session.createSelectionQuery("""
                        select book.title
                        from Book book
                        where exists (
                          select 1 from Publication publication
                          where publication.book = book
                            and (treat(publication as PrintedBook).pages > :pages
                              or treat(publication as Audiobook).minutes > :minutes)
                        )
                        order by book.title
                        """, String.class)
                .setParameter("pages", pages)
                .setParameter("minutes", minutes)
                .getResultList();
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
                .sorted(Comparator.comparing(Kind::name).reversed())
                .toList();
    }
}
