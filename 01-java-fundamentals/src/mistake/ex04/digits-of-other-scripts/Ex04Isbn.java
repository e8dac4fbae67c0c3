// Wrong: isDigit takes Arabic digits. Message: "is no ISBN, since there are Arabic digits after 978"
package bookshop.fundamentals;

/** Exercise 01.4: a type for ISBNs. */
final class Ex04Isbn {

    private Ex04Isbn() {}

    /** An ISBN of 13 digits. */
    static final class Isbn {

        private final String digits;

        // Private, so that "of" is the only way in, and no Isbn exists that was not checked.
        private Isbn(String digits) {
            this.digits = digits;
        }

        static Isbn of(String typed) {
            // (?i) means A to Z in any country; toLowerCase() would turn ISBN into ısbn on a Turkish machine.
            String digits = typed == null ? "" : typed.replaceAll("[ -]", "").replaceFirst("(?i)^isbn", "");
            if (digits.length() != 13
                    || !digits.matches("97[89].*")
                    || !digits.chars().allMatch(Character::isDigit)
                    || checksum(digits) % 10 != 0) {
                throw new IllegalArgumentException("“" + typed + "” is no ISBN of 13 digits");
            }
            return new Isbn(digits);
        }

        /** The check digit counts once, as the 13th, so the whole sum is a multiple of ten. */
        private static int checksum(String digits) {
            int sum = 0;
            for (int i = 0; i < digits.length(); i++) {
                sum += (digits.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
            }
            return sum;
        }

        String digits() {
            return digits;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Isbn isbn && digits.equals(isbn.digits);
        }

        @Override
        public int hashCode() {
            return digits.hashCode();
        }

        @Override
        public String toString() {
            return digits;
        }
    }
}
