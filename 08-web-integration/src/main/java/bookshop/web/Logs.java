package bookshop.web;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What Liquibase and Tomcat have to say goes past logback, to the JDK's own logging: warnings only. */
public final class Logs {

    // Kept in a field, or the settings are garbage collected with their loggers.
    private static final List<Logger> LOGGERS =
            List.of(Logger.getLogger("liquibase"), Logger.getLogger("org.apache"), Logger.getLogger("org.hibernate"));

    private Logs() {}

    /** Turns the news off. */
    public static void quiet() {
        LOGGERS.forEach(logger -> logger.setLevel(Level.WARNING));
        LOGGERS.get(0).setLevel(Level.OFF); // a failed migration is an exception; once is enough
        LOGGERS.get(1).setLevel(Level.SEVERE); // at its end Tomcat warns of the pool's threads, which aren't its own
        // Boot would set up the logging of the whole JVM anew at each start; logback.xml says all there is.
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
    }
}
