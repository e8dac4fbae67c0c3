// Wrong: switches on one connection and closes it. Message: "connection 1 stores a book"
package bookshop.setup;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.sqlite.SQLiteDataSource;

/** Exercise 03.4: SQLite's switches, on every connection. */
final class Ex04Switches {

    private Ex04Switches() {}

    // The configuration belongs to the source, so it reaches every connection. Only the journal mode is kept in the
    // file.
    static DataSource open(Path file) {
        var source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + file);
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("pragma foreign_keys = on");
            statement.execute("pragma busy_timeout = 7000");
            statement.execute("pragma journal_mode = wal");
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
        return source;
    }
}
