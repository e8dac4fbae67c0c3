package bookshop.setup;

import java.sql.DriverManager;
import java.sql.SQLException;

/** Exercise 03.9: why there is no connection. */
enum Ex09Trouble {
    /** There is no trouble. */
    NONE,
    /** No driver of this program takes the address. */
    NO_DRIVER,
    /** Nobody answers: no server there, a wrong port, or one that broke off. */
    NO_SERVER,
    /** The server has as many connections as it allows. */
    SERVER_FULL,
    /** Wrong user, wrong password, or a user without a right to this database. */
    LOGIN_REFUSED,
    /** The server is there, the database isn't; or the file can't be opened. */
    NO_SUCH_DATABASE,
    /** Anything else. */
    OTHER;

    /**
     * What the exception of a driver says about an attempt to connect. Its text is in the server's language, so it is
     * no guide; state and code are:
     *
     * <table>
     * <caption>Who says what</caption>
     * <tr><th></th><th>state</th><th>or code</th></tr>
     * <tr><td>{@link #SERVER_FULL}</td><td>53300</td><td>1040 (MySQL, whose state for it is 08004)</td></tr>
     * <tr><td>{@link #NO_SUCH_DATABASE}</td><td>3D000</td><td>1049 (MySQL), 14 (SQLite, which gives no state)</td></tr>
     * <tr><td>{@link #LOGIN_REFUSED}</td><td>begins with 28</td><td>1044, 1045 (MySQL)</td></tr>
     * <tr><td>{@link #NO_SERVER}</td><td>begins with 08, when nothing above fits</td><td></td></tr>
     * </table>
     *
     * Read it from top to bottom: the first row that fits counts, and a code counts with any state. The exception may
     * have come through a pool, which wraps it: when neither state nor code of an exception is in the table, its cause
     * is asked, then the cause of that, as long as it is an {@link SQLException}. Never {@link #NONE} or {@link
     * #NO_DRIVER}.
     *
     * <p>Look at: {@link SQLException#getSQLState} (which may be null), {@link SQLException#getErrorCode}, {@link
     * Throwable#getCause}.
     *
     * @param e never null
     */
    static Ex09Trouble of(SQLException e) {
        throw new AssertionError("TODO 03.9 tell from state and code what went wrong");
    }

    /**
     * Tries to connect once, and closes the connection if there is one. What belongs to the whole program, such as the
     * login time-out of {@link DriverManager}, stays as it is.
     *
     * <p>Look at: {@link DriverManager#getDriver}, {@link DriverManager#getConnection(String, String, String)}. When no
     * driver takes the address, both throw an {@link SQLException} with the state 08001, which is also what
     * PostgreSQL's driver says when no server answers.
     *
     * @param user may be null
     * @param password may be null
     * @return {@link #NONE} if it worked, {@link #NO_DRIVER}, or else what {@link #of} says. It throws nothing: {@link
     *     #OTHER} when a driver throws something that is no {@link SQLException}, as MySQL's does at the address {@code
     *     jdbc:mysql://localhost/100%}
     */
    static Ex09Trouble connecting(String url, String user, String password) {
        throw new AssertionError("TODO 03.9 try to connect, close, and tell what went wrong");
    }
}
