package bookshop.orm;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/** Keeps the SQL that Hibernate sends: the lesson shows it, and its tests count it. */
final class SqlLog implements StatementInspector {

    private final List<String> statements = new CopyOnWriteArrayList<>();

    @Override
    public String inspect(String sql) {
        statements.add(sql);
        return sql;
    }

    /** All statements so far, the oldest first; grows while Hibernate works. */
    List<String> statements() {
        return statements;
    }
}
