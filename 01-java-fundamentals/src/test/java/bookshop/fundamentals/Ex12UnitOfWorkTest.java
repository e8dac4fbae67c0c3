package bookshop.fundamentals;

import static org.assertj.core.api.Assertions.assertThat;

import bookshop.fundamentals.Ex12UnitOfWork.Transaction;
import bookshop.fundamentals.Ex12UnitOfWork.Work;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;

@DisplayName("01.12 All or nothing")
@ExtendWith(Machine.class)
@Isolated("moves the machine to other countries")
class Ex12UnitOfWorkTest {

    /** Notes what is asked of it, and fails where it is told to. */
    private static final class Database {
        final List<String> log = new ArrayList<>();
        RuntimeException onBegin;
        Throwable onCommit; // a RuntimeException or an Error
        RuntimeException onRollback;
        RuntimeException onClose;

        Transaction begin() {
            note("begin", onBegin);
            return new Transaction() {
                @Override
                public void commit() {
                    note("commit", onCommit);
                }

                @Override
                public void rollback() {
                    note("rollback", onRollback);
                }

                @Override
                public void close() {
                    note("close", onClose);
                }
            };
        }

        private void note(String what, Throwable failure) {
            log.add(what);
            if (failure instanceof Error error) throw error;
            if (failure != null) throw (RuntimeException) failure;
        }

        <T> T run(Work<T> work) {
            return Ex12UnitOfWork.inTransaction(this::begin, transaction -> {
                log.add("work");
                return work.with(transaction);
            });
        }

        void assertLog(String when, String... expected) {
            assertThat(log).as("what happened, in this order, when " + when).containsExactly(expected);
        }
    }

    private final Database database = new Database();
    private final RuntimeException soldOut = new RuntimeException("sold out");

    @Test
    @Order(1)
    @DisplayName("work that succeeds is committed, and its result is given")
    void success() {
        String title = Answer.to("work that succeeds", () -> database.run(transaction -> "Mort"));

        assertThat(title).as("the result of the work").isEqualTo("Mort");
        database.assertLog("the work succeeds", "begin", "work", "commit", "close");
    }

    @Test
    @Order(2)
    @DisplayName("the work gets the transaction that was begun, and may give null")
    void nothing() {
        List<Transaction> begun = new ArrayList<>();
        List<Transaction> given = new ArrayList<>();

        Object result = Answer.orNull(
                "work that gives null",
                () -> Ex12UnitOfWork.inTransaction(
                        () -> {
                            begun.add(database.begin());
                            return begun.getLast();
                        },
                        transaction -> {
                            given.add(transaction);
                            return null;
                        }));

        assertThat(result).as("the result of work that gives null").isNull();
        assertThat(given).as("the transaction that the work got").isEqualTo(begun);
        database.assertLog("the work gives null", "begin", "commit", "close");
    }

    @Test
    @Order(3)
    @DisplayName("work that fails is rolled back, and the caller gets its exception")
    void failure() {
        for (RuntimeException failure : List.of(soldOut, new IllegalStateException("the till is closed"))) {
            database.log.clear();
            Answer.isSame(
                    "the exception that reaches the caller",
                    failure,
                    failure("the work fails", () -> failing(failure)));
            database.assertLog("the work fails", "begin", "work", "rollback", "close");
        }
    }

    @Test
    @Order(4)
    @DisplayName("an Error is rolled back as well")
    void error() {
        Error full = new OutOfMemoryError("no room for so many books");

        Answer.isSame("what reaches the caller", full, failure("the work fails with an Error", () -> failing(full)));
        database.assertLog("the work fails with an Error", "begin", "work", "rollback", "close");
    }

    @Test
    @Order(5)
    @DisplayName("a checked exception is rolled back and wrapped, with its cause")
    void checked() {
        for (Exception checked : List.of(
                new IOException("no paper", new RuntimeException("the tray is empty")),
                new InterruptedException("somebody needs the thread"))) {
            String when = "the work fails with an " + checked.getClass().getSimpleName();
            database.log.clear();

            Throwable told = Answer.refusal(IllegalStateException.class, when, () -> failing(checked));
            Thread.interrupted(); // who notes the interruption on the thread does well; the next test must not see it

            Answer.isSame("the cause of what reaches the caller", checked, told.getCause());
            database.assertLog(when, "begin", "work", "rollback", "close");
        }
    }

