package bookshop.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("07.10 Let a view follow its changeset")
class Ex10PriceListTest {

    @RegisterExtension
    static final Shops shops = Shops.of(
                    "07.10 show isbn, title, price_cents and language, wherever the old view is or isn't there",
                    "ex10-price-list.sql")
            .startingWith("price-list 9:333a1b58e82e66b73e9b1a0885f137de");

    @Test
    @Order(1)
    @DisplayName("a shop with the old view gets the new one")
    void oldView() {
        Shop shop = shopWithOldView();

        shop.update();

        showsAll(shop, "a shop with the old view");
        assertThat(shop.history())
                .as("the history of a shop with the old view: one changeset for the view, which has run again")
                .containsExactly("price-list RERAN");
    }

    @Test
    @Order(2)
    @DisplayName("a new shop gets it too")
    void newShop() {
        Shop shop = shops.released();

        shop.update();

        showsAll(shop, "a new shop");
        assertThat(shop.history())
                .as("the history of a new shop: one changeset for the view")
                .containsExactly("price-list EXECUTED");
    }

    @Test
    @Order(3)
    @DisplayName("so do a shop with a very old view, and one where it was dropped")
    void otherViews() {
        for (String other : List.of("create view price_list as select isbn, id, genre_id from book", "select 1")) {
            Shop shop = shopWithOldView();
            shop.execute("the view of another time", "drop view price_list", other);
            shop.execute(
                    "a checksum of another time",
                    "update DATABASECHANGELOG set MD5SUM = '9:0123456789abcdef0123456789abcdef' where ID = 'price-list'");

            shop.update();

            showsAll(shop, other.equals("select 1") ? "a shop without the view" : "a shop with a very old view");
        }
    }

    @Test
    @Order(4)
    @DisplayName("an update of a shop that is up to date runs nothing")
    void upToDate() {
        Shop shop = shopWithOldView();
        shop.update();
        List<String> before = order(shop);

        shop.update();

        if (!order(shop).equals(before)) {
            throw new AssertionError(
                    "an update of a shop that is up to date runs nothing, but the changeset has run again:"
                            + " does it run when it has changed, or always?");
        }
    }

    @Test
    @Order(5)
    @DisplayName("going back removes the view, and it can go forward again")
    void upDownUp() {
        shops.upDownUp();
    }

    private static List<String> order(Shop shop) {
        return shop.rows(
                "select ORDEREXECUTED, EXECTYPE, DEPLOYMENT_ID from DATABASECHANGELOG where ID = 'price-list'");
    }

    private static void showsAll(Shop shop, String whose) {
        assertThat(shop.has("price_list"))
                .as("is the view there in " + whose + "?")
                .isTrue();
        assertThat(shop.columns("price_list").keySet())
                .as("the columns of the view in " + whose)
                .containsExactlyInAnyOrder("isbn", "title", "price_cents", "language");
        shop.execute(
                "a book that comes later",
                "insert into book (id, isbn, title, published_year, price_cents, language, genre_id)"
                        + " values (901, '9790000099999', 'The Hobbit', 2025, 0, 'en', 5)");
        List<String> expected = shop.rows("select isbn, title, price_cents, language from book order by isbn");
        List<String> shown = shop.rows("select * from price_list order by isbn");
        assertThat(shown.size())
                .as("how many books the view shows in " + whose
                        + ", with a second The Hobbit that came later, is free and has no publisher and no author")
                .isEqualTo(expected.size());
        Shop.same(
                expected,
                shown,
                "every book should have isbn, title, price_cents and language, in this order, in " + whose);
    }

    private static Shop shopWithOldView() {
        Shop shop = shops.released();
        shop.migrations("price-list-as-released.sql").update();
        return shop;
    }
}
