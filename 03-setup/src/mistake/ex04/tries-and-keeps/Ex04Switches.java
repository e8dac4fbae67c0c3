// Wrong: tries whether the switches work, and leaves that connection open. Message: "another is still open"
package bookshop.setup;

import java.nio.file.Path;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** Exercise 03.4: SQLite's switches, on every connection. */
final class Ex04Switches {

    private Ex04Switches() {}

    // The configuration belongs to the source, so it reaches every connection. Only the journal mode is kept in the
    // file.
    static DataSource open(Path file) {
        var config = new SQLiteConfig();
        config.enforceForeignKeys(true);
        config.setBusyTimeout(7_000);
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        var source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        try {
            source.getConnection().createStatement().execute("pragma journal_mode");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return source;
    }
}
