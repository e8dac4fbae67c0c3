package bookshop.fundamentals;

import java.util.function.Supplier;

/**
 * Exercise 01.12: all or nothing.
 *
 * <p>Begin, work, commit; on a failure roll back and tell; close in every case. JDBC, jOOQ and Hibernate all have this method,
 * and from lesson 02 on you will use theirs. Here you write it.
 *
 * <p>Look at: {@link Step9Failures#suppressed}, {@code Throwable.addSuppressed}, try-with-resources; for the
 * {@code <T>}, {@link Step6Methods#ofFirst}.
 */
final class Ex12UnitOfWork {

    private Ex12UnitOfWork() {}

    /**
     * What a connection to a database offers. Each method may throw a {@code RuntimeException}, the commit an {@code Error} too.
     */
    interface Transaction extends AutoCloseable {
        void commit();

        void rollback();

        @Override
        void close();
    }

    /** What is to be done, giving a {@code T}; it may fail in any way. */
    interface Work<T> {
        T with(Transaction transaction) throws Exception;
    }

    /**
     * Begins one transaction, does the work once, commits, closes, and gives what the work gave, be it null.
     *
     * <p>If the work or the commit fails, with an exception or an {@code Error}: rolls back, closes, and lets the caller know.
     * An exception that is checked can't just be thrown on; wrap it in an {@code IllegalStateException} with the checked one as
     * its cause. Every other is thrown as it is.
     *
     * <p>If the rollback or the closing fails as well, that is the smaller trouble: the caller gets the first exception, with the
     * others suppressed in it. (Where it was wrapped, they may be in the wrapper or in its cause.) A rollback may throw the very
     * exception that came first, and none can be suppressed in itself: then the caller gets just that; closing never throws that
     * one. If only the closing fails, the caller gets what it throws. If the transaction can't even begin, there is nothing to
     * roll back or close.
     *
     * @param begin begins a new transaction
     */
    static <T> T inTransaction(Supplier<? extends Transaction> begin, Work<T> work) {
        throw new AssertionError("TODO 01.12 do some work in a transaction");
    }
}
