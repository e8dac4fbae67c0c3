package bookshop.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("03.6 Run a script, all or nothing")
class Ex06ScriptTest {

    @RegisterExtension
    static final Shop shop = Shop.open();

    @BeforeEach
    void clean() {
        shop.execute("update genre set parent_id = null where id > 100");
        shop.execute("delete from genre where id > 100");
    }

    @Test
    @Order(1)
    @DisplayName("a semicolon ends a statement")
    void semicolons() {
        splits("one; two;three", "one", "two", "three");
        splits("one;\n\ntwo\n  more;\r\n", "one", "two more");
        splits(" ;; one ;\n;", "one");
        splits("");
        splits(" \n ");
    }

    @Test
    @Order(2)
    @DisplayName("a semicolon between quotes ends nothing")
    void quotes() {
        splits("a 'x;y' b; c", "a 'x;y' b", "c");
        splits("a 'it''s; fine'; b ''; c ';'", "a 'it''s; fine'", "b ''", "c ';'");
        splits("a \"odd;name\"; b 'say \"'; c \"it's\"; d", "a \"odd;name\"", "b 'say \"'", "c \"it's\"", "d");
        splits("a 'c:\\'; b 'd'; c", "a 'c:\\'", "b 'd'", "c");
        splits("a 'two \r\n\tlines;  two  blanks'; b", "a 'two \r\n\tlines;  two  blanks'", "b");
        splits("a 'no -- comment'; b 'nor /* this'; c */ 'd'", "a 'no -- comment'", "b 'nor /* this'", "c */ 'd'");
    }

    @Test
    @Order(3)
    @DisplayName("a comment ends nothing and opens no quote")
    void comments() {
        splits("-- first; part\na;\n-- it's the second\nb", "a", "b");
        splits("a -- ; \"\n, b;\r\n/* one; two's\n -- */ c; d", "a , b", "c", "d");
        splits("a; -- done;\n/* the end; */", "a");
        splits("a /* ** ; ***/ b; c /**/; d - - e", "a b", "c", "d - - e");
        splits("a /*/ ; */ b; c/**/d; e--x;\nf", "a b", "c d", "e f");
        splits("a /* /* ; */ b; c", "a b", "c");
        splits("a; b -- no line end;", "a", "b");
    }

    @Test
    @Order(4)
    @DisplayName("the body of a trigger is part of its statement")
    void trigger() {
        String trigger = "create trigger t after insert on book for each row\nbegin\n  if a then\n    b;\n"
                + "  end if;\n  c 'x;';\nend;\n";
        String one = "create trigger t after insert on book for each row begin if a then b; end if; c 'x;'; end";
        splits(trigger, one);
        splits("before;\n" + trigger + trigger + "after;", "before", one, one, "after");
        splits(
                trigger.replace("\n", "\r\n").replace("begin", "  BEGIN  ").replace("end;", " End; ") + "d; e",
                one.replace("begin", "BEGIN").replaceFirst("end$", "End"),
                "d",
                "e");
        splits("the_end; begin_again; 'begin'; x", "the_end", "begin_again", "'begin'", "x");
        splits("begin now;\nend;\n x", "begin now", "end", "x");
        splits("we begin\nnow;\nend;\n x", "we begin now", "end", "x");
        splits("t\nbegin\n  a;\n  end; b;\nend;\nc", "t begin a; end; b; end", "c");
    }

    @Test
    @Order(5)
    @DisplayName("a script runs from the first statement to the last, and others see what it did")
    void runs() {
        run("""
                -- Three genres; that's all
                insert into genre (id, name) values (101, 'Rock ''n'' roll;
                  and  more');
                select count(*) from genre;
                insert into genre (id, name, parent_id) values (102, 'Blues', 101); insert into genre (id, name) values (103, 'a--b');
                update genre set name = 'Soul' where id = 102 /* ; */
                """);

        assertThat(genres())
                .as("the genres of the script")
                .containsExactly("Rock 'n' roll;\n  and  more", "Soul", "a--b");
    }

    @Test
    @Order(6)
    @DisplayName("a trigger is created, and works")
    void runsTrigger() {
        String body = "update genre set name = '; changed' where id = 105";
        // PostgreSQL has no trigger with a body: it calls a function, whose body is a text.
        String trigger = switch (shop.product()) {
            case "postgresql" -> """
                            create function rename_it() returns trigger language plpgsql as '
                            begin
                              update genre set name = ''; changed'' where id = 105;
                              return new;
                            end;
                            ';
                            create trigger follow after insert on author for each row execute function rename_it();
                            """;
            // MySQL gives a trigger no access to the table that set it off, so it hangs on another one.
            case "mysql" ->
                "create trigger follow after insert on author for each row\nbegin\n  " + body + ";\n  " + body
                        + ";\nend;\n";
            default -> "create trigger follow after insert on author\nbegin\n  " + body + ";\n  " + body + ";\nend;\n";
        };
        run("insert into genre (id, name) values (105, 'Jazz');\n" + trigger
                + "insert into author (name) values ('A. Trigger');");
        shop.execute("drop trigger follow" + (shop.product().equals("postgresql") ? " on author" : ""));

        assertThat(genres()).as("the genre that the trigger changes").containsExactly("; changed");
    }

