package bookshop.fundamentals;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** Exercise 01.10: opening hours when the clocks change. */
final class Ex10OpeningHours {

    private static final LocalTime OPENS = LocalTime.of(9, 0);
    private static final LocalTime CLOSES = LocalTime.of(18, 0);

    private Ex10OpeningHours() {}

    // A moment has no day and no hour before it is seen in a zone. Half-open, as all ranges: not before 9, and before
    // 18.
    static boolean isOpen(Instant moment, ZoneId shop) {
        ZonedDateTime there = moment.atZone(shop);
        LocalTime time = there.toLocalTime();
        return there.getDayOfWeek() != DayOfWeek.SUNDAY && !time.isBefore(OPENS) && time.isBefore(CLOSES);
    }

    // Between two moments, not between two times on the wall: what the clock does in between isn't seen there.
    static Duration length(LocalDate day, LocalTime from, LocalTime to, ZoneId shop) {
        LocalDate end = to.isAfter(from) ? day : day.plusDays(1);
        return Duration.between(day.atTime(from).atZone(shop), end.atTime(to).atZone(shop));
    }

    // Days are the calendar's, so they are added to a date with a zone. Instant.plus(1, DAYS) means 24 hours.
    static Instant keptUntil(Instant ordered, int days, ZoneId shop) {
        return ordered.atZone(shop).plusDays(days).toInstant();
    }
}
