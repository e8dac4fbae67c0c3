package bookshop.web;

import java.util.UUID;
import java.util.function.BiConsumer;
import org.slf4j.LoggerFactory;

/**
 * What went wrong on the server's side. The visitor gets a reference and nothing else: an exception's text may hold SQL,
 * paths, or another visitor's data. Who keeps the server finds the exception in the log, by the reference.
 */
public final class Faults {

    private final BiConsumer<String, Throwable> log;

    /** @param log gets every reference and what it stands for */
    public Faults(BiConsumer<String, Throwable> log) {
        this.log = log;
    }

    /** Into the program's log. */
    public static Faults logged() {
        var log = LoggerFactory.getLogger(Faults.class);
        return new Faults((reference, fault) -> log.error("fault {}", reference, fault));
    }

    /** Logs it, and gives the reference under which it is found. */
    public String note(Throwable fault) {
        String reference = UUID.randomUUID().toString().substring(0, 8);
        log.accept(reference, fault);
        return reference;
    }
}
