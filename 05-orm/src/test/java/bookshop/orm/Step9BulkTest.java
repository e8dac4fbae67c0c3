package bookshop.orm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("Bulk")
class Step9BulkTest {

    @RegisterExtension
    static final Shop shop = Shop.open();

    @Test
    @DisplayName("a bulk update leaves the object stale and the version as it was")
    void stale() {
        long low = shop.number("select count(*) from stock where quantity < 10");

        assertThat(shop.fromTransaction(Step9Bulk::stale))
                .containsExactly(low + " rows changed", "in memory 8, in the table 13");
        assertThat(shop.rows("select quantity, version from stock where book_id = 26"))
                .containsExactly("13 | 0");
    }

    @Test
    @DisplayName("a bulk delete counts its rows")
    void delete() {
        long editors = shop.number("select count(*) from book_author where role = 'EDITOR'");
        long silent = shop.number("select count(*) from review where body is null");

        assertThat(shop.fromTransaction(Step9Bulk::delete)).containsExactly((int) editors, (int) silent);
        assertThat(shop.number("select count(*) from review")).isEqualTo(28 - silent);
    }

    @Test
    @DisplayName("an upsert updates the row that is there and inserts the one that isn't")
    void upsert() {
        assertThat(Step9Bulk.upsert(shop.factory())).containsExactly("book 25: 7 copies", "book 26: 7 copies");
        assertThat(shop.number("select count(*) from stock")).isEqualTo(62);
    }

    @Test
    @DisplayName("many authors are inserted and have their ids")
    void insertMany() {
        assertThat(Step9Bulk.insertMany(shop.factory())).isEqualTo(2);
        assertThat(shop.rows("select name from author where born_year in (1906, 1815) order by name"))
                .containsExactly("Ada Lovelace", "Grace Hopper");
    }

    @Test
    @DisplayName("a scroll sums up all prices in one statement")
    void stream() {
        long cents = shop.number("select sum(price_cents) from book");

        List<String> ran = shop.statements(
                () -> assertThat(shop.fromTransaction(Step9Bulk::stream)).isEqualTo(cents));

        assertThat(ran).hasSize(1);
    }

    @Test
    @DisplayName("a savepoint takes back a part of a transaction")
    void savepoint() {
        assertThat(shop.fromTransaction(Step9Bulk::savepoint)).isZero();
    }
}
