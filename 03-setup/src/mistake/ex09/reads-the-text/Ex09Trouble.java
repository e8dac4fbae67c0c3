// Wrong: looks for words in the text, which is in the server's language. Message: "Passwort-Authentifizierung"
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

    static Ex09Trouble of(SQLException e) {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        int code = e.getErrorCode();
        if (!String.valueOf(e.getMessage()).contains("password") && state.startsWith("28")) return OTHER;
        // The particular before the general: MySQL says 08004 when it is full, and 42000 for much else.
        if (state.equals("53300") || code == 1040) return SERVER_FULL;
        if (state.equals("3D000") || code == 1049 || code == 14) return NO_SUCH_DATABASE;
        if (state.startsWith("28") || code == 1044 || code == 1045) return LOGIN_REFUSED;
        if (state.startsWith("08")) return NO_SERVER;
        return e.getCause() instanceof SQLException cause ? of(cause) : OTHER;
    }

    static Ex09Trouble connecting(String url, String user, String password) {
        try {
            DriverManager.getDriver(url); // asks the drivers, not the server
        } catch (SQLException e) {
            return NO_DRIVER;
        }
        try (var connection = DriverManager.getConnection(url, user, password)) {
            return NONE;
        } catch (SQLException e) {
            return of(e);
        } catch (RuntimeException e) {
            return OTHER; // MySQL's driver throws one at a percent sign that begins no escape
        }
    }
}
