package bookshop.advanced;

import static org.assertj.core.api.Assertions.assertThat;

import bookshop.advanced.Ex13Cache.Rate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("06.13 Cache what seldom changes")
class Ex13CacheTest {

    @RegisterExtension
    static final Shop shop = Shop.with(Rate.class);

    @Test
    @Order(1)
    @DisplayName("the tax of a country is found, and null for one that isn't known")
    void finds() {
        assertThat(vat("FR")).as("the tax of France").isEqualTo(55);
        assertThat(vat("IE")).as("the tax of Ireland, which is 0").isEqualTo(0);
        assertThat(vat("XX")).as("the tax of XX").isNull();
    }

    @Test
    @Order(2)
    @DisplayName("the second time it takes no statement")
    void hits() {
        vat("FR");

        shop.atMost(
                0,
                "the tax of France, asked a second time in another session,",
                () -> assertThat(vat("FR"))
                        .as("the tax of France, from the cache")
                        .isEqualTo(55));
    }

    @Test
    @Order(3)
    @DisplayName("a change through Hibernate is seen at once")
    void changed() {
        vat("FR");
        from(50);

        shop.doing(
                "changing the tax of France",
                session -> session.find(Rate.class, "FR").setVatPermille(45));

        assertThat(shop.number("select vat_permille from country where code = 'FR'"))
                .as("the tax of France in the table")
                .isEqualTo(45);
        assertThat(vat("FR")).as("the tax of France, changed through Hibernate").isEqualTo(45);
        assertThat(from(50))
                .as("the countries from 5 percent on, after that of France was changed to 4.5 through Hibernate")
                .containsExactly("DE 70", "PL 50");
        shop.atMost(
                0,
                "the tax of France, asked a second time after the change,",
                () -> assertThat(vat("FR")).as("the tax of France").isEqualTo(45));
    }

    @Test
    @Order(4)
    @DisplayName("countries are listed from a tax on, the highest first, then by name")
    void lists() {
        assertThat(from(40))
                .as("the countries from 4 percent on")
                .containsExactly("DE 70", "FR 55", "PL 50", "IT 40", "ES 40");
        assertThat(from(60)).as("the countries from 6 percent on").containsExactly("DE 70");
        assertThat(from(100)).as("the countries from 10 percent on").isEmpty();
    }

    @Test
    @Order(5)
    @DisplayName("the second time the list takes no statement")
    void listHits() {
        from(40);

        shop.atMost(
                0,
                "the countries from 4 percent on, asked a second time in another session,",
                () -> assertThat(from(40))
                        .as("the countries from 4 percent on, from the cache")
                        .containsExactly("DE 70", "FR 55", "PL 50", "IT 40", "ES 40"));
        assertThat(from(60))
                .as("the countries from 6 percent on, when others were asked for before")
                .containsExactly("DE 70");
    }

    @Test
    @Order(6)
    @DisplayName("after another program has changed the table, both give what is there")
    void imported() {
        vat("FR");
        vat("DE");
        from(40);
        shop.execute("update country set vat_permille = 20 where code = 'FR'");
        shop.execute("update country set vat_permille = 190 where code = 'GB'");
        shop.execute("insert into country (code, name, vat_permille) values ('AT', 'Austria', 100)");
        shop.execute("delete from country where code = 'DE'");

        Shop.answer("forgetting", () -> {
            Ex13Cache.imported(shop.factory());
            return null;
        });

        assertThat(vat("FR")).as("the tax of France, after the import").isEqualTo(20);
        assertThat(vat("DE")).as("the tax of Germany, which the import removed").isNull();
        assertThat(from(40))
                .as("the countries from 4 percent on, after the import: which caches are there to forget it?")
                .containsExactly("GB 190", "AT 100", "PL 50", "IT 40", "ES 40");
        shop.atMost(0, "the countries from 4 percent on, asked a second time after the import,", () -> from(40));
    }

    private static Integer vat(String code) {
        shop.factory();
        return Shop.answer("the tax of " + code, () -> Ex13Cache.vat(shop.factory(), code));
    }

    private static List<String> from(int vat) {
        shop.factory();
        return Shop.answer("the countries from a tax on", () -> {
            List<Rate> rates = Ex13Cache.from(shop.factory(), vat);
            assertThat(rates)
                    .as("the countries, an empty list if there are none")
                    .isNotNull();
            return rates.stream()
                    .map(rate -> rate.getCode() + " " + rate.getVatPermille())
                    .toList();
        });
    }
}
