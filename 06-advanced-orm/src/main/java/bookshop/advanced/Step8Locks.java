package bookshop.advanced;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.util.List;
import org.hibernate.LockMode;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.Timeouts;

/** Step 8: two at once. A version notices, a lock prevents. */
final class Step8Locks {

    private Step8Locks() {}

    /** Something to be packed, once. */
    @Entity(name = "Parcel")
    static class Parcel extends Numbered {

        @ManyToOne(fetch = FetchType.LAZY)
        private Purchase purchase;

        private String status;

        private String packer;

        /** For Hibernate. */
        Parcel() {}

        /** {@code WAITING} or {@code PACKED}. */
        String getStatus() {
            return status;
        }

        /** Null while it waits. */
        String getPacker() {
            return packer;
        }

        /** Now it is somebody's. */
        void packedBy(String name) {
            status = "PACKED";
            packer = name;
        }
    }

    /**
     * Alice and Bob have both read a stock, and Bob is the second to write. His update asks for the version that he has read, and
     * finds no row: without a version, Alice's change would be lost.
     */
    static List<String> conflict(SessionFactory factory) {
        Stock alice = factory.fromTransaction(session -> session.find(Stock.class, 26L));
        Stock bob = factory.fromTransaction(session -> session.find(Stock.class, 26L));
        alice.setQuantity(alice.getQuantity() - 1);
        factory.inTransaction(session -> session.merge(alice));
        bob.setQuantity(bob.getQuantity() - 2);
        String thrown = "nothing";
        try {
            factory.inTransaction(session -> session.merge(bob));
        } catch (OptimisticLockException e) {
            thrown = e.getClass().getSimpleName();
        }
        Stock row = factory.fromTransaction(session -> session.find(Stock.class, 26L));
        return List.of("Bob gets: " + thrown, "Alice's " + row.getQuantity() + " copies, version " + row.getVersion());
    }

    /** A version counts changes of its own row. A change that belongs to it, but lies in another table, can be counted in. */
    static List<Integer> forceIncrement(SessionFactory factory) {
        int before = factory.fromTransaction(
                session -> session.find(Stock.class, 27L, LockModeType.OPTIMISTIC_FORCE_INCREMENT)
                        .getVersion());
        int after = factory.fromTransaction(
                session -> session.find(Stock.class, 27L).getVersion());
        return List.of(before, after);
    }

    /** A bulk update leaves versions alone, and so overwrites unnoticed, unless it is told to count. */
    static int versioned(Session session) {
        session.createMutationQuery("update versioned Stock set quantity = quantity + 1 where bookId = 26")
                .executeUpdate();
        return session.find(Stock.class, 26L).getVersion();
    }

    /**
     * Alice locks a row; Bob, in a session of his own, doesn't wait for it. On SQLite the lock is silently left out, and Bob
     * reads: there a writer locks the whole file, with its first write.
     */
    static String noWait(SessionFactory factory) {
        return factory.fromTransaction(alice -> {
            alice.find(Stock.class, 26L, LockModeType.PESSIMISTIC_WRITE);
            try {
                return factory.fromTransaction(bob -> {
                    bob.find(Stock.class, 26L, LockModeType.PESSIMISTIC_WRITE, Timeouts.NO_WAIT);
                    return "Bob has it too";
                });
            } catch (PersistenceException e) {
                return "Bob is refused";
            }
        });
    }

    /** Or he takes the next one: a queue, from which everybody takes what nobody has. */
    static List<String> skipLocked(SessionFactory factory) {
        return factory.fromTransaction(alice -> {
            Long first = next(alice);
            Long second = factory.fromTransaction(Step8Locks::next);
            return List.of("Alice: parcel " + first, "Bob: parcel " + second);
        });
    }

    private static Long next(Session session) {
        return session.createSelectionQuery("from Parcel where status = 'WAITING' order by id", Parcel.class)
                .setMaxResults(1)
                .setHibernateLockMode(LockMode.UPGRADE_SKIPLOCKED)
                .getSingleResult()
                .getId();
    }
}
