package bookshop.setup;

import com.zaxxer.hikari.HikariConfig;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * Exercise 03.4: SQLite's switches, on every connection. (It is about SQLite, whatever database the lesson runs on.)
 */
final class Ex04Switches {

    private Ex04Switches() {}

    /**
     * Connections to a file of SQLite. On each of them, however many are open at once and whichever is asked:
     *
     * <ul>
     *   <li>foreign keys are checked ({@code pragma foreign_keys} is 1; the default is 0);
     *   <li>who finds the file locked waits for 7 seconds before giving up ({@code pragma busy_timeout} is 7000, in
     *       milliseconds);
     *   <li>a reader doesn't hold up a writer ({@code pragma journal_mode} is {@code wal}).
     * </ul>
     *
     * What is in the file stays, others may open it as well, and no connection is left open by this method. A pool is a
     * data source too, but none is needed; it may keep connections of its own until it is closed, and lends at least
     * three.
     *
     * <p>Look at: {@link SQLiteConfig} and {@link SQLiteDataSource}; or {@link HikariConfig}, with options in the
     * address or as properties.
     *
     * @param file a file in a folder that exists; it may be empty or not there yet
     */
    static DataSource open(Path file) {
        throw new AssertionError("TODO 03.4 give connections that check foreign keys, wait for locks and use a log");
    }
}
