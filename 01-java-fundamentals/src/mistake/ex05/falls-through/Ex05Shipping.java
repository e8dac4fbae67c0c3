// Wrong: a case with a colon goes on into the next one. Message: "the cents for 400 g, HOME STANDARD"
package bookshop.fundamentals;

import java.util.Locale;

/** Exercise 01.5: shipping cost by switch. */
final class Ex05Shipping {

    private Ex05Shipping() {}

    enum Zone {
        HOME,
        EUROPE,
        WORLD
    }

    enum Service {
        STANDARD,
        EXPRESS,
        PICKUP
    }

    static int cents(Zone zone, int grams, Service service) {
        if (grams < 1 || grams > 30_000) {
            throw new IllegalArgumentException("A parcel of " + grams + " g can't be sent");
        }
        int further = (grams - 1) / 1000; // whole numbers cut off: 1000 g give 0, 1001 g give 1
        int standard = 0;
        switch (zone) {
            case HOME:
                standard = 290 + 100 * further;
            case EUROPE:
                standard = 690 + 250 * further;
            case WORLD:
                standard = 1290 + 600 * further;
        }
        return switch (service) {
            case STANDARD -> standard;
            case EXPRESS -> zone == Zone.HOME ? standard + 500 : standard * 2;
            case PICKUP -> 0;
        };
    }

    static Zone zone(String country) {
        if (country == null) { // a switch over null would throw, too, but a NullPointerException blames the wrong one
            throw new IllegalArgumentException("no country");
        }
        // ROOT: on a Turkish machine the capital of i is İ, and Ireland would be overseas.
        return switch (country.toUpperCase(Locale.ROOT)) {
            case "DE" -> Zone.HOME;
            case "AT", "FR", "IE", "IT", "PL" -> Zone.EUROPE;
            default -> Zone.WORLD;
        };
    }
}
