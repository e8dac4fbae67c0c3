package bookshop.fundamentals;

import static org.assertj.core.api.Assertions.assertThat;

import bookshop.fundamentals.Ex04Isbn.Isbn;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;

@DisplayName("01.4 A type for ISBNs")
@ExtendWith(Machine.class)
@Isolated("moves the machine to other countries")
class Ex04IsbnTest {

    private static final String EFFECTIVE_JAVA = "9780134685991";

    @Test
    @Order(1)
    @DisplayName("an ISBN of 13 digits is read as it is")
    void plain() {
        for (Book book : Bookshop.BOOKS) {
            if (book.isbn().endsWith("0")) continue; // in the next test
            assertThat(isbn(book.isbn()).digits())
                    .as("the digits of “" + book.title() + "”")
                    .isEqualTo(book.isbn());
        }
    }

    @Test
    @Order(2)
    @DisplayName("a check digit may be 0")
    void zero() {
        for (String typed : List.of("9790000004030", "9790000004160", "978-0-596-52306-0")) {
            assertThat(Answer.to("the ISBN “" + typed + "”, whose check digit is 0", () -> Isbn.of(typed))
                            .digits())
                    .as("the digits of “" + typed + "”")
                    .isEqualTo(typed.replace("-", ""));
        }
    }

    @Test
    @Order(3)
    @DisplayName("blanks and hyphens don't count")
    void separated() {
        for (String typed : List.of(
                "978-0-13-468599-1", " 9780134685991", "9780134685991 ", "978 0 13 468599 1", "978-0 13-468599 1")) {
            assertThat(isbn(typed).digits()).as("the digits of “" + typed + "”").isEqualTo(EFFECTIVE_JAVA);
        }
    }

    @Test
    @Order(4)
    @DisplayName("the word ISBN may come first, in all countries")
    void word() {
        for (var country : Machine.LANGUAGES) {
            Machine.in(country, () -> {
                for (String typed : List.of(
                        "ISBN 978-0-13-468599-1", "isbn 978 0134685991", "Isbn9780134685991", " iSbN 9780134685991")) {
                    assertThat(isbn(typed).digits())
                            .as("the digits of “" + typed + "” on a machine set to “" + country.toLanguageTag() + "”")
                            .isEqualTo(EFFECTIVE_JAVA);
                }
            });
        }
    }

    @Test
    @Order(5)
    @DisplayName("a wrong check digit is refused")
    void checkDigit() {
        for (Book book : Bookshop.BOOKS) {
            for (char last = '0'; last <= '9'; last++) {
                String typed = book.isbn().substring(0, 12) + last;
                if (!typed.equals(book.isbn())) refused("the check digit is wrong", typed);
            }
        }
        refused("the check digit is wrong", "978-0-13-468599-2");
        refused("two digits are swapped", "9780143685991");
        refused("no check digit is two digits long", "97900000040310");
    }

    @Test
    @Order(6)
    @DisplayName("what isn't 13 digits after 978 or 979 is refused")
    void notAnIsbn() {
        refused("there is nothing", "");
        refused("there is nothing", "   ");
        refused("there are no digits", "ISBN");
        refused("it has ten digits", "0134685997");
        refused("it has twelve digits", "978013468599");
        refused("it has fourteen digits", "97801346859910");
        refused("it has a letter", "978013468599X");
        refused("it has a letter", "97801A4685991");
        refused("it has a point", "978.0134685991");
        refused("it begins with 123", "1230000000000");
        refused("it begins with 977, a newspaper", "9771234567003");
        refused("something follows", "9780134685991 or so");
        refused("the word ISBN is at the end", "9780134685991 ISBN");
        refused("the word ISBN comes twice", "ISBN isbn 9780134685991");
        refused("there is a colon", "ISBN: 9780134685991");
        refused("13 is no part of the word ISBN", "ISBN-13 978-0-13-468599-1");
        refused("ISSN is another word", "ISSN 978-0-13-468599-1");
        refused("there is a slash", "978/0134685991");
        refused("there is an underscore", "978_0134685991");
        refused("there is a comma", "978,0134685991");
        refused("a dash is longer than a hyphen", "978–0–13–468599–1");
    }

