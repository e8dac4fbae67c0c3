// Wrong: knows the rows of one statement, not those of a batch. Message: "update stock set version = 7"
package bookshop.setup;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;

/** Exercise 03.8: see the SQL, with time and rows, and no secrets. */
final class Ex08Log {

    private Ex08Log() {}

    // datasource-proxy has log writers of its own. They show parameters, which is what one wants at home and nowhere
    // else.
    static DataSource logged(DataSource source, Consumer<String> log) {
        return ProxyDataSourceBuilder.create(source)
                .afterQuery((execution, queries) -> log.accept(line(execution, queries)))
                .build();
    }

    private static String line(ExecutionInfo execution, List<QueryInfo> queries) {
        String sql = queries.stream().map(QueryInfo::getQuery).collect(Collectors.joining("; "));
        return sql.replaceAll("'[^']*'(?:'[^']*')*", "'***'")
                        .replaceAll("\\s+", " ")
                        .strip() + " [" + execution.getElapsedTime() + " ms" + outcome(execution) + "]";
    }

    private static String outcome(ExecutionInfo execution) {
        if (!execution.isSuccess()) return ", failed";
        return switch (execution.getResult()) {
            case Integer rows -> ", " + rows + " rows";
            case null, default -> "";
        };
    }
}
