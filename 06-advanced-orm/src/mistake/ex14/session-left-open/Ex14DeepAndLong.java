// Wrong: closes the session only if every line can be handed over. Message: "sessions that are still open"
package bookshop.advanced;

import bookshop.advanced.Step9Batches.Entry;
import java.util.List;
import java.util.function.Consumer;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** Exercise 06.14: read deep, and read long. */
final class Ex14DeepAndLong {

    private Ex14DeepAndLong() {}

    record Receipt(long purchase, List<String> lines) {}

    // One list for each query: two in one would multiply their rows. The second finds the books of the first in the
    // session, and
    // fills in their authors.
    static List<Receipt> receipts(Session session, long customer) {
        List<Purchase> purchases = session.createSelectionQuery("""
                        from Purchase purchase
                        left join fetch purchase.lines line
                        left join fetch line.book
                        where purchase.customer.id = :customer
                        order by purchase.purchasedAt, purchase.id
                        """, Purchase.class)
                .setParameter("customer", customer)
                .getResultList();
        session.createSelectionQuery("""
                        from Book book
                        left join fetch book.authors link
                        left join fetch link.author
                        where book.id in (
                          select line.book.id from PurchaseLine line where line.purchase.customer.id = :customer
                        )
                        """, Book.class)
                .setParameter("customer", customer)
                .getResultList();
        return purchases.stream()
                .map(purchase -> new Receipt(
                        purchase.getId(),
                        purchase.getLines().stream()
                                .map(Ex14DeepAndLong::described)
                                .toList()))
                .toList();
    }

    private static String described(PurchaseLine line) {
        List<String> names = line.getBook().authorNames();
        return line.getBook().getTitle() + (names.isEmpty() ? "" : " by " + String.join(", ", names)) + ": "
                + line.getQuantity() + " x " + line.getUnitPriceCents();
    }

    static long export(SessionFactory factory, Consumer<String> lines) {
        Session session = factory.openSession();
        long count = 0;
        String last = "";
        while (true) {
            List<Entry> page = session.createSelectionQuery("from Entry where isbn > :last order by isbn", Entry.class)
                    .setParameter("last", last)
                    .setMaxResults(500)
                    .getResultList();
            if (page.isEmpty()) break;
            for (Entry entry : page) {
                lines.accept(entry.getIsbn() + ";" + entry.getTitle() + ";" + entry.getPriceCents());
            }
            count += page.size();
            last = page.getLast().getIsbn();
            session.clear();
        }
        session.close();
        return count;
    }
}
