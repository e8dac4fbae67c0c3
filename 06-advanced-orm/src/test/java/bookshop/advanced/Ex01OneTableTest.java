package bookshop.advanced;

import static org.assertj.core.api.Assertions.assertThat;

import bookshop.advanced.Ex01OneTable.Card;
import bookshop.advanced.Ex01OneTable.Paid;
import bookshop.advanced.Ex01OneTable.Transfer;
import bookshop.advanced.Ex01OneTable.Voucher;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("06.1 Keep three kinds of payment in one table")
class Ex01OneTableTest {

    private static final Instant NOON = Instant.parse("2025-06-20T12:00:00Z");

    @RegisterExtension
    static final Shop shop = Shop.with(Paid.class, Card.class, Transfer.class, Voucher.class);

    @BeforeEach
    void mapped() {
        Shop.todo(
                Paid.class.getAnnotations().length + Card.class.getAnnotations().length == 0,
                "06.1 map the four classes to the table payment");
    }

    @Test
    @Order(1)
    @DisplayName("each payment is an object of its own kind, with its values")
    void reads() {
        shop.doing(
                "reading payments",
                session -> assertThat(
                                Shop.all(session, Paid.class).stream().limit(4).map(Ex01OneTableTest::described))
                        .as("the first four payments (number, purchase, cents, kind and what it knows)")
                        .containsExactly(
                                "1: 1, 5298, Card VISA 4242",
                                "2: 2, 2000, Voucher WINTER-20",
                                "3: 2, 249, Card MASTERCARD 5100",
                                "4: 3, 2800, Transfer IT60X0542811101000000123456"));
        shop.doing(
                "reading a payment",
                session -> assertThat(session.find(Card.class, 1L).getPaidAt())
                        .as("when payment 1 was made")
                        .isEqualTo(Instant.parse("2025-01-03T09:16:00Z")));
    }

    @Test
    @Order(2)
    @DisplayName("all payments are read with one statement, from one table")
    void oneStatement() {
        List<String> ran = shop.statements(() -> shop.doing(
                "reading all payments",
                session -> assertThat(Shop.all(session, Paid.class))
                        .as("all payments")
                        .hasSize(10)));

        assertThat(ran).as("statements to read ten payments").hasSize(1);
        assertThat(ran.getFirst().toLowerCase(Locale.ROOT))
                .as("the statement that reads all payments: one table needs neither join nor union")
                .doesNotContain(" join ", " union ");
    }

    @Test
    @Order(3)
    @DisplayName("who asks for one kind gets that kind only")
    void oneKind() {
        shop.doing("reading payments by card", session -> {
            assertThat(Shop.all(session, Card.class).stream().map(Paid::getId))
                    .as("the numbers of the payments by card")
                    .containsExactly(1L, 3L, 5L, 8L, 9L);
            assertThat(Shop.all(session, Voucher.class).stream().map(Paid::getId))
                    .as("the numbers of the payments with a voucher")
                    .containsExactly(2L, 7L);
        });
        shop.doing(
                "looking for a card payment with the number of a voucher",
                session -> assertThat(session.find(Card.class, 2L))
                        .as("payment 2, which is a voucher, as a card payment")
                        .isNull());
    }

    @Test
    @Order(4)
    @DisplayName("new payments of every kind are rows like those that are there")
    void writes() {
        shop.doing("saving three payments", session -> {
            var card = new Card(18, 2499, NOON, "VISA", "1111");
            assertThat(card.getId())
                    .as("the number of a payment before it is saved")
                    .isNull();
            session.persist(card);
            assertThat(card.getId())
                    .as("the number of a payment after it was saved")
                    .isGreaterThan(10);
            session.persist(new Transfer(19, 899, NOON, "GB29NWBK60161331926819"));
            session.persist(new Voucher(19, 1998, NOON, "SUMMER-20"));
        });

        assertThat(shop.rows("select kind, purchase_id, amount_cents, card_brand, card_last4, iban, voucher_code"
                        + " from payment where id > 10 order by id"))
                .as("the rows of three new payments (kind, purchase, cents, brand, digits, IBAN, code)")
                .containsExactly(
                        "CARD | 18 | 2499 | VISA | 1111 | null | null",
                        "TRANSFER | 19 | 899 | null | null | GB29NWBK60161331926819 | null",
                        "VOUCHER | 19 | 1998 | null | null | null | SUMMER-20");
        shop.doing(
                "reading the new payments",
                session -> assertThat(Shop.all(session, Paid.class).stream()
                                .filter(paid -> paid.getId() > 10)
                                .map(Paid::getPaidAt))
                        .as("when the three new payments were made, which those who made them said")
                        .containsExactly(NOON, NOON, NOON));

        shop.execute("insert into payment (kind, purchase_id, amount_cents, paid_at, voucher_code)"
                + " values ('VOUCHER', 20, 500, '2025-06-20 12:00:00.000', 'FIVE')");
        shop.doing(
                "saving a payment, after another program has saved one (who gives the numbers?),",
                session -> session.persist(new Voucher(20, 1000, NOON, "TEN")));
        assertThat(shop.rows("select voucher_code from payment where purchase_id = 20 order by id"))
                .as("the vouchers of two programs, in the order of their numbers (who gives the numbers?)")
                .containsExactly("FIVE", "TEN");
    }

    private static String described(Paid paid) {
        String what = switch (paid) {
            case Card card -> "Card " + card.getBrand() + " " + card.getLastDigits();
            case Transfer transfer -> "Transfer " + transfer.getIban();
            case Voucher voucher -> "Voucher " + voucher.getCode();
            default -> "of no kind";
        };
        return paid.getId() + ": " + paid.getPurchaseId() + ", " + paid.getAmountCents() + ", " + what;
    }
}
