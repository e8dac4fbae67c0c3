package bookshop.core;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** Hands out another source's connections, and knows which of them were not given back and what their driver was told. */
final class CountedSource implements InvocationHandler {

    private final DataSource source;
    private final Set<Connection> open = ConcurrentHashMap.newKeySet();

    /** The fetch sizes that statements were given. */
    final List<Integer> fetchSizes = new CopyOnWriteArrayList<>();

    /** How many statements were open when their connection was given back. */
    final AtomicInteger statementsLeftOpen = new AtomicInteger();

    CountedSource(DataSource source) {
        this.source = source;
    }

    DataSource dataSource() {
        return proxy(DataSource.class, this);
    }

    /** Rolls back and closes what is still open, and says how many there were. */
    int closeAll() {
        List<Connection> left = List.copyOf(open);
        for (Connection connection : left) {
            try (connection) {
                if (!connection.getAutoCommit()) connection.rollback();
            } catch (SQLException e) {
                // It is broken, so it holds nothing any more.
            }
        }
        open.clear();
        return left.size();
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        Object result = call(source, method, arguments);
        if (!(result instanceof Connection connection)) return result;
        open.add(connection);
        List<PreparedStatement> statements = new CopyOnWriteArrayList<>();
        return proxy(Connection.class, (itself, called, values) -> {
            if (called.getName().equals("close")) {
                for (PreparedStatement statement : statements) {
                    if (!statement.isClosed()) statementsLeftOpen.incrementAndGet();
                }
                statements.clear();
                open.remove(connection);
            }
            Object made = call(connection, called, values);
            if (!(made instanceof PreparedStatement statement)) return made;
            statements.add(statement);
            return listening(statement);
        });
    }

    private PreparedStatement listening(PreparedStatement statement) {
        return proxy(PreparedStatement.class, (itself, called, values) -> {
            if (called.getName().equals("setFetchSize")) fetchSizes.add((Integer) values[0]);
            return call(statement, called, values);
        });
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(CountedSource.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
