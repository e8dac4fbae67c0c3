package bookshop.advanced;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/**
 * Step 1: a hierarchy of classes has three ways into tables. Payments lie in one table, publications in joined ones, events in a
 * table for each class. None is best: count what each costs.
 */
final class Step1Inheritance {

    private static final Pattern TABLE = Pattern.compile("\\b(?:from|join|into|update) \\w+");

    private Step1Inheritance() {}

    /** Payments of all kinds, each an object of its own class, from one table. */
    static List<String> payments(Session session) {
        return session.createSelectionQuery("from Payment where purchase.id < 4 order by id", Payment.class)
                .getResultStream()
                .map(Step1Inheritance::described)
                .toList();
        // Try: `from CardPayment`. Where does the condition come from?
    }

    /** By pattern, where the words are none of the entity's business. Not sealed, so the compiler wants a default. */
    static String described(Payment payment) {
        return payment.getAmountCents() + " cents by "
                + switch (payment) {
                    case CardPayment card -> card.getCardBrand() + " ending in " + card.getLastDigits();
                    case TransferPayment transfer -> "transfer from " + transfer.getIban();
                    case VoucherPayment voucher -> "voucher " + voucher.getVoucherCode();
                    default -> throw new IllegalStateException("a new kind: " + payment.getClass());
                };
    }

    /** A publication of unknown kind: outer joins with the tables of all kinds. */
    static String publication(Session session) {
        return session.find(Publication.class, 7L).getClass().getSimpleName();
        // Try: session.find(Audiobook.class, 7L), and then 6L.
    }

    /** An event of unknown kind: a union of the tables of all kinds. */
    static String event(Session session) {
        return session.find(Event.class, "w-1").getClass().getSimpleName();
    }

    /** The same questions to the three mappings: how many statements, and how many tables stand in them. */
    static List<String> costs(SessionFactory factory, SqlLog log) {
        return List.of(
                "                     payment     publication   event",
                "one by its id        "
                        + cost(factory, log, session -> session.find(Payment.class, 1L)) + "      "
                        + cost(factory, log, session -> session.find(Publication.class, 1L)) + "        "
                        + cost(factory, log, session -> session.find(Event.class, "r-1")),
                "all                  "
                        + cost(factory, log, session -> all(session, "Payment")) + "      "
                        + cost(factory, log, session -> all(session, "Publication")) + "        "
                        + cost(factory, log, session -> all(session, "Event")),
                "all of one kind      "
                        + cost(factory, log, session -> all(session, "CardPayment")) + "      "
                        + cost(factory, log, session -> all(session, "PrintedBook")) + "        "
                        + cost(factory, log, session -> all(session, "Reading")),
                "a new one            "
                        + cost(factory, log, Step1Inheritance::newPayment) + "      "
                        + cost(factory, log, Step1Inheritance::newPublication) + "        "
                        + cost(factory, log, Step1Inheritance::newEvent));
    }

    private static List<?> all(Session session, String entity) {
        return session.createSelectionQuery("from " + entity, Object.class).getResultList();
    }

    private static void newPayment(Session session) {
        var purchase = session.getReference(Purchase.class, 18L);
        session.persist(new CardPayment(purchase, 2499, Instant.EPOCH, "VISA", "1111"));
    }

    private static void newPublication(Session session) {
        var book = session.getReference(Book.class, 30L);
        session.persist(new PrintedBook(book, 999, LocalDate.EPOCH, 280, "HARDBACK"));
    }

    private static void newEvent(Session session) {
        session.persist(new Webcast("Small Gods, read by one", LocalDate.EPOCH, "https://example.org/gods"));
    }

    /** Does the work in a transaction that is rolled back: how many statements, naming how many tables. */
    private static String cost(SessionFactory factory, SqlLog log, Consumer<Session> work) {
        int before = log.statements().size();
        factory.inSession(session -> {
            session.beginTransaction();
            work.accept(session);
            session.flush();
            session.getTransaction().rollback();
        });
        var ran = List.copyOf(log.statements().subList(before, log.statements().size()));
        // SQLite tells a new id in a select that names no table.
        var counted =
                ran.stream().map(Step1Inheritance::tables).filter(n -> n > 0).toList();
        return counted.size() + " on " + counted.stream().mapToLong(n -> n).sum();
    }

    private static long tables(String sql) {
        return TABLE.matcher(sql).results().count();
    }
}
