package bookshop.sql;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/** A connection on which something else happens after every statement: what another customer does meanwhile, say. */
final class Watched {

    /** What happens after a statement. */
    @FunctionalInterface
    interface Meanwhile {
        /** @param rows whether the statement gave rows: then somebody has looked at something */
        void happens(boolean rows) throws SQLException;
    }

    private Watched() {}

    static Connection connection(Connection connection, Meanwhile meanwhile) {
        return proxy(Connection.class, (self, method, arguments) -> {
            Object result = call(method, connection, arguments);
            return switch (result) {
                case CallableStatement statement -> proxy(CallableStatement.class, watching(statement, meanwhile));
                case PreparedStatement statement -> proxy(PreparedStatement.class, watching(statement, meanwhile));
                case Statement statement -> proxy(Statement.class, watching(statement, meanwhile));
                case null, default -> result;
            };
        });
    }

    private static InvocationHandler watching(Statement statement, Meanwhile meanwhile) {
        return (self, method, arguments) -> {
            Object result = call(method, statement, arguments);
            if (method.getName().startsWith("execute")) {
                meanwhile.happens(method.getName().equals("executeQuery") || Boolean.TRUE.equals(result));
            }
            return result;
        };
    }

    private static Object call(Method method, Object target, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(Watched.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
