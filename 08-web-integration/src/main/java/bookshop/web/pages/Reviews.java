package bookshop.web.pages;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.transaction.annotation.Transactional;

/** What customers say of books, for exercise 08.11. */
@Transactional
class Reviews {

    private final EntityManager entities;

    Reviews(EntityManager entities) {
        this.entities = entities;
    }

    /** The title of a book; empty if there is no such book. */
    @Transactional(readOnly = true)
    Optional<String> title(long bookId) {
        return Optional.ofNullable(entities.find(Book.class, bookId)).map(Book::getTitle);
    }

    /** What was said of a book so far, the oldest first. */
    @Transactional(readOnly = true)
    List<Catalogue.ReviewView> of(long bookId) {
        return entities.createQuery(
                        "select r.customer.name, r.rating, r.body from Review r where r.book.id = :id order by r.id",
                        Catalogue.ReviewView.class)
                .setParameter("id", bookId)
                .getResultList();
    }

    /** Writes a review, in the place of an older one by the same customer. */
    void write(String email, long bookId, int rating, String body) {
        entities.createQuery("delete from Review where book.id = :book and customer.email = :email")
                .setParameter("book", bookId)
                .setParameter("email", email)
                .executeUpdate();
        var customer = entities.createQuery("select c from Customer c where c.email = :email", Customer.class)
                .setParameter("email", email)
                .getSingleResult();
        String words = body == null || body.isBlank() ? null : body;
        var today = LocalDate.now(Clock.systemUTC());
        entities.persist(new Review(entities.getReference(Book.class, bookId), customer, rating, words, today));
    }
}
