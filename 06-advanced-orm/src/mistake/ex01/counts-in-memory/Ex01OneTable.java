// Wrong: counts in this program, as if no other saved payments. Message: "(who gives the numbers?)"
package bookshop.advanced;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.GenericGenerator;
import org.hibernate.id.IncrementGenerator;

/** Exercise 06.1: keep three kinds of payment in one table. */
final class Ex01OneTable {

    private Ex01OneTable() {}

    // An entity, though abstract: it can be asked for, and pointed to.
    @Entity
    @Table(name = "payment")
    @Inheritance(strategy = InheritanceType.SINGLE_TABLE)
    @DiscriminatorColumn(name = "kind")
    abstract static class Paid {

        @Id
        @GeneratedValue(generator = "n")
        @GenericGenerator(name = "n", type = IncrementGenerator.class)
        private Long id;

        private long purchaseId;

        private int amountCents;

        private Instant paidAt;

        Paid() {}

        Paid(long purchaseId, int amountCents, Instant paidAt) {
            this.purchaseId = purchaseId;
            this.amountCents = amountCents;
            this.paidAt = paidAt;
        }

        Long getId() {
            return id;
        }

        long getPurchaseId() {
            return purchaseId;
        }

        int getAmountCents() {
            return amountCents;
        }

        Instant getPaidAt() {
            return paidAt;
        }
    }

    // The values of the table, not the names of the classes, which may change.
    @Entity
    @DiscriminatorValue("CARD")
    static class Card extends Paid {

        @Column(name = "card_brand")
        private String brand;

        @Column(name = "card_last4")
        private String lastDigits;

        Card() {}

        Card(long purchaseId, int amountCents, Instant paidAt, String brand, String lastDigits) {
            super(purchaseId, amountCents, paidAt);
            this.brand = brand;
            this.lastDigits = lastDigits;
        }

        String getBrand() {
            return brand;
        }

        String getLastDigits() {
            return lastDigits;
        }
    }

    @Entity
    @DiscriminatorValue("TRANSFER")
    static class Transfer extends Paid {

        private String iban;

        Transfer() {}

        Transfer(long purchaseId, int amountCents, Instant paidAt, String iban) {
            super(purchaseId, amountCents, paidAt);
            this.iban = iban;
        }

        String getIban() {
            return iban;
        }
    }

    @Entity
    @DiscriminatorValue("VOUCHER")
    static class Voucher extends Paid {

        @Column(name = "voucher_code")
        private String code;

        Voucher() {}

        Voucher(long purchaseId, int amountCents, Instant paidAt, String code) {
            super(purchaseId, amountCents, paidAt);
            this.code = code;
        }

        String getCode() {
            return code;
        }
    }
}
