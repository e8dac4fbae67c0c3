package bookshop.advanced;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;
import jakarta.persistence.PostLoad;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;

/** How many copies there are. It borrows the book's key, and its version turns a lost update into an exception. */
@Entity
@EntityListeners(StockHistory.class)
class Stock {

    @Id
    private Long bookId;

    @MapsId
    @OneToOne(fetch = FetchType.LAZY)
    private Book book;

    private int quantity;

    @Version
    private int version;

    /** Not in the table: what the row said when this object was loaded. */
    @Transient
    private int loadedQuantity;

    /** For Hibernate. */
    Stock() {}

    /** The book's id; public for proxies, as in {@link Numbered}. */
    public Long getBookId() {
        return bookId;
    }

    Book getBook() {
        return book;
    }

    int getQuantity() {
        return quantity;
    }

    /** Never below 0: what Java can refuse need not reach the table's check. */
    void setQuantity(int quantity) {
        if (quantity < 0) {
            throw new IllegalArgumentException("there can't be " + quantity + " copies");
        }
        this.quantity = quantity;
    }

    /** Counted up by Hibernate with every update; there is no setter. */
    int getVersion() {
        return version;
    }

    int getLoadedQuantity() {
        return loadedQuantity;
    }

    @PostLoad
    void remember() {
        loadedQuantity = quantity;
    }
}
