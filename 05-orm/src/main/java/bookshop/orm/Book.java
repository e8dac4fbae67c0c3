package bookshop.orm;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hibernate.annotations.NaturalId;

/**
 * A book in one edition. Every to-one is lazy: the default for {@code @ManyToOne} is to load it always. Links to authors live
 * and die with the book, so they cascade; genre, publisher and reviews do not.
 */
@Entity
class Book {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @NaturalId
    private String isbn;

    private String title;

    private int publishedYear;

    private int priceCents;

    @Convert(converter = LanguageConverter.class)
    private Locale language;

    @ManyToOne(fetch = FetchType.LAZY)
    private Publisher publisher;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Genre genre;

    @OneToMany(mappedBy = "book", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private List<BookAuthor> authors = new ArrayList<>();

    @OneToMany(mappedBy = "book")
    private List<Review> reviews = new ArrayList<>();

    /** For Hibernate. */
    Book() {}

    /** A new book without authors, publisher and reviews. The ISBN has 13 digits, the language a code of two letters. */
    Book(String isbn, String title, int publishedYear, int priceCents, Locale language, Genre genre) {
        this.isbn = isbn;
        this.title = title;
        this.publishedYear = publishedYear;
        this.priceCents = priceCents;
        this.language = language;
        this.genre = genre;
    }

    /** Null until the book has been persisted. Public: so a lazy proxy tells it without being loaded. */
    public Long getId() {
        return id;
    }

    /** 13 digits; never changes. */
    String getIsbn() {
        return isbn;
    }

    String getTitle() {
        return title;
    }

    void setTitle(String title) {
        this.title = title;
    }

    int getPublishedYear() {
        return publishedYear;
    }

    int getPriceCents() {
        return priceCents;
    }

    void setPriceCents(int priceCents) {
        this.priceCents = priceCents;
    }

    Locale getLanguage() {
        return language;
    }

    /** Null when the author published it, or nobody knows who did. */
    Publisher getPublisher() {
        return publisher;
    }

    /** Only this side: {@link Publisher#addBook} keeps both in step. */
    void setPublisher(Publisher publisher) {
        this.publisher = publisher;
    }

    Genre getGenre() {
        return genre;
    }

    void setGenre(Genre genre) {
        this.genre = genre;
    }

    /** In the order of the cover. */
    List<BookAuthor> getAuthors() {
        return authors;
    }

    /** Adds the person at the end of the cover. */
    BookAuthor addAuthor(Author author, Role role) {
        int last = authors.stream().mapToInt(BookAuthor::getPosition).max().orElse(0);
        var link = new BookAuthor(this, author, last + 1, role);
        authors.add(link);
        return link;
    }

    /** Takes the person off; the others keep their positions. As an orphan, the row is deleted. */
    void removeAuthor(Author author) {
        authors.removeIf(link -> link.getAuthor().equals(author));
    }

    List<Review> getReviews() {
        return reviews;
    }

    /** Adds to both sides; the review must still be persisted. */
    void addReview(Review review) {
        reviews.add(review);
        review.setBook(this);
    }

    /** Removes from both sides; the row goes when the review itself is removed. */
    void removeReview(Review review) {
        reviews.remove(review);
        review.setBook(null);
    }

    /**
     * Two objects are the same book when their ISBNs are equal: that holds before there is an id, and in every session. The
     * other may be a proxy, a subclass whose fields are empty, hence {@code instanceof} and the getter.
     */
    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof Book book && getIsbn().equals(book.getIsbn());
    }

    /** The ISBN never changes, so a book stays in its place in a hash set when it gets its id. */
    @Override
    public int hashCode() {
        return getIsbn().hashCode();
    }
}
