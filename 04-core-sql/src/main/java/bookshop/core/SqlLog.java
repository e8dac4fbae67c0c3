package bookshop.core;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.ExecuteType;

/** Keeps the SQL that jOOQ sends: the lesson shows it, and its tests count it. A batch of one SQL counts once. */
final class SqlLog implements ExecuteListener {

    private final List<String> statements = new CopyOnWriteArrayList<>();

    /** Called before each execution, when the SQL is rendered and bound. */
    @Override
    public void executeStart(ExecuteContext context) {
        boolean batch = context.type() == ExecuteType.BATCH;
        statements.addAll(batch ? List.of(context.batchSQL()) : List.of(context.sql()));
    }

    /** All statements so far, the oldest first; grows while jOOQ works. */
    List<String> statements() {
        return statements;
    }
}
