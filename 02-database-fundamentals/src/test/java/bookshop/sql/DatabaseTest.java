package bookshop.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Database")
@Tag("course")
@Isolated("sets system properties")
class DatabaseTest {

    private String given;

    @BeforeEach
    void remember() {
        given = System.getProperty("DB_URL");
    }

    @AfterEach
    void restore() {
        if (given == null) {
            System.clearProperty("DB_URL");
        } else {
            System.setProperty("DB_URL", given);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table a_guest (book_id bigint, foreign key (book_id) references book (id))",
                "drop table review",
                "alter table author add column a_guest integer",
                "create index ix_guest on author (born_year)",
                "create view a_guest as select * from book",
                "delete from review",
            })
    @DisplayName("renewed, it is as it was, whatever was done and whoever is still there")
    void renewed(String sql) throws SQLException {
        Database database = Database.fresh();
        try {
            try (Connection connection = database.connect()) {
                run(connection, sql);
            }
            Connection left = database.connect();
            left.setAutoCommit(false);
            run(left, "update stock set quantity = 999");
            database = database.renewed();
            try (Connection connection = database.connect();
                    var statement = connection.createStatement();
                    var result = statement.executeQuery(
                            "select (select count(*) from review), count(*)," + " sum(quantity) from stock")) {
                assertThat(Table.of(result).lines()).isEqualTo(List.of("28 | 62 | 374"));
            }
            for (String trace : List.of("select * from a_guest", "select a_guest from author")) {
                try (Connection connection = database.connect()) {
                    assertThatExceptionOfType(SQLException.class).isThrownBy(() -> run(connection, trace));
                }
            }
        } finally {
            database.close();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1040, 08004, Too many connections, has no connection left",
        "0, 53300, too many clients already, has no connection left",
        "1049, 42000, Unknown database, There is no such database",
        "1044, 42000, Access denied to the database, may create no schema",
        "1045, 28000, Access denied, refuses the user or the password",
        "0, 08001, Public Key Retrieval is not allowed, has no TLS",
        "0, 57P03, the database is starting up, it says \"the database is starting up\""
    })
    @DisplayName("what a server or its driver says becomes a sentence")
    void said(int code, String state, String text, String words) {
        assertThat(Unavailable.because(new SQLException(text, state, code), "jdbc:mysql://shop/?password=secret"))
                .message()
                .contains(words)
                .contains("jdbc:mysql://shop/?password=***")
                .doesNotContain("secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:oracle:thin:bob/secret@host", "postgresql://bob:secret@host/shop"})
    @DisplayName("an address of another product is refused in a sentence without the password")
    void unsupported(String address) {
        assertThat(refusal(address)).contains("jdbc:postgresql://").doesNotContain("secret");
    }

    @Test
    @DisplayName("where nothing listens, it says that no server answers")
    void nothingListens() throws IOException {
        int port;
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }

        assertThat(refusal("jdbc:postgresql://localhost:" + port + "/shop?password=secret"))
                .startsWith("No server answers")
                .contains("password=***");
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String refusal(String address) {
        System.setProperty("DB_URL", address);
        return assertThatExceptionOfType(Unavailable.class)
                .isThrownBy(Database::fresh)
                .actual()
                .getMessage();
    }
}
