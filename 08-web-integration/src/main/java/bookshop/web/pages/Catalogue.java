package bookshop.web.pages;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.springframework.transaction.annotation.Transactional;

/**
 * What there is to buy. A method is a transaction, and what it returns is complete: the page is made after the transaction has
 * ended and the connection is back in the pool, so a template can't load anything (open-in-view is off).
 */
@Transactional(readOnly = true)
class Catalogue {

    private static final int SIZE = 20;

    private final EntityManager entities;

    Catalogue(EntityManager entities) {
        this.entities = entities;
    }

    record BookLine(long id, String title, int publishedYear, int priceCents) {}

    /** @param number from 1 */
    record Slice(List<BookLine> books, int number, boolean hasNext) {}

    record ReviewView(String customer, int rating, String body) {}

    record BookView(
            long id,
            String title,
            String isbn,
            int publishedYear,
            int priceCents,
            String genre,
            List<String> people,
            int copies,
            List<ReviewView> reviews) {}

    /** The books whose title has these words in it, by title. One more than a page is read, to know if there are others. */
    Slice search(String words, int number) {
        var found = entities.createQuery("""
                        select id, title, publishedYear, priceCents
                        from Book
                        where locate(lower(:words), lower(title)) > 0
                        order by title, id""", BookLine.class)
                .setParameter("words", words)
                .setFirstResult((number - 1) * SIZE)
                .setMaxResults(SIZE + 1)
                .getResultList();
        return new Slice(found.subList(0, Math.min(SIZE, found.size())), number, found.size() > SIZE);
    }

    /** One book with all that its page shows: three statements, however many authors and reviews there are. */
    Optional<BookView> book(long id) {
        var found = entities.createQuery(
                        "select b from Book b join fetch b.genre left join fetch b.credits c left join fetch c.author"
                                + " where b.id = :id",
                        Book.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
        return found.map(book -> new BookView(
                id,
                book.getTitle(),
                book.getIsbn(),
                book.getPublishedYear(),
                book.getPriceCents(),
                book.getGenre().getName(),
                book.getCredits().stream()
                        .map(credit -> credit.getAuthor().getName())
                        .toList(),
                copies(id),
                reviews(id)));
    }

    private int copies(long id) {
        var quantity = entities.createQuery("select quantity from Stock where bookId = :id", Integer.class)
                .setParameter("id", id)
                .getResultList();
        return quantity.isEmpty() ? 0 : quantity.getFirst();
    }

    private List<ReviewView> reviews(long id) {
        return entities.createQuery(
                        "select r.customer.name, r.rating, r.body from Review r where r.book.id = :id order by r.id",
                        ReviewView.class)
                .setParameter("id", id)
                .getResultList();
    }
}
