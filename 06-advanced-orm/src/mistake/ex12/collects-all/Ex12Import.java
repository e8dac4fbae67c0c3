// Wrong: collects the whole catalogue first. Message: "500 lines are read, and none of them was sent"
package bookshop.advanced;

import bookshop.advanced.Step9Batches.Entry;
import bookshop.advanced.Step9Batches.Keyword;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** Exercise 06.12: import in batches. */
final class Ex12Import {

    private static final int BATCH = 100;

    private Ex12Import() {}

    record Line(String isbn, String title, int priceCents, List<String> keywords) {}

    static long load(SessionFactory factory, Iterator<Line> lines) {
        return factory.fromTransaction(session -> {
            session.setJdbcBatchSize(BATCH);
            long count = 0;
            List<Line> batch = new ArrayList<>();
            while (lines.hasNext()) {
                batch.add(lines.next());
                count++;
                // The last batch may be a short one.
                if (!lines.hasNext()) {
                    insert(session, batch);
                    batch.clear();
                }
            }
            return count;
        });
    }

    // All entries, then all keywords: in turn, each change of table would end a batch. Then send, and forget.
    private static void insert(Session session, List<Line> lines) {
        for (Line line : lines) {
            session.persist(new Entry(line.isbn(), line.title(), line.priceCents()));
        }
        for (Line line : lines) {
            line.keywords().stream().distinct().forEach(word -> session.persist(new Keyword(line.isbn(), word)));
        }
        session.flush();
        session.clear();
    }
}
