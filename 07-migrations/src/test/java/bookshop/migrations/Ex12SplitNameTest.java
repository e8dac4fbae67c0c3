package bookshop.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("07.12 Split a column without stopping the shop")
class Ex12SplitNameTest {

    private static final String NAMES = "select id, given_name, family_name from customer where id ";

    @RegisterExtension
    static final Shops shops = Shops.of("07.12 expand, fill, and contract", "ex12-split-name.sql");

    @Test
    @Order(1)
    @DisplayName("after the first deployment all customers have two names, and their old one")
    void expanded() {
        Shop shop = shops.released();
        shop.execute(
                "customers with unusual names",
                "insert into customer (id, email, name) values (701, 'v@example.org', 'Voltaire')",
                "insert into customer (id, email, name) values (702, 'a@example.org', 'Ana María López')",
                "insert into customer (id, email, name) values (703, 'j@example.org', 'Jean  Valjean')");

        expand(shop);

        assertThat(List.of(
                        shop.columns("customer").get("given_name"),
                        shop.columns("customer").get("family_name")))
                .as("the types of given_name and family_name, which may be empty")
                .containsExactly("varchar(100)", "varchar(100)");
        assertThat(shop.rows(NAMES + "in (1, 4, 7, 9, 701, 702, 703) order by id"))
                .as("given name and family name of some customers; of one with two blanks, all that follows the first")
                .containsExactly(
                        "1 | Alice | Martin",
                        "4 | David | Müller",
                        "7 | Grace | O'Neill",
                        "9 | Inés | Castillo",
                        "701 | null | Voltaire",
                        "702 | Ana | María López",
                        "703 | Jean |  Valjean");
        assertThat(shop.rows("select name from customer where id in (1, 7) order by id"))
                .as("the names for the old application")
                .containsExactly("Alice Martin", "Grace O'Neill");
        assertThat(shop.rows("select count(*) from customer where family_name is null"))
                .as("how many customers have no family name")
                .containsExactly("0");
    }

    @Test
    @Order(2)
    @DisplayName("then the old application and the new one work side by side")
    void sideBySide() {
        Shop shop = shops.released();
        expand(shop);

        oldApplication(shop);
        newApplication(shop);

        shop.execute("what the old application does: renaming", "update customer set name = 'Alice Doe' where id = 1");
    }

    @Test
    @Order(3)
    @DisplayName("after the second deployment nobody is without a name, and what was known better stays")
    void contracted() {
        Shop shop = shops.released();
        expand(shop);
        oldApplication(shop);
        newApplication(shop);

        shop.update();

        assertThat(shop.columns("customer").keySet())
                .as("the columns of customer after the second deployment")
                .contains("given_name", "family_name")
                .doesNotContain("name");
        assertThat(shop.rows(NAMES + "in (701, 702) order by id"))
                .as("the customers whom the old application added between the deployments")
                .containsExactly("701 | Old | Customer", "702 | null | Colette");
        assertThat(shop.rows(NAMES + "in (2, 800, 801, 802, 803) order by id"))
                .as("what the new application wrote between the deployments")
                .containsExactly(
                        "2 | Robert | Nowak",
                        "800 | Kenji | Tanaka",
                        "801 | Ana María | López",
                        "802 | null | Van Gogh",
                        "803 | Prince | null");

        List<String> history = shop.history();
        try {
            shop.update();
        } catch (AssertionError e) {
            throw new AssertionError(
                    "an update after the second deployment should run nothing, but " + e.getMessage()
                            + "\nIs a changeset told to run again, or is its label missing?",
                    e);
        }
        assertThat(shop.history())
                .as("the history after one more update, which runs nothing")
                .isEqualTo(history);
    }

    @Test
    @Order(4)
    @DisplayName("a new shop may take both steps at once")
    void atOnce() {
        Shop shop = shops.migrated();
        assertThat(shop.columns("customer").keySet())
                .as("the columns of customer after all changesets")
                .contains("given_name", "family_name")
                .doesNotContain("name");
        assertThat(shop.rows(NAMES + "= 7")).as("the names of customer 7").containsExactly("7 | Grace | O'Neill");
    }

