package bookshop.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("03.3 Connect, ask, close")
class Ex03FactsTest {

    @RegisterExtension
    static final Shop shop = Shop.open();

    private static final Map<String, String> PRODUCTS =
            Map.of("sqlite", "SQLite", "postgresql", "PostgreSQL", "mysql", "MySQL");

    @Test
    @Order(1)
    @DisplayName("the facts are those of this database")
    void facts() throws SQLException {
        Ex03Facts facts = Ex03Facts.ask(shop.source());

        assertThat(facts).as("the facts").isNotNull();
        assertThat(facts.product()).as("the product").isEqualTo(PRODUCTS.get(shop.product()));
        assertThat(facts.version()).as("the version").startsWith(facts.majorVersion() + ".");
        assertThat(facts.driver()).as("the driver").isNotNull().startsWith(PRODUCTS.get(shop.product()));
        assertThat(facts.books())
                .as("the books")
                .isEqualTo(Long.parseLong(shop.rows("select count(*) from book").getFirst()));
    }

    @Test
    @Order(2)
    @DisplayName("another product and another number of books are other facts")
    void otherFacts() throws SQLException {
        shop.execute(
                "insert into book (id, isbn, title, published_year, price_cents, language, genre_id)"
                        + " values (900, '9790000000777', ?, 2025, 1000, 'en', 1)",
                shop.rows("select title from book where id = 1").getFirst()); // a title that is there twice
        long books = Long.parseLong(shop.rows("select count(*) from book").getFirst());

        Ex03Facts facts = Ex03Facts.ask(behind(Map.of("getDatabaseProductName", "MariaDB")));

        assertThat(facts.product()).as("the product, when the metadata says so").isEqualTo("MariaDB");
        assertThat(facts.books()).as("the books, after one was added").isEqualTo(books);
        Ex03Facts newer =
                Ex03Facts.ask(behind(Map.of("getDatabaseProductVersion", "11.4.2-log", "getDatabaseMajorVersion", 11)));
        assertThat(newer.version())
                .as("the version, as it stands in the metadata")
                .isEqualTo("11.4.2-log");
        assertThat(newer.majorVersion()).as("the major version of 11.4.2-log").isEqualTo(11);
        assertThat(Ex03Facts.ask(behind(Map.of("getDriverName", "Some Driver"))).driver())
                .as("the driver, when the metadata says so")
                .isEqualTo("Some Driver");
    }

    @Test
    @Order(3)
    @DisplayName("one connection is taken, and given back")
    void givesBack() throws SQLException {
        Ex03Facts.ask(shop.source());

        assertThat(shop.openConnections())
                .as(Shop.leftOpen(shop.openConnections()))
                .isZero();
        assertThat(shop.givenConnections())
                .as("connections taken for one question")
                .isEqualTo(1);
    }

    @Test
    @Order(4)
    @DisplayName("it is given back when the database fails, too, and the caller hears of it")
    void givesBackOnFailure() throws SQLException {
        for (String method : new String[] {"getMetaData", "createStatement prepareStatement"}) {
            for (Exception failure : List.of(
                    new SQLException("the server is shutting down", "57P01"),
                    new IllegalStateException("a fault in the driver"))) {
                failsWith(failure, failing(failure, method));
            }
        }
    }

    @Test
    @Order(5)
    @DisplayName("when closing fails the caller hears of it, but rather of what failed before")
    void closing() throws SQLException {
        var first = new SQLException("the server is shutting down", "57P01");
        var closing = new SQLException("the server is gone, and nothing can be closed", "08006");

        failsWith(closing, closingFails(closing, shop.source()));
        failsWith(first, closingFails(closing, failing(first, "createStatement prepareStatement")));
    }

    private static void failsWith(Exception failure, DataSource source) throws SQLException {
        try {
            Ex03Facts facts = Ex03Facts.ask(source);
            throw new AssertionError("the database failed (" + failure.getMessage() + "), but the answer is " + facts);
        } catch (SQLException | RuntimeException e) {
            if (e != failure) {
                throw new AssertionError(
                        "the caller should get " + failure + ", as it is, but got another exception: " + e);
            }
        }
        assertThat(shop.openConnections())
                .as("after a failure %s (the failure: %s)", Shop.leftOpen(shop.openConnections()), failure)
                .isZero();
    }

    private static DataSource behind(Map<String, Object> answers) throws SQLException {
        DataSource source = shop.source();
        return Shop.except(DataSource.class, source, "getConnection", () -> {
            Connection connection = source.getConnection();
            DatabaseMetaData metaData = connection.getMetaData();
            for (var answer : answers.entrySet()) {
                metaData = Shop.except(DatabaseMetaData.class, metaData, answer.getKey(), answer::getValue);
            }
            DatabaseMetaData other = metaData;
            return Shop.except(Connection.class, connection, "getMetaData", () -> other);
        });
    }

    /** Its connections are closed, but say that they can't be. */
    private static DataSource closingFails(Exception failure, DataSource source) {
        return Shop.except(DataSource.class, source, "getConnection", () -> {
            Connection connection = source.getConnection();
            return Shop.except(Connection.class, connection, "close", () -> {
                connection.close();
                throw failure;
            });
        });
    }

    private static DataSource failing(Exception failure, String methods) {
        DataSource source = shop.source();
        return Shop.except(DataSource.class, source, "getConnection", () -> {
            Connection connection = source.getConnection();
            for (String method : methods.split(" ")) {
                connection = Shop.except(Connection.class, connection, method, () -> {
                    throw failure;
                });
            }
            return connection;
        });
    }
}
