package bookshop.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("07.5 Load rows from a CSV file")
class Ex05DistributorsTest {

    private static final String FILE = "data/distributors.csv";
    private static final String ALL = "select code, name, since, discount, note from distributor order by code";

    @RegisterExtension
    static final Shops shops = Shops.of("07.5 load data/distributors.csv", "ex05-distributors.yaml")
            .startingWith("distributor 9:c960222369eb88f93a3e22673ee1dd7f");

    @Test
    @Order(1)
    @DisplayName("the rows of the file are in the table, as they stand there")
    void loaded() {
        Shop shop = shops.migrated();
        assertThat(shop.columns("distributor").toString())
                .as("the columns of distributor, whose changeset stays as it is")
                .isEqualTo("{code=varchar(4) not null, discount=integer not null, name=varchar(60) not null,"
                        + " note=varchar(100), since=date not null}");
        assertThat(distributors(shop))
                .as("code, name, day, discount and note of the distributors: codes are texts, and NULL is nothing")
                .containsExactly(
                        "007 | Northern Books | 2019-03-01 | 32 | null",
                        "0815 | Buch & Söhne, Köln | 2021-11-15 | 30 | answers \"at once\"",
                        "1e5 | Éditions du Sud | 2024-02-29 | 27 | null");
    }

    @Test
    @Order(2)
    @DisplayName("a new file updates who is known, adds who is new, and leaves who is no longer in it")
    void newFile() {
        Shop shop = shops.released();
        shop.update();

        try {
            shop.updateWith(FILE, """
                    code;name;since;discount;note
                    1e5;Éditions du Sud;2024-02-29;35;NULL
                    007;Northern Books & Sons;2019-03-01;32;closes in August
                    0042;Galaxy;2025-06-01;42;NULL
                    """);
        } catch (AssertionError e) {
            String question = e.getMessage().contains("was edited")
                    ? "\nThe file belongs to the changeset: may it run again when it has changed (runOnChange)?"
                    : "\nThe changeset runs over rows that are there: is a known code updated?";
            throw new AssertionError(e.getMessage() + question, e);
        }

        assertThat(distributors(shop))
                .as("the distributors after the update with a new " + FILE)
                .containsExactly(
                        "0042 | Galaxy | 2025-06-01 | 42 | null",
                        "007 | Northern Books & Sons | 2019-03-01 | 32 | closes in August",
                        "0815 | Buch & Söhne, Köln | 2021-11-15 | 30 | answers \"at once\"",
                        "1e5 | Éditions du Sud | 2024-02-29 | 35 | null");
    }

    @Test
    @Order(3)
    @DisplayName("as long as the file is the same, nothing runs")
    void sameFile() {
        Shop shop = shops.released();
        shop.update();
        shop.execute("correcting a row by hand", "update distributor set discount = 33 where code = '007'");
        List<String> before = shop.history();

        shop.update();

        assertThat(shop.history()).as("the history after a second update").isEqualTo(before);
        assertThat(shop.rows("select discount from distributor where code = '007'"))
                .as("what was corrected by hand since the file came, after an update with the same file")
                .containsExactly("33");
    }

    @Test
    @Order(4)
    @DisplayName("one step back empties the table")
    void oneStepBack() {
        Shop shop = shops.released();
        shop.update();
        shop.execute("a row of an older file", "update distributor set code = '0042', discount = 0 where code = '007'");

        shop.back(1);

        assertThat(shop.has("distributor")).as("the table, one step back").isTrue();
        assertThat(shop.rows(ALL))
                .as("the distributors, one step back, those of older files included")
                .isEmpty();
    }

    @Test
    @Order(5)
    @DisplayName("all steps back leave the shop as it was, and it can go forward again")
    void upDownUp() {
        shops.upDownUp();
    }

    /** On SQLite loadData writes a time behind the day, and loadUpdateData doesn't: the day is what counts. */
    private static List<String> distributors(Shop shop) {
        return shop.rows(ALL).stream()
                .map(row -> row.replace(" 00:00:00.000", ""))
                .toList();
    }
}
