// Wrong: takes the table for one that never changes. Message: "changing the tax of France fails"
package bookshop.advanced;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import org.hibernate.SessionFactory;
import org.hibernate.annotations.Cache;
import org.hibernate.annotations.CacheConcurrencyStrategy;

/** Exercise 06.13: cache what seldom changes. */
final class Ex13Cache {

    private static final String REGION = "countries";

    private Ex13Cache() {}

    // READ_WRITE: it does change. READ_ONLY would refuse the update.
    @Entity(name = "Rate")
    @Table(name = "country")
    @Cacheable
    @Cache(usage = CacheConcurrencyStrategy.READ_ONLY)
    static class Rate {

        @Id
        private String code;

        private String name;

        private int vatPermille;

        Rate() {}

        String getCode() {
            return code;
        }

        String getName() {
            return name;
        }

        int getVatPermille() {
            return vatPermille;
        }

        void setVatPermille(int vatPermille) {
            this.vatPermille = vatPermille;
        }
    }

    static Integer vat(SessionFactory factory, String code) {
        return factory.fromSession(session -> {
            Rate rate = session.find(Rate.class, code);
            return rate == null ? null : rate.getVatPermille();
        });
    }

    // The query cache holds the ids of the answer, the entity cache the rest.
    static List<Rate> from(SessionFactory factory, int vatPermille) {
        return factory.fromSession(session -> session.createSelectionQuery(
                        "from Rate where vatPermille >= :vat order by vatPermille desc, name", Rate.class)
                .setParameter("vat", vatPermille)
                .setCacheable(true)
                .setCacheRegion(REGION)
                .getResultList());
    }

    // Both: the values of the countries, and which of them are in an answer.
    static void imported(SessionFactory factory) {
        factory.getCache().evict(Rate.class);
        factory.getCache().evictQueryRegion(REGION);
    }
}
