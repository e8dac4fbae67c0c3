package bookshop.advanced;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * Connections to whichever database is the current one. On SQLite they turn round the rows of every select that asks for no
 * order, so that nobody is right by luck.
 */
record CurrentSource(Supplier<DataSource> current) implements DataSource {

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = current.get().getConnection();
        if (connection.getMetaData().getURL().startsWith("jdbc:sqlite:")) {
            try (var statement = connection.createStatement()) {
                statement.execute("pragma reverse_unordered_selects = on");
            }
        }
        return connection;
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return current.get().getConnection(user, password);
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return current.get().getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        current.get().setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        current.get().setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return current.get().getLoginTimeout();
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
