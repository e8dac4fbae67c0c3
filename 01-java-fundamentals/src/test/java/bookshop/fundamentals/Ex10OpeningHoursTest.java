package bookshop.fundamentals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;

@DisplayName("01.10 Opening hours when the clocks change")
@ExtendWith(Machine.class)
@Isolated("moves the machine to other countries")
class Ex10OpeningHoursTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final ZoneId KOLKATA = ZoneId.of("Asia/Kolkata");

    /** Here the clocks are set forward by half an hour. */
    private static final ZoneId LORD_HOWE = ZoneId.of("Australia/Lord_Howe");

    @Test
    @Order(1)
    @DisplayName("the shop is open from nine sharp and closed from six sharp")
    void hours() {
        everywhere(() -> {
            assertOpen(false, "2024-01-10T07:59:59.999Z", BERLIN);
            assertOpen(true, "2024-01-10T08:00:00Z", BERLIN);
            assertOpen(true, "2024-01-10T16:59:59.999Z", BERLIN);
            assertOpen(false, "2024-01-10T17:00:00Z", BERLIN);
            assertOpen(false, "2024-01-10T02:00:00Z", BERLIN);
        });
    }

    @Test
    @Order(2)
    @DisplayName("in summer the same hours are other moments")
    void summer() {
        everywhere(() -> {
            assertOpen(true, "2024-07-10T07:00:00Z", BERLIN);
            assertOpen(false, "2024-07-10T16:00:00Z", BERLIN);
            assertOpen(false, "2024-04-01T06:59:00Z", BERLIN);
        });
    }

    @Test
    @Order(3)
    @DisplayName("each shop has its own clock and its own Sunday")
    void zones() {
        everywhere(() -> {
            assertOpen(true, "2024-01-10T14:00:00Z", NEW_YORK);
            assertOpen(false, "2024-01-10T13:59:00Z", NEW_YORK);
            assertOpen(true, "2024-01-10T03:30:00Z", KOLKATA);
            assertOpen(false, "2024-01-10T03:29:00Z", KOLKATA);
            assertOpen(false, "2024-01-07T12:00:00Z", BERLIN);
            assertOpen(true, "2024-01-06T12:00:00Z", BERLIN);
            assertOpen(true, "2024-01-08T12:00:00Z", BERLIN);
            assertOpen(true, "2024-01-07T23:00:00Z", ZoneId.of("Pacific/Auckland"));
            assertOpen(false, "2024-01-06T22:00:00Z", ZoneId.of("Pacific/Auckland"));
        });
    }

    @Test
    @Order(4)
    @DisplayName("a night of reading lasts as long as on any other day")
    void nights() {
        everywhere(() -> {
            assertLength("PT12H", "2024-01-30", "20:00", "08:00", BERLIN);
            assertLength("PT1H30M", "2024-01-30", "20:00", "21:30", BERLIN);
            assertLength("PT24H", "2024-01-30", "20:00", "20:00", KOLKATA);
            assertLength("PT23H59M", "2023-12-31", "20:00", "19:59", KOLKATA);
            assertLength("PT8H", "2024-02-29", "22:00", "06:00", NEW_YORK);
            assertLength("PT12H30.5S", "2024-01-30", "20:00", "08:00:30.5", BERLIN);
        });
    }

    @Test
    @Order(5)
    @DisplayName("only when the clocks change on the way it is shorter or longer")
    void clocksChange() {
        everywhere(() -> {
            assertLength("PT11H", "2024-03-30", "20:00", "08:00", BERLIN);
            assertLength("PT2H", "2024-03-30", "20:00", "22:00", BERLIN);
            assertLength("PT12H", "2024-03-31", "20:00", "08:00", BERLIN);
            assertLength("PT13H", "2024-10-26", "20:00", "08:00", BERLIN);
            assertLength("PT23H", "2024-03-30", "20:00", "20:00", BERLIN);
            assertLength("PT4H", "2024-03-31", "01:00", "06:00", BERLIN);
            assertLength("PT11H", "2024-03-09", "20:00", "08:00", NEW_YORK);
            assertLength("PT12H", "2024-03-30", "20:00", "08:00", NEW_YORK);
            assertLength("PT11H30M", "2024-10-05", "20:00", "08:00", LORD_HOWE);
            assertLength("PT12H", "2024-03-30", "20:00", "08:00", KOLKATA);
        });
    }

    @Test
    @Order(6)
    @DisplayName("a book is kept until the same time some days later")
    void kept() {
        everywhere(() -> {
            assertKept("2024-01-12T16:00:00Z", "2024-01-10T16:00:00Z", 2, BERLIN);
            assertKept("2024-01-12T16:00:30.5Z", "2024-01-10T16:00:30.5Z", 2, BERLIN);
            assertKept("2024-01-10T16:00:00.123Z", "2024-01-10T16:00:00.123Z", 0, BERLIN);
            assertKept("2024-03-01T16:00:00Z", "2024-02-28T16:00:00Z", 2, KOLKATA);
            assertKept("2024-01-14T16:00:00Z", "2024-01-13T16:00:00Z", 1, BERLIN);
        });
    }

    @Test
    @Order(7)
    @DisplayName("when the clocks change in between, it is still the same time on the wall")
    void keptOverTheChange() {
        everywhere(() -> {
            assertKept("2024-04-01T15:00:00Z", "2024-03-30T16:00:00Z", 2, BERLIN);
            assertKept("2024-10-28T16:00:00Z", "2024-10-26T15:00:00Z", 2, BERLIN);
            assertKept("2024-03-11T16:00:00Z", "2024-03-09T17:00:00Z", 2, NEW_YORK);
            assertKept("2024-04-01T16:00:00Z", "2024-03-30T16:00:00Z", 2, KOLKATA);
            assertKept("2024-07-09T15:00:00Z", "2024-01-10T16:00:00Z", 181, BERLIN);
            assertKept("2024-10-07T06:00:00Z", "2024-10-05T06:30:00Z", 2, LORD_HOWE);
        });
    }

    @Test
    @Order(8)
    @DisplayName("the hours that come twice or are skipped on the way make no difference")
    void keptInTheChange() {
        everywhere(() -> {
            assertKept("2024-10-27T00:30:00Z", "2024-10-27T00:30:00Z", 0, BERLIN);
            assertKept("2024-10-27T01:30:00Z", "2024-10-27T01:30:00Z", 0, BERLIN);
            assertKept("2024-04-01T00:30:00Z", "2024-03-30T01:30:00Z", 2, BERLIN);
        });
    }

    /** On machines in three zones; none of them is a shop's. */
    private static void everywhere(Runnable test) {
        Machine.ZONES.forEach(zone -> Machine.in(zone, test));
    }

    private static String machine() {
        return ", on a machine in " + ZoneId.systemDefault();
    }

    private static void assertOpen(boolean expected, String moment, ZoneId shop) {
        Instant instant = Instant.parse(moment);
        var wall = instant.atZone(shop);
        String what = "is the shop in " + shop + " open at " + moment + ", which is " + wall.getDayOfWeek() + " "
                + wall.toLocalTime() + " there" + machine() + "?";
        assertThat(Answer.to(what, () -> Ex10OpeningHours.isOpen(instant, shop)))
                .as(what)
                .isEqualTo(expected);
    }

    private static void assertLength(String expected, String day, String from, String to, ZoneId shop) {
        String what = "how long it is from " + from + " on " + day + " to " + to + " in " + shop + machine();
        Duration length = Answer.to(
                what,
                () -> Ex10OpeningHours.length(LocalDate.parse(day), LocalTime.parse(from), LocalTime.parse(to), shop));
        assertThat(length).as(what).isEqualTo(Duration.parse(expected));
    }

    private static void assertKept(String expected, String ordered, int days, ZoneId shop) {
        String what =
                "until when a book is kept for " + days + " days, ordered in " + shop + " at " + ordered + machine();
        assertThat(Answer.to(what, () -> Ex10OpeningHours.keptUntil(Instant.parse(ordered), days, shop)))
                .as(what)
                .isEqualTo(Instant.parse(expected));
    }
}
