// Wrong: loads every book to find one. Message: "the books loaded"
package bookshop.orm;

import java.util.Optional;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** Exercise 05.2: save, find, change, remove. */
final class Ex02SaveFindChange {

    private Ex02SaveFindChange() {}

    // inTransaction opens, commits, or rolls back on an exception, and closes. persist makes this object the entity.
    static Long save(SessionFactory factory, Author author) {
        factory.inTransaction(session -> session.persist(author));
        return author.getId();
    }

    // find asks the database. getReference would give a promise that breaks when somebody reads the title.
    static Optional<Book> find(Session session, Long id) {
        return session.createSelectionQuery("from Book", Book.class).getResultList().stream()
                .filter(book -> book.getId().equals(id))
                .findFirst();
    }

    // Nothing to call: at the commit, Hibernate updates each object that differs from what was loaded.
    static boolean changePrice(Session session, Long id, int priceCents) {
        Optional<Book> book = find(session, id);
        book.ifPresent(found -> found.setPriceCents(priceCents));
        return book.isPresent();
    }

    // The author shown is detached: no session watches it. So find the row again and change that.
    static Author correctName(SessionFactory factory, Author shown, String name) {
        return factory.fromTransaction(session -> {
            Author author = session.find(Author.class, shown.getId());
            author.setName(name);
            return author;
        });
    }

    // The book is loaded so that its links go too, by their cascade: a delete statement knows no cascade.
    static boolean remove(SessionFactory factory, Long id) {
        return factory.fromTransaction(session -> {
            Optional<Book> book = find(session, id);
            book.ifPresent(session::remove);
            return book.isPresent();
        });
    }
}
