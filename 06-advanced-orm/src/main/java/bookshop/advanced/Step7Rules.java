package bookshop.advanced;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.annotations.Filter;
import org.hibernate.annotations.FilterDef;
import org.hibernate.annotations.ParamDef;
import org.hibernate.annotations.SoftDelete;
import org.hibernate.annotations.TenantId;
import org.hibernate.cfg.AvailableSettings;
import org.hibernate.context.spi.CurrentTenantIdentifierResolver;

/** Step 7: conditions and actions that belong to every query and every change, so that nobody can forget them. */
final class Step7Rules {

    private Step7Rules() {}

    /** Somebody wants a book. A row is never deleted but marked, belongs to a branch, and can be filtered. */
    @Entity(name = "Wish")
    @SoftDelete(columnName = "deleted")
    @FilterDef(name = "customer", parameters = @ParamDef(name = "id", type = Long.class))
    @Filter(name = "customer", condition = "customer_id = :id")
    static class Wish extends Numbered {

        private String branch;

        @ManyToOne(fetch = FetchType.LAZY)
        private Customer customer;

        @ManyToOne(fetch = FetchType.LAZY)
        private Book book;

        /** For Hibernate. */
        Wish() {}

        String getBranch() {
            return branch;
        }
    }

    /** The same table, and a column that Hibernate adds to every query and sets in every new row. */
    @Entity(name = "BranchWish")
    @Table(name = "wish")
    static class BranchWish extends Numbered {

        @TenantId
        private String branch;

        private long customerId;

        private long bookId;

        private boolean deleted;

        /** For Hibernate. */
        BranchWish() {}

        /** The branch is the session's. */
        BranchWish(long customerId, long bookId) {
            this.customerId = customerId;
            this.bookId = bookId;
        }
    }

    /** Says which tenant a session is for that wasn't told. In a web application: the one of who is logged in. */
    private static final class Branch implements CurrentTenantIdentifierResolver<String> {

        @Override
        public String resolveCurrentTenantIdentifier() {
            return "cork";
        }

        @Override
        public boolean validateExistingCurrentSessions() {
            return false;
        }
    }

    private static final String HQL = "select wish.book.title from Wish wish order by wish.id";

    /** Deleted for Hibernate, still there for SQL, where a unique constraint would still count it. */
    static List<Long> softDelete(Session session) {
        session.remove(session.find(Wish.class, 1L));
        session.flush();
        Long hql = session.createSelectionQuery("select count(*) from Wish", Long.class)
                .getSingleResult();
        Long sql = session.createNativeQuery("select count(*) from wish", Long.class)
                .getSingleResult();
        return List.of(hql, sql);
    }

    /**
     * A session sees the rows of one tenant, and writes for it. It is a choice for a whole factory, so here is another one. Keys in
     * the second level then have the tenant in them: {@code evict} by an id doesn't find them, {@code evict} of a class does.
     */
    static List<String> tenants(DataSource source, SqlLog log) {
        var counts = new ArrayList<String>();
        var configuration = Bookshop.configuration(source, log, BranchWish.class)
                .property(AvailableSettings.MULTI_TENANT_IDENTIFIER_RESOLVER, new Branch());
        try (var factory = configuration.createEntityManagerFactory()) {
            factory.inTransaction(session -> session.persist(new BranchWish(1, 44)));
            for (Object branch : List.of("cork", "koeln")) {
                try (var session =
                        factory.withOptions().tenantIdentifier(branch).openSession()) {
                    counts.add(branch + ": "
                            + session.createSelectionQuery("from BranchWish").getResultCount());
                }
            }
        }
        return counts;
    }

    /** A filter is switched on, for a session, with its parameters. It is for queries: find by id doesn't ask it. */
    static List<String> filtered(Session session) {
        session.enableFilter("customer").setParameter("id", 7L);
        return session.createSelectionQuery(HQL, String.class).getResultList();
        // Try: @FilterDef(autoEnabled = true, applyToLoadByKey = true)
    }

    /** {@link StockHistory} hears of what the session writes, but not of a bulk update. */
    static List<?> history(Session session) {
        session.find(Stock.class, 26L).setQuantity(3);
        session.flush();
        session.createMutationQuery("update Stock set quantity = quantity + 1 where bookId < 4")
                .executeUpdate();
        return session.createSelectionQuery("from StockChange", StockChange.class)
                .getResultList();
    }

    /** Something to do once it is certain, such as a mail: not before the commit. */
    static List<String> afterCommit(SessionFactory factory) {
        var done = new ArrayList<String>();
        factory.inTransaction(session -> {
            session.getTransaction().registerSynchronization(new Synchronization() {
                @Override
                public void beforeCompletion() {
                    done.add("about to commit");
                }

                @Override
                public void afterCompletion(int status) {
                    done.add(status == Status.STATUS_COMMITTED ? "committed" : "rolled back");
                }
            });
            done.add("working");
        });
        return done;
    }
}
