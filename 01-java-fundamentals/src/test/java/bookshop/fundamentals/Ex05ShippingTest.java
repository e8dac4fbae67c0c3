package bookshop.fundamentals;

import static org.assertj.core.api.Assertions.assertThat;

import bookshop.fundamentals.Ex05Shipping.Service;
import bookshop.fundamentals.Ex05Shipping.Zone;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;

@DisplayName("01.5 Shipping cost by switch")
@ExtendWith(Machine.class)
@Isolated("moves the machine to other countries")
class Ex05ShippingTest {

    @Test
    @Order(1)
    @DisplayName("the first kilogram has a price in each zone")
    void firstKilogram() {
        assertCents(290, Zone.HOME, 400, Service.STANDARD);
        assertCents(690, Zone.EUROPE, 400, Service.STANDARD);
        assertCents(1290, Zone.WORLD, 400, Service.STANDARD);
    }

    @Test
    @Order(2)
    @DisplayName("a begun kilogram counts whole")
    void furtherKilograms() {
        assertCents(290, Zone.HOME, 1, Service.STANDARD);
        assertCents(290, Zone.HOME, 1000, Service.STANDARD);
        assertCents(390, Zone.HOME, 1001, Service.STANDARD);
        assertCents(390, Zone.HOME, 2000, Service.STANDARD);
        assertCents(690 + 2 * 250, Zone.EUROPE, 2001, Service.STANDARD);
        assertCents(690 + 2 * 250, Zone.EUROPE, 3000, Service.STANDARD);
        assertCents(1290 + 29 * 600, Zone.WORLD, 30_000, Service.STANDARD);
        assertCents(1290 + 29 * 600, Zone.WORLD, 29_001, Service.STANDARD);
    }

    @Test
    @Order(3)
    @DisplayName("express costs 500 more at home and twice as much elsewhere")
    void express() {
        assertCents(790, Zone.HOME, 1000, Service.EXPRESS);
        assertCents(290 + 9 * 100 + 500, Zone.HOME, 10_000, Service.EXPRESS);
        assertCents(2 * 690, Zone.EUROPE, 300, Service.EXPRESS);
        assertCents(2 * (690 + 250), Zone.EUROPE, 1500, Service.EXPRESS);
        assertCents(2 * (1290 + 4 * 600), Zone.WORLD, 5000, Service.EXPRESS);
    }

    @Test
    @Order(4)
    @DisplayName("who picks a parcel up pays nothing")
    void pickup() {
        for (Zone zone : Zone.values()) {
            assertCents(0, zone, 1, Service.PICKUP);
            assertCents(0, zone, 12_345, Service.PICKUP);
        }
    }

    @Test
    @Order(5)
    @DisplayName("a weight that can't be is refused, with each service")
    void weights() {
        for (int grams : List.of(0, -1, -5000, 30_001, Integer.MAX_VALUE, Integer.MIN_VALUE)) {
            for (Zone zone : Zone.values()) {
                for (Service service : Service.values()) {
                    Answer.refusal(
                            IllegalArgumentException.class,
                            "a parcel of " + grams + " g, " + zone + " " + service,
                            () -> Ex05Shipping.cents(zone, grams, service));
                }
            }
        }
    }

    @Test
    @Order(6)
    @DisplayName("every country has a zone")
    void countries() {
        assertZone(Zone.HOME, "DE");
        for (String country : List.of("AT", "FR", "IE", "IT", "PL")) {
            assertZone(Zone.EUROPE, country);
        }
        for (String country :
                List.of("US", "JP", "IS", "GB", "XX", "", "A", "DEU", "ITA", "XIE", " DE", "IE ", "TF", "AT, FR")) {
            assertZone(Zone.WORLD, country);
        }
    }

    @Test
    @Order(7)
    @DisplayName("small letters are as good as capitals, in all countries")
    void smallLetters() {
        for (var country : Machine.LANGUAGES) {
            Machine.in(country, () -> {
                assertZone(Zone.HOME, "de");
                for (String code : List.of("ie", "it", "iE", "It", "IE", "IT", "pl", "fr", "at")) {
                    assertZone(Zone.EUROPE, code);
                }
                assertZone(Zone.WORLD, "is");
            });
        }
    }

    @Test
    @Order(8)
    @DisplayName("no country is refused")
    void noCountry() {
        Answer.refusal(IllegalArgumentException.class, "the zone of null", () -> Ex05Shipping.zone(null));
    }

    private static void assertCents(int expected, Zone zone, int grams, Service service) {
        String what = "the cents for " + grams + " g, " + zone + " " + service;
        assertThat(Answer.to(what, () -> Ex05Shipping.cents(zone, grams, service)))
                .as(what)
                .isEqualTo(expected);
    }

    private static void assertZone(Zone expected, String country) {
        String what = "the zone of “" + country + "” on a machine set to “"
                + java.util.Locale.getDefault().toLanguageTag() + "”";
        assertThat(Answer.to(what, () -> Ex05Shipping.zone(country))).as(what).isEqualTo(expected);
    }
}
