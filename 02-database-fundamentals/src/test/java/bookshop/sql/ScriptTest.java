package bookshop.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("Statements of a file")
class ScriptTest {

    @RegisterExtension
    static final Shop shop = Shop.open("none", null);

    @Test
    @DisplayName("end at a semicolon, but not in quotes and comments")
    void semicolons() {
        assertThat(texts("""
                select 'a;b', "c;d", 'it''s;' -- ; no end
                  /* ; nor
                  here */ from t;
                select $$ f; $$, $x$ $$;$$ $x$;
                -- nothing; follows
                """))
                .containsExactly(
                        "select 'a;b', \"c;d\", 'it''s;' -- ; no end\n  /* ; nor\n  here */ from t",
                        "select $$ f; $$, $x$ $$;$$ $x$");
    }

    @Test
    @DisplayName("keep the body of a trigger together, and begin a transaction")
    void bodies() {
        assertThat(texts("""
                create trigger t after update on stock for each row
                begin
                  update stock set version = case when version < 0 then 0 else 1 end;
                  delete from review;
                end;
                begin;
                create procedure p() begin if 1 then select 1; end if; case 1 when 1 then select 2; end case; end;
                select case when 1 then 2 end;
                commit
                """)).hasSize(5).endsWith("select case when 1 then 2 end", "commit");
    }

    @Test
    @DisplayName("know their line, and the comments before them")
    void lines() {
        Sql sql = Script.parse("f.sql", "-- name: one\n\n-- Why.\n-- And how.\n\nselect 1\n;\n")
                .section("one", "sqlite")
                .getFirst();

        assertThat(sql).isEqualTo(new Sql("f.sql", 6, "Why.\nAnd how.", "select 1"));
    }

    @Test
    @DisplayName("belong to a section, of which one database may have its own")
    void sections() {
        Script script = Script.parse("f", """
                -- name: a
                select 1
                -- name: a (mysql)
                select 2;
                -- name: b
                -- name: b (mysql)
                """);

        assertThat(script.section("a", "sqlite")).extracting(Sql::text).containsExactly("select 1");
        assertThat(script.section("a", "mysql")).extracting(Sql::text).containsExactly("select 2");
        assertThat(script.section("b", "mysql")).isEmpty();
        assertThat(script.section("c", "mysql")).isEmpty();
    }

    @Test
    @DisplayName("that never close a quote are refused with its line")
    void unclosed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Script.parse("f.sql", "select 1;\nselect 'oops;\n"))
                .withMessage("f.sql, line 2: what begins with ' here is never closed");
    }

    @Test
    @DisplayName("have parameters, but not in quotes, comments and casts")
    void parameters() {
        Sql sql = new Sql("f", 1, "", "select :b, ':c', x::text -- :d\n where :a = :b and '12:30' = ''");

        assertThat(sql.parameters()).containsExactly("b", "a", "b");
    }

    @Test
    @DisplayName("that run for ever are cut off, and the connection can go on")
    void cutOff() throws SQLException {
        try (Connection connection = shop.database().connect()) {
            Sql product = new Sql(
                    "f",
                    1,
                    "",
                    "select max(a.id * b.id * c.id * d.id * e.id) from book a, book b, book c, book d, book e");
            assertThatExceptionOfType(Sql.Stopped.class)
                    .isThrownBy(() -> product.run(connection, Map.of(), Duration.ofMillis(200)))
                    .withMessageStartingWith("stopped after 200 milliseconds (does a join lack its condition");
            Sql recursion = new Sql(
                    "f",
                    1,
                    "",
                    "with recursive n (i) as (select 1 union all select i + 0 from n) select max(i) from n");
            assertThatExceptionOfType(Sql.Stopped.class)
                    .isThrownBy(() -> recursion.run(connection, Map.of(), Duration.ofMillis(200)))
                    .withMessageContaining("a recursion its end?");
            Sql rows = new Sql("f", 1, "", "select a.id from book a, book b, book c");
            assertThatExceptionOfType(Sql.Stopped.class)
                    .isThrownBy(() -> rows.run(connection, Map.of()))
                    .withMessageStartingWith("stopped after 10000 rows");

            assertThat(new Sql("f", 1, "", "select :n + 1")
                            .run(connection, Map.of("n", 1))
                            .table()
                            .lines())
                    .containsExactly("2");
        }
    }

    @Test
    @DisplayName("that the database refuses become a sentence with its words, the statement and its line")
    void refused() {
        Shop broken = Shop.open("02.0", "broken.sql");
        try {
            assertThat(message(() -> broken.ask("misspelt")))
                    .startsWith("broken.sql, line 4: the database says: ")
                    .contains("titel")
                    .endsWith("in\n    select titel\n    from book");
            assertThat(message(() -> broken.ask("two")))
                    .startsWith("broken.sql, line 9: “two” should be one statement");
            assertThat(message(() -> broken.ask("unknown", "price", 1)))
                    .startsWith("broken.sql, line 12: there is no parameter :prize; there is :price, in\n");
            assertThat(message(() -> broken.ask("update"))).contains("“update” should be a query");
            assertThat(message(() -> broken.ask("gone"))).contains("has no line “-- name: gone” any more");
            assertThat(message(() -> broken.ask("empty"))).isEqualTo("TODO 02.0 write “empty” in broken.sql");
        } finally {
            broken.afterAll(null);
        }
    }

    private static String message(Runnable work) {
        return assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(work::run)
                .actual()
                .getMessage();
    }

    private static List<String> texts(String script) {
        return Script.parse("f", script).statements().stream().map(Sql::text).toList();
    }
}
