package bookshop.advanced;

import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;

/** Paid from a bank account. */
@Entity
@DiscriminatorValue("TRANSFER")
class TransferPayment extends Payment {

    private String iban;

    /** For Hibernate. */
    TransferPayment() {}

    String getIban() {
        return iban;
    }
}
