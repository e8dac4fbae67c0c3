package bookshop.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("03.7 List the tables with their keys")
class Ex07TablesTest {

    @RegisterExtension
    static final Shop shop = Shop.open();

    @Test
    @Order(1)
    @DisplayName("the bookshop has eight tables, by name")
    void names() throws SQLException {
        assertThat(tables())
                .as("the tables")
                .extracting(Ex07Tables::name)
                .containsExactly(
                        "author", "book", "book_author", "customer", "genre", "publisher", "purchase", "stock");
    }

    @Test
    @Order(2)
    @DisplayName("a table has the key and the references that it was given")
    void keys() throws SQLException {
        is("book", List.of("id"), "genre_id -> genre.id", "publisher_id -> publisher.id");
        is("book_author", List.of("book_id", "author_id"), "author_id -> author.id", "book_id -> book.id");
        is("genre", List.of("id"), "parent_id -> genre.id");
        is("stock", List.of("book_id"), "book_id -> book.id");
        is("author", List.of("id"));
    }

    @Test
    @Order(3)
    @DisplayName("a new table is there, with the columns of its key in the key's order")
    void newTables() throws SQLException {
        shop.execute("create table shelf (number integer not null, aisle integer not null, floor integer not null,"
                + " primary key (floor, number, aisle))");
        shop.execute("create table place (spot integer, floor integer, number integer, aisle integer, book_id "
                + (shop.product().equals("sqlite") ? "integer" : "bigint") + ","
                + " constraint fk_place_shelf foreign key (floor, number, aisle) references shelf (floor, number, aisle),"
                + " constraint fk_place_book foreign key (book_id) references book (id),"
                + " constraint fk_place_stock foreign key (book_id) references stock (book_id))");
        try {
            is("shelf", List.of("floor", "number", "aisle"));
            is(
                    "place",
                    List.of(),
                    "aisle -> shelf.aisle",
                    "book_id -> book.id",
                    "book_id -> stock.book_id",
                    "floor -> shelf.floor",
                    "number -> shelf.number");
        } finally {
            shop.execute("drop table place");
            shop.execute("drop table shelf");
        }
    }

    @Test
    @Order(4)
    @DisplayName("a view is no table, and another bookshop's tables are not ours")
    void others() throws SQLException {
        shop.execute("create view cheap as select * from book where price_cents < 1000");
        // On a server the other one is a neighbour, in a schema or database of its own.
        try (Database other = Database.fresh();
                Connection connection = other.pool().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create table theirs (id integer primary key)");

            assertThat(tables())
                    .as("the tables, when there is also a view “cheap”, and a table “theirs” in another bookshop")
                    .extracting(Ex07Tables::name)
                    .containsExactly(
                            "author", "book", "book_author", "customer", "genre", "publisher", "purchase", "stock");
        } finally {
            shop.execute("drop view cheap");
        }
        if (!shop.product().equals("sqlite")) return;
        try (Connection connection = shop.source().getConnection()) {
            assertThat(of(withNeighbour(connection)))
                    .as("the tables, when there is also a “stock” in another catalog and schema, as on a server")
                    .extracting(Ex07Tables::name)
                    .containsExactly(
                            "author", "book", "book_author", "customer", "genre", "publisher", "purchase", "stock");
        }
    }

    /** SQLite has neither catalogs nor schemas. This connection is in one of each, and there are others. */
    private static Connection withNeighbour(Connection connection) throws SQLException {
        DatabaseMetaData real = connection.getMetaData();
        DatabaseMetaData metaData = Shop.except(DatabaseMetaData.class, real, "getTables", asked -> {
            boolean ours = "our catalog".equals(asked[0]) && "our schema".equals(asked[1]);
            return ours
                    ? real.getTables(null, null, (String) asked[2], (String[]) asked[3])
                    : connection.createStatement().executeQuery("""
                            select 'our catalog' as TABLE_CAT, 'our schema' as TABLE_SCHEM, name as TABLE_NAME
                            from sqlite_schema
                            where type = 'table'
                            union all
                            select 'another catalog', 'another schema', 'stock'
                            order by TABLE_NAME
                            """);
        });
        Connection known = Shop.except(Connection.class, connection, "getMetaData", () -> metaData);
        known = Shop.except(Connection.class, known, "getCatalog", () -> "our catalog");
        return Shop.except(Connection.class, known, "getSchema", () -> "our schema");
    }

    private static List<Ex07Tables> tables() throws SQLException {
        try (Connection connection = shop.source().getConnection()) {
            List<Ex07Tables> tables = of(connection);
            assertThat(tables).as("the tables").isNotNull().doesNotContainNull();
            assertThat(connection.isClosed())
                    .as("the connection was closed, but is the caller's")
                    .isFalse();
            return tables;
        }
    }

    private static List<Ex07Tables> of(Connection connection) throws SQLException {
        try {
            return Ex07Tables.of(connection);
        } catch (SQLException e) {
            return fail(
                    "the database can't describe this (did you ask for the type TABLE, no views and no indexes?): %s",
                    e.getMessage());
        }
    }

    private static void is(String name, List<String> primaryKey, String... references) throws SQLException {
        List<Ex07Tables> found =
                tables().stream().filter(table -> name.equals(table.name())).toList();
        assertThat(found).as("the tables called “%s”", name).hasSize(1);
        assertThat(found.getFirst().primaryKey())
                .as("the primary key of %s, in the key's order", name)
                .isEqualTo(primaryKey);
        assertThat(found.getFirst().references())
                .as("the references of %s", name)
                .containsExactly(references);
    }
}
