package bookshop.fundamentals;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * Step 4: a moment is not a date, and a day is not 24 hours. An {@link Instant} is a point on the time-line, the same
 * everywhere; a {@link LocalDate} is a square in the calendar on the wall; a {@link ZoneId} leads from one to the other.
 */
final class Step4Time {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private Step4Time() {}

    /** One moment, two dates: which day's takings is this sale? Say whose day. */
    static List<LocalDate> oneMoment() {
        Instant sold = Instant.parse("2024-12-31T23:30:00Z");
        return List.of(LocalDate.ofInstant(sold, ZoneId.of("America/New_York")), LocalDate.ofInstant(sold, BERLIN));
        // Try: ZoneId.systemDefault(). Now the answer depends on who runs the program.
    }

    /** In the last night of March 2024 an hour is skipped. A day later it is six again; 24 hours later it is seven. */
    static List<String> dayAndHours() {
        var saturday = ZonedDateTime.of(2024, 3, 30, 18, 0, 0, 0, BERLIN);
        return List.of(
                "plusDays(1): " + saturday.plusDays(1).toLocalTime(),
                "plusHours(24): " + saturday.plusHours(24).toLocalTime());
    }

    /** A night from ten to six, measured between moments; the clocks on the wall don't tell. */
    static List<Duration> night() {
        var winter = ZonedDateTime.of(2024, 1, 30, 22, 0, 0, 0, BERLIN);
        var spring = ZonedDateTime.of(2024, 3, 30, 22, 0, 0, 0, BERLIN);
        return List.of(
                Duration.between(winter, winter.plusDays(1).withHour(6)),
                Duration.between(spring, spring.plusDays(1).withHour(6)));
    }

    /** A month is a period, as long as the calendar says. Databases disagree here; java.time keeps to the month. */
    static List<LocalDate> months() {
        var invoiced = LocalDate.of(2024, 1, 31);
        return List.of(invoiced.plus(Period.ofMonths(1)), invoiced.plusDays(30));
        // Try: LocalDate.of(2024, 2, 30). There is no such day; the old java.util.Date would make it 1 March.
    }

    /** A pattern with YYYY looks right for 360 days of the year: it is the year that the week belongs to. */
    static List<String> yearOfTheWeek() {
        var day = LocalDate.of(2024, 12, 30);
        return List.of(
                day.format(DateTimeFormatter.ofPattern("YYYY-MM-dd", Locale.UK)),
                day.format(DateTimeFormatter.ofPattern("yyyy-MM-dd", Locale.UK)),
                day.toString());
    }
}
