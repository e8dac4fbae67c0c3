package bookshop.sql;

import java.sql.SQLException;

/** There is no database to be had. The message is one sentence: what was tried, with passwords masked, and what to do. */
final class Unavailable extends IllegalStateException {

    private Unavailable(String message) {
        super(message + " (README, \"Databases\").");
    }

    /** For an address that no driver of this course takes. */
    static Unavailable unsupported(String address) {
        return new Unavailable("DB_URL is " + masked(address) + ", but the course runs on jdbc:postgresql://… and on"
                + " jdbc:mysql://…, and without a DB_URL on SQLite: correct it or leave it out");
    }

    /** For a server that calls itself MySQL to old drivers. */
    static Unavailable mariaDb(String address) {
        return new Unavailable("The server at " + masked(address)
                + " is MariaDB, whose SQL differs from MySQL's: start MySQL 8 or PostgreSQL");
    }

    /** For what the server, or the silence of it, said. The exception is no cause: its text may hold the whole address. */
    static Unavailable because(SQLException e, String address) {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        int code = e.getErrorCode(); // MySQL's states are too coarse
        String at = " at " + masked(address);
        if (code == 1040 || code == 1203 || state.equals("53300")) { // MySQL's state for it is 08004
            return new Unavailable("The server" + at + " has no connection left: close some, or use a smaller pool");
        } else if (code == 1049 || state.equals("3D000")) {
            return new Unavailable("There is no such database" + at + ": create it, or name another in DB_URL");
        } else if (code == 1044 || code == 1227 || state.equals("42501")) {
            return new Unavailable("The user may create no schema or database" + at + ": grant it, or change DB_USER");
        } else if (state.startsWith("28") || state.equals("08004")) {
            return new Unavailable(
                    "The server" + at + " refuses the user or the password: check DB_USER and DB_PASSWORD");
        } else if (String.valueOf(e.getMessage()).contains("Public Key Retrieval")) { // a driver's texts are English
            return new Unavailable("The MySQL server" + at + " has no TLS, so the driver doesn't send it the password:"
                    + " switch TLS on or, on your own machine, add the option allowPublicKeyRetrieval=true to DB_URL");
        } else if (state.startsWith("08")) {
            return new Unavailable("No server answers" + at + ": start it, and check the address in DB_URL");
        }
        return new Unavailable(
                "The database" + at + " can't be used, it says \"" + masked(e.getMessage()) + "\": check DB_URL");
    }

    /** The text without what stands for a password in a query, and without all that stands before an @ in an address. */
    static String masked(String text) {
        return String.valueOf(text)
                .replaceAll("(?i)(password\\d?|pwd)=[^&\\s]*", "$1=***")
                .replaceAll("(jdbc:\\w+:(?://)?|\\w+://)?\\S*@", "$1***@");
    }
}
