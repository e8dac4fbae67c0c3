// Wrong: repeats the address, and hides only what DB_PASSWORD holds. Message: "of which it should show no part"
package bookshop.setup;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Exercise 03.1: settings from the environment, with defaults and errors that help. */
record Ex01Settings(String url, String user, String password, int poolSize) {

    static Ex01Settings from(Map<String, String> environment) {
        // All problems at once: whoever sets up a server doesn't want to restart it for each.
        List<String> problems = new ArrayList<>();
        String url = given(environment, "DB_URL", "jdbc:sqlite:bookshop.db");
        if (!url.matches("(?s)jdbc:(sqlite|postgresql|mysql):.*")) {
            problems.add("DB_URL should begin with jdbc:sqlite:, jdbc:postgresql: or jdbc:mysql:, but is "
                    + url.replace(environment.getOrDefault("DB_PASSWORD", " "), "***"));
        }
        String size = given(environment, "DB_POOL_SIZE", "4");
        int poolSize = 0;
        try {
            poolSize = Integer.parseInt(size);
        } catch (NumberFormatException e) {
            // 0 is refused below, with the same words.
        }
        if (poolSize < 1 || poolSize > 50) {
            problems.add("DB_POOL_SIZE should be a whole number from 1 to 50, but is " + size);
        }
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", problems));
        }
        // A blank may be part of a password.
        String password = environment.getOrDefault("DB_PASSWORD", "");
        return new Ex01Settings(
                url, given(environment, "DB_USER", null), password.isEmpty() ? null : password, poolSize);
    }

    private static String given(Map<String, String> environment, String name, String otherwise) {
        String value = environment.getOrDefault(name, "").strip();
        return value.isEmpty() ? otherwise : value;
    }

    /** A record's own text shows all its components. */
    @Override
    public String toString() {
        return url + ", user " + user + (password == null ? " without" : " with") + " a password, " + poolSize
                + " connections";
    }
}
