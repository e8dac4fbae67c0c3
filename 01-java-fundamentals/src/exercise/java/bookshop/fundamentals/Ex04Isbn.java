package bookshop.fundamentals;

/**
 * Exercise 01.4: a type for ISBNs.
 *
 * <p>As long as an ISBN is a String, every method has to fear that it is something else. A type of its own is checked once:
 * who holds an {@code Isbn} holds a right one, and two are equal however they were typed.
 *
 * <p>Look at: {@code String.replace}, {@code matches}, {@code charAt}; {@code equals} and {@code hashCode} in
 * {@link Step7Classes.Customer}; {@link Step3Text#lowered}.
 */
final class Ex04Isbn {

    private Ex04Isbn() {}

    /** An ISBN of 13 digits. Make it a record if you like: {@code of}, {@code digits}, equality and text are what counts. */
    static final class Isbn {

        private final String digits;

        private Isbn(String digits) {
            this.digits = digits;
        }

        /**
         * Reads what somebody typed: {@code "978-0-13-468599-1"}, {@code " 9780134685991"}, {@code "isbn 978 0134685991"}.
         * Spaces and hyphens don't count, wherever they are (nor do tabs and line breaks, if you like). The word ISBN may stand
         * once before the digits, in small letters, in capitals or in both. Nothing else is left out, neither a colon nor a
         * dash (–).
         *
         * <p>What remains are 13 digits, 0 to 9 and no digits of other scripts. They begin with 978 or 979, and the last is the
         * check digit: take the first twelve alternately once and three times (the first once, the second three times, …);
         * the check digit brings their sum to a multiple of ten. For 978013468599 the sum is 129, so the check digit is 1.
         *
         * @throws IllegalArgumentException for everything else, also for null; its message contains the text as it was typed
         */
        static Isbn of(String typed) {
            throw new AssertionError("TODO 01.4 read an ISBN and check it");
        }

        /** The 13 digits, without hyphens. */
        String digits() {
            return digits;
        }

        /** Two ISBNs with the same digits are equal. */
        @Override
        public boolean equals(Object other) {
            throw new AssertionError("TODO 01.4 compare two ISBNs");
        }

        /** Fits {@code equals}. */
        @Override
        public int hashCode() {
            throw new AssertionError("TODO 01.4 give an ISBN a hash code that fits equals");
        }

        /** The 13 digits, as other programs read them. */
        @Override
        public String toString() {
            throw new AssertionError("TODO 01.4 write an ISBN as its digits");
        }
    }
}
