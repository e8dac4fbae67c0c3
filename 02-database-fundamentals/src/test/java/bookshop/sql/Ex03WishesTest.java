package bookshop.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("02.3 Many-to-many with a composite key")
class Ex03WishesTest {

    @RegisterExtension
    static final Shop shop = Shop.open("02.3", "ex03-wishes.sql");

    @BeforeEach
    void create() {
        shop.create("wish", "wish");
    }

    @Test
    @Order(1)
    @DisplayName("a customer may wish for many books, a book may be wished for by many customers")
    void many() {
        wishes("Alice's wish in place 100", 1, 26, 100);
        wishes("Alice's wish in place 9", 1, 25, 9);
        wishes("the same book on Bob's list, in the same place as on Alice's", 2, 25, 9);

        assertThat(shop.rows(
                        "select concat(customer_id, ' ', book_id, ' ', place) from wish order by customer_id, place"))
                .as("the wishes by customer and place (customer, book, place; which type has the place?)")
                .containsExactly("1 25 9", "1 26 100", "2 25 9");
    }

    @Test
    @Order(2)
    @DisplayName("customer and book together are the primary key")
    void key() {
        wishes("a wish", 1, 25, 1);
        shop.refuses("the same wish twice", "what must be there once: one of the two, or the pair?", wish(1, 25, 2));
        String question = "on SQLite a primary key may be NULL, unless each column is “not null”, too";
        shop.refuses("a wish without a customer", question, wish(null, 26, 1));
        shop.refuses("a wish without a book", question, wish(1, null, 2));

        assertThat(shop.primaryKey("wish"))
                .as("the columns of the primary key of wish")
                .containsExactlyInAnyOrder("customer_id", "book_id");
    }

    @Test
    @Order(3)
    @DisplayName("a place is taken once on a list, and counts from 1")
    void places() {
        wishes("a wish in place 1", 1, 25, 1);

        shop.refuses(
                "a second wish in place 1 of a list", "which two columns must not repeat together?", wish(1, 26, 1));
        shop.refuses("a wish in place 0", "which check is it against?", wish(1, 26, 0));
        shop.refuses("a wish in place -1", "which check is it against?", wish(1, 26, -1));
        shop.refuses(
                "a wish without a place",
                "is the column “not null”?",
                "insert into wish (customer_id, book_id) values (1, 26)");
    }

    @Test
    @Order(4)
    @DisplayName("customer and book exist; wishes go with their customer, and a wished-for book stays")
    void noOrphans() {
        shop.execute("insert into customer (id, email, name) values (500, 'guest@example.org', 'A Guest')");
        wishes("a guest's wish", 500, 59, 1);
        wishes("Alice's wish", 1, 59, 1);

        shop.refuses("a wish of nobody", "which foreign key leads there?", wish(4711, 25, 1));
        shop.refuses("a wish for a book that doesn't exist", "which foreign key leads there?", wish(1, 4711, 2));
        // Nobody bought, stocked or reviewed Persuasion, number 59; its author goes first.
        shop.execute("delete from book_author where book_id = 59");
        shop.refuses(
                "the deletion of a book that is wished for",
                "what does the key say about “on delete”?",
                "delete from book where id = 59");
        shop.takes("the deletion of a customer with wishes (“on delete” …)", "delete from customer where id = 500");
        assertThat(shop.rows("select customer_id from wish"))
                .as("the customers of the wishes that are left")
                .containsExactly("1");
    }

    @Test
    @Order(5)
    @DisplayName("what else those wish for who wish for a book: most wished for first, then by title")
    void alsoWished() {
        lists();
        shop.execute("update book set title = 'The Wolves in the Walls' where id = 32");

        also(25).is("of book 25", "title, customers", """
                        Mort | 3
                        Emma | 2
                        Solaris | 2
                        The Wolves in the Walls | 1
                        """);
        also(44).is("of book 44", "title, customers", """
                        Emma | 2
                        Good Omens | 2
                        Mort | 2
                        The Wolves in the Walls | 1
                        """);
        also(60).is("of a book that nobody wishes for", "title, customers", "");
    }

    @Test
    @Order(6)
    @DisplayName("two books of one title are two")
    void sameTitle() {
        lists();
        shop.execute("update book set title = 'Mort', published_year = 1987, price_cents = 899, genre_id = 10"
                + " where id in (44, 58)");
        shop.execute("update book set title = 'Good Omens' where id = 32");

        also(25).ifMissing("is it the title that is compared, where it should be the book?")
                .is("of book 25, when three others have one title, and a fourth has its own", "title, customers", """
                        Mort | 3
                        Mort | 2
                        Mort | 2
                        Good Omens | 1
                        """);
    }

    /** Alice, Bob and Carla wish for book 25; David doesn't. */
    private static void lists() {
        int[][] wishes = {
            {1, 26, 1},
            {1, 25, 2},
            {2, 25, 3},
            {2, 44, 2},
            {2, 26, 1},
            {2, 58, 4},
            {3, 32, 1},
            {3, 25, 2},
            {3, 58, 3},
            {3, 44, 4},
            {3, 26, 5},
            {4, 26, 1},
            {4, 41, 2}
        };
        for (int[] wish : wishes) {
            wishes("a list of wishes", wish[0], wish[1], wish[2]);
        }
    }

    private static Answer also(int book) {
        return shop.ask("also_wished", "book", book)
                .ifSurplus("whose other wishes are they? And is the book itself among them?")
                .ifWrong("how many of those who wish for the book wish for the other one, too?");
    }

    private static void wishes(String what, int customer, int book, int place) {
        shop.takes(what, wish(customer, book, place));
    }

    private static String wish(Integer customer, Integer book, int place) {
        return "insert into wish (customer_id, book_id, place) values (" + customer + ", " + book + ", " + place + ")";
    }
}
