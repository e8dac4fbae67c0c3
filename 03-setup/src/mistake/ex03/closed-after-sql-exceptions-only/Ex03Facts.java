// Wrong: closes after a success and after an SQLException, but not after any other. Message: "1 connection is still
// open"
package bookshop.setup;

import java.sql.SQLException;
import javax.sql.DataSource;

/** Exercise 03.3: connect, ask, close. */
record Ex03Facts(String product, String version, int majorVersion, String driver, long books) {

    // Closed in the opposite order, also when a line of it throws: result, statement, connection.
    static Ex03Facts ask(DataSource source) throws SQLException {
        var connection = source.getConnection();
        try {
            var statement = connection.createStatement();
            var result = statement.executeQuery("select count(*) from book");
            result.next();
            var metaData = connection.getMetaData();
            var facts = new Ex03Facts(
                    metaData.getDatabaseProductName(),
                    metaData.getDatabaseProductVersion(),
                    metaData.getDatabaseMajorVersion(),
                    metaData.getDriverName(),
                    result.getLong(1));
            connection.close();
            return facts;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }
}
