package bookshop.web;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.hibernate.resource.jdbc.spi.StatementInspector;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;

/** Keeps the SQL that Hibernate and jOOQ send: the program shows it, and tests count it. */
public final class SqlLog implements StatementInspector, ExecuteListener {

    private final List<String> statements = new CopyOnWriteArrayList<>();

    @Override
    public String inspect(String sql) {
        statements.add(sql);
        return sql;
    }

    @Override
    public void executeStart(ExecuteContext ctx) {
        statements.add(ctx.sql());
    }

    /** All statements so far, the oldest first; grows while the applications work. */
    public List<String> statements() {
        return statements;
    }
}
