package bookshop.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("07.7 Tag a release and go back to it")
class Ex07ReleaseTest {

    @RegisterExtension
    static final Shops shops = Shops.withoutChangelog();

    @Test
    @Order(1)
    @DisplayName("a release runs what is pending, and the state before it has a tag")
    void release() {
        Shop shop = shop();

        release(shop, "releases/1.1.yaml", "1.1");

        assertThat(shop.migrations("releases/1.1.yaml").pending())
                .as("what is still pending after the release of 1.1")
                .isEmpty();
        assertThat(shop.rows("select id, book_id from gift"))
                .as("the table gift")
                .containsExactly("1 | 60");
        assertThat(shop.migrations("releases/1.1.yaml").history())
                .as("the history: the last changeset before 1.1 has the tag before-1.1, none after it has one")
                .filteredOn(line -> line.endsWith("tag before-1.1"))
                .containsExactly("db/release-1.yaml::release-1.0 EXECUTED, tag before-1.1");
    }

    @Test
    @Order(2)
    @DisplayName("going back leads to where the shop was before the version")
    void back() {
        Shop shop = shop();
        List<String> before = shop.picture();
        release(shop, "releases/1.1.yaml", "1.1");

        takeBack(shop, "releases/1.1.yaml", "1.1");

        shop.looksLike(before, "when 1.1 has been taken back, the shop should be as it was before 1.1");
    }

    @Test
    @Order(3)
    @DisplayName("of two versions the last can be taken back, or both")
    void twoVersions() {
        Shop shop = shop();
        List<String> before = shop.picture();
        release(shop, "releases/1.1.yaml", "1.1");
        List<String> between = shop.picture();
        release(shop, "releases/1.2.yaml", "1.2");

        takeBack(shop, "releases/1.2.yaml", "1.2");
        shop.looksLike(between, "when 1.2 has been taken back, the shop should be as it was with 1.1");
        release(shop, "releases/1.2.yaml", "1.2");
        assertThat(shop.migrations("releases/1.2.yaml").pending())
                .as("what is pending, when 1.2 was released, taken back and released again")
                .isEmpty();
        takeBack(shop, "releases/1.2.yaml", "1.1");
        shop.looksLike(
                before, "when 1.1 has been taken back, and with it 1.2, the shop should be as it was before 1.1");
    }

    @Test
    @Order(4)
    @DisplayName("a version that was never released can't be taken back")
    void unknown() {
        Shop shop = shop();
        release(shop, "releases/1.1.yaml", "1.1");
        List<String> before = shop.picture();
        release(shop(), "releases/1.2.yaml", "1.2"); // in another shop

        for (String version : List.of("7.5", "1", "1.2")) {
            Throwable refusal =
                    catchThrowable(() -> Ex07Release.takeBack(shop.migrations("releases/1.1.yaml"), version));
            todo(refusal);

            reaches(
                    "taking back " + version + ", which was never released in this shop,",
                    IllegalArgumentException.class,
                    version,
                    refusal);
            shop.looksLike(before, "when " + version + " can't be taken back, nothing should change");
        }
    }

    @Test
    @Order(5)
    @DisplayName("where nothing is pending, nothing is tagged")
    void nothingPending() {
        Shop shop = shop();
        release(shop, "releases/1.1.yaml", "1.1");
        List<String> before = shop.migrations("releases/1.1.yaml").history();

        release(shop, "releases/1.1.yaml", "1.1.1");

        assertThat(shop.migrations("releases/1.1.yaml").history())
                .as("the history after a release with nothing in it")
                .isEqualTo(before);
    }

    @Test
    @Order(6)
    @DisplayName("a release that fails is taken back, and no more than that release")
    void fails() {
        Shop shop = shop();
        release(shop, "releases/1.1.yaml", "1.1");
        List<String> before = shop.picture();

        Throwable failure = catchThrowable(() -> Ex07Release.release(shop.migrations("releases/broken.yaml"), "1.2"));
        todo(failure);

        shop.looksLike(
                before, "after the release that failed, all that it had run should be taken back, and nothing else");
        reaches("a release that fails", Refused.class, "releases/fails.sql::card", failure);
    }

    @Test
    @Order(7)
    @DisplayName("a version that was released and has no way back: Liquibase says why")
    void noWayBack() {
        Shop shop = shop();
        release(shop, "releases/no-way-back.yaml", "1.1");

        Throwable refusal =
                catchThrowable(() -> Ex07Release.takeBack(shop.migrations("releases/no-way-back.yaml"), "1.1"));
        todo(refusal);

        reaches(
                "taking back 1.1, which was released and has a changeset without a rollback,",
                Refused.class,
                "releases/no-way-back.sql::thanks",
                refusal);
    }

    @Test
    @Order(8)
    @DisplayName("a release that fails and has no way back: the caller learns why it failed")
    void failsWithoutWayBack() {
        Shop shop = shop();
        release(shop, "releases/1.1.yaml", "1.1");

        Throwable failure =
                catchThrowable(() -> Ex07Release.release(shop.migrations("releases/broken-no-way-back.yaml"), "1.2"));
        todo(failure);

        reaches(
                "a release that fails and, since a changeset has no rollback, can't be taken back,",
                Refused.class,
                "releases/fails.sql::card",
                failure);
    }

    private static Shop shop() {
        Shop shop = shops.released();
        shop.datesApart();
        return shop;
    }

    private static void release(Shop shop, String changelog, String version) {
        called("releasing " + version, () -> Ex07Release.release(shop.migrations(changelog), version));
        shop.datesApart();
    }

    private static void takeBack(Shop shop, String changelog, String version) {
        called("taking back " + version, () -> Ex07Release.takeBack(shop.migrations(changelog), version));
    }

    private static void called(String what, Runnable answer) {
        try {
            answer.run();
        } catch (RuntimeException e) {
            throw new AssertionError(what + " ends with " + e.getClass().getSimpleName() + ": " + e.getMessage(), e);
        }
    }

    /** Fails with a sentence if another exception, or none, has reached the caller. */
    private static void reaches(String what, Class<?> type, String named, Throwable thrown) {
        String wanted = what + " should end with " + type.getSimpleName() + " that names " + named;
        if (thrown == null) {
            throw new AssertionError(wanted + ", but no exception reaches the caller: was it caught?");
        }
        if (!type.isInstance(thrown) || !String.valueOf(thrown.getMessage()).contains(named)) {
            throw new AssertionError(
                    wanted + ", but it ends with " + thrown.getClass().getSimpleName() + ": " + thrown.getMessage(),
                    thrown);
        }
    }

    private static void todo(Throwable thrown) {
        if (thrown instanceof AssertionError todo) throw todo;
    }
}
