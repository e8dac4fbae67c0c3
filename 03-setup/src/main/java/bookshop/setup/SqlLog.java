package bookshop.setup;

import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;

/** Remembers the statements that go through a data source, the oldest first, without their parameters. */
final class SqlLog implements QueryExecutionListener {

    private final List<String> statements = new ArrayList<>();

    /** The same connections, seen through: whoever uses them notices nothing. */
    DataSource over(DataSource source) {
        return ProxyDataSourceBuilder.create(source).listener(this).build();
    }

    List<String> statements() {
        return statements;
    }

    @Override
    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {}

    @Override
    public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        // Try: execution.getElapsedTime(), and execution.getResult() after an update.
        queries.forEach(query -> statements.add(query.getQuery()));
    }
}
