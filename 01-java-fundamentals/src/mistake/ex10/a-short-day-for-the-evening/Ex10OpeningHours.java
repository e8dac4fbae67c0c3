// Wrong: the hour is taken off the evening before, too. Message: "how long it is from 20:00 on 2024-03-30 to 22:00 in"
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

    static Duration length(LocalDate day, LocalTime from, LocalTime to, ZoneId shop) {
        Duration wall = Duration.between(from, to).plusDays(to.isAfter(from) ? 0 : 1);
        ZonedDateTime begin = day.atTime(from).atZone(shop);
        return wall.plus(Duration.between(begin, begin.plusDays(1))).minusDays(1);
    }

    // Days are the calendar's, so they are added to a date with a zone. Instant.plus(1, DAYS) means 24 hours.
    static Instant keptUntil(Instant ordered, int days, ZoneId shop) {
        return ordered.atZone(shop).plusDays(days).toInstant();
    }
}
