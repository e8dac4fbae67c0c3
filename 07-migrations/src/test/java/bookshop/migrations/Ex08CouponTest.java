package bookshop.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("07.8 Repair an edited changeset")
class Ex08CouponTest {

    @RegisterExtension
    static final Shops shops = Shops.of("07.8 let old shops and new shops have the column", "ex08-coupon.sql")
            .startingWith("coupon 9:66bd13d6bc932c364dfbd5b5ed2f9aca");

    @Test
    @Order(1)
    @DisplayName("shops that have the table can be updated, and get the column")
    void oldShop() {
        Shop shop = corksShop();

        shop.update();

        assertThat(shop.columns("coupon").keySet())
                .as("the columns of coupon in a shop where the table was before the edit: has it expires_on?")
                .containsExactlyInAnyOrder("code", "percent", "expires_on");
        assertThat(shop.columns("coupon").get("expires_on"))
                .as("the type of expires_on, which may be empty")
                .isEqualTo("date");
        assertThat(shop.rows("select code, percent, expires_on from coupon order by code"))
                .as("the coupons that were given out before")
                .containsExactly("EMMA-5 | 5 | null", "LEM-100 | 10 | null");
        assertThat(shop.migrations().pending())
                .as("what is pending after the update")
                .isEmpty();
    }

    @Test
    @Order(2)
    @DisplayName("new shops get the same table")
    void newShop() {
        Shop old = corksShop();
        old.update();
        old.execute("emptying the table", "delete from coupon");
        List<String> expected = old.picture();
        Shop shop = shops.released();

        // A changeset of another context would stay out.
        shop.update("contexts", "somewhere");

        shop.looksLike(
                expected, "a new shop, whose updates name a context, should look like an old one after the update");
        assertThat(shop.migrations().pending())
                .as("what is pending in a new shop after the update: every changeset should have run")
                .isEmpty();
        shop.back(1);
        tableWithoutColumn(shop, "a new shop");
    }

    @Test
    @Order(3)
    @DisplayName("one step back takes the new column away, and no coupon")
    void back() {
        Shop shop = corksShop();
        List<String> before = shop.picture();
        shop.update();

        shop.back(1);

        shop.looksLike(before, "one step back takes the new column away and leaves the coupons");
        tableWithoutColumn(shop, "an old shop");
    }

    @Test
    @Order(4)
    @DisplayName("a second update runs nothing")
    void again() {
        Shop shop = corksShop();
        shop.update();
        List<String> history = shop.history();
        shop.execute("a new coupon", "insert into coupon (code, percent, expires_on) values ('NEW', 1, '2025-12-31')");

        shop.update();

        assertThat(shop.history()).as("the history after a second update").isEqualTo(history);
        assertThat(shop.rows("select code from coupon order by code"))
                .as("the coupons that were given out, after a second update")
                .containsExactly("EMMA-5", "LEM-100", "NEW");
    }

    private static void tableWithoutColumn(Shop shop, String whose) {
        assertThat(shop.columns("coupon").keySet())
                .as("the columns of coupon in " + whose + ", one step back: all but the new one")
                .containsExactlyInAnyOrder("code", "percent");
        assertThat(shop.history())
                .as("the history of " + whose + ", one step back: the table is there, so what made it counts as done")
                .isNotEmpty();
    }

    /** A shop where the changeset ran before it was edited. */
    private static Shop corksShop() {
        Shop shop = shops.released();
        shop.migrations("coupon-as-released.sql").update();
        shop.execute(
                "coupons",
                "insert into coupon (code, percent) values ('LEM-100', 10)",
                "insert into coupon (code, percent) values ('EMMA-5', 5)");
        return shop;
    }
}
