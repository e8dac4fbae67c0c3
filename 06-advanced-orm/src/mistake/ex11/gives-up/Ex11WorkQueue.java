// Wrong: gives up when somebody else was faster. Message: "when Ada has just taken all"
package bookshop.advanced;

import bookshop.advanced.Step8Locks.Parcel;
import org.hibernate.LockMode;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** Exercise 06.11: hand out work, each piece once. */
final class Ex11WorkQueue {

    private Ex11WorkQueue() {}

    // Look, then try. The condition in the update is what counts: whoever finds a parcel packed meanwhile, changes no
    // row.
    static Long takeByUpdate(SessionFactory factory, String packer) {
        for (int i = 0; i < 1; i++) {
            Long next = factory.fromTransaction(session -> session.createSelectionQuery(
                            "select min(id) from Parcel where status = 'WAITING'", Long.class)
                    .getSingleResult());
            if (next == null) return null;
            int taken = factory.fromTransaction(session -> session.createMutationQuery("""
                            update Parcel
                            set status = 'PACKED', packer = :packer
                            where id = :id and status = 'WAITING'
                            """)
                    .setParameter("packer", packer)
                    .setParameter("id", next)
                    .executeUpdate());
            return taken == 1 ? next : null;
        }
        return null;
    }

    // The lock is the select's: for update skip locked.
    static Long takeWithLock(Session session, String packer) {
        Parcel next = session.createSelectionQuery("from Parcel where status = 'WAITING' order by id", Parcel.class)
                .setMaxResults(1)
                .setHibernateLockMode(LockMode.UPGRADE_SKIPLOCKED)
                .getSingleResultOrNull();
        if (next == null) return null;
        next.packedBy(packer);
        return next.getId();
    }
}
