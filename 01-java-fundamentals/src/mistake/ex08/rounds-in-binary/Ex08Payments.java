// Wrong: a float has no 0.02 and about seven digits, so some fees are wrong by a cent or more. Message: "the fee in
// cents for"
package bookshop.fundamentals;

import java.time.YearMonth;

/** Exercise 01.8: payments of several kinds. */
final class Ex08Payments {

    private Ex08Payments() {}

    sealed interface Payment permits Card, Transfer, Voucher, Split {}

    record Card(String number, YearMonth lastMonth) implements Payment {}

    record Transfer(String iban) implements Payment {}

    record Voucher(String code, int centsLeft) implements Payment {}

    record Split(Payment first, int firstCents, Payment rest) implements Payment {}

    // No default in any of the three: a fifth kind of payment would not compile until each of them knows it.
    static String receipt(Payment payment) {
        return switch (payment) {
            case null -> "unpaid";
            case Card card ->
                "card ending in " + card.number().substring(card.number().length() - 4);
            case Transfer transfer -> "transfer";
            case Voucher voucher -> "voucher " + voucher.code();
            case Split(Payment first, int firstCents, Payment rest) -> receipt(first) + ", " + receipt(rest);
        };
    }

    // In whole numbers, and in long: plus 99 before the division rounds up, and twice two billion is no int.
    static int feeCents(Payment payment, int cents) {
        return switch (payment) {
            case Card card -> (int) Math.max(10, Math.ceil(cents * 0.02f));
            case Transfer transfer -> 0;
            case Voucher voucher -> 0;
            case Split(Payment first, int firstCents, Payment rest) ->
                feeCents(first, firstCents) + feeCents(rest, cents - firstCents);
        };
    }

    static boolean covers(Payment payment, int cents, YearMonth now) {
        return switch (payment) {
            case Card card -> !now.isAfter(card.lastMonth());
            case Transfer transfer -> true;
            case Voucher voucher -> voucher.centsLeft() >= cents;
            case Split(Payment first, int firstCents, Payment rest) ->
                covers(first, firstCents, now) && covers(rest, cents - firstCents, now);
        };
    }
}
