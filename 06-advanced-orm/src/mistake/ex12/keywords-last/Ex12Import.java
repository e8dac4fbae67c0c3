// Wrong: keeps all keywords until the entries are written. Message: "keywords sent too"
package bookshop.advanced;

import bookshop.advanced.Step9Batches.Entry;
import bookshop.advanced.Step9Batches.Keyword;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.hibernate.SessionFactory;

/** Exercise 06.12: import in batches. */
final class Ex12Import {

    private static final int BATCH = 100;

    private Ex12Import() {}

    record Line(String isbn, String title, int priceCents, List<String> keywords) {}

    static long load(SessionFactory factory, Iterator<Line> lines) {
        return factory.fromStatelessTransaction(session -> {
            session.setJdbcBatchSize(BATCH);
            long count = 0;
            var entries = new ArrayList<Entry>();
            var keywords = new ArrayList<Keyword>();
            while (lines.hasNext()) {
                Line line = lines.next();
                count++;
                entries.add(new Entry(line.isbn(), line.title(), line.priceCents()));
                line.keywords().stream().distinct().forEach(word -> keywords.add(new Keyword(line.isbn(), word)));
                if (entries.size() == BATCH || !lines.hasNext()) {
                    session.insertMultiple(entries);
                    entries.clear();
                }
            }
            session.insertMultiple(keywords);
            return count;
        });
    }
}
