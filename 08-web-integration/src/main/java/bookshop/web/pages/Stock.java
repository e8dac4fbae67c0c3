package bookshop.web.pages;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Version;

/** How many copies of a book there are. A book that was never in stock has no row. */
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

    Book getBook() {
        return book;
    }

    int getQuantity() {
        return quantity;
    }

    void setQuantity(int quantity) {
        this.quantity = quantity;
    }
}
