// Wrong: takes the first of all parcels that wait, and has locked them all. Message: "more than one row:"
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
        while (true) {
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
            if (taken == 1) return next;
        }
    }

    static Long takeWithLock(Session session, String packer) {
        Parcel next = session.createSelectionQuery("from Parcel where status = 'WAITING' order by id", Parcel.class)
                .setHibernateLockMode(LockMode.UPGRADE_SKIPLOCKED)
                .getResultStream()
                .findFirst()
                .orElse(null);
        if (next == null) return null;
        next.packedBy(packer);
        return next.getId();
    }
}
