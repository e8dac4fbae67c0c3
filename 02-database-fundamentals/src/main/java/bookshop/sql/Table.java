package bookshop.sql;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/**
 * The result of a query, as text that is the same on every database: numbers without trailing zeros, at most two decimals;
 * times without a fraction of zero.
 *
 * @param columns the columns' labels
 * @param rows a value for each column, null for NULL
 */
record Table(List<String> columns, List<List<String>> rows) {

    /** Reads a result set to its end, and leaves it open. */
    static Table of(ResultSet result) throws SQLException {
        var columns = new ArrayList<String>();
        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
            columns.add(result.getMetaData().getColumnLabel(i));
        }
        var rows = new ArrayList<List<String>>();
        while (result.next()) {
            var row = new ArrayList<String>();
            for (int i = 1; i <= columns.size(); i++) {
                row.add(text(result.getObject(i), result, i));
            }
            rows.add(row);
        }
        return new Table(columns, rows);
    }

    private static String text(Object value, ResultSet result, int column) throws SQLException {
        if (value == null) {
            return null;
        } else if (value instanceof Number number && Double.isFinite(number.doubleValue())) {
            BigDecimal exact = new BigDecimal(number.toString());
            BigDecimal rounded = exact.scale() > 2 ? exact.setScale(2, RoundingMode.HALF_UP) : exact;
            return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
        } else if (value instanceof byte[] bytes) {
            return new String(bytes, StandardCharsets.UTF_8);
        }
        return result.getString(column).replaceFirst("^(\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d)\\.0+$", "$1");
    }

    /** A line for each row, its values separated by {@code " | "}. */
    List<String> lines() {
        return rows.stream().map(row -> String.join(" | ", texts(row))).toList();
    }

    /** As a terminal shows it. */
    @Override
    public String toString() {
        int[] widths = new int[columns.size()];
        boolean[] numbers = new boolean[columns.size()];
        for (int i = 0; i < widths.length; i++) {
            int column = i;
            widths[i] = columns.get(i).length();
            // A plan has several lines in one cell.
            rows.stream()
                    .flatMap(row -> texts(row).get(column).lines())
                    .forEach(text -> widths[column] = Math.max(widths[column], text.length()));
            numbers[i] = rows.stream()
                    .map(row -> row.get(column))
                    .allMatch(value -> value == null || value.matches("-?[\\d.]+"));
        }
        var lines = new StringJoiner("\n");
        lines.add(line(columns, widths, numbers));
        var rule = new StringJoiner("-+-");
        for (int width : widths) {
            rule.add("-".repeat(width));
        }
        lines.add(rule.toString());
        rows.forEach(row -> lines.add(line(texts(row), widths, numbers)));
        lines.add(rows.size() == 1 ? "(1 row)" : "(" + rows.size() + " rows)");
        return lines.toString();
    }

    private static String line(List<String> values, int[] widths, boolean[] numbers) {
        var line = new StringJoiner(" | ");
        for (int i = 0; i < widths.length; i++) {
            String blank = " ".repeat(Math.max(0, widths[i] - values.get(i).length()));
            line.add(numbers[i] ? blank + values.get(i) : values.get(i) + blank);
        }
        return line.toString().stripTrailing();
    }

    private static List<String> texts(List<String> row) {
        return row.stream().map(String::valueOf).toList();
    }
}
