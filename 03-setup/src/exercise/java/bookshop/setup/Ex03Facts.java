package bookshop.setup;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Exercise 03.3: connect, ask, close.
 *
 * @param product its name, for example {@code "PostgreSQL"}
 * @param version as the product gives it, for example {@code "18.4"}
 * @param majorVersion the first number of it, for example 18
 * @param driver the name of the driver, for example {@code "PostgreSQL JDBC Driver"}
 * @param books how many rows the table {@code book} has
 */
record Ex03Facts(String product, String version, int majorVersion, String driver, long books) {

    /**
     * Asks the database what it is and how many books it has. It takes one connection, and gives it back whatever
     * happens.
     *
     * <p>Look at: {@link DataSource#getConnection}, {@link Connection#getMetaData}, {@link DatabaseMetaData} (its
     * methods that begin with {@code getDatabase} and {@code getDriver}), and the statement {@code try (var connection
     * = …)}.
     *
     * @throws SQLException whatever JDBC throws reaches the caller as it is, also what closing throws; when something has
     *     failed and then closing fails as well, it is the first that reaches the caller
     */
    static Ex03Facts ask(DataSource source) throws SQLException {
        throw new AssertionError("TODO 03.3 ask for product, version, driver and books, and close the connection");
    }
}
