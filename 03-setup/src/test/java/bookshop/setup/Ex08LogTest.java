package bookshop.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("03.8 See the SQL without secrets")
class Ex08LogTest {

    @RegisterExtension
    static final Shop shop = Shop.open();

    private static final String LONG =
            "update stock set version = 0 /* by the way */ where book_id in (1, 2)" + " and book_id >= 0".repeat(15);

    private final List<String> lines = new CopyOnWriteArrayList<>();

    @BeforeEach
    void clean() {
        shop.execute("delete from genre where id > 100");
    }

    @Test
    @Order(1)
    @DisplayName("a query is a line with its time, and its result is the same as ever")
    void query() throws SQLException {
        try (Connection connection = logged(shop.source()).getConnection();
                var statement = connection.prepareStatement("\n  select  title\n\tfrom\tbook\n  where id = ?\n")) {
            assertThat(lines).as("the log, before anything ran").isEmpty();
            for (int id : new int[] {1, 25}) {
                statement.setInt(1, id);
                try (var result = statement.executeQuery()) {
                    assertThat(result.next()).as("a book was found").isTrue();
                    assertThat(result.getString(1))
                            .as("the title of book %d", id)
                            .isEqualTo(shop.rows("select title from book where id = ?", id)
                                    .getFirst());
                }
            }
        }
        logs("select title from book where id = ? [# ms]", "select title from book where id = ? [# ms]");
    }

    @Test
    @Order(2)
    @DisplayName("an update tells how many rows it changed, also when it is none or one")
    void update() throws SQLException {
        try (Connection connection = logged(shop.source()).getConnection();
                var statement = connection.createStatement();
                var prepared =
                        connection.prepareStatement("update stock set version = version + ? where book_id <= ?")) {
            prepared.setInt(1, 1);
            prepared.setInt(2, 3);
            assertThat(prepared.executeUpdate()).as("rows changed").isEqualTo(3);
            statement.executeUpdate("update stock set version = 5 where book_id = 1");
            statement.executeUpdate("DELETE FROM stock where book_id = -1");
            statement.execute(LONG);
        }
        logs(
                "update stock set version = version + ? where book_id <= ? [# ms, 3 rows]",
                "update stock set version = 5 where book_id = 1 [# ms, 1 rows]",
                "DELETE FROM stock where book_id = -1 [# ms, 0 rows]",
                LONG + " [# ms]");
    }

    @Test
    @Order(3)
    @DisplayName("a batch is one line with all its rows")
    void batch() throws SQLException {
        try (Connection connection = logged(shop.source()).getConnection();
                var statement =
                        connection.prepareStatement("update stock set version = 7 where book_id between ? and ?")) {
            for (int[] range : new int[][] {{1, 3}, {4, 5}, {-2, -1}}) {
                statement.setInt(1, range[0]);
                statement.setInt(2, range[1]);
                statement.addBatch();
            }
            assertThat(statement.executeBatch()).as("rows of the batch").containsExactly(3, 2, 0);
        }
        logs("update stock set version = 7 where book_id between ? and ? [# ms, 5 rows]");
    }

    @Test
    @Order(4)
    @DisplayName("no value is in the log, neither a parameter nor a text in the SQL")
    void secrets() throws SQLException {
        try (Connection connection = logged(shop.source()).getConnection();
                var statement = connection.createStatement();
                var prepared = connection.prepareStatement(
                        "update customer set city = ? where email = 'ann@secret.example'")) {
            prepared.setString(1, "Secret Town");
            prepared.executeUpdate();
            statement.executeUpdate(
                    "update customer set city = 'it''s a ''secret''', street = '' where name = 'no;\n  secret'");
            statement.executeUpdate(
                    "update customer set city = 'one secret: ä, 5% = (5) -- 6',street = 'two' where id = -1");
            statement.executeQuery("select city as \"no secret\" from customer where id = -1");
        }
        logs(
                "update customer set city = ? where email = '***' [# ms, 0 rows]",
                "update customer set city = '***', street = '***' where name = '***' [# ms, 0 rows]",
                "update customer set city = '***',street = '***' where id = -1 [# ms, 0 rows]",
                "select city as \"no secret\" from customer where id = -1 [# ms]");
    }

    @Test
    @Order(5)
    @DisplayName("a failure is in the log, and still reaches the program")
    void failure() throws SQLException {
        try (Connection connection = logged(shop.source()).getConnection();
                var statement = connection.prepareStatement("insert into genre (id, name) values (?, 'Secrets')")) {
            statement.setInt(1, 1);
            assertThatExceptionOfType(SQLException.class)
                    .as("number 1 is taken, but no SQLException reached the program")
                    .isThrownBy(statement::executeUpdate);
            statement.addBatch();
            assertThatExceptionOfType(SQLException.class)
                    .as("number 1 is taken in a batch, too, but no SQLException reached the program")
                    .isThrownBy(statement::executeBatch);
        }
        logs(
                "insert into genre (id, name) values (?, '***') [# ms, failed]",
                "insert into genre (id, name) values (?, '***') [# ms, failed]");
    }

    @Test
    @Order(6)
    @DisplayName("the time is how long the database took")
    void time() throws SQLException {
        DataSource slow = answersAfter(120, shop.source());
        long start = System.nanoTime();
        try (Connection connection = logged(slow).getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate("update stock set version = 0 where book_id = 1");
        }
        long most = (System.nanoTime() - start) / 1_000_000 + 1;

        logs("update stock set version = 0 where book_id = 1 [# ms, 1 rows]");
        assertThat(Long.parseLong(lines.getFirst().replaceAll(".*\\[(\\d+) ms.*", "$1")))
                .as("milliseconds in the log, of a statement that took from 120 to %d of them", most)
                .isBetween(115L, most);
    }

    /** The data source under test; it takes no connection itself. */
    private DataSource logged(DataSource source) {
        int before = shop.givenConnections();
        DataSource logged = Ex08Log.logged(source, lines::add);
        assertThat(logged).as("the data source").isNotNull();
        assertThat(shop.givenConnections() - before)
                .as("connections taken before anybody asked for one")
                .isZero();
        return logged;
    }

    private static DataSource answersAfter(int millis, DataSource source) {
        return Shop.except(DataSource.class, source, "getConnection", () -> {
            Connection connection = source.getConnection();
            return Shop.except(Connection.class, connection, "createStatement", () -> {
                Statement statement = connection.createStatement();
                return Shop.except(Statement.class, statement, "executeUpdate", () -> {
                    new CountDownLatch(1).await(millis, TimeUnit.MILLISECONDS); // a database that is busy
                    return statement.executeUpdate("update stock set version = 0 where book_id = 1");
                });
            });
        });
    }

    /** The log so far; # stands for a number of milliseconds. */
    private void logs(String... expected) {
        assertThat(lines.stream()
                        .map(line -> String.valueOf(line).replaceFirst("\\[\\d+ ms(?=[^\\[]*$)", "[# ms"))
                        .toList())
                .as("the log (# stands for a number)")
                .containsExactly(expected);
    }
}
