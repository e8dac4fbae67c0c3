package bookshop.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;

/**
 * One statement of a file.
 *
 * @param line where it begins in its file
 * @param comment the comments that stand before it
 * @param text the statement, in which {@code :name} stands for a parameter
 */
record Sql(String file, int line, String comment, String text) {

    /** How long a statement may run. */
    static final Duration LONGEST = Duration.ofSeconds(3);

    /** More rows than this are a mistake in a shop of this size. */
    static final int MOST_ROWS = 10_000;

    private static final ScheduledExecutorService CLOCK =
            Executors.newScheduledThreadPool(2, Thread.ofPlatform().daemon().factory());

    /**
     * What a statement gave.
     *
     * @param table its rows; null for a statement that gives none
     * @param changed how many rows it changed
     */
    record Result(Table table, int changed) {}

    /** The statement was cut off. */
    static final class Stopped extends RuntimeException {

        private Stopped(String after, SQLException cause) {
            super("stopped after " + after + " (does a join lack its condition, or a recursion its end?)", cause);
        }
    }

    /** The names of the parameters, in the order in which they stand in the text. */
    List<String> parameters() {
        return Script.TOKEN
                .matcher(text)
                .results()
                .map(Sql::parameter)
                .filter(Objects::nonNull)
                .toList();
    }

    private static String parameter(MatchResult token) {
        return token.group("parameter");
    }

    /**
     * Runs the statement, for at most {@link #LONGEST}.
     *
     * @param values a value for each parameter
     * @throws SQLException what the database says
     * @throws Stopped when it ran too long or gave too much
     * @throws IllegalArgumentException when there is no value for a parameter
     */
    Result run(Connection connection, Map<String, ?> values) throws SQLException {
        return run(connection, values, LONGEST);
    }

    Result run(Connection connection, Map<String, ?> values, Duration longest) throws SQLException {
        String sql = Script.TOKEN
                .matcher(text)
                .replaceAll(token -> parameter(token) != null ? "?" : Matcher.quoteReplacement(token.group()));
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            List<String> names = parameters();
            for (int i = 0; i < names.size(); i++) {
                if (!values.containsKey(names.get(i))) {
                    throw new IllegalArgumentException("there is no parameter :" + names.get(i));
                }
                statement.setObject(i + 1, values.get(names.get(i)));
            }
            statement.setMaxRows(MOST_ROWS + 1);
            // Not setQueryTimeout: for SQLite's driver that is how long to wait for a lock.
            Future<?> alarm = CLOCK.schedule(() -> cancel(statement), longest.toMillis(), TimeUnit.MILLISECONDS);
            try {
                return read(statement);
            } catch (SQLException e) {
                if (alarm.isDone()) throw new Stopped(longest.toMillis() + " milliseconds", e);
                // MySQL counts the rounds of a recursion.
                if (e.getMessage().startsWith("Recursive query aborted")) throw new Stopped("1000 rounds", e);
                throw e;
            } finally {
                alarm.cancel(false);
            }
        }
    }

    private static Result read(PreparedStatement statement) throws SQLException {
        if (!statement.execute()) {
            return new Result(null, statement.getUpdateCount());
        }
        try (var rows = statement.getResultSet()) {
            Table table = Table.of(rows);
            if (table.rows().size() > MOST_ROWS) throw new Stopped(MOST_ROWS + " rows", null);
            return new Result(table, 0);
        }
    }

    private static void cancel(PreparedStatement statement) {
        try {
            statement.cancel();
        } catch (SQLException e) {
            // It has just ended by itself.
        }
    }
}
