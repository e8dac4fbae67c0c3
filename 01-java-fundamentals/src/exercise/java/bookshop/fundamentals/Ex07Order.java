package bookshop.fundamentals;

import java.util.List;

/**
 * Exercise 01.7: an order that nobody can change.
 *
 * <p>A list that two objects share changes for both. An order takes a copy when it is made and hands out nothing that could
 * change it; who wants another order makes a new one.
 *
 * <p>Look at: {@link Step7Classes#leaking}, {@code List.copyOf}, compact constructors in {@link Step7Classes.Publisher}.
 */
final class Ex07Order {

    private Ex07Order() {}

    /** So many copies of a book, at least one. */
    record Line(String isbn, int quantity, int unitPriceCents) {}

    /**
     * An order with its lines, in their order. Two orders with the same number and equal lines are equal. Make it a class if
     * you like, with the same constructor and methods.
     */
    record Order(long number, List<Line> lines) {

        /**
         * The order stays as it is, whatever happens to the given list later or is tried on the list from {@link #lines}. The
         * latter may throw an exception.
         *
         * @param lines no two of them have the same ISBN
         * @throws IllegalArgumentException if there are no lines
         */
        Order {
            throw new AssertionError("TODO 01.7 make an order that nobody can change");
        }

        /** What the order costs, in cents. A million copies at 49.99 are possible. */
        long totalCents() {
            throw new AssertionError("TODO 01.7 add up the order");
        }

        /**
         * An order of the same number with that line added; this one stays as it is. If the book is in the order already, its
         * line stays where it is, with the copies of both, and with the price it had. Otherwise the line comes last.
         */
        Order plus(Line added) {
            throw new AssertionError("TODO 01.7 make a new order with one more line");
        }
    }
}
