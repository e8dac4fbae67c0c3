package bookshop.sql;

import java.util.ArrayList;
import java.util.List;

/** What a learner's query gave, to be compared with what it should give. */
final class Answer {

    private final String name;
    private final Table table;
    private String ifMissing = "which join, or which condition in “where”, drops a row?";
    private String ifSurplus = "which condition is missing, or which join repeats a row?";
    private String ifWrong;
    private String ifOrder = "what does “order by” say, also about ties?";

    Answer(String name, Table table) {
        this.name = name;
        this.table = table;
    }

    /** What to ask when rows are missing. */
    Answer ifMissing(String question) {
        ifMissing = question;
        return this;
    }

    /** What to ask when there are rows too many. */
    Answer ifSurplus(String question) {
        ifSurplus = question;
        return this;
    }

    /** What to ask when there are other rows than expected. */
    Answer ifWrong(String question) {
        ifWrong = question;
        return this;
    }

    /** What to ask when all rows are there, in another order. */
    Answer ifOrder(String question) {
        ifOrder = question;
        return this;
    }

    /** The rows, a line for each. */
    List<String> lines() {
        return table.lines();
    }

    /**
     * Fails unless these are the rows, in this order.
     *
     * @param what the rows in the domain's words
     * @param columns what the columns are, separated by commas
     * @param expected a line for each row, its values separated by {@code " | "}
     */
    void is(String what, String columns, String expected) {
        String subject = "“" + name + "”, " + what;
        int width = columns.split(",").length;
        if (table.columns().size() != width) {
            throw new AssertionError(subject + " should have " + width + (width == 1 ? " column" : " columns") + " ("
                    + columns + "), but there " + (table.columns().size() == 1 ? "is" : "are") + " "
                    + table.columns().size() + ": " + String.join(", ", table.columns()));
        }
        List<String> rows = lines();
        List<String> right = expected.lines().toList();
        List<String> missing = without(right, rows);
        List<String> surplus = without(rows, right);
        if (!missing.isEmpty() && !surplus.isEmpty()) {
            throw new AssertionError(subject + " should have" + some(missing) + "\nbut have" + some(surplus) + "\n"
                    + wrong(missing, surplus));
        } else if (!missing.isEmpty()) {
            throw new AssertionError(subject + " lack" + some(missing) + "\n" + ifMissing);
        } else if (!surplus.isEmpty()) {
            boolean again = surplus.stream().anyMatch(right::contains);
            throw new AssertionError(
                    subject + " should not have" + (again ? " more than once" : "") + some(surplus) + "\n" + ifSurplus);
        }
        for (int i = 0; i < right.size(); i++) {
            if (!right.get(i).equals(rows.get(i))) {
                throw new AssertionError(subject + " should have in place " + (i + 1) + "\n  " + right.get(i)
                        + "\nbut have there\n  " + rows.get(i) + "\n" + ifOrder);
            }
        }
    }

    /** What to ask when rows are missing and others are there: are these the same rows with other values, or not? */
    private String wrong(List<String> missing, List<String> surplus) {
        if (ifWrong != null) return ifWrong;
        List<String> begin = missing.stream().map(Answer::first).toList();
        boolean sameRows = table.columns().size() > 1
                && surplus.stream().map(Answer::first).anyMatch(begin::contains);
        return sameRows ? "is each value what the file says?" : ifMissing + "\n" + ifSurplus;
    }

    private static String first(String row) {
        return row.split(" \\| ", 2)[0];
    }

    /** Each row of one list as often as it isn't in the other. */
    private static List<String> without(List<String> rows, List<String> others) {
        var left = new ArrayList<>(rows);
        others.forEach(left::remove);
        return left;
    }

    private static String some(List<String> rows) {
        String some = "\n  " + String.join("\n  ", rows.stream().limit(4).toList());
        return some + (rows.size() > 4 ? "\n  and " + (rows.size() - 4) + " more" : "");
    }
}
