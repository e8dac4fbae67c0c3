package bookshop.web.pages;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;

/** What a customer says of a book: one each, at the most. */
@Entity
class Review {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Book book;

    @ManyToOne(fetch = FetchType.LAZY)
    private Customer customer;

    /** Stars, from 1 to 5. */
    private int rating;

    /** Null for stars without words. */
    private String body;

    private LocalDate reviewedOn;

    /** For Hibernate. */
    Review() {}

    /** A review of today. */
    Review(Book book, Customer customer, int rating, String body, LocalDate reviewedOn) {
        this.book = book;
        this.customer = customer;
        this.rating = rating;
        this.body = body;
        this.reviewedOn = reviewedOn;
    }
}
