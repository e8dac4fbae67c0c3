package course;

import java.lang.reflect.Method;
import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/** Keeps an answer that would end or change the whole test JVM from spoiling the verdicts on the others. */
public final class Guard implements InvocationInterceptor {
    private static final Logger EXIT = Logger.getLogger("java.lang.Runtime");

    static {
        // The JDK logs System.exit before it obeys: a learner's call waits here until its test's time is over.
        EXIT.setLevel(Level.FINE);
        EXIT.setFilter(exit -> {
            while (Explanation.frames(exit.getThrown())
                    .anyMatch(frame -> Lesson.running().edited(frame).isPresent())) {
                LockSupport.park();
                Thread.interrupted(); // The time limit's interrupt: cleared, or park would not wait any more.
            }
            return false;
        });
    }

    @Override
    public void interceptTestMethod(
            Invocation<Void> test, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            test.proceed();
            if (!locale.equals(Locale.getDefault()) || !zone.equals(TimeZone.getDefault())) {
                throw new AssertionError("the default locale or time zone was changed, which the whole program shares");
            }
        } catch (OutOfMemoryError e) { // JUnit would stop all tests.
            throw new AssertionError("no memory is left: look for a loop that keeps what it makes", e);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Override
    public void interceptTestTemplateMethod(
            Invocation<Void> test, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        interceptTestMethod(test, method, context);
    }
}
