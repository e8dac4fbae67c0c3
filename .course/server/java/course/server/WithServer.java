package course.server;

import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;

/** Runs a lesson's program with the server it needs. */
public final class WithServer {
    /**
     * Starts the server if one is wanted, then calls {@code main} of the class named first with the other arguments.
     * Without a server, there or where {@code DB_URL} points, it says why in one sentence and ends with status 1.
     */
    public static void main(String[] args) throws Throwable {
        try {
            Servers.start();
            var main = Class.forName(args[0]).getDeclaredMethod("main", String[].class);
            main.setAccessible(true); // a lesson's classes are not public
            main.invoke(null, (Object) Arrays.copyOfRange(args, 1, args.length));
        } catch (IllegalStateException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        } catch (InvocationTargetException e) {
            if (!(e.getCause() instanceof IllegalStateException)) throw e.getCause();
            System.err.println(e.getCause().getMessage());
            System.exit(1);
        }
    }
}
