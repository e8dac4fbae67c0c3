package bookshop.advanced;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import bookshop.advanced.Ex12Import.Line;
import jakarta.persistence.PersistenceException;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("06.12 Import in batches")
class Ex12ImportTest {

    @RegisterExtension
    static final Shop shop = Shop.open();

    @Test
    @Order(1)
    @DisplayName("lines become entries and keywords, a repeated keyword once")
    void loads() {
        List<Line> lines = List.of(
                new Line(
                        "9780000000011",
                        "Maps of Nowhere",
                        2500,
                        List.of("maps", "travel", "maps", "art", "Maps", " sea")),
                new Line("9780000000028", "Silence", 0, List.of()),
                new Line("9780000000035", "More Maps", 1999, List.of("maps")));

        assertThat(load(lines.iterator())).as("the lines that were imported").isEqualTo(3);

        assertThat(shop.rows("select isbn, title, price_cents from catalogue_entry order by isbn"))
                .as("the entries (ISBN, title, cents)")
                .containsExactly(
                        "9780000000011 | Maps of Nowhere | 2500",
                        "9780000000028 | Silence | 0",
                        "9780000000035 | More Maps | 1999");
        assertThat(shop.rows("select isbn, keyword from catalogue_keyword"))
                .as("the keywords (ISBN, keyword)")
                .containsExactlyInAnyOrder(
                        "9780000000011 |  sea",
                        "9780000000011 | Maps",
                        "9780000000011 | art",
                        "9780000000011 | maps",
                        "9780000000011 | travel",
                        "9780000000035 | maps");
    }

    @Test
    @Order(2)
    @DisplayName("an empty catalogue imports nothing")
    void none() {
        assertThat(load(List.<Line>of().iterator()))
                .as("the lines of an empty catalogue")
                .isZero();
    }

    @Test
    @Order(3)
    @DisplayName("no line is lost, wherever a batch ends")
    void all() {
        for (int size : List.of(1, 50, 99, 100, 101, 237)) {
            shop.execute("delete from catalogue_keyword");
            shop.execute("delete from catalogue_entry");

            assertThat(load(catalogue(size, i -> line(i, "new"))))
                    .as("the lines of a catalogue of %s", size)
                    .isEqualTo(size);
            assertThat(shop.rows(
                            "select (select count(*) from catalogue_entry), (select count(*) from catalogue_keyword)"))
                    .as("the rows of a catalogue of %s lines with one keyword each (entries, keywords)", size)
                    .containsExactly(size + " | " + size);
        }
    }

    @Test
    @Order(4)
    @DisplayName("six thousand rows take three hundred journeys at most")
    void journeys() {
        shop.factory();
        long before = shop.log().journeys();

        load(catalogue(2000, i -> line(i, "new", "paper")));

        assertThat(shop.log().journeys() - before)
                .as("journeys to the database for 2000 lines with two keywords each; ran: %s", kinds())
                .isLessThanOrEqualTo(300);
        assertThat(shop.number("select count(*) from catalogue_keyword"))
                .as("keywords of 2000 lines")
                .isEqualTo(4000);
    }

    @Test
    @Order(5)
    @DisplayName("lines are on their way before all are read")
    void little() {
        shop.factory();
        long[] sent = {shop.log().journeys(), 0};

        load(catalogue(1600, i -> {
            if (i % 500 == 499) {
                assertThat(shop.log().journeys() > sent[0])
                        .as("when line %s is read", i + 1)
                        .withFailMessage("500 lines are read, and none of them was sent: at most 499 may wait")
                        .isTrue();
                sent[0] = shop.log().journeys();
            }
            return line(i, "new");
        }));
    }

    @Test
    @Order(6)
    @DisplayName("what was sent can be forgotten")
    void forgets() {
        List<WeakReference<String>> read = new ArrayList<>();

        load(catalogue(2000, i -> {
            if (i == 1900) {
                System.gc();
                assertThat(read.stream().filter(isbn -> isbn.get() != null).count())
                        .as(
                                "lines whose entry or keywords are still in memory when 1900 lines have been read (who holds them? Were their"
                                        + " keywords sent too?)")
                        .isLessThanOrEqualTo(1000);
            }
            Line line = line(i, "new");
            read.add(new WeakReference<>(line.isbn()));
            return line;
        }));
    }

    @Test
    @Order(7)
    @DisplayName("when a line can't be stored, nothing is, and the caller hears of it")
    void allOrNothing() {
        shop.factory();
        shop.execute("insert into catalogue_entry (isbn, title, price_cents) values ('9780000000650', 'There', 1)");

        Throwable thrown =
                catchThrowable(() -> Ex12Import.load(shop.factory(), catalogue(700, i -> line(i, "new", "paper"))));

        if (thrown instanceof AssertionError error) {
            throw error;
        }
        assertThat(shop.rows("select title from catalogue_entry"))
                .as("the entries after an import in which line 651 had an ISBN that is there already: one transaction?")
                .containsExactly("There");
        assertThat(shop.number("select count(*) from catalogue_keyword"))
                .as("the keywords after an import that failed")
                .isZero();
        assertThat(thrown instanceof PersistenceException)
                .as("the exception that reaches the caller, as line 651 can't be stored")
                .withFailMessage("It should be Hibernate's (was it caught, or wrapped?), but is: " + thrown)
                .isTrue();
    }

    @Test
    @Order(8)
    @DisplayName("when a line can't be read, nothing is stored, and the caller gets that exception")
    void unreadable() {
        shop.factory();
        var torn = new IllegalStateException("line 301 is torn");

        Throwable thrown = catchThrowable(() -> Ex12Import.load(shop.factory(), catalogue(700, i -> {
            if (i == 300) throw torn;
            return line(i, "new");
        })));

        if (thrown instanceof AssertionError error) {
            throw error;
        }
        assertThat(shop.number("select count(*) from catalogue_entry"))
                .as("the entries after an import in which line 301 couldn't be read")
                .isZero();
        assertThat(thrown == torn)
                .as("the exception that reaches the caller, as line 301 can't be read")
                .withFailMessage(
                        "It should be the one that the lines threw (was it caught, or wrapped?), but is: " + thrown)
                .isTrue();
    }

    private static long load(Iterator<Line> lines) {
        shop.factory();
        return Shop.answer("the import", () -> Ex12Import.load(shop.factory(), lines));
    }

    private static Line line(int i, String... keywords) {
        return new Line(String.format(Locale.ROOT, "9780000%06d", i), "Title " + i, 1000 + i, List.of(keywords));
    }

    private static Iterator<Line> catalogue(int size, IntFunction<Line> line) {
        return IntStream.range(0, size).mapToObj(line).iterator();
    }

    /** How many statements of which kind were prepared. */
    private static String kinds() {
        var statements = shop.log().statements();
        long entries = statements.stream()
                .filter(sql -> sql.contains("catalogue_entry"))
                .count();
        long keywords = statements.stream()
                .filter(sql -> sql.contains("catalogue_keyword"))
                .count();
        return entries + " statements for entries, " + keywords + " for keywords, "
                + (statements.size() - entries - keywords) + " others";
    }
}
