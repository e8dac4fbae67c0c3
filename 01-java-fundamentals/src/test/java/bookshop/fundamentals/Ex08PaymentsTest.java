package bookshop.fundamentals;

import static org.assertj.core.api.Assertions.assertThat;

import bookshop.fundamentals.Ex08Payments.Card;
import bookshop.fundamentals.Ex08Payments.Payment;
import bookshop.fundamentals.Ex08Payments.Split;
import bookshop.fundamentals.Ex08Payments.Transfer;
import bookshop.fundamentals.Ex08Payments.Voucher;
import java.time.YearMonth;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;

@DisplayName("01.8 Payments of several kinds")
@ExtendWith(Machine.class)
@Isolated("moves the machine to other countries")
class Ex08PaymentsTest {

    private static final YearMonth JUNE = YearMonth.of(2024, 6);
    private static final Card CARD = new Card("5555444433331234", JUNE);
    private static final Transfer TRANSFER = new Transfer("DE89370400440532013000");
    private static final Voucher SPRING = new Voucher("SPRING", 500);
    private static final Voucher GIFT = new Voucher("GIFT", 300);

    @Test
    @Order(1)
    @DisplayName("the customer reads how it was paid")
    void receipts() {
        assertReceipt("card ending in 1234", CARD);
        assertReceipt("card ending in 4242", new Card("4242424242424242", JUNE));
        assertReceipt("card ending in 0055", new Card("360000000055", JUNE));
        assertReceipt("transfer", TRANSFER);
        assertReceipt("voucher SPRING", SPRING);
        assertReceipt("unpaid", null);
    }

    @Test
    @Order(2)
    @DisplayName("a split is read part by part")
    void splitReceipts() {
        assertReceipt("voucher SPRING, card ending in 1234", new Split(SPRING, 500, CARD));
        assertReceipt("voucher SPRING, voucher GIFT, transfer", new Split(SPRING, 500, new Split(GIFT, 300, TRANSFER)));
        assertReceipt("voucher SPRING, voucher GIFT, transfer", new Split(new Split(SPRING, 500, GIFT), 800, TRANSFER));
    }

    @Test
    @Order(3)
    @DisplayName("a card costs 2 percent, each begun cent whole, and at least 10 cents")
    void cardFees() {
        assertFee(20, CARD, 1000);
        assertFee(21, CARD, 1001);
        assertFee(21, CARD, 1050);
        assertFee(22, CARD, 1051);
        assertFee(10, CARD, 1);
        assertFee(10, CARD, 500);
        assertFee(11, CARD, 501);
        assertFee(40_000_000, CARD, 2_000_000_000);
        assertFee(39_999_999, CARD, 1_999_999_901);
    }

    @Test
    @Order(4)
    @DisplayName("a transfer and a voucher cost nothing")
    void noFees() {
        assertFee(0, TRANSFER, 1000);
        assertFee(0, SPRING, 500);
    }

    @Test
    @Order(5)
    @DisplayName("a split costs what its parts cost")
    void splitFees() {
        assertFee(20, new Split(SPRING, 500, CARD), 1500);
        assertFee(20, new Split(CARD, 1000, SPRING), 1500);
        assertFee(20, new Split(CARD, 100, CARD), 200);
        assertFee(0, new Split(SPRING, 500, TRANSFER), 1500);
        assertFee(40, new Split(SPRING, 500, new Split(GIFT, 300, CARD)), 2800);
        assertFee(30, new Split(new Split(CARD, 1000, GIFT), 1300, CARD), 1800);
    }

    @Test
    @Order(6)
    @DisplayName("a card is good up to the end of its last month")
    void cards() {
        assertCovers(true, CARD, 1_000_000, JUNE.minusMonths(1));
        assertCovers(true, CARD, 1_000_000, JUNE);
        assertCovers(false, CARD, 1, JUNE.plusMonths(1));
        assertCovers(true, CARD, 1, YearMonth.of(2023, 12));
        assertCovers(false, CARD, 1, YearMonth.of(2025, 1));
    }

    @Test
    @Order(7)
    @DisplayName("a voucher is good for what it is worth, a transfer for all")
    void vouchers() {
        assertCovers(true, SPRING, 499, JUNE);
        assertCovers(true, SPRING, 500, JUNE);
        assertCovers(false, SPRING, 501, JUNE);
        assertCovers(true, TRANSFER, 2_000_000_000, JUNE);
    }

    @Test
    @Order(8)
    @DisplayName("a split is good if each part is good for its share")
    void splits() {
        YearMonth july = JUNE.plusMonths(1);
        assertCovers(true, new Split(SPRING, 500, CARD), 1500, JUNE);
        assertCovers(false, new Split(SPRING, 501, CARD), 1500, JUNE);
        assertCovers(false, new Split(SPRING, 500, CARD), 1500, july);
        assertCovers(true, new Split(CARD, 1000, SPRING), 1500, JUNE);
        assertCovers(false, new Split(CARD, 1000, SPRING), 1501, JUNE);
        assertCovers(false, new Split(CARD, 1000, SPRING), 1500, july);
        assertCovers(true, new Split(SPRING, 500, new Split(GIFT, 300, TRANSFER)), 2000, july);
        assertCovers(false, new Split(SPRING, 500, new Split(GIFT, 301, TRANSFER)), 2000, july);
        assertCovers(true, new Split(new Split(SPRING, 400, GIFT), 700, TRANSFER), 2000, july);
        assertCovers(false, new Split(new Split(SPRING, 399, GIFT), 700, TRANSFER), 2000, july);
    }

    private static void assertReceipt(String expected, Payment payment) {
        String what = "the receipt for " + payment;
        assertThat(Answer.to(what, () -> Ex08Payments.receipt(payment)))
                .as(what)
                .isEqualTo(expected);
    }

    private static void assertFee(int expected, Payment payment, int cents) {
        String what = "the fee in cents for " + cents + " cents by " + payment;
        assertThat(Answer.to(what, () -> Ex08Payments.feeCents(payment, cents)))
                .as(what)
                .isEqualTo(expected);
    }

    private static void assertCovers(boolean expected, Payment payment, int cents, YearMonth now) {
        String what = "in " + now + ", can one pay " + cents + " cents by " + payment + "?";
        assertThat(Answer.to(what, () -> Ex08Payments.covers(payment, cents, now)))
                .as(what)
                .isEqualTo(expected);
    }
}
