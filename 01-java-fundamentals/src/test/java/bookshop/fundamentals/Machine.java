package bookshop.fundamentals;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The machine a test runs on: its language and its time zone. As an extension it puts both back after each test, and refuses
 * an answer that has changed them: the whole program would follow it.
 */
final class Machine implements BeforeEachCallback, AfterEachCallback {

    private Defaults before;

    private record Defaults(Locale locale, Locale shown, Locale formatted, TimeZone zone) {
        static Defaults now() {
            return new Defaults(
                    Locale.getDefault(),
                    Locale.getDefault(Locale.Category.DISPLAY),
                    Locale.getDefault(Locale.Category.FORMAT),
                    TimeZone.getDefault());
        }

        void restore() {
            Locale.setDefault(locale);
            Locale.setDefault(Locale.Category.DISPLAY, shown);
            Locale.setDefault(Locale.Category.FORMAT, formatted);
            TimeZone.setDefault(zone);
        }

        /** Fails if they are others now. */
        void check() {
            Defaults now = now();
            if (!now.equals(this)) {
                throw new AssertionError("the answer has changed the default "
                        + (now.zone.equals(zone) ? "locale" : "time zone")
                        + " of the whole program: name the one you need where you need it");
            }
        }
    }

    /** Languages with small letters, digits or a decimal point of their own. */
    static final List<Locale> LANGUAGES = List.of(
            Locale.US,
            Locale.GERMANY,
            Locale.of("tr", "TR"),
            Locale.of("ar", "EG"),
            Locale.forLanguageTag("th-TH-u-nu-thai"),
            Locale.ROOT);

    /** Zones on either side of the shop's. */
    static final List<ZoneId> ZONES =
            List.of(ZoneId.of("UTC"), ZoneId.of("Pacific/Auckland"), ZoneId.of("America/Los_Angeles"));

    @Override
    public void beforeEach(ExtensionContext context) {
        before = Defaults.now();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        try {
            if (context.getExecutionException().isEmpty()) before.check();
        } finally {
            before.restore();
        }
    }

    /** Runs a test as on a machine of that country. */
    static void in(Locale locale, Runnable test) {
        as(() -> Locale.setDefault(locale), test);
    }

    /** Runs a test as on a machine in that time zone. */
    static void in(ZoneId zone, Runnable test) {
        as(() -> TimeZone.setDefault(TimeZone.getTimeZone(zone)), test);
    }

    private static void as(Runnable move, Runnable test) {
        Defaults home = Defaults.now();
        try {
            move.run();
            Defaults away = Defaults.now();
            test.run();
            away.check();
        } finally {
            home.restore();
        }
    }
}
