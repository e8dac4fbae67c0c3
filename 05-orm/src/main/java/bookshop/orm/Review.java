package bookshop.orm;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;

/** A customer's opinion of a book: at most one from each customer for each book, which the table enforces. */
@Entity
class Review {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Book book;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Customer customer;

    private int rating;

    private String body;

    private LocalDate reviewedOn;

    /** For Hibernate. */
    Review() {}

    /** A review that belongs to no book yet: see {@link Book#addReview}. The text may be null. */
    Review(Customer customer, int rating, String body, LocalDate reviewedOn) {
        this.customer = customer;
        this.rating = rating;
        this.body = body;
        this.reviewedOn = reviewedOn;
    }

    /** Null until the review has been persisted. Public: so a lazy proxy tells it without being loaded. */
    public Long getId() {
        return id;
    }

    Book getBook() {
        return book;
    }

    /** Only this side: {@link Book#addReview} keeps both in step. */
    void setBook(Book book) {
        this.book = book;
    }

    Customer getCustomer() {
        return customer;
    }

    /** 1 to 5. */
    int getRating() {
        return rating;
    }

    void setRating(int rating) {
        this.rating = rating;
    }

    /** Null when there are only stars. */
    String getBody() {
        return body;
    }

    void setBody(String body) {
        this.body = body;
    }

    LocalDate getReviewedOn() {
        return reviewedOn;
    }
}
