package bookshop.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("07.9 Adopt a database without history")
class Ex09NewsletterTest {

    private static final List<String> NEWSLETTER = List.of(
            "create table newsletter (issue integer not null, sent_on date, constraint pk_newsletter primary key (issue))",
            "insert into newsletter (issue, sent_on) values (1, '2024-12-01')");
    private static final List<String> SUBSCRIPTION = List.of(
            "create table subscription (email varchar(100) not null, constraint pk_subscription primary key (email))",
            "insert into subscription (email) values ('alice@example.org')");

    @RegisterExtension
    static final Shops shops = Shops.of(
                    "07.9 say under which condition each of the two tables is created, and what if it is not fulfilled",
                    "ex09-newsletter.yaml")
            .startingWith(
                    "newsletter 9:ce125663064830c773454e19631e8ad8",
                    "subscription 9:84b9b3c90918b74add1ac9a9b23c50df",
                    "subscription-language 9:2b92cf766c7af0aea3aea4561ef15d5a");

    @Test
    @Order(1)
    @DisplayName("a shop that has both tables keeps them, with their rows")
    void both() {
        Shop shop = shops.released();
        byHand(shop, NEWSLETTER);
        byHand(shop, SUBSCRIPTION);

        shop.update();

        created(shop, "a shop that had both");
        assertThat(shop.rows("select issue, sent_on from newsletter"))
                .as("the newsletters of a shop that had some")
                .containsExactly("1 | 2024-12-01");
        assertThat(shop.rows("select email, language from subscription"))
                .as("the subscriptions of a shop that had some, with the new column")
                .containsExactly("alice@example.org | en");
        done(shop);
    }

    @Test
    @Order(2)
    @DisplayName("a new shop gets both")
    void none() {
        Shop shop = shops.released();

        shop.update();

        created(shop, "a new shop");
        done(shop);
    }

    @Test
    @Order(3)
    @DisplayName("a shop that has the newsletter only gets what is missing")
    void one() {
        Shop shop = shops.released();
        byHand(shop, NEWSLETTER);

        shop.update();

        created(shop, "a shop that had no subscription");
        assertThat(shop.rows("select issue from newsletter"))
                .as("its newsletters")
                .containsExactly("1");
        done(shop);
    }

    @Test
    @Order(4)
    @DisplayName("a table that is dropped later is not made again: the changeset counts as done")
    void later() {
        Shop shop = shops.released();
        byHand(shop, NEWSLETTER);
        shop.update();
        shop.execute("dropping the newsletter for good", "drop table newsletter");

        shop.update();

        assertThat(shop.has("newsletter"))
                .as("a table that was dropped for good, after another update (which onFail counts as done?)")
                .isFalse();
    }

    private static void byHand(Shop shop, List<String> statements) {
        shop.execute("what somebody did by hand", statements.toArray(String[]::new));
    }

    private static void created(Shop shop, String whose) {
        assertThat(List.of(shop.has("newsletter"), shop.has("subscription")))
                .as("whether newsletter and subscription are in " + whose)
                .containsExactly(true, true);
        assertThat(shop.columns("newsletter").toString())
                .as("the columns of newsletter in " + whose)
                .isEqualTo("{issue=integer not null, sent_on=date}");
        assertThat(shop.columns("subscription").toString())
                .as("the columns of subscription in " + whose)
                .isEqualTo("{email=varchar(100) not null, language=varchar(2) not null}");
        assertThat(List.of(shop.primaryKey("newsletter"), shop.primaryKey("subscription"))
                        .toString())
                .as("the primary keys of newsletter and subscription in " + whose)
                .isEqualTo("[[issue], [email]]");
    }

    private static void done(Shop shop) {
        assertThat(shop.migrations().pending())
                .as("what is pending after the update: every changeset counts as done, run or not")
                .isEmpty();
        assertThat(shop.history())
                .as("the history of ex09-newsletter.yaml: three changesets")
                .hasSize(3);
    }
}
