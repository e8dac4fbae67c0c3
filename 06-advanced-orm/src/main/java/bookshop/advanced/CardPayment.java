package bookshop.advanced;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import java.time.Instant;

/** Paid by card. The value in the table is named: without that it would be the class's name, which may change. */
@Entity
@DiscriminatorValue("CARD")
class CardPayment extends Payment {

    private String cardBrand;

    @Column(name = "card_last4")
    private String lastDigits;

    /** For Hibernate. */
    CardPayment() {}

    /** A payment by card; of the number, four digits are kept. */
    CardPayment(Purchase purchase, int amountCents, Instant paidAt, String cardBrand, String lastDigits) {
        super(purchase, amountCents, paidAt);
        this.cardBrand = cardBrand;
        this.lastDigits = lastDigits;
    }

    String getCardBrand() {
        return cardBrand;
    }

    String getLastDigits() {
        return lastDigits;
    }
}