    @Test
    @Order(7)
    @DisplayName("a line break may be refused, but it is no digit")
    void lineBreak() {
        String digits;
        try {
            digits = Isbn.of(EFFECTIVE_JAVA + "\n").digits();
        } catch (IllegalArgumentException asGood) {
            return;
        }
        assertThat(digits)
                .as("the digits of 9780134685991 and a line break (where does the pattern's $ stop?)")
                .isEqualTo(EFFECTIVE_JAVA);
    }

    @Test
    @Order(8)
    @DisplayName("digits of other scripts are refused")
    void otherDigits() {
        refused("these are Arabic digits", "٩٧٨٠١٣٤٦٨٥٩٩١");
        refused("these are wide digits", "９７８０１３４６８５９９１");
        // Ten of these, less '0' each, make a sum that is a multiple of ten.
        refused("there are Arabic digits after 978", "978٠١٣٤٦٨٥٩٩١");
        refused("the last is an Arabic digit", "978013468599١");
    }

    @Test
    @Order(9)
    @DisplayName("null is refused like any other text")
    void none() {
        Answer.refusal(IllegalArgumentException.class, "null as an ISBN", () -> Isbn.of(null));
    }

    @Test
    @Order(10)
    @DisplayName("two ISBNs with the same digits are equal, however they were typed")
    void equal() {
        Isbn one = isbn("9780134685991");
        Isbn other = isbn("ISBN 978-0-13-468599-1");
        Isbn mort = isbn("9790000003385");

        assertThat(equal(one, other))
                .as("are 9780134685991 and ISBN 978-0-13-468599-1 equal?")
                .isTrue();
        assertThat(equal(one, mort))
                .as("are the ISBNs of Effective Java and Mort equal?")
                .isFalse();
        assertThat(equal(isbn("9791364955129"), isbn("9791810339695")))
                .as("are 9791364955129 and 9791810339695 equal? (as texts they have the same hash code)")
                .isFalse();
        assertThat(equal(one, null)).as("are an ISBN and null equal?").isFalse();
        assertThat(equal(one, "9780134685991"))
                .as("are an ISBN and a String equal?")
                .isFalse();
        Set<Isbn> shelf = Answer.to("a set of ISBNs", () -> new HashSet<>(List.of(one, mort)));
        assertThat(Answer.to("look for an ISBN in a set", () -> shelf.contains(other)))
                .as("does a HashSet with 9780134685991 find ISBN 978-0-13-468599-1? (see hashCode)")
                .isTrue();
        assertThat(Answer.orNull(
                        "look for an ISBN in a map",
                        () -> Map.of(one, "Effective Java").get(other)))
                .as("the title in a map under 9780134685991, asked for ISBN 978-0-13-468599-1")
                .isEqualTo("Effective Java");
    }

    @Test
    @Order(11)
    @DisplayName("as text an ISBN is its digits")
    void text() {
        for (String typed : List.of("978-0-13-468599-1", "isbn 9780134685991")) {
            Isbn isbn = isbn(typed);
            assertThat(Answer.to("the text of an ISBN", isbn::toString))
                    .as("the text of “" + typed + "”")
                    .isEqualTo(EFFECTIVE_JAVA);
        }
    }

    private static Isbn isbn(String typed) {
        return Answer.to("the ISBN “" + typed + "”", () -> Isbn.of(typed));
    }

    private static boolean equal(Isbn isbn, Object other) {
        String what = "are an ISBN and " + (other == null || other instanceof Isbn ? other : "a String") + " equal?";
        return Answer.to(what, () -> isbn.equals(other));
    }

    private static void refused(String why, String typed) {
        var refusal = Answer.refusal(
                IllegalArgumentException.class,
                "“" + typed + "” is no ISBN, since " + why,
                () -> Isbn.of(typed).digits());
        assertThat(refusal.getMessage())
                .as("the message of the exception for “" + typed + "” contains what was typed")
                .contains(typed);
    }
}
