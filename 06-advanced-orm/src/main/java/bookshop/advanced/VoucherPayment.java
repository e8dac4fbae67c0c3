package bookshop.advanced;

import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;

/** Paid with a voucher. */
@Entity
@DiscriminatorValue("VOUCHER")
class VoucherPayment extends Payment {

    private String voucherCode;

    /** For Hibernate. */
    VoucherPayment() {}

    String getVoucherCode() {
        return voucherCode;
    }
}
