package bookshop.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("07.4 Add a foreign key and an index, with names")
class Ex04FavouriteGenreTest {

    @RegisterExtension
    static final Shops shops =
            Shops.of("07.4 add the column with its foreign key, and the index", "ex04-favourite-genre.sql");

    @Test
    @Order(1)
    @DisplayName("a customer has a favourite genre, or none")
    void column() {
        Shop shop = shops.migrated();
        assertThat(shop.columns("customer").keySet())
                .as("the columns of customer after the update%s", onMySql(shop))
                .contains("favourite_genre_id");
        assertThat(shop.columns("customer").get("favourite_genre_id"))
                .as("the type of favourite_genre_id, which may be empty")
                .isEqualTo("bigint");
        assertThat(shop.rows("select count(*) from customer where favourite_genre_id is not null"))
                .as("how many customers have a favourite genre, to start with")
                .containsExactly("0");
        shop.takes("a favourite genre", "update customer set favourite_genre_id = 6 where id = 1");
    }

    @Test
    @Order(2)
    @DisplayName("the favourite genre exists")
    void foreignKey() {
        Shop shop = shops.migrated();
        shop.refuses(
                "a favourite genre that is not there",
                "is there a foreign key?" + onMySql(shop),
                "update customer set favourite_genre_id = 4711 where id = 1");
        assertThat(shop.foreignKeys("customer"))
                .as("the foreign key of customer with its name, where it leads, and what a deleted genre does: deleting"
                        + " a genre leaves its fans without a favourite")
                .containsExactly("fk_customer_favourite_genre (favourite_genre_id) -> genre (id), on delete set null");
    }

    @Test
    @Order(3)
    @DisplayName("deleting a genre leaves its fans without a favourite")
    void genreGoes() {
        Shop shop = shops.released();
        shop.update();
        shop.execute(
                "deleting a genre with fans",
                "update customer set favourite_genre_id = 3 where id in (1, 2)",
                "update customer set favourite_genre_id = 6 where id = 3",
                "delete from genre where id = 3");

        assertThat(shop.rows("select id, favourite_genre_id from customer where id <= 3 order by id"))
                .as("the favourites of three customers, when the genre of two has been deleted")
                .containsExactly("1 | null", "2 | null", "3 | 6");
    }

    @Test
    @Order(4)
    @DisplayName("the fans of a genre are found by an index, and many may have one favourite")
    void index() {
        Shop shop = shops.migrated();
        shop.takes("two customers with one favourite", "update customer set favourite_genre_id = 6 where id in (1, 2)");
        assertThat(shop.indexes("customer"))
                .as("the indexes of customer: ix_customer_favourite_genre_id is not unique, and its first column is"
                        + " favourite_genre_id")
                .anyMatch(index -> index.matches("ix_customer_favourite_genre_id \\(favourite_genre_id(, .+)?\\)"));
    }

    @Test
    @Order(5)
    @DisplayName("going back leaves the shop as it was, and it can go forward again")
    void upDownUp() {
        shops.upDownUp();
    }

    private static String onMySql(Shop shop) {
        return shop.product().equals("mysql") ? " (this is MySQL: see the stub)" : "";
    }
}
