package bookshop.advanced;

import jakarta.persistence.criteria.CriteriaUpdate;
import jakarta.persistence.criteria.Root;
import java.util.List;
import org.hibernate.Session;
import org.hibernate.query.specification.SelectionSpecification;

/**
 * Step 5: what SQLAlchemy calls a hybrid attribute, an expression that is valid in the program and in a query, is said in Java
 * and in SQL. That is twice, so a test must compare them, and NULL, rounding and integer division are what it must compare.
 */
final class Step5Hybrids {

    private Step5Hybrids() {}

    /** Three forms, one answer: how many lines cost at least that, by Java, by the formula in HQL, by the restriction. */
    static List<Long> costsAtLeast(Session session, int cents) {
        long java = session.createSelectionQuery("from PurchaseLine", PurchaseLine.class)
                .getResultStream()
                .filter(line -> line.total() >= cents)
                .count();
        long formula = session.createSelectionQuery("from PurchaseLine where totalCents >= :cents", PurchaseLine.class)
                .setParameter("cents", cents)
                .getResultCount();
        long restriction = SelectionSpecification.create(PurchaseLine.class)
                .restrict(PurchaseLine.costsAtLeast(cents))
                .createQuery(session)
                .getResultCount();
        return List.of(java, formula, restriction);
    }

    /** A formula is a value of the moment of the load. */
    static List<Integer> stale(Session session) {
        var line = session.find(PurchaseLine.class, new PurchaseLine.Key(3L, 54L));
        line.setQuantity(10);
        session.flush();
        int before = line.getTotalCents();
        session.refresh(line);
        return List.of(line.total(), before, line.getTotalCents());
    }

    /** A sub-select as an attribute, in the order of a query. */
    static List<String> dearest(Session session) {
        return session.createSelectionQuery("from Purchase order by totalCents desc, id limit 2", Purchase.class)
                .getResultStream()
                .map(purchase -> "purchase " + purchase.getId() + ": " + purchase.getTotalCents() + " cents")
                .toList();
        // Try: the same expression, in one query only: select purchase, (select sum(…) …) from Purchase purchase
    }

    /** Calculated by the table itself, for every program that reads it, and read again after a write. */
    static List<Integer> generated(Session session) {
        Reading kafka = session.find(Reading.class, "r-2");
        int before = kafka.getFreeSeats();
        kafka.setBooked(20);
        session.flush();
        return List.of(before, kafka.getFreeSeats());
    }

    /** The other direction, an expression that is written: one method that puts it into an update. */
    static int book(Session session, String city, int seats) {
        var builder = session.getCriteriaBuilder();
        CriteriaUpdate<Reading> update = builder.createCriteriaUpdate(Reading.class);
        Root<Reading> reading = update.from(Reading.class);
        update.set(
                reading.<Integer>get("booked"),
                builder.sum(builder.coalesce(reading.<Integer>get("booked"), 0), seats));
        update.where(builder.equal(reading.get("city"), city));
        return session.createMutationQuery(update).executeUpdate();
    }
}
