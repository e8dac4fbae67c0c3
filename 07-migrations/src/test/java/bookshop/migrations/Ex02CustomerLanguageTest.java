package bookshop.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("07.2 Add a required column to a filled table")
class Ex02CustomerLanguageTest {

    @RegisterExtension
    static final Shops shops = Shops.of("07.2 add the column, and fill it", "ex02-customer-language.sql");

    @Test
    @Order(1)
    @DisplayName("customers have the language of their country, and English where that isn't known")
    void backfill() {
        Shop shop = shops.migrated();
        hasLanguage(shop);

        Shop.same(
                List.of(
                        "alice@example.org | en",
                        "bob@example.org | pl",
                        "carla@example.org | it",
                        "david@example.org | de",
                        "emma@example.org | fr",
                        "farid@example.org | en",
                        "grace@example.org | en",
                        "hiro@example.org | en",
                        "ines@example.org | es",
                        "jan@example.org | pl",
                        "katrin@example.org | de",
                        "liam@example.org | en"),
                shop.rows("select email, language from customer order by id"),
                "every customer should have the language of the country");
    }

    @Test
    @Order(2)
    @DisplayName("a customer without a language is refused, now and later")
    void required() {
        Shop shop = shops.migrated();
        hasLanguage(shop);
        assertThat(shop.columns("customer").get("language"))
                .as("type and length of the column language, and that it is required")
                .isEqualTo("varchar(2) not null");
        String question = "is the column “not null”?";
        shop.refuses("a customer without a language", question, "update customer set language = null where id = 1");
        shop.refuses(
                "a new customer without a language",
                question,
                "insert into customer (email, name, language) values ('new@example.org', 'New', null)");
    }

    @Test
    @Order(3)
    @DisplayName("the old version of the application goes on, and the new one too")
    void oldApplication() {
        Shop shop = shops.released();
        shop.update();
        hasLanguage(shop);

        shop.execute(
                "what the old application does: inserting a customer without naming a language",
                "insert into customer (email, name, country) values ('old@example.org', 'Old', 'DE')");
        shop.execute(
                "what the new application does: writing a language that a customer has chosen",
                "insert into customer (email, name, language) values ('new@example.org', 'New', 'nl')",
                "update customer set language = 'tr' where id = 4");

        assertThat(shop.rows("select email, language from customer where id > 12 order by email"))
                .as("a customer of the new application, and one of the old: has the column a default?")
                .containsExactly("new@example.org | nl", "old@example.org | en");

        shop.update();

        assertThat(shop.rows("select id, language from customer where id = 4"))
                .as("the language that David has chosen, after another update: is a changeset told to run again?")
                .containsExactly("4 | tr");
    }

    @Test
    @Order(4)
    @DisplayName("customers who came before the update are filled in too, whoever they are")
    void others() {
        Shop shop = shops.released();
        shop.execute(
                "customers who came after this was written",
                "insert into customer (id, email, name, country) values (700, 'zoe@example.org', 'Zoe', 'IT')",
                "insert into customer (id, email, name, country) values (701, 'yan@example.org', 'Yan', 'AT')",
                "insert into customer (id, email, name, country) values (702, 'ida@example.org', 'Ida', 'DK')",
                "update customer set country = 'ES' where id = 8");

        // A changeset of another context would stay out.
        shop.update("contexts", "somewhere");

        hasLanguage(shop);
        assertThat(shop.rows("select id, language from customer where id in (8, 700, 701, 702) order by id"))
                .as(
                        "a customer who came later, two from countries without a language here, and one who moved, in a shop"
                                + " whose updates name a context")
                .containsExactly("8 | es", "700 | it", "701 | en", "702 | en");
    }

    @Test
    @Order(5)
    @DisplayName("going back leaves the shop as it was, and it can go forward again")
    void upDownUp() {
        shops.upDownUp();
    }

    private static void hasLanguage(Shop shop) {
        assertThat(shop.columns("customer").keySet())
                .as("the columns of customer after the update")
                .contains("language");
    }
}
