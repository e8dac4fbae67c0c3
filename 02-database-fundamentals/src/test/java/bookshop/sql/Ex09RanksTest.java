package bookshop.sql;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("02.9 Rank in each genre, and a running total")
class Ex09RanksTest {

    @RegisterExtension
    static final Shop shop = Shop.open("02.9", "ex09-ranks.sql");

    private static final String PLACES = "genre, title, price_cents, place";

    @Test
    @Order(1)
    @DisplayName("the dearest books of the genres below Computing; ties share a place")
    void dearest() {
        askDearest("Computing").is("of the genres below Computing", PLACES, """
                Algorithms | The Art of Computer Programming, Volume 1 | 7499 | 1
                Algorithms | The Art of Computer Programming, Volume 2 | 7499 | 1
                Algorithms | The Art of Computer Programming, Volume 3 | 7499 | 1
                Databases | An Introduction to Database Systems | 8999 | 1
                Databases | Designing Data-Intensive Applications | 4999 | 2
                Databases | Java Persistence with Hibernate | 4999 | 2
                Programming | The C Programming Language | 5999 | 1
                Programming | Concurrent Programming in Java | 4999 | 2
                Programming | The Unix Programming Environment | 4999 | 2
                Software design | Patterns of Enterprise Application Architecture | 5999 | 1
                Software design | Design Patterns | 5499 | 2
                Software design | Domain-Driven Design | 5499 | 2
                """);
        askDearest("Fiction")
                .ifSurplus("which genres are directly below the one that is asked for?")
                .is("of the genres below Fiction, and not of those below them", PLACES, """
                        Crime | Dirk Gently's Holistic Detective Agency | 999 | 1
                        Fantasy | Die unendliche Geschichte | 2000 | 1
                        Fantasy | Momo | 1500 | 2
                        Fantasy | The Silmarillion | 1499 | 3
                        Novel | Cien años de soledad | 1295 | 1
                        Novel | One Hundred Years of Solitude | 1199 | 2
                        Novel | Das Schloss | 990 | 3
                        Science fiction | The Cyberiad | 1199 | 1
                        Science fiction | The Difference Engine | 1099 | 2
                        Science fiction | The Dispossessed | 1099 | 2
                        Science fiction | The Left Hand of Darkness | 1099 | 2
                        """);
    }

    @Test
    @Order(2)
    @DisplayName("after three first places comes the fourth; three third places are all in")
    void places() {
        shop.execute("insert into book values (900, '9790000099006', 'Algorithms', 2020, 2000, 'en', null, 16)");
        shop.execute("update book set price_cents = 4799, title = 'A Memoir' where id in (22, 24)");
        shop.execute("update book set genre_id = 8 where genre_id in (13, 14)");
        shop.execute("update book set price_cents = 5000 where id = 20");
        shop.execute("update book set price_cents = 4799 where id = 21");

        askDearest("Computing").is("when prices have changed", PLACES, """
                Algorithms | The Art of Computer Programming, Volume 1 | 7499 | 1
                Algorithms | The Art of Computer Programming, Volume 2 | 7499 | 1
                Algorithms | The Art of Computer Programming, Volume 3 | 7499 | 1
                Databases | An Introduction to Database Systems | 8999 | 1
                Databases | Designing Data-Intensive Applications | 5000 | 2
                Databases | A Memoir | 4799 | 3
                Databases | A Memoir | 4799 | 3
                Databases | Java Persistence with Hibernate | 4799 | 3
                """);
        askDearest("Databases").is("of the genres below one that has none", PLACES, "");
        askDearest("Comput%")
                .ifSurplus("is the name compared with “=”?")
                .is("of the genres below “Comput%”, which is no genre", PLACES, "");
    }

    @Test
    @Order(3)
    @DisplayName("purchase by purchase, what a customer has paid so far")
    void running() {
        askRunning(1).is("of Alice", "id, cents, so far", """
                1 | 5298 | 5298
                4 | 13997 | 19295
                11 | 6595 | 25890
                17 | 17197 | 43087
                """);
        askRunning(6).is("of Farid, who cancelled one of two", "id, cents, so far", "16 | 7998 | 7998");
        askRunning(8).is("of Hiro, who bought nothing", "id, cents, so far", "");
    }

    @Test
    @Order(4)
    @DisplayName("two purchases at the same moment count one after the other; one without lines counts 0")
    void sameMoment() {
        shop.execute("update purchase set purchased_at = '2025-01-03 09:15:00.000' where id in (4, 17)");
        shop.execute("delete from purchase_line where purchase_id = 11");
        shop.execute("update purchase set purchased_at = '2025-01-02 01:00:00.000' where id = 11");
        // Two more of hers: a new one, earlier on the day of those three; and one with two lines of one price.
        shop.execute("update purchase set customer_id = 1 where id in (2, 18)");
        shop.execute("update purchase set purchased_at = '2025-01-03 08:00:00.000' where id = 18");
        shop.execute("update purchase_line set unit_price_cents = 1199 where purchase_id = 2");
        // Without an order purchases of one moment come as in this index, on SQLite if there is no other by customer.
        shop.execute("create index ix_purchase_made on purchase (customer_id, purchased_at, id desc)");
        if (shop.product().equals("sqlite")) shop.execute("drop index ix_purchase_customer_id");

        askRunning(1).is("of Alice, when three of six purchases are of one moment", "id, cents, so far", """
                11 | 0 | 0
                18 | 2499 | 2499
                1 | 5298 | 7797
                4 | 13997 | 21794
                17 | 17197 | 38991
                2 | 2398 | 41389
                """);
    }

    private static Answer askDearest(String parent) {
        return shop.ask("dearest", "parent", parent)
                .ifMissing("do books of one price share a place, and are all of them there?")
                .ifSurplus(
                        "which genres are directly below :parent, which places are asked for, and what does each place"
                                + " count: books, or prices?")
                .ifWrong(
                        "does the dearest come first, and is each genre for itself? And rank, dense_rank and row_number"
                                + " differ where prices are equal");
    }

    private static Answer askRunning(int customer) {
        return shop.ask("running", "customer", customer)
                .ifMissing("does a purchase without lines stay, and any that isn't cancelled?")
                .ifWrong(
                        "are the cents those of all its lines, at the price of the line, or 0 without lines? And is the"
                                + " sum that of this and all purchases before it, one by one, those of one moment by id, but"
                                + " for cancelled ones?");
    }
}
