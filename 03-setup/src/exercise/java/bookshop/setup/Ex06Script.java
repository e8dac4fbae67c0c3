package bookshop.setup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;

/** Exercise 03.6: run a script of several statements, all or nothing. */
final class Ex06Script {

    private Ex06Script() {}

    /**
     * Takes a script apart: {@code "create table a (x integer); insert into a values (1);"} gives two statements.
     *
     * <ul>
     *   <li>A semicolon ends a statement and doesn't belong to it. The last statement may do without.
     *   <li>It doesn't end one between single quotes, {@code 'a;b'}, where two quotes stand for one: {@code 'it''s;
     *       fine'}. Nor between double quotes: {@code "odd;name"}. What stands between quotes stays as it is, with its
     *       blanks and line ends. A backslash is a character like any other.
     *   <li>It doesn't in a comment either, and a quote in a comment begins nothing. Comments run from {@code --} to
     *       the end of the line, and from {@code /*} to the next {@code *}{@code /}. Between quotes, these are no
     *       comments. A comment separates words, as a blank does.
     *   <li>A line that says {@code begin} and nothing else opens the body of a trigger, and the next line that says
     *       {@code end;} and nothing else closes it. The semicolons between them belong to the statement, which ends at
     *       that {@code end;}, whose semicolon may stay or go. (Small letters or capitals don't matter here, nor do
     *       blanks before or after such a line. Bodies don't lie in one another, and no comment or text in a body holds
     *       such a line.)
     * </ul>
     *
     * Comments may stay in a statement or be left out, and so may white space around it. What is empty but for comments
     * is no statement. Lines end with {@code \n} or {@code \r\n}. Every quote and comment that is opened is closed.
     *
     * <p>Look at: {@link Pattern} with alternatives ({@code '[^']*'|;|…}) and {@link java.util.regex.Matcher#find()},
     * or go from character to character.
     *
     * @return the statements in their order; none for an empty script
     */
    static List<String> statements(String script) {
        throw new AssertionError("TODO 03.6 take the script apart at the semicolons that end a statement");
    }

    /**
     * Runs the statements of a script one by one in one transaction; there may be queries among them, whose rows nobody
     * needs. When one fails, those before it are undone, none after it runs, and its exception reaches the caller as it
     * is. The connection stays open, and is in autocommit mode again in the end, also after a failure.
     *
     * <p>(On MySQL a statement such as {@code create table} commits, and can't be undone. The test there has none.)
     *
     * @param connection one in autocommit mode
     */
    static void run(Connection connection, String script) throws SQLException {
        throw new AssertionError("TODO 03.6 run all statements of the script in one transaction");
    }
}
