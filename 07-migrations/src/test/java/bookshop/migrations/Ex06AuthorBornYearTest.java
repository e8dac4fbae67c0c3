package bookshop.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("07.6 Take back what was dropped")
class Ex06AuthorBornYearTest {

    @RegisterExtension
    static final Shops shops =
            Shops.of("07.6 put the years aside, drop the column, and write the way back", "ex06-author-born-year.sql");

    @Test
    @Order(1)
    @DisplayName("authors have no year of birth any more, and all else")
    void dropped() {
        Shop shop = shops.migrated();
        assertThat(shop.columns("author").keySet())
                .as("the columns of author after the update")
                .containsExactlyInAnyOrder("id", "name");
        assertThat(shop.rows("select count(*) from author"))
                .as("the number of authors")
                .containsExactly("48");
        assertThat(shop.indexes("author"))
                .as("the indexes of author, which has the one of its names still")
                .contains("ix_author_name (name)");
    }

    @Test
    @Order(2)
    @DisplayName("going back brings the years back, and leaves nothing behind")
    void upDownUp() {
        shops.upDownUp();
    }

    @Test
    @Order(3)
    @DisplayName("what happened to the authors meanwhile stays")
    void meanwhile() {
        Shop shop = shops.released();
        shop.execute(
                "authors who have no books yet",
                "insert into author (id, name, born_year) values (901, 'John Doe', 1971)",
                "insert into author (id, name, born_year) values (902, 'Jane Doe', 1970)");
        shop.update();
        shop.execute("an author who is deleted", "delete from author where id = 902");
        // On SQLite he gets the id of her who left.
        shop.execute("an author who comes", "insert into author (name) values ('Jim Doe')");
        shop.execute("an author who is renamed", "update author set name = 'Sir Terry Pratchett' where id = 21");

        shop.back();

        assertThat(shop.rows("select name, born_year from author where id > 900 or id in (2, 21) order by id"))
                .as(
                        "authors after going back: of unknown age, renamed, of the last days, and one who came meanwhile, maybe"
                                + " with the id of one who left: whose year has he?")
                .containsExactly(
                        "Neal Gafter | null", "Sir Terry Pratchett | 1948", "John Doe | 1971", "Jim Doe | null");
    }

    @Test
    @Order(4)
    @DisplayName("years that were corrected between two releases are the ones that come back")
    void twice() {
        Shop shop = shops.released();
        shop.update();
        shop.back();
        shop.execute("a year that is corrected", "update author set born_year = 1950 where id = 2");
        shop.execute("a year that is withdrawn", "update author set born_year = null where id = 21");

        shop.update();
        shop.back();

        assertThat(shop.rows("select id, born_year from author where id in (2, 21) order by id"))
                .as("after going forward, back, forward and back, with two changes in between")
                .containsExactly("2 | 1950", "21 | null");
    }
}
