package bookshop.orm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("Session")
class Step2SessionTest {

    @RegisterExtension
    static final Shop shop = Shop.open();

    @Test
    @DisplayName("an exception rolls back, although the insert had run")
    void allOrNothing() {
        List<String> ran = shop.statements(
                () -> assertThat(Step2Session.allOrNothing(shop.factory())).isZero());

        assertThat(ran).anyMatch(sql -> sql.startsWith("insert into publisher"));
        assertThat(shop.number("select count(*) from publisher")).isEqualTo(26);
    }

    @Test
    @DisplayName("without a transaction a change is lost and nothing is thrown")
    void withoutTransaction() {
        List<String> ran = shop.statements(() ->
                assertThat(Step2Session.withoutTransaction(shop.factory())).isEqualTo("Mort"));

        assertThat(ran).noneMatch(sql -> sql.startsWith("update"));
    }

    @Test
    @DisplayName("finding twice gives one object and takes one statement")
    void sameObject() {
        List<String> ran = shop.statements(
                () -> assertThat(shop.fromTransaction(Step2Session::sameObject)).isTrue());

        assertThat(ran).hasSize(1);
    }

    @Test
    @DisplayName("a change is written without save, in one update")
    void change() {
        List<String> ran = shop.statements(() -> shop.inTransaction(Step2Session::change));

        assertThat(ran).filteredOn(sql -> sql.startsWith("update")).hasSize(1);
        assertThat(shop.rows("select title, price_cents from book where id = 26"))
                .containsExactly("Mort | 999");
    }

    @Test
    @DisplayName("the session knows what is managed, and nothing else")
    void states() {
        assertThat(shop.fromTransaction(Step2Session::states))
                .containsExactly(
                        "new: no id, not known",
                        "managed: an id, known",
                        "detached: an id, not known",
                        "found again: another object, an id, known",
                        "removed: an id, not known");
        assertThat(shop.number("select count(*) from author where name = 'Ada Palmer'"))
                .isZero();
    }

    @Test
    @DisplayName("a query flushes first what it could see, unless told not to")
    void flushBeforeQuery() {
        assertThat(shop.number("select count(*) from book where publisher_id = 5"))
                .isEqualTo(9);

        assertThat(shop.fromTransaction(Step2Session::flushBeforeQuery)).isEqualTo(10);
        assertThat(shop.fromTransaction(Step2Session::noFlushBeforeQuery)).isEqualTo(10);

        assertThat(shop.number("select count(*) from book where publisher_id = 5"))
                .isEqualTo(11);
    }

    @Test
    @DisplayName("refresh takes back what was changed in memory")
    void refresh() {
        assertThat(shop.fromTransaction(Step2Session::refresh)).isEqualTo("Wyrd Sisters");
        assertThat(shop.rows("select title from book where id = 27")).containsExactly("Wyrd Sisters");
    }

    @Test
    @DisplayName("a reference is linked to without being loaded")
    void reference() {
        List<String> ran = shop.statements(
                () -> assertThat(shop.fromTransaction(Step2Session::reference)).isFalse());

        assertThat(ran).noneMatch(sql -> sql.contains("from publisher") || sql.contains("from genre"));
        assertThat(shop.rows("select publisher_id, genre_id from book where title = 'Eric'"))
                .containsExactly("5 | 10");
    }
}
