package bookshop.fundamentals;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * Exercise 01.10: opening hours when the clocks change.
 *
 * <p>The shop goes by the clock on its wall, in its own time zone. Where the program runs makes no difference. Twice a year that
 * clock is set forward or back.
 *
 * <p>Look at: {@link Step4Time}, {@code Instant.atZone}, {@code LocalDate.atTime}, {@code Duration.between}.
 */
final class Ex10OpeningHours {

    private Ex10OpeningHours() {}

    /**
     * Whether the shop is open at this moment: Monday to Saturday from 9:00 to 18:00. At 9:00 sharp it is open, at 18:00 sharp
     * it is closed.
     *
     * @param shop the shop's time zone, for example {@code Europe/Berlin}
     */
    static boolean isOpen(Instant moment, ZoneId shop) {
        throw new AssertionError("TODO 01.10 say whether the shop is open");
    }

    /**
     * How long a night of reading really lasts, on the day, from one time to another on the shop's wall. If {@code to} isn't
     * later than {@code from}, it is that time of the next day: from 20:00 to 8:00 are twelve hours, but eleven in the night in
     * which the clocks are set forward. From 20:00 to 20:00 is a whole day. Neither time lies in the hour that is skipped or in
     * the one that comes twice.
     */
    static Duration length(LocalDate day, LocalTime from, LocalTime to, ZoneId shop) {
        throw new AssertionError("TODO 01.10 measure a night of reading");
    }

    /**
     * Until when a book is kept for a customer: so many days later, at the same time on the shop's wall, to the fraction of a
     * second. What was ordered on Saturday at 17:00 is kept for two days until Monday at 17:00, and for one day until Sunday at
     * 17:00, though the shop is closed then. For 0 days it is the moment of the order itself, even in the hour that comes twice.
     *
     * @param days 0 or more. On the last day that time isn't skipped, and except for 0 days it doesn't come twice; on a day
     *     before it may
     */
    static Instant keptUntil(Instant ordered, int days, ZoneId shop) {
        throw new AssertionError("TODO 01.10 say until when a book is kept");
    }
}
