package bookshop.advanced;

import jakarta.persistence.Entity;
import org.hibernate.annotations.Generated;
import org.hibernate.generator.EventType;

/** In a room, with seats. */
@Entity
class Reading extends Event {

    private String city;

    private int seats;

    private Integer booked;

    /** A generated column: the database calculates it, and Hibernate reads it again after each write. */
    @Generated(event = {EventType.INSERT, EventType.UPDATE})
    private Integer freeSeats;

    /** For Hibernate. */
    Reading() {}

    String getCity() {
        return city;
    }

    int getSeats() {
        return seats;
    }

    /** Null until the first booking. */
    Integer getBooked() {
        return booked;
    }

    void setBooked(Integer booked) {
        this.booked = booked;
    }

    /** Seats without the booked ones. */
    Integer getFreeSeats() {
        return freeSeats;
    }
}