    @Test
    @Order(6)
    @DisplayName("a commit that fails, with an Error too, is rolled back, and the caller learns of it")
    void commitFails() {
        for (Throwable failure :
                List.of(new RuntimeException("the table is locked"), new OutOfMemoryError("no room for the log"))) {
            String when = "the commit fails with " + failure.getClass().getSimpleName();
            database.log.clear();
            database.onCommit = failure;

            Answer.isSame(
                    "what reaches the caller, when " + when,
                    failure,
                    failure(when, () -> database.run(transaction -> "Mort")));
            database.assertLog(when, "begin", "work", "commit", "rollback", "close");
        }
    }

    @Test
    @Order(7)
    @DisplayName("when rollback and closing fail too, the first exception carries the others")
    void allFails() {
        database.onRollback = new RuntimeException("the line is dead");
        database.onClose = new RuntimeException("the door is stuck");

        Throwable told = failure("work, rollback and closing fail", () -> failing(soldOut));

        Answer.isSame("the exception that reaches the caller", soldOut, told);
        Answer.contain(
                "what is suppressed in it", List.of(told.getSuppressed()), database.onRollback, database.onClose);
        database.assertLog("work, rollback and closing fail", "begin", "work", "rollback", "close");
    }

    @Test
    @Order(8)
    @DisplayName("the same holds for a checked exception, a commit and an Error")
    void othersSuppress() {
        IOException noPaper = new IOException("no paper");
        Error full = new OutOfMemoryError("no room");
        database.onRollback = new RuntimeException("the line is dead");
        database.onClose = new RuntimeException("the door is stuck");

        Throwable told =
                Answer.refusal(IllegalStateException.class, "work, rollback and closing fail", () -> failing(noPaper));
        Answer.isSame("the cause of what reaches the caller", noPaper, told.getCause());
        List<Throwable> suppressed = new ArrayList<>(Arrays.asList(told.getSuppressed()));
        suppressed.addAll(Arrays.asList(noPaper.getSuppressed()));
        Answer.contain(
                "what is suppressed in the wrapper or in its cause", suppressed, database.onRollback, database.onClose);

        told = failure("the work fails with an Error, and all else fails", () -> failing(full));
        Answer.isSame("what reaches the caller", full, told);
        Answer.contain(
                "what is suppressed in the Error",
                List.of(told.getSuppressed()),
                database.onRollback,
                database.onClose);

        database.onCommit = new RuntimeException("the table is locked");
        told = failure("commit, rollback and closing fail", () -> database.run(transaction -> "Mort"));
        Answer.isSame("what reaches the caller", database.onCommit, told);
        Answer.contain(
                "what is suppressed in the exception of the commit",
                List.of(told.getSuppressed()),
                database.onRollback,
                database.onClose);
    }

    @Test
    @Order(9)
    @DisplayName("when the rollback throws the first exception once more, the caller gets it")
    void sameAgain() {
        database.onRollback = soldOut;

        Answer.isSame(
                "the exception that reaches the caller",
                soldOut,
                failure("work and rollback fail with the same exception", () -> failing(soldOut)));
        database.assertLog("work and rollback fail with the same exception", "begin", "work", "rollback", "close");
    }

    @Test
    @Order(10)
    @DisplayName("when only the closing fails, the caller learns of it")
    void closingFails() {
        database.onClose = new RuntimeException("the door is stuck");

        Answer.isSame(
                "the exception that reaches the caller",
                database.onClose,
                failure("only the closing fails", () -> database.run(transaction -> "Mort")));
        database.assertLog("only the closing fails", "begin", "work", "commit", "close");
    }

    @Test
    @Order(11)
    @DisplayName("what couldn't begin isn't worked on, rolled back or closed")
    void beginFails() {
        database.onBegin = new RuntimeException("no connection");

        Answer.isSame(
                "the exception that reaches the caller",
                database.onBegin,
                failure("no transaction can begin", () -> database.run(transaction -> "Mort")));
        database.assertLog("no transaction can begin", "begin");
    }

    private Object failing(Throwable failure) {
        return database.run(transaction -> {
            if (failure instanceof Error error) throw error;
            throw (Exception) failure;
        });
    }

    private static Throwable failure(String when, Answer.Question<?> question) {
        return Answer.failure(when, question);
    }
}
