package bookshop.advanced;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import bookshop.advanced.Ex14DeepAndLong.Receipt;
import bookshop.advanced.Step9Batches.Entry;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.function.Consumer;
import org.hibernate.Session;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.event.service.spi.EventListenerRegistry;
import org.hibernate.event.spi.EventType;
import org.hibernate.event.spi.PostLoadEventListener;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("06.14 Read deep, and read long")
class Ex14DeepAndLongTest {

    @RegisterExtension
    static final Shop shop = Shop.open();

    @Test
    @Order(1)
    @DisplayName("a receipt has its lines, with the books' authors")
    void receipts() {
        assertThat(receipts(7))
                .as("the receipts of customer 7")
                .containsExactly(
                        new Receipt(
                                8,
                                List.of(
                                        "Mort by Terry Pratchett: 1 x 899",
                                        "Wyrd Sisters by Terry Pratchett: 1 x 899",
                                        "Sourcery by Terry Pratchett: 1 x 899",
                                        "Guards! Guards! by Terry Pratchett: 1 x 899")),
                        new Receipt(14, List.of("Good Omens by Terry Pratchett, Neil Gaiman: 2 x 999")));
        assertThat(receipts(12))
                .as("the receipts of customer 12, who has bought nothing")
                .isEmpty();
    }

    @Test
    @Order(2)
    @DisplayName("purchases come by time and then by id, those without lines and books without authors too")
    void inOrder() {
        shop.execute("delete from book_author where book_id = 26");
        shop.execute("delete from purchase_line where purchase_id = 14");
        shop.execute("insert into purchase (id, customer_id, purchased_at, status)"
                + " values (50, 7, '2025-01-01 00:00:00.000', 'NEW')");
        shop.execute("update purchase set purchased_at = '2025-01-01 00:00:00.000' where id = 14");
        if (shop.product().equals("sqlite")) {
            // Or purchases of one moment come in the order of their ids by luck.
            shop.execute("drop index ix_purchase_customer_id");
            shop.execute("create index ix_purchase_latest on purchase (customer_id, id desc)");
        }
        shop.execute(
                "insert into purchase_line (purchase_id, book_id, quantity, unit_price_cents) values (14, 4, 3, 5000)");
        shop.execute("update book_author set role = 'EDITOR' where book_id = 4 and author_id = 6");
        shop.execute("update book_author set position = 9 where book_id = 4 and author_id = 4");

        assertThat(receipts(7))
                .as("the receipts of customer 7, two of them of one moment, one of these without lines")
                .containsExactly(
                        new Receipt(
                                14,
                                List.of("Design Patterns by Richard Helm, Ralph Johnson, John Vlissides, Erich Gamma:"
                                        + " 3 x 5000")),
                        new Receipt(50, List.of()),
                        new Receipt(
                                8,
                                List.of(
                                        "Mort: 1 x 899",
                                        "Wyrd Sisters by Terry Pratchett: 1 x 899",
                                        "Sourcery by Terry Pratchett: 1 x 899",
                                        "Guards! Guards! by Terry Pratchett: 1 x 899")));
    }

    @Test
    @Order(3)
    @DisplayName("forty purchases take six statements at most, with and without authors")
    void statements() {
        shop.execute("delete from purchase_line where purchase_id = 20");
        shop.execute("delete from book_author where book_id between 5 and 15");
        for (int purchase = 100; purchase < 138; purchase++) {
            shop.execute("insert into purchase (id, customer_id, purchased_at, status) values (" + purchase
                    + ", 11, '2025-07-01 00:00:00.000', 'NEW')");
            shop.execute("insert into purchase_line (purchase_id, book_id, quantity, unit_price_cents) values ("
                    + purchase + ", " + (purchase - 99) + ", 1, 100), (" + purchase + ", " + (purchase - 97)
                    + ", 1, 100)");
        }

        shop.atMost(
                6,
                "thirty-nine receipts",
                () -> assertThat(receipts(11)).as("the receipts of customer 11").hasSize(39));
    }

    @Test
    @Order(4)
    @DisplayName("the caller's session stays open and loses nothing")
    void callersSession() {
        shop.doing("the receipts in a session with a pending change", session -> {
            Book mort = session.find(Book.class, 26L);
            mort.setPriceCents(1234);
            Ex14DeepAndLong.receipts(session, 7);
            assertThat(session.isOpen() && session.contains(mort))
                    .as("the session is open and still has the book that the caller had found")
                    .isTrue();
        });
        assertThat(shop.number("select price_cents from book where id = 26"))
                .as("a price that the caller had changed before the receipts")
                .isEqualTo(1234);
    }

