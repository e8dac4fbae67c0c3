// Wrong: closes in a finally of its own: what close throws takes the place of what was thrown before. Message: "as it
// is,
// but got another exception"
package bookshop.setup;

import java.sql.SQLException;
import javax.sql.DataSource;

/** Exercise 03.3: connect, ask, close. */
record Ex03Facts(String product, String version, int majorVersion, String driver, long books) {

    static Ex03Facts ask(DataSource source) throws SQLException {
        var connection = source.getConnection();
        try {
            var statement = connection.createStatement();
            var result = statement.executeQuery("select count(*) from book");
            result.next();
            var metaData = connection.getMetaData();
            return new Ex03Facts(
                    metaData.getDatabaseProductName(),
                    metaData.getDatabaseProductVersion(),
                    metaData.getDatabaseMajorVersion(),
                    metaData.getDriverName(),
                    result.getLong(1));
        } finally {
            connection.close();
        }
    }
}
