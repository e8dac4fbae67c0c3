package bookshop.fundamentals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The worked code does what its comments say: a test for each step. */
@DisplayName("The steps")
class StepsTest {

    @Test
    @DisplayName("step 1: wrappers are objects and may be null")
    void values() {
        assertThat(Step1Values.sameObject(127)).isTrue();
        assertThat(Step1Values.sameObject(128)).isFalse();
        assertThat(Step1Values.sameNumber(128)).isTrue();
        assertThat(Step1Values.unboxedNull()).startsWith("NullPointerException");
        assertThat(Step1Values.untouched()).isEqualTo("0, null, false, null");
        assertThat(Step1Values.shared()).containsExactly("Mort", "Emma");
    }

    @Test
    @DisplayName("step 2: numbers run over, divide and round")
    void numbers() {
        assertThat(Step2Numbers.wrapped()).isEqualTo(Integer.MIN_VALUE);
        assertThat(Step2Numbers.exact()).isEqualTo("ArithmeticException");
        assertThat(Step2Numbers.divided()).containsExactly(3.0, 3.5);
        assertThat(Step2Numbers.negative()).isEqualTo("-3 and -1, Python's: -4 and 1");
        assertThat(Step2Numbers.threeDimes()).contains("BigDecimal: 0.30");
        assertThat(Step2Numbers.scales()).isEqualTo("equals false, compareTo 0, in a HashSet 2");
        assertThat(Step2Numbers.rounded()).isEqualTo("2.63 or 2.62");
        assertThat(Step2Numbers.thirds()).containsExactly("ArithmeticException", "3.33");
    }

    @Test
    @DisplayName("step 3: text has letters, a language and bytes")
    void text() {
        assertThat(Step3Text.compared()).isEqualTo("== false, equals true");
        assertThat(Step3Text.pieces()).startsWith("978", "9780134685991");
        assertThat(Step3Text.lowered()).isEqualTo("fıctıon, fiction");
        assertThat(Step3Text.formatted()).isEqualTo("1.234,50 and 1234.50");
        assertThat(Step3Text.encoded()).startsWith("9 characters, 10 bytes");
    }

    @Test
    @DisplayName("step 4: a day may have 23 hours")
    void time() {
        assertThat(Step4Time.oneMoment()).containsExactly(LocalDate.of(2024, 12, 31), LocalDate.of(2025, 1, 1));
        assertThat(Step4Time.dayAndHours()).containsExactly("plusDays(1): 18:00", "plusHours(24): 19:00");
        assertThat(Step4Time.night()).containsExactly(Duration.ofHours(8), Duration.ofHours(7));
        assertThat(Step4Time.months()).containsExactly(LocalDate.of(2024, 2, 29), LocalDate.of(2024, 3, 1));
        assertThat(Step4Time.yearOfTheWeek()).containsExactly("2025-12-30", "2024-12-30", "2024-12-30");
    }

    @Test
    @DisplayName("step 5: a switch covers all cases")
    void choices() {
        assertThat(Genre.values())
                .extracting(Step5Choices::floor)
                .containsOnly("basement", "ground floor", "first floor");
        assertThat(Step5Choices.label(null)).isEqualTo("not published");
        assertThat(Step5Choices.label(new Step5Choices.Printed(1001))).isEqualTo("a brick");
        assertThat(Step5Choices.label(new Step5Choices.Printed(1000))).isEqualTo("1000 pages");
        assertThat(Step5Choices.label(new Step5Choices.EBook(1.5))).isEqualTo("e-book, 1.5 MB");
        assertThat(Step5Choices.firstOfEachAuthor(2)).containsExactly("Joshua Bloch", "Brian W. Kernighan");
        assertThat(Step5Choices.shelfLength(Bookshop.BOOKS.size())).isEqualTo(1);
        assertThat(Step5Choices.shelfLength(Bookshop.BOOKS.size() - 1)).isEqualTo(2);
    }

    @Test
    @DisplayName("step 6: methods take functions, and perhaps give nothing")
    void methods() {
        assertThat(Step6Methods.titles(book -> true)).hasSize(3);
        assertThat(Step6Methods.titles(book -> true, 5)).hasSize(5);
        assertThat(Step6Methods.total()).isEqualTo(BigDecimal.ZERO);
        assertThat(Step6Methods.newestTitles()).containsExactly("Wyrd Sisters", "nothing");
        assertThat(Step6Methods.ofFirst(List.<Book>of(), Book::year)).isEmpty();
        assertThat(Step6Methods.reassigned()).isEqualTo("Emma");
    }

    @Test
    @DisplayName("step 7: objects guard themselves, and are equal if they say so")
    void classes() {
        assertThat(Step7Classes.guarded()).isEqualTo("only 2 left, still 2");
        assertThat(Step7Classes.equal()).isEqualTo("class false, record true");
        assertThat(Step7Classes.lost()).containsExactly(true, false);
        assertThat(Step7Classes.leaking()).hasSize(2);
        assertThat(Step7Classes.subclass()).isTrue();
        assertThatExceptionOfType(NullPointerException.class)
                .isThrownBy(() -> new Step7Classes.Publisher(null, "GB"))
                .withMessage("a publisher has a name");
    }

    @Test
    @DisplayName("step 8: collections keep, group and sort")
    void collections() {
        assertThat(Step8Collections.unchangeable()).isEqualTo("UnsupportedOperationException");
        assertThat(Step8Collections.ordered())
                .containsExactly("{Solaris=1961, Emma=1815}", "{Emma=1815, Solaris=1961}");
        assertThat(Step8Collections.removing()).containsExactly("ConcurrentModificationException", "[1961, 1969]");
        assertThat(Step8Collections.perGenre())
                .isEqualTo(Map.of(
                        Genre.PROGRAMMING,
                        3L,
                        Genre.DATABASES,
                        3L,
                        Genre.FANTASY,
                        3L,
                        Genre.SCIENCE_FICTION,
                        3L,
                        Genre.NOVEL,
                        2L));
        assertThat(Step8Collections.dearest()).startsWith("59.99 The C Programming Language");
        assertThat(Step8Collections.oneForEachAuthor()).first().isEqualTo("IllegalStateException");
        assertThat(Step8Collections.generated()).endsWith(128);
        assertThat(Step8Collections.unasked()).isZero();
    }

    @Test
    @DisplayName("step 9: failures keep their cause, and what was opened is closed")
    void failures() {
        assertThat(Step9Failures.withCause()).endsWith("because of NumberFormatException");
        assertThat(Step9Failures.closed()).containsExactly("statement closed", "connection closed", "no such table");
        assertThat(Step9Failures.suppressed()).isEqualTo("no such book, suppressed: door stuck");
        assertThat(Step9Failures.hidden()).isEqualTo("all is well");
    }
}
