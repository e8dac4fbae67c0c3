package bookshop.setup;

import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.QueryCount;
import net.ttddyy.dsproxy.listener.SingleQueryCountHolder;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;

/** A proxy between the program and its data source sees every statement; the program doesn't change. */
final class Step7SeeTheSql {

    private Step7SeeTheSql() {}

    // All SQL in this program's output comes from here.
    static List<String> statements(DataSource source) throws SQLException {
        var log = new SqlLog();
        Step2Connections.query(log.over(source), 4);
        return log.statements();
    }

    // What a test for too many statements counts. Try: titles of ten books, one by one.
    static String counted(DataSource source) throws SQLException {
        var counts = new SingleQueryCountHolder();
        DataSource counting = ProxyDataSourceBuilder.create(source)
                .name("shop")
                .countQuery(counts)
                .build();
        Step2Connections.query(counting, 4);
        Step2Connections.query(counting, 5);
        QueryCount count = counts.getQueryCountMap().get("shop");
        return count.getSelect() + " selects, " + count.getUpdate() + " updates, " + count.getFailure() + " failed";
    }
}
