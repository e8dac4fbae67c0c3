package bookshop.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The worked SQL")
class StepsTest {

    @RegisterExtension
    static final Shop shop = Shop.open("none", null);

    static List<String> steps() {
        return Lesson.STEPS.keySet().stream().sorted().toList();
    }

    @ParameterizedTest
    @MethodSource("steps")
    @DisplayName("is taken by the database, but for what it should refuse")
    void runs(String file) throws SQLException {
        try (Connection connection = shop.database().connect()) {
            for (Script.Section section : Script.of("/" + file).sections(shop.product())) {
                for (Sql sql : section.statements()) {
                    String refused = "";
                    try {
                        sql.run(connection, Map.of());
                    } catch (SQLException e) {
                        refused = Shop.said(e);
                    }
                    assertThat(!refused.isEmpty())
                            .as(sql.file() + ", line " + sql.line() + " is refused: " + refused)
                            .isEqualTo(sql.comment().startsWith("Refused:"));
                }
            }
        }
    }

    @Test
    @DisplayName("gives the same on every database")
    void gives() throws SQLException {
        assertThat(last("step2-select.sql", "unknown")).containsExactly("2 | 8 | 2 | 12");
        assertThat(last("step2-select.sql", "not_in")).containsExactly("0");
        assertThat(last("step3-joins.sql", "left_join")).hasSize(3).endsWith("Jan Kowalski | null");
        assertThat(last("step3-joins.sql", "condition_after")).hasSize(2);
        assertThat(last("step4-groups.sql", "counting")).containsExactly("63 | 59 | 25 | null | 0");
        assertThat(last("step4-groups.sql", "fan_out")).containsExactly("Good Omens | 16 | 12");
        assertThat(last("step4-groups.sql", "one_at_a_time")).containsExactly("Good Omens | 4 | 4");
        assertThat(last("step5-steps.sql", "path")).hasSize(9).contains("Fiction > Science fiction > Cyberpunk");
        assertThat(last("step6-changes.sql", "upsert")).containsExactly("13");
        assertThat(last("step7-plans.sql", "after_the_last"))
                .containsExactly("Persuasion | 699", "L'Étranger | 720", "Coraline | 799");
    }

    @Test
    @DisplayName("of two connections shows what is seen when")
    void transactions() throws SQLException {
        var two = new Step8Transactions(shop.database());
        boolean sqlite = shop.product().equals("sqlite");

        assertThat(two.seenAfterCommit()).isEqualTo("999, then 1");
        assertThat(two.allOrNothing()).isEqualTo("0 purchases");
        assertThat(two.savepoint()).isEqualTo("1 new genre");
        assertThat(two.goesOnAfterAnError())
                .isEqualTo(shop.product().equals("postgresql") ? "no" : "yes, it counts 18 genres");
        // A reader of SQLite's sees the database as it was when it began.
        assertThat(two.readTwice(Connection.TRANSACTION_READ_COMMITTED))
                .isEqualTo(sqlite ? "899, then 899" : "899, then 999");
        assertThat(two.readTwice(Connection.TRANSACTION_REPEATABLE_READ)).isEqualTo("999, then 999");
        assertThat(two.lostUpdate()).isEqualTo("7 left");
    }

    @Test
    @DisplayName("about metadata finds columns and keys")
    void metadata() throws SQLException {
        try (Connection connection = shop.database().connect()) {
            assertThat(Step9Metadata.columns(connection, "review"))
                    .hasSize(6)
                    .allMatch(column -> column.endsWith("not null") != column.startsWith("body"));
            assertThat(Step9Metadata.foreignKeys(connection, "purchase_line"))
                    .containsExactly("book_id -> book.id", "purchase_id -> purchase.id");
        }
    }

    /** The rows of the last statement of a section; those before it have run. */
    private static List<String> last(String file, String section) throws SQLException {
        try (Connection connection = shop.database().connect()) {
            List<String> lines = List.of();
            for (Sql sql : Script.of("/" + file).section(section, shop.product())) {
                Sql.Result result = sql.run(connection, Map.of());
                lines = result.table() == null ? List.of() : result.table().lines();
            }
            return lines;
        }
    }
}
