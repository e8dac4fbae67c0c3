package bookshop.advanced;

import static org.assertj.core.api.Assertions.assertThat;

import bookshop.advanced.Ex06Notes.Remark;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.hibernate.Hibernate;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("06.6 Attach a note to anything")
class Ex06NotesTest {

    @RegisterExtension
    static final Shop shop = Shop.with(
            Remark.class,
            Book.class,
            BookAuthor.class,
            Author.class,
            Genre.class,
            Customer.class,
            Purchase.class,
            PurchaseLine.class,
            Payment.class,
            CardPayment.class,
            TransferPayment.class,
            VoucherPayment.class);

    @BeforeEach
    void mapped() {
        Shop.todo(Remark.class.getAnnotations().length == 0, "06.6 map Remark to the table note");
    }

    @Test
    @Order(1)
    @DisplayName("the subject of a note is an object of its own kind")
    void reads() {
        shop.doing(
                "reading the notes",
                session -> assertThat(Shop.all(session, Remark.class).stream()
                                .limit(3)
                                .map(remark -> label(remark.getSubject()) + ": " + remark.getBody()))
                        .as("the first three notes, with their subjects")
                        .containsExactly(
                                "Book 1: Reprint announced for autumn.",
                                "Customer 1: Prefers paperbacks.",
                                "Purchase 1: Left with the neighbour."));
    }

    @Test
    @Order(2)
    @DisplayName("a note on a subject of any kind is a row with its kind and its id")
    void writes() {
        shop.doing("writing three notes", session -> {
            session.persist(new Remark(session.find(Book.class, 30L), "Sold out.", Instant.EPOCH));
            session.persist(new Remark(session.getReference(Customer.class, 30L - 18), "Moved.", Instant.EPOCH));
            session.persist(new Remark(session.find(Purchase.class, 20L), "Gift wrap.", Instant.EPOCH));
        });

        assertThat(shop.rows("select subject_kind, subject_id, body from note where id > 6 order by id"))
                .as("the rows of three new notes (kind, id, text)")
                .containsExactly("BOOK | 30 | Sold out.", "CUSTOMER | 12 | Moved.", "PURCHASE | 20 | Gift wrap.");
    }

    @Test
    @Order(3)
    @DisplayName("the notes on a subject come latest first, and those on others with the same number don't")
    void about() {
        note(21, "BOOK", 1, "Same moment.", "2025-03-04 12:00:00.000");
        note(22, "BOOK", 1, "Written down later.", "2025-03-02 12:00:00.000");

        assertThat(about(session -> session.find(Book.class, 1L)))
                .as("the notes on book 1, when there are others on customer 1 and purchase 1")
                .containsExactly(
                        "Same moment.",
                        "Ask for signed copies.",
                        "Written down later.",
                        "Reprint announced for autumn.");
        assertThat(about(session -> session.find(Customer.class, 1L)))
                .as("the notes on customer 1")
                .containsExactly("Prefers paperbacks.");
        assertThat(about(session -> session.find(Purchase.class, 2L)))
                .as("the notes on purchase 2, of which there are none")
                .isEmpty();
    }

    @Test
    @Order(4)
    @DisplayName("the subject may be a proxy")
    void proxy() {
        assertThat(about(session -> session.getReference(Purchase.class, 1L)))
                .as("the notes on purchase 1, asked for with a proxy")
                .containsExactly("Left with the neighbour.");
    }

    @Test
    @Order(5)
    @DisplayName("all notes on a subject are read, and no others")
    void chosenByTheDatabase() {
        for (int i = 0; i < 15; i++) {
            note(21 + i, "CUSTOMER", 1, "Called again.", "2025-05-01 10:00:00.000");
        }

        shop.doing("the notes on a subject", session -> {
            Customer customer = session.find(Customer.class, 1L);
            long before = shop.log().rows();
            assertThat(Ex06Notes.about(session, customer))
                    .as("the notes on customer 1, one old and fifteen new")
                    .hasSize(16);
            assertThat(shop.log().rows() - before)
                    .as("rows that are read for these sixteen notes, when there are others on others")
                    .isEqualTo(16);
        });
    }

    @Test
    @Order(6)
    @DisplayName("what is forgotten goes with the notes on it, and nothing else goes")
    void forget() {
        note(21, "CUSTOMER", 12, "Collects maps.", "2025-05-01 10:00:00.000");
        note(22, "CUSTOMER", 12, "Prefers e-mail.", "2025-05-02 10:00:00.000");
        note(23, "BOOK", 12, "Water damage.", "2025-05-02 10:00:00.000");
        note(24, "PURCHASE", 12, "Paid twice.", "2025-05-02 10:00:00.000");

        int gone = shop.asking("forgetting customer 12, a proxy", session -> {
            int notes = Ex06Notes.forget(session, session.getReference(Customer.class, 12L));
            assertThat(session.find(Customer.class, 12L) == null)
                    .as("whether the session finds customer 12 no more, after he was forgotten")
                    .isTrue();
            return notes;
        });

        assertThat(shop.number("select count(*) from customer where id = 12"))
                .as("rows of the forgotten customer 12, who was a proxy")
                .isZero();
        assertThat(shop.rows("select subject_kind, body from note where subject_id = 12 order by id"))
                .as("the notes on something with the number 12, after customer 12 was forgotten")
                .containsExactly("BOOK | Water damage.", "PURCHASE | Paid twice.");
        assertThat(gone).as("the notes that went with customer 12").isEqualTo(2);
        assertThat(shop.number("select count(*) from note"))
                .as("notes that are left")
                .isEqualTo(8);
        assertThat(shop.number("select count(*) from customer"))
                .as("customers that are left")
                .isEqualTo(11);
    }

    @Test
    @Order(7)
    @DisplayName("a subject without notes is forgotten too, and the caller may change his mind")
    void rollback() {
        assertThat(shop.asking(
                        "forgetting customer 12",
                        (Session session) -> Ex06Notes.forget(session, session.find(Customer.class, 12L))))
                .as("the notes that went with customer 12, on whom there were none")
                .isZero();
        assertThat(shop.number("select count(*) from customer where id = 12"))
                .as("rows of the forgotten customer 12")
                .isZero();

        note(21, "CUSTOMER", 8, "Collects maps.", "2025-05-01 10:00:00.000");
        try (Session session = shop.factory().openSession()) {
            session.beginTransaction();
            Shop.answer("forgetting customer 8", () -> Ex06Notes.forget(session, session.find(Customer.class, 8L)));
            if (session.getTransaction().isActive()) {
                session.getTransaction().rollback();
            }
        }
        assertThat(shop.number("select count(*) from note where body = 'Collects maps.'"))
                .as("the note on customer 8, forgotten in a transaction that the caller rolled back")
                .isEqualTo(1);
    }

    private static List<String> about(Function<Session, Object> subject) {
        return shop.asking("the notes on a subject", session -> Ex06Notes.about(session, subject.apply(session)));
    }

    private static void note(int id, String kind, int subject, String body, String writtenAt) {
        shop.execute(
                "insert into note (id, subject_kind, subject_id, body, written_at) values (" + id + ", ?, ?, ?, '"
                        + writtenAt + "')",
                kind,
                subject,
                body);
    }

    private static String label(Object subject) {
        return switch (subject == null ? null : Hibernate.unproxy(subject)) {
            case null -> "nothing";
            case Book book -> "Book " + book.getId();
            case Customer customer -> "Customer " + customer.getId();
            case Purchase purchase -> "Purchase " + purchase.getId();
            default -> "something else";
        };
    }
}
