package bookshop.web;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * Connections to whichever database is the current one, watched: which statements were prepared, how many rows were read, and
 * how many connections are out. Tests can make a statement fail.
 */
public final class WatchedSource implements DataSource {

    /** What is asked to fail, with words of its own that must never get to a visitor. */
    static final String SECRET = "the disk of server db-17 is full";

    private final Supplier<DataSource> current;
    private final List<String> statements = new CopyOnWriteArrayList<>();
    private final AtomicInteger rowsRead = new AtomicInteger();
    private int out;
    private volatile String failing;
    private volatile String place;
    private volatile int patience;
    private volatile CountDownLatch meeting;
    private final AtomicInteger untilFailure = new AtomicInteger();
    private volatile boolean full;
    private final Queue<String> moments = new ConcurrentLinkedQueue<>();
    private volatile CompletableFuture<Void> others = CompletableFuture.completedFuture(null);
    private volatile Runnable other;

    WatchedSource(Supplier<DataSource> current) {
        this.current = current;
    }

    /** What was prepared, the oldest first. */
    public List<String> statements() {
        return statements;
    }

    /** How many rows the program has read. */
    public int rowsRead() {
        return rowsRead.get();
    }

    /**
     * Lets a statement that has these words in it fail, the n-th time that it is prepared, and from then on all that write, as
     * if the disk were full: a rollback undoes what was written, other statements can't. Null for none.
     */
    public void failAt(String words, int nth) {
        failing = words;
        full = false;
        untilFailure.set(nth);
    }

    private void fail(String text) throws SQLException {
        String words = failing;
        boolean now = words != null && text.contains(words) && untilFailure.decrementAndGet() == 0;
        if (now) full = true;
        if (now || full && text.matches("(?s)\\s*(insert|update|delete|merge)\\b.*")) {
            throw new SQLException(SECRET, "53100");
        }
    }

    /**
     * Does the work, and lets somebody else do something once meanwhile: a second server or the pages, which know of no lock in
     * this program. Where the database holds the other up, the work goes on after a moment, and the other afterwards.
     *
     * @param at the other comes right before a statement with the last of these words, after one with those before it
     */
    public <T> T meanwhile(Runnable other, Supplier<T> work, String... at) {
        this.other = other;
        others = CompletableFuture.completedFuture(null);
        moments.addAll(List.of(at));
        try {
            return work.get();
        } finally {
            moments.clear();
            others.join();
        }
    }

    private void letOthers(String text) {
        String words = moments.peek();
        if (words == null || !text.contains(words) || !moments.remove(words)) return;
        if (!moments.isEmpty()) return;
        others = CompletableFuture.runAsync(other, Thread.ofPlatform()::start);
        try {
            others.get(500, TimeUnit.MILLISECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            // held up by a lock, which is right as well; what it threw is told at the end
        }
    }

    /** Lets the first two connections that prepare a statement with these words wait for each other, but not longer than this. */
    public void meetAt(String words, int millis) {
        patience = millis;
        meeting = new CountDownLatch(2);
        place = words;
    }

    private void meet(String text) {
        String words = place;
        if (words == null || !text.contains(words)) return;
        try {
            meeting.countDown();
            meeting.await(
                    patience, TimeUnit.MILLISECONDS); // the other one may be held up by a lock: that is right as well
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void forget() {
        place = null;
        statements.clear();
        rowsRead.set(0);
        failing = null;
        full = false;
    }

    /** How many connections were not given back, after a moment in which a request that was answered can end. */
    synchronized int stillOut() {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(2);
        try {
            for (long left; out > 0 && (left = end - System.nanoTime()) > 0; ) {
                wait(TimeUnit.NANOSECONDS.toMillis(left) + 1);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return out;
    }

    /** How many connections are out at this moment. */
    public synchronized int out() {
        return out;
    }

    synchronized void startAgain() {
        out = 0;
    }

    private synchronized void count(int change) {
        out = Math.max(0, out + change);
        notifyAll();
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = current.get().getConnection();
        count(1);
        boolean[] closed = {false};
        return wrapped(Connection.class, connection, (name, result) -> {
            if ((name.equals("close") || name.equals("abort")) && !closed[0]) {
                closed[0] = true;
                count(-1);
            }
            return result instanceof Statement statement ? statement(statement) : result;
        });
    }

    private Object statement(Statement statement) {
        Class<?> type = statement instanceof java.sql.CallableStatement
                ? java.sql.CallableStatement.class
                : statement instanceof java.sql.PreparedStatement ? java.sql.PreparedStatement.class : Statement.class;
        return wrapped(
                type,
                statement,
                (name, result) -> result instanceof ResultSet rows
                        ? wrapped(ResultSet.class, rows, (method, value) -> {
                            if (method.equals("next") && Boolean.TRUE.equals(value)) rowsRead.incrementAndGet();
                            return value;
                        })
                        : result);
    }

    private interface After {
        Object change(String method, Object result);
    }

    private <T> T wrapped(Class<T> type, Object target, After after) {
        return type.cast(Proxy.newProxyInstance(
                WatchedSource.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    boolean sql = arguments != null
                            && arguments.length > 0
                            && arguments[0] instanceof String
                            && (method.getName().startsWith("prepare")
                                    || method.getName().startsWith("execute"));
                    if (sql) {
                        String text = (String) arguments[0];
                        statements.add(text);
                        String lower = text.toLowerCase(Locale.ROOT);
                        letOthers(lower);
                        meet(lower);
                        fail(lower);
                    }
                    try {
                        return after.change(method.getName(), method.invoke(target, arguments));
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        throw new SQLException("the pool knows its user");
    }

    @Override
    public PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(PrintWriter out) {}

    @Override
    public void setLoginTimeout(int seconds) {}

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getGlobal();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return current.get().unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return current.get().isWrapperFor(type);
    }
}
