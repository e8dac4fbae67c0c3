package bookshop.web;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.hibernate.resource.jdbc.spi.StatementInspector;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;

/** Shows the SQL that Hibernate and jOOQ send, for as long as somebody wants to see it. */
public final class SqlLog implements StatementInspector, ExecuteListener {

    // Null while nobody looks: a server that kept all it ever sent would fill the memory with it.
    private volatile Queue<String> statements;

    @Override
    public String inspect(String sql) {
        keep(sql);
        return sql;
    }

    @Override
    public void executeStart(ExecuteContext ctx) {
        keep(ctx.sql());
    }

    private void keep(String sql) {
        var kept = statements;
        if (kept != null) kept.add(sql);
    }

    /** Keeps what is sent from now on. */
    public void begin() {
        statements = new ConcurrentLinkedQueue<>();
    }

    /** Gives what was sent since {@link #begin}, the oldest first, and keeps no more. */
    public List<String> end() {
        var sent = List.copyOf(statements);
        statements = null;
        return sent;
    }
}
