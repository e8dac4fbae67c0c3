package bookshop.advanced;

import static org.assertj.core.api.Assertions.assertThat;

import bookshop.advanced.Ex02JoinedTables.Download;
import bookshop.advanced.Ex02JoinedTables.Edition;
import bookshop.advanced.Ex02JoinedTables.Printed;
import bookshop.advanced.Ex02JoinedTables.Recording;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("06.2 Give each kind of publication a table")
class Ex02JoinedTablesTest {

    private static final LocalDate MAY_DAY = LocalDate.of(2025, 5, 1);

    @RegisterExtension
    static final Shop shop = Shop.with(Edition.class, Printed.class, Download.class, Recording.class);

    @BeforeEach
    void mapped() {
        Shop.todo(
                Edition.class.getAnnotations().length + Printed.class.getAnnotations().length == 0,
                "06.2 map the four classes to four tables");
    }

    @Test
    @Order(1)
    @DisplayName("each publication is an object of its own kind, with the values from both tables")
    void reads() {
        shop.doing(
                "reading publications",
                session -> assertThat(Shop.all(session, Edition.class).stream()
                                .filter(edition -> edition.getBookId() == 26)
                                .map(Ex02JoinedTablesTest::described))
                        .as("the publications of “Mort” (number, cents, day, kind and what it knows)")
                        .containsExactly(
                                "5: 899, 1987-11-12, Printed 221 HARDBACK",
                                "6: 599, 2008-12-26, Download EPUB 742",
                                "7: 1299, 2022-04-28, Recording Sian Clifford 441"));
    }

    @Test
    @Order(2)
    @DisplayName("all publications are read with one statement, which names four tables")
    void all() {
        List<String> ran = shop.statements(() -> shop.doing(
                "reading all publications",
                session -> assertThat(Shop.all(session, Edition.class))
                        .as("all publications")
                        .hasSize(12)));

        assertThat(ran).as("statements to read twelve publications").hasSize(1);
        assertThat(ran.getFirst())
                .as("the statement that reads all publications")
                .contains("publication", "printed_book", "ebook", "audiobook");
    }

    @Test
    @Order(3)
    @DisplayName("one kind is read from two tables")
    void oneKind() {
        List<String> ran = shop.statements(() -> shop.doing(
                "reading audiobooks",
                session -> assertThat(
                                Shop.all(session, Recording.class).stream().map(Edition::getId))
                        .as("the numbers of the audiobooks")
                        .containsExactly(4L, 7L, 9L)));

        assertThat(ran).as("statements to read the audiobooks").hasSize(1);
        assertThat(ran.getFirst())
                .as("the statement that reads audiobooks")
                .contains("publication", "audiobook")
                .doesNotContain("printed_book", "ebook e", "join ebook");
        shop.doing(
                "looking for an audiobook with the number of an e-book",
                session -> assertThat(session.find(Recording.class, 6L))
                        .as("publication 6, which is an e-book, as an audiobook")
                        .isNull());
    }

    @Test
    @Order(4)
    @DisplayName("a new publication is a row in two tables")
    void writes() {
        shop.doing("saving three publications", session -> {
            var printed = new Printed(30, 999, MAY_DAY, 280, "PAPERBACK");
            session.persist(printed);
            assertThat(printed.getId())
                    .as("the number of a publication after it was saved")
                    .isGreaterThan(12);
            session.persist(new Download(30, 699, MAY_DAY, "EPUB", 810));
            session.persist(new Recording(30, 1399, MAY_DAY, "Andy Serkis", 585));
        });

        assertThat(shop.rows("""
                        select p.book_id, p.price_cents, p.released_on, b.pages, b.binding, e.file_format, e.size_kb,
                          a.narrator, a.minutes
                        from publication p
                        left join printed_book b on b.publication_id = p.id
                        left join ebook e on e.publication_id = p.id
                        left join audiobook a on a.publication_id = p.id
                        where p.id > 12
                        order by p.id
                        """))
                .as("the rows of three new publications (book, cents, day, pages, binding, format, KB, narrator,"
                        + " minutes)")
                .containsExactly(
                        "30 | 999 | 2025-05-01 | 280 | PAPERBACK | null | null | null | null",
                        "30 | 699 | 2025-05-01 | null | null | EPUB | 810 | null | null",
                        "30 | 1399 | 2025-05-01 | null | null | null | null | Andy Serkis | 585");

        shop.execute("insert into publication (book_id, price_cents, released_on) values (30, 500, '2025-05-01')");
        shop.doing(
                "saving a publication, after another program has saved one (who gives the numbers?),",
                session -> session.persist(new Download(30, 599, MAY_DAY, "PDF", 900)));
    }

    @Test
    @Order(5)
    @DisplayName("a new price is one update, and a removed publication is gone from both tables")
    void changes() {
        List<String> updates = shop
                .statements(() -> shop.doing(
                        "changing a price",
                        session -> session.find(Printed.class, 12L).setPriceCents(850)))
                .stream()
                .filter(sql -> sql.startsWith("update"))
                .toList();
        assertThat(updates).as("updates to change the price of a printed book").hasSize(1);
        assertThat(shop.number("select price_cents from publication where id = 12"))
                .as("the new price of publication 12")
                .isEqualTo(850);

        shop.execute("delete from recommendation");
        shop.doing("removing a publication", session -> session.remove(session.find(Edition.class, 12L)));
        assertThat(shop.number("select count(*) from publication where id = 12")
                        + shop.number("select count(*) from printed_book where publication_id = 12"))
                .as("rows that are left of the removed publication 12")
                .isZero();
    }

    private static String described(Edition edition) {
        String what = switch (edition) {
            case Printed printed -> "Printed " + printed.getPages() + " " + printed.getBinding();
            case Download download -> "Download " + download.getFileFormat() + " " + download.getSizeKb();
            case Recording recording -> "Recording " + recording.getNarrator() + " " + recording.getMinutes();
            default -> "of no kind";
        };
        return edition.getId() + ": " + edition.getPriceCents() + ", " + edition.getReleasedOn() + ", " + what;
    }
}
