package bookshop.advanced;

import jakarta.persistence.Entity;
import org.hibernate.annotations.Immutable;

/** What a stock was before and after a change. */
@Entity
@Immutable
class StockChange extends Numbered {

    private long bookId;

    private int oldQuantity;

    private int newQuantity;

    /** For Hibernate. */
    StockChange() {}

    /** A change that happened. */
    StockChange(long bookId, int oldQuantity, int newQuantity) {
        this.bookId = bookId;
        this.oldQuantity = oldQuantity;
        this.newQuantity = newQuantity;
    }

    @Override
    public String toString() {
        return "book " + bookId + ": " + oldQuantity + " -> " + newQuantity;
    }
}
