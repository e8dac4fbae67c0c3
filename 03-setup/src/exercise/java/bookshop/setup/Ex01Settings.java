package bookshop.setup;

import java.util.Map;

/**
 * Exercise 03.1: settings from the environment, with defaults and errors that help.
 *
 * <table>
 * <caption>The variables</caption>
 * <tr><td>{@code DB_URL}</td><td>begins with {@code jdbc:sqlite:}, {@code jdbc:postgresql:} or {@code jdbc:mysql:}, in small
 * letters; when not given: {@code jdbc:sqlite:bookshop.db}</td></tr>
 * <tr><td>{@code DB_USER}</td><td>any text; when not given: null</td></tr>
 * <tr><td>{@code DB_PASSWORD}</td><td>any text; when not given: null</td></tr>
 * <tr><td>{@code DB_POOL_SIZE}</td><td>a whole number from 1 to 50; when not given: 4</td></tr>
 * </table>
 *
 * A variable that is absent, empty or nothing but white space is not given, and white space around a value doesn't
 * belong to it. {@code DB_PASSWORD} is the exception to both: it is taken as it stands, blanks and all, and only an
 * absent or empty one is not given.
 *
 * @param url the address
 * @param user may be null
 * @param password may be null
 * @param poolSize how many connections
 */
record Ex01Settings(String url, String user, String password, int poolSize) {

    /**
     * Reads the four variables; others don't matter. For example {@code {DB_URL=jdbc:mysql://localhost/shop,
     * DB_USER=ann}} gives that address, the user {@code "ann"}, no password and 4.
     *
     * <p>Look at: {@link Map#get}, {@link String#isBlank}, {@link String#strip}, {@link Integer#parseInt}.
     *
     * @param environment as {@link System#getenv()} gives it; it can't be changed, and holds no null
     * @throws IllegalArgumentException when {@code DB_URL} or {@code DB_POOL_SIZE} can't be used. Its message names the
     *     variable at fault; when it is both, one message names both, and it never names one that is right. For {@code
     *     DB_POOL_SIZE} it also shows the value that was found. For {@code DB_URL} it shows no part of it, and no cause
     *     does: what can't be used may hold a password
     */
    static Ex01Settings from(Map<String, String> environment) {
        throw new AssertionError("TODO 03.1 read the settings, and name every variable that is wrong");
    }

    /**
     * For logs: address, user and pool size can be read in it. It tells whether there is a password, but nothing of it,
     * not even its length. (The address is shown as it is, so a password has no place in {@code DB_URL}.)
     */
    @Override
    public String toString() {
        throw new AssertionError("TODO 03.1 show the settings without the password");
    }
}
