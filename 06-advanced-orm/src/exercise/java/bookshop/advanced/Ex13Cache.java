package bookshop.advanced;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import org.hibernate.SessionFactory;

/**
 * Exercise 06.13: cache what seldom changes.
 *
 * <p>The tax on books of a country is asked for all day and changes once in years. Let the second-level cache answer: it is
 * switched on for this shop, but holds nothing that doesn't ask for it.
 *
 * <p>The three methods are called by many, each time in a new session of their own. No cache of your own: Hibernate's is the one
 * that notices what Hibernate writes.
 *
 * <p>Look at: {@code @Cacheable}, {@code @Cache} and its strategies; {@code setCacheable}; {@code SessionFactory.getCache()};
 * {@link Genre}, {@link Step10Caches}.
 */
final class Ex13Cache {

    private Ex13Cache() {}

    // TODO 06.13 let this entity be cached, though it changes now and then
    /** The tax on books in a country. */
    @Entity(name = "Rate")
    @Table(name = "country")
    static class Rate {

        @Id
        private String code;

        private String name;

        private int vatPermille;

        /** For Hibernate. */
        Rate() {}

        /** Two letters. */
        String getCode() {
            return code;
        }

        String getName() {
            return name;
        }

        /** In thousandths: 55 is 5.5 percent. */
        int getVatPermille() {
            return vatPermille;
        }

        void setVatPermille(int vatPermille) {
            this.vatPermille = vatPermille;
        }
    }

    /**
     * The tax of a country, in thousandths. Asked a second time, it takes no statement; when somebody has changed it through
     * Hibernate, the answer is the new one.
     *
     * @return null if the country isn't known
     */
    static Integer vat(SessionFactory factory, String code) {
        throw new AssertionError("TODO 06.13 find the tax of a country");
    }

    /**
     * The countries with a tax of at least that, the highest first, and by name where two are equal. Asked a second time, with the
     * same tax, it takes no statement; when somebody has changed a country through Hibernate, the answer is the new one.
     */
    static List<Rate> from(SessionFactory factory, int vatPermille) {
        throw new AssertionError("TODO 06.13 list the countries from a tax on, by a query that is cached");
    }

    /**
     * Is called after another program has changed the table of countries. From then on both methods above give what is in the
     * table.
     */
    static void imported(SessionFactory factory) {
        throw new AssertionError("TODO 06.13 forget what another program has changed");
    }
}
