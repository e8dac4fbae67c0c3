package bookshop.advanced;

import bookshop.advanced.Step8Locks.Parcel;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/**
 * Exercise 06.11: hand out work, each piece once.
 *
 * <p>Parcels wait to be packed ({@link Parcel}: status, packer). Several packers ask for work at once; each gets the waiting parcel
 * with the smallest id that nobody else has, and marks it as packed by himself ({@link Parcel#packedBy}).
 *
 * <p>There are two ways. One is an update with a condition: it works on every database, and tells by its count who was faster. The
 * other locks a row for the time of a transaction and skips those that others have locked. SQLite knows no locks on rows: there
 * the second way runs, but protects nobody, and the tests look at the statement that MySQL would get.
 *
 * <p>Look at: {@code executeUpdate}; {@code setHibernateLockMode} and {@code LockMode}; {@link Step8Locks}.
 */
final class Ex11WorkQueue {

    private Ex11WorkQueue() {}

    /**
     * Takes the next parcel by an update with a condition. Somebody else may take the same parcel between your look and your
     * update, time and again, and you take nothing away from anybody: you go on to the next. Every look and every update is in a
     * transaction of its own; one that has read before it writes sees an old state on MySQL, and may not write on SQLite.
     *
     * @return the parcel's id; null if none is waiting
     */
    static Long takeByUpdate(SessionFactory factory, String packer) {
        throw new AssertionError("TODO 06.11 take the next parcel by an update with a condition");
    }

    /**
     * Takes the next parcel with a lock, in the caller's transaction: until its end, others skip this parcel, and nobody waits. The
     * other parcels are neither read nor locked. If the caller rolls back, it is waiting again. What is taken is written by the
     * time the caller commits.
     *
     * @return the parcel's id; null if none is waiting, or others have locked all of them
     */
    static Long takeWithLock(Session session, String packer) {
        throw new AssertionError("TODO 06.11 take the next parcel that nobody has locked");
    }
}
