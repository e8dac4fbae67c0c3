// Wrong: forgets that null times something is null in SQL. Message: "by payCents"
package bookshop.advanced;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Formula;
import org.hibernate.query.range.Range;
import org.hibernate.query.restriction.Restriction;

/** Exercise 06.9: say one price three times. */
final class Ex09ThreeForms {

    private Ex09ThreeForms() {}

    @Entity(name = "Offer")
    @Table(name = "offer")
    static class Offer {

        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        private Long id;

        private Long bookId;

        private Integer priceCents;

        private Integer percentOff;

        // 100.0: whole numbers would overflow on PostgreSQL, and be cut by the division on all but MySQL. A null price
        // stays null.
        @Formula("floor((price_cents * (100.0 - percent_off) + 50) / 100)")
        private Integer payCents;

        Offer() {}

        Long getId() {
            return id;
        }

        Integer getPriceCents() {
            return priceCents;
        }

        void setPercentOff(Integer percentOff) {
            this.percentOff = percentOff;
        }

        Integer getPercentOff() {
            return percentOff;
        }

        // Half of the divisor added before a division of whole numbers rounds half up; in longs, since 100 times a
        // price may be
        // more than an int holds.
        Integer pay() {
            if (priceCents == null) return null;
            long percent = 100 - (percentOff == null ? 0 : percentOff);
            return (int) ((priceCents * percent + 50) / 100);
        }

        Integer getPayCents() {
            return payCents;
        }

        // In terms of the formula: so the two can't disagree.
        static Restriction<Offer> cheaperThan(int cents) {
            return Restriction.restrict(Offer.class, "payCents", Range.lessThan(cents));
        }
    }
}
