package bookshop.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the README's table of differences says. */
@DisplayName("Where the databases differ")
class DifferencesTest {

    @RegisterExtension
    static final Shop shop = Shop.open("none", null);

    @ParameterizedTest(name = "{0}")
    @DisplayName("the same statement gives")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "select 5 / 2; 2; 2; 2.5",
                "select 'a' || 'b'; ab; ab; 0",
                "select count(*) from (select 1 as one where 'a' = 'A') t; 0; 0; 1",
                "select count(*) from book where title like 'mort'; 1; 0; 0",
                "select coalesce(max(id), 0) from (select id from author order by born_year, id limit 1) t; 2; 42; 2",
                "select born_year from author order by born_year nulls last, id limit 1; 1775; 1775; refused",
                "select genre_id, count(isbn) from book where id < 3 group by language; 13 | 2; refused; refused",
                "update stock set quantity = 'many' where book_id = 1; taken; refused; refused",
                "select length(title) from book where id = 50; 10; 10; 11",
            })
    void differs(String sql, String sqlite, String postgresql, String mysql) throws SQLException {
        String expected = switch (shop.product()) {
            case "sqlite" -> sqlite;
            case "postgresql" -> postgresql;
            default -> mysql;
        };

        assertThat(said(sql)).isEqualTo(expected);
    }

    @Test
    @DisplayName("a table of a transaction that is rolled back is gone, but not on MySQL")
    void ddlInTransaction() throws SQLException {
        try (Connection connection = shop.database().connect();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("create table a_trial (id integer)");
            connection.rollback();
        }

        assertThat(said("select count(*) from a_trial"))
                .isEqualTo(shop.product().equals("mysql") ? "0" : "refused");
    }

    @Test
    @DisplayName("a reference behind a column is a foreign key, but not on MySQL")
    void inlineReference() throws SQLException {
        shop.execute("create table a_trial (book_id bigint references book (id))");

        assertThat(said("insert into a_trial values (4711)"))
                .isEqualTo(shop.product().equals("mysql") ? "taken" : "refused");
    }

    private static String said(String sql) throws SQLException {
        try (Connection connection = shop.database().connect();
                var statement = connection.createStatement()) {
            if (!statement.execute(sql)) return "taken";
            try (var result = statement.getResultSet()) {
                List<String> lines = Table.of(result).lines();
                return lines.getFirst();
            }
        } catch (SQLException e) {
            return "refused";
        }
    }
}
