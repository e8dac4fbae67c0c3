package bookshop.orm;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Version;

/**
 * How many copies there are. A table of its own, because it changes with every sale and the book doesn't. It borrows the
 * book's key; the version turns a lost update into an exception.
 */
@Entity
class Stock {

    @Id
    private Long bookId;

    @MapsId
    @OneToOne(fetch = FetchType.LAZY)
    private Book book;

    private int quantity;

    @Version
    private int version;

    /** For Hibernate. */
    Stock() {}

    /** The first stock of a book. */
    Stock(Book book, int quantity) {
        this.book = book;
        this.quantity = quantity;
    }

    /** The book's id. Public: so a lazy proxy tells it without being loaded. */
    public Long getBookId() {
        return bookId;
    }

    Book getBook() {
        return book;
    }

    /** Never below 0. */
    int getQuantity() {
        return quantity;
    }

    void setQuantity(int quantity) {
        this.quantity = quantity;
    }

    /** Counted up by Hibernate with every update; there is no setter. */
    int getVersion() {
        return version;
    }
}
