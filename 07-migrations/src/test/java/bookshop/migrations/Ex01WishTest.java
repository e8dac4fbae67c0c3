package bookshop.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("07.1 Write the first changesets")
class Ex01WishTest {

    @RegisterExtension
    static final Shops shops = Shops.of("07.1 write two changesets: the table wish, and two wishes", "ex01-wish.sql");

    @Test
    @Order(1)
    @DisplayName("a wish has a customer, a book and a day, and all three are required")
    void columns() {
        Shop shop = shops.migrated();

        assertThat(shop.has("wish"))
                .as("is there a table wish after the update?")
                .isTrue();
        assertThat(shop.columns("wish").keySet())
                .as("the columns of wish")
                .containsExactlyInAnyOrder("customer_id", "book_id", "wished_on");
        assertThat(shop.columns("wish").values())
                .as("the types of book_id, customer_id and wished_on, and that all are required")
                .containsExactly("bigint not null", "bigint not null", "date not null");
        assertThat(shop.primaryKey("wish"))
                .as("the primary key of wish")
                .containsExactlyInAnyOrder("customer_id", "book_id");
        shop.takes("a wish of another customer", wish("2", "60", "'2025-06-02'"));
        shop.takes("another wish of a customer", wish("1", "62", "'2025-06-02'"));
        String question = "is the column required, also where the database would allow it in a key?";
        shop.refuses("a wish without a customer", question, wish("null", "62", "'2025-06-02'"));
        shop.refuses("a wish without a book", question, wish("2", "null", "'2025-06-02'"));
        shop.refuses("a wish without a day", question, wish("2", "62", "null"));
        shop.refuses(
                "a wish that leaves out its day",
                "has the column a default?",
                "insert into wish (customer_id, book_id) values (2, 62)");
        shop.refuses(
                "a wish that a customer has already",
                "is the pair the primary key?",
                wish("2", "62", "'2025-06-02'"),
                wish("2", "62", "'2025-06-03'"));
    }

    @Test
    @Order(2)
    @DisplayName("customer and book of a wish exist")
    void foreignKeys() {
        Shop shop = shops.migrated();

        assertThat(shop.foreignKeys("wish"))
                .as("the foreign keys of wish, with their names, which delete no wish")
                .containsExactlyInAnyOrder(
                        "fk_wish_customer (customer_id) -> customer (id)", "fk_wish_book (book_id) -> book (id)");
        shop.refuses("a wish of nobody", "which foreign key?", wish("4711", "60", "'2025-06-02'"));
        shop.refuses("a wish for no book", "which foreign key?", wish("2", "4711", "'2025-06-02'"));
    }

    @Test
    @Order(3)
    @DisplayName("Alice's two wishes are there")
    void rows() {
        assertThat(shops.migrated().rows("select customer_id, book_id, wished_on from wish order by book_id"))
                .as("customer, book and day of all wishes")
                .containsExactly("1 | 60 | 2025-06-01", "1 | 61 | 2025-06-01");
    }

    @Test
    @Order(4)
    @DisplayName("each changeset has run once, and a second update runs nothing")
    void history() {
        Shop shop = shops.released();
        // Where no context is named, all run: this shop names one, and changesets of another stay out.
        shop.update("contexts", "somewhere");
        assertThat(shop.history())
                .as(
                        "the history of ex01-wish.sql: two changesets, one for the table and one for the rows, which run in every"
                                + " database, whatever the context of its updates")
                .hasSize(2)
                .allMatch(line -> line.endsWith("EXECUTED"), "has run");
        List<String> before = shop.history();

        shop.update("contexts", "somewhere");

        assertThat(shop.history()).as("the history after a second update").isEqualTo(before);
    }

    @Test
    @Order(5)
    @DisplayName("one step back takes Alice's wishes out, and leaves the wishes of others")
    void oneStepBack() {
        Shop shop = shops.released();
        shop.update();
        shop.execute(
                "wishes that came after the update",
                wish("2", "60", "'2025-06-01'"),
                wish("1", "62", "'2025-06-01'"),
                wish("1", "63", "'2025-06-02'"));

        shop.back(1);

        assertThat(shop.has("wish"))
                .as("the table, when one of two changesets was taken back")
                .isTrue();
        assertThat(shop.rows("select customer_id, book_id from wish order by customer_id, book_id"))
                .as("the wishes of others, and other ones of Alice, one of the same day, when one step was taken back")
                .containsExactly("1 | 62", "1 | 63", "2 | 60");
    }

    @Test
    @Order(6)
    @DisplayName("all steps back leave the shop as it was, and it can go forward again")
    void upDownUp() {
        shops.upDownUp();
    }

    private static String wish(String customer, String book, String day) {
        return "insert into wish (customer_id, book_id, wished_on) values (" + customer + ", " + book + ", " + day
                + ")";
    }
}