    @Test
    @Order(5)
    @DisplayName("the second deployment can be taken back, the old application works again, and it can come once more")
    void backToExpanded() {
        Shop shop = shops.released();
        expand(shop);
        int expanded = shop.history().size();
        newApplication(shop);
        shop.update();
        shop.execute(
                "what the new application does when name is gone: inserting customers with what is known of them",
                "insert into customer (id, email, given_name) values (804, 'adele@example.org', 'Adele')",
                "insert into customer (id, email) values (805, 'nobody@example.org')");

        shop.back(shop.history().size() - expanded);

        assertThat(shop.columns("customer").keySet())
                .as("the columns of customer when the second deployment was taken back")
                .contains("given_name", "family_name", "name");
        assertThat(shop.columns("customer").get("name"))
                .as("the type of name, when the second deployment was taken back: it holds 100 letters at least")
                .doesNotMatch("varchar\\(\\d{1,2}\\).*");
        assertThat(shop.rows("select id, name from customer where id in (1, 2, 7) or id > 800 order by id"))
                .as(
                        "the names for the old application, when the second deployment was taken back: of both names, of one,"
                                + " and of none")
                .containsExactly(
                        "1 | Alice Martin",
                        "2 | Robert Nowak",
                        "7 | Grace O'Neill",
                        "801 | Ana María López",
                        "802 | Van Gogh",
                        "803 | Prince",
                        "804 | Adele",
                        "805 | null");
        oldApplication(shop);

        shop.update();

        assertThat(shop.rows(NAMES + "in (2, 701) or id >= 800 order by id"))
                .as("the two names of customers, when the second deployment was taken back and came again")
                .containsExactly(
                        "2 | Robert | Nowak",
                        "701 | Old | Customer",
                        "800 | Kenji | Tanaka",
                        "801 | Ana María | López",
                        "802 | null | Van Gogh",
                        "803 | Prince | null",
                        "804 | Adele | null",
                        "805 | null | null");
    }

    @Test
    @Order(6)
    @DisplayName("the first deployment can be taken back, and everything is as it was")
    void backToTheStart() {
        Shop shop = shops.released();
        List<String> before = shop.picture();
        expand(shop);

        shop.back();

        shop.looksLike(before, "when the first deployment is taken back, the shop should be as it was");
        expand(shop);
        shop.update();
        assertThat(shop.rows(NAMES + "= 7"))
                .as("the names of customer 7, forward again")
                .containsExactly("7 | Grace | O'Neill");
    }

    private static void expand(Shop shop) {
        shop.update("labelFilter", "!contract");
        assertThat(shop.columns("customer").keySet())
                .as("the columns of customer after the first deployment, which leaves out what is labelled “contract”:"
                        + " the old application needs name")
                .contains("given_name", "family_name", "name");
    }

    private static void oldApplication(Shop shop) {
        shop.execute(
                "what the old application does: inserting a customer with a name only",
                "insert into customer (id, email, name) values (701, 'old@example.org', 'Old Customer')",
                "insert into customer (id, email, name) values (702, 'colette@example.org', 'Colette')");
    }

    private static void newApplication(Shop shop) {
        shop.execute(
                "what the new application does: writing all three columns",
                "insert into customer (id, email, name, given_name, family_name)"
                        + " values (800, 'kenji@example.org', 'Tanaka Kenji', 'Kenji', 'Tanaka')",
                "insert into customer (id, email, name, given_name, family_name)"
                        + " values (801, 'ana@example.org', 'Ana María López', 'Ana María', 'López')",
                "insert into customer (id, email, name, given_name, family_name)"
                        + " values (802, 'vincent@example.org', 'Van Gogh', null, 'Van Gogh')",
                "insert into customer (id, email, name, given_name, family_name)"
                        + " values (803, 'prince@example.org', 'Prince', 'Prince', null)",
                "update customer set name = 'Robert Nowak', given_name = 'Robert' where id = 2");
    }
}
