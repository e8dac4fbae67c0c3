package bookshop.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("The worked steps")
class StepsTest {

    @RegisterExtension
    static final Shop shop = Shop.open();

    @Test
    @DisplayName("step 1: drivers know their addresses, and what TLS they can do")
    void addresses() throws SQLException {
        assertThat(Step1Addresses.drivers()).hasSize(3).last().asString().endsWith("com.mysql.cj.jdbc.Driver");
        assertThat(Step1Addresses.typo()).startsWith("No suitable driver");
        assertThat(Step1Addresses.awkward()).contains("“books & more”");
        assertThat(Step1Addresses.tls()).hasSize(2).allMatch(line -> line.matches("(?i).*verify.*"));
    }

    @Test
    @DisplayName("step 2: closed is closed, and a change is seen after the commit")
    void connections() throws SQLException {
        assertThat(Step2Connections.query(shop.source(), 1)).isEqualTo("Effective Java");
        assertThat(Step2Connections.query(shop.source(), -1)).isEqualTo("no such book");
        assertThat(Step2Connections.closed(shop.source())).startsWith("closed: true, then ");
        assertThat(Step2Connections.transaction(shop.source()))
                .containsExactly("another connection sees 1", "after the commit 101");
    }

    @Test
    @DisplayName("step 3: a pool lends, cleans, rolls back, and gives up")
    void pool() throws SQLException {
        assertThat(Step3Pool.lent(shop.source())).endsWith("connections opened: 1");
        assertThat(Step3Pool.cleaned(shop.source())).endsWith("is on");
        assertThat(Step3Pool.forgotten(shop.source())).endsWith("false");
        assertThat(Step3Pool.exhausted(shop.source()))
                .containsExactly("SQLTransientConnectionException", "at most 1: 1 in use, 0 idle, 0 waited for");
    }

    @Test
    @DisplayName("step 4: SQLite's switches are off, and belong to the connection")
    void switches() throws SQLException, IOException {
        assertThat(Step4Switches.foreignKeys())
                .containsExactly(
                        "without a switch: a genre below one that doesn't exist is stored",
                        "?foreign_keys=on: it is refused");
        assertThat(Step4Switches.inMemory().getFirst()).contains("no such table");
        assertThat(Step4Switches.inMemory().getLast()).contains("one database");
        assertThat(Step4Switches.busy()).contains("code 5");
    }

    @Test
    @DisplayName("step 5: two statements in one call, and a table rolled back, differ by product")
    void scripts() throws SQLException {
        assertThat(Step5Scripts.twoAtOnce(shop.source()))
                .startsWith("statements that ran: "
                        + Map.of("sqlite", 1, "postgresql", 2, "mysql", 0).get(shop.product()));
        assertThat(Step5Scripts.rolledBack(shop.source()).getFirst())
                .endsWith(shop.product().equals("mysql") ? "still there" : "gone"); // there, creating commits
    }

    @Test
    @DisplayName("step 6: tables, columns and unique columns are in the metadata")
    void metadata() throws SQLException {
        assertThat(Step6Metadata.tables(shop.source()))
                .hasSize(8)
                .contains("book_author")
                .doesNotContain("shelf");
        assertThat(Step6Metadata.columns(shop.source(), "stock"))
                .hasSize(3)
                .last()
                .asString()
                .endsWith(" not null");
        assertThat(Step6Metadata.uniqueColumns(shop.source(), "genre"))
                .contains("name")
                .doesNotContain("parent_id");
    }

    @Test
    @DisplayName("step 7: a proxy sees and counts the statements")
    void sql() throws SQLException {
        assertThat(Step7SeeTheSql.statements(shop.source())).containsExactly("select title from book where id = ?");
        assertThat(Step7SeeTheSql.counted(shop.source())).isEqualTo("2 selects, 0 updates, 0 failed");
    }

    @Test
    @DisplayName("step 8: state and code of an error; SQLite gives no state")
    void errors() throws SQLException, IOException {
        boolean sqlite = shop.product().equals("sqlite");
        assertThat(Step8Errors.statements(shop.source()))
                .hasSize(5)
                .allMatch(line -> line.matches(sqlite ? "state null, code \\d+:.*" : "state (42|23).*"));
        assertThat(Step8Errors.nobody()).containsExactly("postgresql: state 08001", "mysql: state 08S01");
        assertThat(Step8Errors.sentence()).startsWith("No server answers").doesNotContain("secret");
    }
}
