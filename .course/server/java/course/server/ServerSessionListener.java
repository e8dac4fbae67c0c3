package course.server;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Starts the server before the first test; JUnit finds this class by its entry in {@code META-INF/services}. Surefire
 * answers an exception from here with forty lines of its own, so the report prints the sentence, and it takes the place of
 * the address: every test that wants a database fails, and none falls back to SQLite.
 */
public final class ServerSessionListener implements LauncherSessionListener {
    @Override
    public void launcherSessionOpened(LauncherSession session) {
        try {
            Servers.start();
        } catch (IllegalStateException e) {
            System.setProperty("course.server.failure", e.getMessage());
            System.setProperty("DB_URL", e.getMessage());
        }
    }
}
