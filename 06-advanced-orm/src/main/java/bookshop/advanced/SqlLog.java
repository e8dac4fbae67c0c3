package bookshop.advanced;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/**
 * Keeps the SQL that Hibernate prepares, and counts what becomes of it between here and the database: how often something is
 * sent (a batch is sent once), and how many rows come back.
 */
class SqlLog implements StatementInspector {

    private final List<String> statements = new CopyOnWriteArrayList<>();
    private final AtomicLong journeys = new AtomicLong();
    private final AtomicLong rows = new AtomicLong();

    @Override
    public String inspect(String sql) {
        statements.add(sql);
        return sql;
    }

    /** All statements so far, the oldest first; grows while Hibernate works. */
    List<String> statements() {
        return statements;
    }

    /** How often a statement, or a batch, was sent so far. */
    long journeys() {
        return journeys.get();
    }

    /** How many rows were read so far; the keys that an insert gives back are none. */
    long rows() {
        return rows.get();
    }

    /** The same source, counted. */
    DataSource counted(DataSource source) {
        return counted(DataSource.class, source);
    }

    private <T> T counted(Class<T> type, Object target) {
        return type.cast(Proxy.newProxyInstance(
                SqlLog.class.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> call(target, method, arguments)));
    }

    private Object call(Object target, Method method, Object[] arguments) throws Throwable {
        if (target instanceof Statement && method.getName().startsWith("execute")) {
            journeys.incrementAndGet();
        }
        Object result;
        try {
            result = method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
        if (target instanceof ResultSet && method.getName().equals("next") && Boolean.TRUE.equals(result)) {
            rows.incrementAndGet();
        }
        // By the method's type: a driver's object may be several things at once.
        Class<?> type = method.getReturnType();
        boolean counts = type == Connection.class && target instanceof DataSource
                || target instanceof Connection && Statement.class.isAssignableFrom(type)
                || type == ResultSet.class && !method.getName().equals("getGeneratedKeys");
        return counts && result != null ? counted(type, result) : result;
    }
}
