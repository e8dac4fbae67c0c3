package bookshop.setup;

import java.util.function.Consumer;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;

/** Exercise 03.8: see the SQL, with time and rows, and no secrets. */
final class Ex08Log {

    private Ex08Log() {}

    /**
     * The same source, but every execution of a statement gives the log one line, after it has run:
     *
     * <pre>
     * select title from book where id = ? [3 ms]
     * update customer set name = '***' where email = ? [12 ms, 2 rows]
     * insert into genre (id, name) values (?, ?) [4 ms, failed]
     * </pre>
     *
     * <ul>
     *   <li>First the SQL as it was sent, all of it, in one line: every run of white space is one blank, and none at the
     *       ends. The values of parameters are never shown. A text in the SQL is a value too: what stands between single
     *       quotes becomes {@code ***}. (Two quotes within it stand for one: {@code 'O''Reilly'} is a single text, and
     *       becomes {@code '***'}.) What stands between double quotes is a name, and stays.
     *   <li>Then, in brackets, the time in whole milliseconds; after a failure {@code failed}; else the number of rows
     *       for {@code executeUpdate}, and for {@code executeBatch} the sum of its rows. It says {@code rows} for 1,
     *       too. For queries and {@code execute} there is no number.
     *   <li>The batch of a prepared statement is one execution: its SQL stands there once.
     * </ul>
     *
     * Nobody uses batches of a plain {@code Statement} here, or the methods whose names have a {@code Large}, and no name
     * or comment in the SQL holds a single quote.
     *
     * <p>The program notices nothing: results and exceptions are those of the source, and no connection is taken by this
     * method itself.
     *
     * <p>Look at: {@link ProxyDataSourceBuilder} with {@code afterQuery} or a {@link QueryExecutionListener}; {@link
     * ExecutionInfo#getElapsedTime}, {@link ExecutionInfo#isSuccess}, {@link ExecutionInfo#getResult} (which is an
     * {@code Integer}, an {@code int[]}, or something else).
     *
     * @param log takes each line; it throws nothing
     */
    static DataSource logged(DataSource source, Consumer<String> log) {
        throw new AssertionError("TODO 03.8 log every statement with its time and rows, and without values");
    }
}
