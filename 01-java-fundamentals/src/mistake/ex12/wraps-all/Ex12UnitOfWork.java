// Wrong: an unchecked exception is wrapped, too. Message: "the exception that reaches the caller should be"
package bookshop.fundamentals;

import java.util.function.Supplier;

/** Exercise 01.12: all or nothing. */
final class Ex12UnitOfWork {

    private Ex12UnitOfWork() {}

    interface Transaction extends AutoCloseable {
        void commit();

        void rollback();

        @Override
        void close();
    }

    interface Work<T> {
        T with(Transaction transaction) throws Exception;
    }

    // try-with-resources closes last, and suppresses what closing says. The rollback comes before it, inside.
    static <T> T inTransaction(Supplier<? extends Transaction> begin, Work<T> work) {
        try (Transaction transaction = begin.get()) {
            try {
                T result = work.with(transaction);
                transaction.commit();
                return result;
            } catch (Throwable failure) { // Errors as well: half a purchase is no better after one
                rollBack(transaction, failure);
                throw failure; // the compiler knows what can come out of the try: any Exception, since Work declares it
            }
        } catch (Exception e) {
            throw new IllegalStateException("The work failed", e);
        }
    }

    private static void rollBack(Transaction transaction, Throwable failure) {
        try {
            transaction.rollback();
        } catch (RuntimeException e) {
            if (e != failure) failure.addSuppressed(e); // none can be suppressed in itself
        }
    }
}
