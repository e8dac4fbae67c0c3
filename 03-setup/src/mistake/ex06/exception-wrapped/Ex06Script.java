// Wrong: wraps the exception, so that its state and code are gone. Message: "as it is, but got another one"
package bookshop.setup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Exercise 03.6: run a script of several statements, all or nothing. */
final class Ex06Script {

    /** What may hold a semicolon that ends nothing, first; then the semicolon; then any other character. */
    private static final Pattern TOKEN =
            Pattern.compile("""
            (?<comment> --[^\\n]* | /\\*.*?\\*/ )
            | (?<text> '[^']*' | "[^"]*" | ^\\h*begin\\h*\\r?$ .*? ^\\h*end(?=;\\h*\\r?$) )
            | (?<end> ; )
            | .
            """, Pattern.COMMENTS | Pattern.DOTALL | Pattern.MULTILINE | Pattern.CASE_INSENSITIVE);

    private Ex06Script() {}

    static List<String> statements(String script) {
        List<String> statements = new ArrayList<>();
        var statement = new StringBuilder();
        Matcher matcher = TOKEN.matcher(script + "\n;");
        while (matcher.find()) {
            if (matcher.group("end") != null) {
                if (!statement.toString().isBlank())
                    statements.add(statement.toString().strip());
                statement.setLength(0);
            } else if (matcher.group("comment") == null) { // 'it''s' is two texts, side by side: nothing is lost
                statement.append(matcher.group());
            } else {
                statement.append(' '); // a comment separates words
            }
        }
        return statements;
    }

    static void run(Connection connection, String script) throws SQLException {
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            for (String sql : statements(script)) {
                statement.execute(sql);
            }
            connection.commit();
        } catch (SQLException e) {
            connection.rollback(); // before autocommit is switched on: that would commit
            throw new SQLException("the script failed: " + e.getMessage(), e);
        } finally {
            connection.setAutoCommit(true);
        }
    }
}
