package bookshop.advanced;

import java.time.LocalDate;
import java.util.List;
import org.hibernate.Session;

/**
 * Exercise 06.3: do without a common table.
 *
 * <p>Readings and webcasts have little in common, and a whole table each. Still the shop wants one programme. Map the three
 * classes, so that {@link Occasion} is an entity without a table: whoever finds one by its id gets an {@link Evening} or a
 * {@link Stream}. Then write the programme.
 *
 * <pre>
 * Evening     reading     id, title, held_on, city, seats
 * Stream      webcast     id, title, held_on, link
 * </pre>
 *
 * <ul>
 *   <li>The attributes are called like the columns. (The table {@code reading} has more columns, which aren't mapped.)
 *   <li>The ids are texts of up to 36 characters. Nobody sets one: a new occasion gets an id, unlike any other in the two tables,
 *       when it is persisted. No table can count for both.
 * </ul>
 *
 * <p>Look at: {@code @Inheritance}, {@code GenerationType.UUID}; {@link Event} and its subclasses.
 */
final class Ex03TablePerKind {

    private Ex03TablePerKind() {}

    // TODO 06.3 map these three classes to two tables
    /** Something that takes place on a day. */
    abstract static class Occasion {

        private String id;

        private String title;

        private LocalDate heldOn;

        /** For Hibernate. */
        Occasion() {}

        /** What all kinds have. */
        Occasion(String title, LocalDate heldOn) {
            this.title = title;
            this.heldOn = heldOn;
        }

        String getId() {
            return id;
        }

        String getTitle() {
            return title;
        }

        LocalDate getHeldOn() {
            return heldOn;
        }
    }

    /** In a room. */
    static class Evening extends Occasion {

        private String city;

        private int seats;

        /** For Hibernate. */
        Evening() {}

        /** A new reading. */
        Evening(String title, LocalDate heldOn, String city, int seats) {
            super(title, heldOn);
            this.city = city;
            this.seats = seats;
        }

        String getCity() {
            return city;
        }

        int getSeats() {
            return seats;
        }
    }

    /** On the net. */
    static class Stream extends Occasion {

        private String link;

        /** For Hibernate. */
        Stream() {}

        /** A new webcast. */
        Stream(String title, LocalDate heldOn, String link) {
            super(title, heldOn);
            this.link = link;
        }

        String getLink() {
            return link;
        }
    }

    /**
     * The programme: all that takes place from the first day until before the second, in the order of days and, on one day, of
     * titles. All of it, in one statement. The session is the caller's: leave it open, with its settings and all that is in it.
     *
     * <p>An entity that is nested in a class goes by its whole name in HQL unless {@code @Entity(name = …)} gives it a short
     * one.
     *
     * @return empty if nothing takes place
     */
    static List<Occasion> programme(Session session, LocalDate from, LocalDate until) {
        throw new AssertionError("TODO 06.3 list what takes place, of both kinds, in order");
    }
}
