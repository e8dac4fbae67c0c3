package bookshop.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("02.6 Sales per genre, and none")
class Ex06GenreSalesTest {

    @RegisterExtension
    static final Shop shop = Shop.open("02.6", "ex06-genre-sales.sql");

    @Test
    @Order(1)
    @DisplayName("every genre, by what it sold, also those that sold nothing")
    void sales() {
        ask().is("of all genres", "name, copies, cents", """
                Databases | 8 | 30791
                Programming | 3 | 14297
                Software design | 2 | 9998
                Comic fantasy | 8 | 7592
                Novel | 9 | 7484
                Fantasy | 3 | 4599
                Science fiction | 4 | 4198
                Historical novel | 2 | 2800
                Science | 1 | 2499
                Cyberpunk | 1 | 999
                Dystopia | 1 | 899
                Algorithms | 0 | 0
                Computing | 0 | 0
                Crime | 0 | 0
                Fiction | 0 | 0
                Non-fiction | 0 | 0
                Poetry | 0 | 0
                """);
    }

    @Test
    @Order(2)
    @DisplayName("today's price, the name of a status and a second purchase of the same size make no difference")
    void counted() {
        shop.execute("delete from purchase_line where purchase_id not in (1, 7, 14, 18)");
        shop.execute("update purchase set status = 'NEW' where id = 1");
        shop.execute("update purchase set status = 'PAID' where id = 7");
        shop.execute("update purchase set status = 'CANCELLED' where id = 14");
        shop.execute("update book set price_cents = 1");
        // The only book of Crime, in a cancelled purchase.
        shop.execute("insert into purchase_line values (14, 35, 1, 999)");
        // Two lines that are equal in quantity and price, in the same genre.
        shop.execute("insert into purchase_line values (18, 25, 1, 999)");
        shop.execute("insert into purchase_line values (1, 26, 1, 999)");

        ask().is("of four purchases, of which number 14 was cancelled", "name, copies, cents", """
                Databases | 1 | 4999
                Programming | 1 | 4299
                Comic fantasy | 3 | 2997
                Science | 1 | 2499
                Algorithms | 0 | 0
                Computing | 0 | 0
                Crime | 0 | 0
                Cyberpunk | 0 | 0
                Dystopia | 0 | 0
                Fantasy | 0 | 0
                Fiction | 0 | 0
                Historical novel | 0 | 0
                Non-fiction | 0 | 0
                Novel | 0 | 0
                Poetry | 0 | 0
                Science fiction | 0 | 0
                Software design | 0 | 0
                """);
    }

    @Test
    @Order(3)
    @DisplayName("where genres sold for as many cents, their names decide")
    void ties() {
        shop.execute("delete from purchase_line where book_id <> 62 and book_id <> 44");
        shop.execute("update purchase_line set quantity = 1, unit_price_cents = 500 where book_id = 44");
        shop.execute("update purchase_line set quantity = 2, unit_price_cents = 250 where book_id = 62");
        shop.execute("delete from purchase_line where purchase_id = 13");
        shop.execute("insert into purchase_line values (7, 1, 9, 5000)");
        shop.execute("update genre set name = 'All of science' where id = 9");
        // An order that comes about by itself would be this one.
        shop.execute("create index ix_genre_name on genre (name desc)");

        List<String> first = ask().lines().subList(0, 4);

        assertThat(first)
                .as(
                        "the first four genres, when Science (“All of science” now) and Science fiction sold for 500 cents each")
                .containsExactly(
                        "All of science | 2 | 500",
                        "Science fiction | 1 | 500",
                        "Algorithms | 0 | 0",
                        "Comic fantasy | 0 | 0");
    }

    private static Answer ask() {
        return shop.ask("sales")
                .ifMissing("which join, or which condition in “where”, drops a genre that sold nothing, or nothing but"
                        + " what was cancelled?")
                .ifWrong(
                        "is nothing 0? Are copies added up, at the price of the line? Is a cancelled purchase counted?");
    }
}