    @Test
    @Order(5)
    @DisplayName("the catalogue comes line by line, in the order of the ISBNs")
    void exports() {
        shop.execute("insert into catalogue_entry (isbn, title, price_cents) values"
                + " ('9780000000028', 'Silence', 0), ('9780000000011', 'Maps of Nowhere', 2500)");

        assertThat(exported())
                .as("the lines of the catalogue")
                .containsExactly("9780000000011;Maps of Nowhere;2500", "9780000000028;Silence;0");
        shop.execute("delete from catalogue_entry");
        assertThat(exported()).as("the lines of an empty catalogue").isEmpty();
    }

    @Test
    @Order(6)
    @DisplayName("no line is lost or repeated, wherever a page ends")
    void complete() {
        for (int size : List.of(1, 100, 500, 1000, 1001, 2345)) {
            shop.execute("delete from catalogue_entry");
            fill(size);

            List<String> lines = exported();

            assertThat(lines).as("the lines of a catalogue of %s", size).hasSize(size);
            assertThat(lines.getLast())
                    .as("the last line of a catalogue of %s", size)
                    .isEqualTo(isbn(size - 1) + ";Title " + (size - 1) + ";" + (size - 1));
            assertThat(lines.stream().distinct().count())
                    .as("different lines of a catalogue of %s", size)
                    .isEqualTo(size);
        }
    }

    @Test
    @Order(7)
    @DisplayName("no more than a thousand rows are read ahead")
    void notAhead() {
        fill(3000);
        long before = shop.log().rows();
        long[] handed = {0};

        export(line -> {
            long ahead = shop.log().rows() - before - handed[0]++;
            assertThat(ahead)
                    .as("rows that are read, but not handed over yet, at line %s", handed[0])
                    .isLessThanOrEqualTo(1000);
        });
    }

    @Test
    @Order(8)
    @DisplayName("what was handed over can be forgotten")
    void forgets() {
        fill(5000);
        List<WeakReference<Object>> loaded = new ArrayList<>();
        PostLoadEventListener listener = event -> {
            if (event.getEntity() instanceof Entry entry) loaded.add(new WeakReference<>(entry));
        };
        shop.factory()
                .unwrap(SessionFactoryImplementor.class)
                .getServiceRegistry()
                .requireService(EventListenerRegistry.class)
                .appendListeners(EventType.POST_LOAD, listener);
        int[] handed = {0};

        export(line -> {
            if (++handed[0] == 4500) {
                System.gc();
                assertThat(loaded.stream().filter(entry -> entry.get() != null).count())
                        .as("entries that are still in memory when 4500 have been handed over (who holds them?)")
                        .isLessThanOrEqualTo(1500);
            }
        });
        assertThat(handed[0]).as("lines that were handed over").isEqualTo(5000);
    }

    @Test
    @Order(9)
    @DisplayName("what the receiver throws reaches the caller, and the session is closed")
    void throwsOn() {
        fill(700);
        var torn = new IllegalStateException("the paper is torn");
        shop.factory();

        Throwable thrown = catchThrowable(() -> Ex14DeepAndLong.export(shop.factory(), line -> {
            if (line.startsWith(isbn(600))) throw torn;
        }));

        if (thrown instanceof AssertionError error) {
            throw error;
        }
        assertThat(thrown == torn)
                .as("the exception that the caller gets when line 601 can't be handed over")
                .withFailMessage("It should be the receiver's (was it caught, or wrapped?), but is: " + thrown)
                .isTrue();
        assertThat(shop.openSessions())
                .as("sessions that are still open after the receiver threw an exception")
                .isZero();
    }

    private static List<Receipt> receipts(long customer) {
        return shop.asking("the receipts", (Session session) -> Ex14DeepAndLong.receipts(session, customer));
    }

    private static List<String> exported() {
        List<String> lines = new ArrayList<>();
        assertThat(export(lines::add)).as("the number of lines").isEqualTo(lines.size());
        return lines;
    }

    private static long export(Consumer<String> lines) {
        shop.factory();
        return Shop.answer("handing over the catalogue", () -> Ex14DeepAndLong.export(shop.factory(), lines));
    }

    private static String isbn(int i) {
        return String.format(Locale.ROOT, "978%010d", i);
    }

    private static void fill(int size) {
        for (int first = 0; first < size; first += 500) {
            var values = new StringJoiner(", ");
            for (int i = first; i < Math.min(size, first + 500); i++) {
                values.add("('" + isbn(i) + "', 'Title " + i + "', " + i + ")");
            }
            shop.execute("insert into catalogue_entry (isbn, title, price_cents) values " + values);
        }
    }
}