    @Test
    @Order(7)
    @DisplayName("one statement fails: what ran before it is undone, and what comes after it doesn't run")
    void allOrNothing() throws SQLException {
        var executions = new ArrayList<Boolean>(); // whether they worked; a batch is one
        var thrown = new ArrayList<Throwable>();
        DataSource source = ProxyDataSourceBuilder.create(shop.source())
                .afterQuery((execution, queries) -> {
                    executions.add(execution.isSuccess());
                    thrown.add(execution.getThrowable());
                })
                .build();
        try (Connection connection = source.getConnection()) {
            try {
                Ex06Script.run(connection, """
                        insert into genre (id, name) values (106, 'Punk');
                        insert into genre (id, name) values (1, 'Number 1 is taken');
                        insert into genre (id, name) values (107, 'Ska');
                        """);
                fail("the second statement breaks the primary key, but no SQLException came");
            } catch (SQLException e) {
                assertThat(e instanceof BatchUpdateException)
                        .as("the exception is a batch's, where the statement that failed has its own")
                        .isFalse();
                Shop.isDatabasesOwn(e, thrown);
            }
            assertThat(genres()).as("genres of a script that failed").isEmpty();
            assertThat(executions.subList(executions.indexOf(false) + 1, executions.size()))
                    .as("statements that ran after the one that failed (true: it worked)")
                    .isEmpty();
            assertThat(connection.isClosed())
                    .as("the connection was closed, but is the caller's")
                    .isFalse();
            assertThat(connection.getAutoCommit())
                    .as("autocommit after a failure")
                    .isTrue();

            Ex06Script.run(connection, "insert into genre (id, name) values (108, 'Folk')");
            assertThat(genres())
                    .as("genres of the next script on the same connection")
                    .containsExactly("Folk");
            assertThat(connection.getAutoCommit())
                    .as("autocommit after a success")
                    .isTrue();
        }
        if (!shop.product().equals("mysql")) tablesToo();
    }

    /** MySQL commits when a table is created; the others take it back. */
    private static void tablesToo() throws SQLException {
        try (Connection connection = shop.source().getConnection()) {
            Ex06Script.run(connection, "create table shelf (id integer); insert into shelf values (1); selct 1;");
            fail("“selct” is no statement, but no SQLException came");
        } catch (SQLException e) {
            try (Connection connection = shop.source().getConnection()) {
                connection.createStatement().execute("create table shelf (id integer)");
            } catch (SQLException again) {
                fail("the table of a script that failed is still there: " + again.getMessage());
            }
        }
    }

    private static void run(String script) {
        // SQLite's driver takes a query for an update without a word; the others refuse it.
        DataSource source = ProxyDataSourceBuilder.create(shop.source())
                .beforeQuery((execution, queries) -> {
                    String method = execution.getMethod().getName();
                    if (queries.getFirst().getQuery().contains("select count") && method.contains("Update")) {
                        fail("a query was run with %s, which is for statements without a result", method);
                    }
                })
                .build();
        try (Connection connection = source.getConnection()) {
            Ex06Script.run(connection, script);
        } catch (SQLException | RuntimeException e) {
            throw Shop.stopped("this script can be run:\n" + script, e);
        }
    }

    private static List<String> genres() {
        return shop.rows("select name from genre where id > 100 order by id");
    }

    /** Compares the statements without comments, with single blanks wherever there are no quotes. */
    private static void splits(String script, String... expected) {
        List<String> statements;
        try {
            statements = Ex06Script.statements(script);
        } catch (RuntimeException e) {
            throw Shop.stopped("the statements of:\n" + script + "\n", e);
        }
        assertThat(statements).as("the statements of:\n%s\n", script).isNotNull();
        assertThat(statements.stream()
                        .map(Ex06ScriptTest::plain)
                        .map(Ex06ScriptTest::shown)
                        .toList())
                .as("the statements of the following script (each shown in one line):\n%s\n", script)
                .containsExactly(Stream.of(expected).map(Ex06ScriptTest::shown).toArray(String[]::new));
    }

    /** Line ends and tabs, which are left between quotes only, as Java writes them: a difference is to be seen. */
    private static String shown(String statement) {
        return statement.replace("\r", "\\r").replace("\n", "\\n").replace("\t", "\\t");
    }

    /**
     * What the scripts above have in comments is left out, and so are line ends outside quotes, and the semicolon after
     * the end of a body.
     */
    private static String plain(String statement) {
        String plain = statement;
        for (String comment : List.of(
                "-- first; part",
                "-- it's the second",
                "-- ; \"",
                "/* one; two's\n -- */",
                "-- done;",
                "/* the end; */",
                "/* ** ; ***/",
                "/*/ ; */",
                "/* /* ; */",
                "/**/",
                "--x;",
                "-- no line end;")) {
            plain = plain.replace(comment, " ");
        }
        return Pattern.compile("('[^']*'|\"[^\"]*\")|\\s+")
                .matcher(plain.strip().replaceFirst("(?i)(\\bend\\h*);$", "$1"))
                .replaceAll(found -> found.group(1) == null ? " " : Matcher.quoteReplacement(found.group()));
    }
}
