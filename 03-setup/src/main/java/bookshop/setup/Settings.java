package bookshop.setup;

import java.util.Properties;

/**
 * The address of a server and who asks, the same three settings for all lessons.
 *
 * @param url a JDBC address, or null for SQLite in a temporary file
 * @param user null where nobody needs to be named
 * @param password null where none is needed
 */
record Settings(String url, String user, String password) {

    /**
     * From {@code DB_URL}, {@code DB_USER} and {@code DB_PASSWORD}: the system property ({@code -DDB_URL=…}) or else
     * the environment. What is empty counts as not given: an empty line in a script is the usual way to switch one off.
     */
    static Settings current() {
        return new Settings(setting("DB_URL"), setting("DB_USER"), setting("DB_PASSWORD"));
    }

    private static String setting(String name) {
        String property = System.getProperty(name, "");
        String value = property.isBlank() ? System.getenv(name) : property;
        return value == null || value.isBlank() ? null : value;
    }

    /** User and password as a driver takes them: beside the address, where no character needs an escape. */
    Properties login() {
        var login = new Properties();
        if (user != null) login.put("user", user);
        if (password != null) login.put("password", password);
        return login;
    }

    /** Without the password, since settings end up in logs. */
    @Override
    public String toString() {
        return Unavailable.masked(url) + ", user " + user + ", password " + (password == null ? "none" : "***");
    }
}
