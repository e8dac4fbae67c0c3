package bookshop.advanced;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import org.hibernate.query.restriction.Restriction;

/**
 * Exercise 06.9: say one price three times.
 *
 * <p>An offer has a price and perhaps a discount in percent. What a customer pays is needed in Java, in queries, and as a
 * condition that queries share. Write the three forms, so that they agree for every row.
 *
 * <pre>
 * price_cents   percent_off   customer pays
 * 899           15            764      764.15 is rounded
 * 899           50            450      449.5: half a cent is rounded up
 * 899           null          899      no discount
 * null          20            null     no price yet
 * </pre>
 *
 * <p>Prices go from 0 to a hundred million cents, percents from 0 to 100. (What is the largest int? And what does SQL give for
 * {@code null} times something?)
 *
 * <p>Look at: {@code @Formula}, which holds SQL with the names of the columns; {@code Restriction.restrict} and {@code Range};
 * {@link PurchaseLine}, {@link Step5Hybrids}.
 */
final class Ex09ThreeForms {

    private Ex09ThreeForms() {}

    /** A book, perhaps at a reduced price. */
    @Entity(name = "Offer")
    @Table(name = "offer")
    static class Offer {

        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        private Long id;

        private Long bookId;

        private Integer priceCents;

        private Integer percentOff;

        // TODO 06.9 calculate it in SQL; now it is nothing that Hibernate knows
        @Transient
        private Integer payCents;

        /** For Hibernate. */
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

        /** What a customer pays, in Java: from what this object holds now. Null if there is no price yet. */
        Integer pay() {
            throw new AssertionError("TODO 06.9 calculate in Java what a customer pays");
        }

        /** What a customer pays, by the database: as it was when this object was loaded. HQL can ask for {@code payCents}. */
        Integer getPayCents() {
            return payCents;
        }

        /** The offers for which a customer pays less than that, for any query; those without a price are none of them. */
        static Restriction<Offer> cheaperThan(int cents) {
            throw new AssertionError("TODO 06.9 make a restriction of it");
        }
    }
}
