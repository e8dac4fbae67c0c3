package bookshop.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@DisplayName("03.1 Read the settings from the environment")
class Ex01SettingsTest {

    @Test
    @Order(1)
    @DisplayName("what is given is used")
    void given() {
        Ex01Settings settings = from(Map.of(
                "DB_URL",
                "  jdbc:postgresql://db.example.org/Shop\t",
                "DB_USER",
                " Ann Lee ",
                "DB_PASSWORD",
                "s3cret",
                "DB_POOL_SIZE",
                " 12 ",
                "HOME",
                "/home/ann"));

        assertThat(settings.url())
                .as("the address, without blanks around it")
                .isEqualTo("jdbc:postgresql://db.example.org/Shop");
        assertThat(settings.user()).as("the user, without blanks around it").isEqualTo("Ann Lee");
        assertThat(settings.password()).as("the password").isEqualTo("s3cret");
        assertThat(settings.poolSize()).as("the size of the pool").isEqualTo(12);
        for (String url : new String[] {"jdbc:mysql://localhost/shop", "jdbc:sqlite:shop.db", "jdbc:sqlite::memory:"}) {
            assertThat(from(Map.of("DB_URL", url)).url()).as("the address").isEqualTo(url);
        }
    }

    @Test
    @Order(2)
    @DisplayName("what is absent, empty or blank has a default")
    void defaults() {
        isDefault("when nothing is given", from(Map.of()));
        isDefault("when all are empty", from(all("", "")));
        isDefault("when all but the password are blank", from(all(" \t", "")));
    }

    @Test
    @Order(3)
    @DisplayName("a password is taken as it stands, blanks and all")
    void password() {
        assertThat(from(Map.of("DB_PASSWORD", " two words ")).password())
                .as("the password “ two words ”, which begins and ends with a blank")
                .isEqualTo(" two words ");
        assertThat(from(Map.of("DB_PASSWORD", "  ")).password())
                .as("a password of two blanks, which is one all the same")
                .isEqualTo("  ");
    }

    @Test
    @Order(4)
    @DisplayName("a pool has from 1 to 50 connections, and the message shows what it was told")
    void poolSize() {
        assertThat(from(Map.of("DB_POOL_SIZE", "1")).poolSize())
                .as("the smallest pool")
                .isEqualTo(1);
        assertThat(from(Map.of("DB_POOL_SIZE", "50")).poolSize())
                .as("the largest pool")
                .isEqualTo(50);
        for (String wrong : new String[] {"0", "51", "-3", "many", "4.5", "0x10", "4294967300"}) {
            assertThat(refusal(Map.of("DB_POOL_SIZE", wrong)))
                    .as("the message about a pool size of %s", wrong)
                    .contains("DB_POOL_SIZE")
                    .contains(wrong)
                    .doesNotContain("DB_URL");
        }
    }

    @Test
    @Order(5)
    @DisplayName("an address of another product is refused, and not repeated")
    void url() {
        for (String wrong : new String[] {
            "jdbc:oracle:thin:hopper/s3cret@db7",
            "postgresql://hopper:s3cret@db7/shop",
            "jdbc:postgres://db7/shop?password=s3cret",
            "oracle://hopper:s3cret@db7/shop",
            "jdbc:sqlitedb7.db",
            "JDBC:MYSQL://hopper:s3cret@db7/shop",
            "see jdbc:mysql://hopper:s3cret@db7/shop",
            "s3cret"
        }) {
            assertThat(refusal(Map.of("DB_URL", wrong, "DB_PASSWORD", "another one")))
                    .as("the message about an address that can't be used, of which it should show no part")
                    .contains("DB_URL")
                    .doesNotContain("s3cret", "hopper", "db7", "oracle")
                    .doesNotContain("DB_POOL_SIZE");
        }
    }

    @Test
    @Order(6)
    @DisplayName("two things wrong are told in one message")
    void bothWrong() {
        assertThat(refusal(Map.of("DB_URL", "shop.db", "DB_POOL_SIZE", "lots", "DB_USER", "ann")))
                .as("the message when both the address and the pool size are wrong")
                .contains("DB_URL", "DB_POOL_SIZE", "lots")
                .doesNotContain("DB_USER", "DB_PASSWORD");
    }

    @Test
    @Order(7)
    @DisplayName("settings in a log don't show the password")
    void log() {
        String shown = new Ex01Settings("jdbc:mysql://localhost/shop", "ann", "s3cret", 17).toString();
        String without = new Ex01Settings("jdbc:mysql://localhost/shop", "ann", null, 17).toString();

        assertThat(shown)
                .as("the settings as text")
                .contains("jdbc:mysql://localhost/shop", "ann", "17")
                .doesNotContain("s3cret");
        assertThat(without)
                .as("the settings as text when there is no password: it should tell")
                .isNotEqualTo(shown);
        assertThat(new Ex01Settings("jdbc:sqlite:shop.db", null, null, 1).toString())
                .as("the settings as text when there is no user either")
                .contains("jdbc:sqlite:shop.db");
        for (String other : new String[] {"much longer", "a"}) {
            assertThat(new Ex01Settings("jdbc:mysql://localhost/shop", "ann", other, 17).toString())
                    .as(
                            "the settings as text with another password, “%s”: nothing of it should show, not even its"
                                    + " length",
                            other)
                    .isEqualTo(shown);
        }
    }

    private static Ex01Settings from(Map<String, String> environment) {
        try {
            Ex01Settings settings = Ex01Settings.from(environment);
            assertThat(settings == null).as("the settings are null").isFalse();
            return settings;
        } catch (IllegalArgumentException e) {
            return fail("these settings can be used: %s, but were refused: %s", environment, e.getMessage());
        } catch (RuntimeException e) {
            throw Shop.stopped("the settings in " + environment, e);
        }
    }

    private static Map<String, String> all(String value, String password) {
        return Map.of("DB_URL", value, "DB_USER", value, "DB_PASSWORD", password, "DB_POOL_SIZE", value);
    }

    private static void isDefault(String when, Ex01Settings settings) {
        assertThat(settings.url()).as("the address %s", when).isEqualTo("jdbc:sqlite:bookshop.db");
        assertThat(settings.user()).as("the user %s", when).isNull();
        assertThat(settings.password()).as("the password %s", when).isNull();
        assertThat(settings.poolSize()).as("the size of the pool %s", when).isEqualTo(4);
    }

    private static String refusal(Map<String, String> environment) {
        try {
            Ex01Settings.from(environment);
        } catch (IllegalArgumentException e) {
            if (e instanceof NumberFormatException
                    && !String.valueOf(e.getMessage()).contains("DB_")) {
                fail("a NumberFormatException came through, and knows no variable: say which one was wrong");
            }
            assertThat(e.getMessage())
                    .as("the message of the IllegalArgumentException")
                    .isNotNull();
            for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
                assertThat(String.valueOf(cause))
                        .as("the cause of the IllegalArgumentException, which a log shows as well")
                        .doesNotContain("s3cret");
            }
            return e.getMessage();
        }
        // The settings are not shown: AssertJ would call their toString.
        return fail("no IllegalArgumentException came for " + environment.keySet() + ", though a value can't be used");
    }
}
