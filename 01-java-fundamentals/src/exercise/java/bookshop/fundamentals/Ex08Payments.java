package bookshop.fundamentals;

import java.time.YearMonth;

/**
 * Exercise 01.8: payments of several kinds.
 *
 * <p>The kinds are known and few, so the interface is sealed, and a {@code switch} over it can be complete. In lesson 06 the same
 * payments go into tables.
 *
 * <p>Look at: {@link Step5Choices#label}. A method may call itself for the parts of a {@link Split}.
 */
final class Ex08Payments {

    private Ex08Payments() {}

    sealed interface Payment permits Card, Transfer, Voucher, Split {}

    /** A card; it can be used up to the end of its last month. Its number has more than four digits. */
    record Card(String number, YearMonth lastMonth) implements Payment {}

    record Transfer(String iban) implements Payment {}

    /** A voucher, and how much it is still worth. */
    record Voucher(String code, int centsLeft) implements Payment {}

    /**
     * Two payments together: the first for so many cents, the other for the rest. Each may be a split again; neither is null.
     */
    record Split(Payment first, int firstCents, Payment rest) implements Payment {}

    /**
     * What the customer reads: {@code card ending in 4242}, {@code transfer}, {@code voucher SPRING}, and for a split the first,
     * a comma and the rest: {@code voucher SPRING, card ending in 4242}. For null {@code unpaid}.
     */
    static String receipt(Payment payment) {
        throw new AssertionError("TODO 01.8 write what the customer reads");
    }

    /**
     * What the bank takes from the shop, in cents. For a card 2 percent, each begun cent counting whole, but not less than 10
     * cents. For a transfer and for a voucher nothing. For a split, the fees of its parts.
     *
     * @param payment not null
     * @param cents what is paid, from 1 to two billion; with a split, more than goes to the first
     */
    static int feeCents(Payment payment, int cents) {
        throw new AssertionError("TODO 01.8 say what the bank takes");
    }

    /**
     * Whether one can pay that much with it. A card must not have expired, a voucher must be worth enough, a transfer is always
     * possible. With a split, each part must be good for its share.
     *
     * @param payment not null
     * @param cents what is to be paid, at least 1; with a split, more than goes to the first
     * @param now this month
     */
    static boolean covers(Payment payment, int cents, YearMonth now) {
        throw new AssertionError("TODO 01.8 say whether one can pay with it");
    }
}
