package bookshop.advanced;

import java.time.Instant;

/**
 * Exercise 06.1: keep three kinds of payment in one table.
 *
 * <p>The table {@code payment} is there, with payments in it. Map these four classes to it, so that each row becomes an object of
 * its own class:
 *
 * <pre>
 * column          attribute               kind 'CARD'   kind 'TRANSFER'   kind 'VOUCHER'
 * id              id                      Card          Transfer          Voucher
 * kind            (none)
 * purchase_id     purchaseId
 * amount_cents    amountCents
 * paid_at         paidAt
 * card_brand      Card.brand              filled        null              null
 * card_last4      Card.lastDigits         filled        null              null
 * iban            Transfer.iban           null          filled            null
 * voucher_code    Voucher.code            null          null              filled
 * </pre>
 *
 * <ul>
 *   <li>The database numbers new rows; they get the kinds that the table has.
 *   <li>Whoever asks for all payments gets all kinds, with one statement that reads this table only. Whoever asks for one kind
 *       gets that kind, and null for the id of another.
 * </ul>
 *
 * <p>Look at: {@code @Entity}, {@code @Table}, {@code @Inheritance}, {@code @DiscriminatorColumn}, {@code @DiscriminatorValue},
 * {@code @Column}; {@link Payment} and its subclasses.
 */
final class Ex01OneTable {

    private Ex01OneTable() {}

    // TODO 06.1 map these four classes to the table payment
    /** A payment of some kind. */
    abstract static class Paid {

        private Long id;

        private long purchaseId;

        private int amountCents;

        private Instant paidAt;

        /** For Hibernate. */
        Paid() {}

        /** What all kinds know. */
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

    /** By card. */
    static class Card extends Paid {

        private String brand;

        private String lastDigits;

        /** For Hibernate. */
        Card() {}

        /** A new payment. */
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

    /** From a bank account. */
    static class Transfer extends Paid {

        private String iban;

        /** For Hibernate. */
        Transfer() {}

        /** A new payment. */
        Transfer(long purchaseId, int amountCents, Instant paidAt, String iban) {
            super(purchaseId, amountCents, paidAt);
            this.iban = iban;
        }

        String getIban() {
            return iban;
        }
    }

    /** With a voucher. */
    static class Voucher extends Paid {

        private String code;

        /** For Hibernate. */
        Voucher() {}

        /** A new payment. */
        Voucher(long purchaseId, int amountCents, Instant paidAt, String code) {
            super(purchaseId, amountCents, paidAt);
            this.code = code;
        }

        String getCode() {
            return code;
        }
    }
}
