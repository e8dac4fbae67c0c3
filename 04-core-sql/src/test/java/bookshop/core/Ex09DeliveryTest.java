package bookshop.core;

import static org.assertj.core.api.Assertions.assertThat;

import bookshop.core.Ex09Delivery.Item;
import java.util.ArrayList;
import java.util.List;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("04.9 Take a delivery in")
class Ex09DeliveryTest {

    private static final String EFFECTIVE_JAVA = "9780134685991"; // book 1
    private static final String JAVA_PUZZLERS = "9780321336781"; // book 2
    private static final String PERSUASION = "9790000007673"; // book 59, which has no row in stock

    @RegisterExtension
    static final Shop shop = Shop.open();

    @Test
    @Order(1)
    @DisplayName("copies come on top of those in stock; a book that has no row gets one")
    void delivers() {
        shop.execute("update stock set version = 7 where book_id = 2");
        long others = shop.number("select sum(quantity * book_id + version) from stock where book_id > 2");

        assertThat(deliver(new Item(JAVA_PUZZLERS, 5), new Item(PERSUASION, 3)))
                .as("unknown ISBNs")
                .isEmpty();

        Shop.same(
                "8 copies of book 2 and 5 more; 3 of book 59, which had no row",
                shop.rows("select quantity from stock where book_id in (2, 59) order by book_id"),
                List.of("13", "3"));
        assertThat(shop.number("select version from stock where book_id = 2"))
                .as("the version of book 2 in stock, which was 7 and goes up")
                .isGreaterThan(7);
        assertThat(shop.number("select version from stock where book_id = 59"))
                .as("the version of book 59, whose row is new")
                .isNotNegative();
        Shop.same(
                "book 1, which wasn't delivered",
                shop.rows("select quantity, version from stock where book_id = 1"),
                List.of("1 | 0"));
        shop.execute("delete from stock where book_id = 59");
        assertThat(shop.number("select sum(quantity * book_id + version) from stock where book_id > 2"))
                .as("a checksum of the stock of all other books")
                .isEqualTo(others);
    }

    @Test
    @Order(2)
    @DisplayName("an ISBN that comes twice counts twice, be the book in stock or not")
    void twice() {
        deliver(
                new Item(JAVA_PUZZLERS, 5),
                new Item(PERSUASION, 3),
                new Item(JAVA_PUZZLERS, 1),
                new Item(EFFECTIVE_JAVA, 1),
                new Item(PERSUASION, 4));

        Shop.same(
                "1 copy and 1 more; 8 copies, 5 and 1 more; 3 and 4 of a book that had no row",
                shop.rows("select quantity from stock where book_id in (1, 2, 59) order by book_id"),
                List.of("2", "14", "7"));
    }

    @Test
    @Order(3)
    @DisplayName("what no book has is returned, each once, in the order of the list, and the rest is put in")
    void unknown() {
        Shop.same(
                "unknown ISBNs",
                deliver(
                        new Item("9999999999999", 1),
                        new Item(JAVA_PUZZLERS, 5),
                        new Item("1111111111111", 1),
                        new Item("9999999999999", 2)),
                List.of("9999999999999", "1111111111111"));
        assertThat(shop.number("select quantity from stock where book_id = 2"))
                .as("the copies of the one book that is known")
                .isEqualTo(13);

        Shop.same(
                "unknown ISBNs, when no book is known",
                deliver(new Item("1111111111111", 1)),
                List.of("1111111111111"));
        assertThat(deliver()).as("unknown ISBNs in an empty delivery").isEmpty();
        assertThat(shop.number("select count(*) from stock"))
                .as("rows in stock afterwards")
                .isEqualTo(62);
    }

    @Test
    @Order(4)
    @DisplayName("a long list takes as few statements as a short one")
    void fewStatements() {
        var items = new ArrayList<Item>();
        for (int round = 0; round < 5; round++) {
            shop.rows("select isbn from book order by id").forEach(isbn -> items.add(new Item(isbn, 1)));
        }
        List<Item> list = List.copyOf(items);

        long before = shop.number("select sum(quantity) from stock");

        shop.answer(4, "a delivery of " + list.size() + " items", ctx -> Ex09Delivery.deliver(ctx, list));

        assertThat(shop.number("select sum(quantity) from stock"))
                .as("all copies, when every book has come five times")
                .isEqualTo(before + 5 * 63);
    }

    @Test
    @Order(5)
    @DisplayName("a copy that somebody buys meanwhile is gone")
    void amongOthers() {
        for (int statements = 1; statements <= 3; statements++) {
            shop.execute("update stock set quantity = 8 where book_id = 2");
            shop.meanwhile(
                    statements, "update stock set quantity = quantity - 2, version = version + 1 where book_id = 2");

            deliver(new Item(JAVA_PUZZLERS, 5));

            assertThat(shop.number("select quantity from stock where book_id = 2"))
                    .as(
                            "8 copies, 5 more, and 2 that were sold in between (is a quantity written that was read before?)")
                    .isEqualTo(11);
        }
    }

    @Test
    @Order(6)
    @DisplayName("if one item can't be put in, none is, and the caller hears of it")
    void allOrNothing() {
        // Fewer than none: the table refuses it.
        List<Item> items = List.of(new Item(JAVA_PUZZLERS, 5), new Item(PERSUASION, 3), new Item(EFFECTIVE_JAVA, -100));
        shop.refused(
                DataAccessException.class,
                "a delivery whose last item is refused by the table",
                ctx -> Ex09Delivery.deliver(ctx, items));

        Shop.same(
                "the stock after a delivery that failed: as before (is all of it one transaction?)",
                shop.rows("select book_id, quantity from stock where book_id in (1, 2, 59) order by book_id"),
                List.of("1 | 1", "2 | 8"));
    }

    private static List<String> deliver(Item... items) {
        return shop.answer("a delivery of " + List.of(items), ctx -> Ex09Delivery.deliver(ctx, List.of(items)));
    }
}
