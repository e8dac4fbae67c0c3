// Wrong: makes the id of title and day, which a reading and a webcast may share. Message: "saving four occasions fails"
package bookshop.advanced;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.PrePersist;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.Session;

/** Exercise 06.3: do without a common table. */
final class Ex03TablePerKind {

    private Ex03TablePerKind() {}

    @Entity(name = "Occasion")
    @Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
    abstract static class Occasion {

        @Id
        private String id;

        private String title;

        private LocalDate heldOn;

        @PrePersist
        void number() {
            if (id == null) id = title + heldOn;
        }

        Occasion() {}

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

    @Entity(name = "Evening")
    @Table(name = "reading")
    static class Evening extends Occasion {

        private String city;

        private int seats;

        Evening() {}

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

    @Entity(name = "Stream")
    @Table(name = "webcast")
    static class Stream extends Occasion {

        private String link;

        Stream() {}

        Stream(String title, LocalDate heldOn, String link) {
            super(title, heldOn);
            this.link = link;
        }

        String getLink() {
            return link;
        }
    }

    // A union of both tables, filtered and sorted as one.
    static List<Occasion> programme(Session session, LocalDate from, LocalDate until) {
        return session.createSelectionQuery("""
                        from Occasion
                        where heldOn >= :from and heldOn < :until
                        order by heldOn, title
                        """, Occasion.class)
                .setParameter("from", from)
                .setParameter("until", until)
                .getResultList();
    }
}
