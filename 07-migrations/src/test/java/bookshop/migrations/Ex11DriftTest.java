package bookshop.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("07.11 Find drift")
class Ex11DriftTest {

    @RegisterExtension
    static final Shops shops = Shops.withoutChangelog();

    @Test
    @Order(1)
    @DisplayName("two shops that look the same have no drift, whatever rows are in them")
    void same() {
        Shop actual = shops.released();
        actual.execute("deleting reviews", "delete from review");
        actual.execute("a view", "create view cheap as select id, title from book where price_cents < 1000");

        assertThat(drift(shops.released(), actual))
                .as("the drift of a shop with other rows, and with a view: is the relation of a column a table?")
                .isEmpty();
    }

    @Test
    @Order(2)
    @DisplayName("what somebody added by hand is unexpected")
    void unexpected() {
        Shop actual = shops.released();
        actual.execute("a column", "alter table review add column helpful integer");
        actual.execute("an index", "create index tmp_rating on review (rating)");

        assertThat(drift(shops.released(), actual))
                .as("the drift, when a column and an index were added by hand: unexpected column review.helpful and"
                        + " the index")
                .containsExactly("unexpected column review.helpful", "unexpected index tmp_rating");
    }

    @Test
    @Order(3)
    @DisplayName("what somebody dropped by hand is missing, and a rename is both")
    void missing() {
        Shop actual = shops.released();
        actual.execute("a column", "alter table customer drop column street");
        actual.execute(
                "an index", "drop index ix_author_name" + (actual.product().equals("mysql") ? " on author" : ""));
        actual.execute("a rename", "alter table review rename column body to opinion");

        assertThat(drift(shops.released(), actual))
                .as(
                        "the drift, when a column and an index were dropped and a column was renamed (the columns behind the one"
                                + " that was dropped stand elsewhere now, and haven't changed: what does getDifferences say?)")
                .containsExactly(
                        "missing column customer.street",
                        "missing column review.body",
                        "missing index ix_author_name",
                        "unexpected column review.opinion");
    }

    @Test
    @Order(4)
    @DisplayName("a table that is there on one side only is one line, without its columns and indexes")
    void tables() {
        Shop expected = shops.released();
        expected.execute("a table", "create table loan (id bigint not null primary key, returned_on date)");
        expected.execute("its index", "create index ix_loan_returned_on on loan (returned_on)");
        Shop actual = shops.released();
        actual.execute("a table", "create table todo (id bigint not null primary key, note varchar(20))");
        actual.execute("its index", "create index ix_todo_note on todo (note)");
        actual.execute(
                "a column less and one more",
                "alter table author drop column born_year",
                "alter table review add column helpful integer");
        actual.execute(
                "an index less", "drop index ix_author_name" + (actual.product().equals("mysql") ? " on author" : ""));
        actual.execute("an index more", "create index ix_review_rating on review (rating)");

        assertThat(drift(expected, actual))
                .as(
                        "the drift, with a table that is missing and one too many, and a column and an index of each kind in"
                                + " tables that are on both sides")
                .containsExactly(
                        "missing column author.born_year",
                        "missing index ix_author_name",
                        "missing table loan",
                        "unexpected column review.helpful",
                        "unexpected index ix_review_rating",
                        "unexpected table todo");
    }

    @Test
    @Order(5)
    @DisplayName(
            "a column of another length, type or nullability has changed, one with another default or in another key hasn't")
    void changed() {
        Shop expected = shops.released();
        expected.execute(
                "a table",
                "create table loan (id bigint not null, branch bigint default 1 not null, note varchar(40) not null,"
                        + " days integer, who date, fee integer, constraint pk_loan primary key (id))",
                "create index ix_loan on loan (note)");
        Shop actual = shops.released();
        actual.execute(
                "the same table, nearly",
                "create table loan (id bigint not null, branch bigint default 2 not null, note varchar(20) not null,"
                        + " days integer not null, who varchar(9), constraint pk_loan primary key (id, branch))",
                "create index ix_loan on loan (days)");

        assertThat(drift(expected, actual))
                .as(
                        "the drift, with three columns and an index that differ (changed …), and a column that is missing; another"
                                + " default, another primary key and the index that it has brought along don't count")
                .containsExactly(
                        "changed column loan.days",
                        "changed column loan.note",
                        "changed column loan.who",
                        "changed index ix_loan",
                        "missing column loan.fee");
    }

    @Test
    @Order(6)
    @DisplayName("looking changes nothing, not even in a shop that Liquibase has never seen")
    void changesNothing() {
        Shop expected = shops.released();
        Shop actual = shops.open(Database::withoutHistory);
        actual.execute("a column", "alter table review add column helpful integer");
        List<String> before = actual.picture();
        List<String> beforeExpected = expected.picture();

        assertThat(drift(expected, actual))
                .as("the drift of a shop without a history")
                .containsExactly("unexpected column review.helpful");

        assertThat(drift(actual, expected))
                .as("the drift of a shop with a history, where the one that it should look like has none")
                .containsExactly("missing column review.helpful");

        actual.looksLike(before, "looking for drift should change nothing");
        expected.looksLike(beforeExpected, "looking for drift should change nothing");
    }

    @Test
    @Order(7)
    @DisplayName("that a database can't be compared is not “no drift”")
    void unreadable() {
        Migrations expected = shops.released().migrations();
        Migrations actual = Migrations.offline("offline:sqlite?snapshot=not-there.json", null);

        Throwable failure = catchThrowable(() -> Ex11Drift.drift(expected, actual));

        if (failure instanceof AssertionError todo) throw todo;
        if (failure == null) {
            throw new AssertionError("a database that can't be compared should end with Liquibase's exception, but none"
                    + " reaches the caller: was it caught?");
        }
    }

    private static List<String> drift(Shop expected, Shop actual) {
        List<String> drift;
        try {
            drift = Ex11Drift.drift(expected.migrations(), actual.migrations());
        } catch (UnsupportedOperationException e) {
            throw new AssertionError(
                    "looking for drift ends with UnsupportedOperationException: Liquibase adds to the set of types that it"
                            + " is given, so it must be one that can be changed",
                    e);
        } catch (RuntimeException e) {
            String hint = String.valueOf(e.getMessage()).contains("changelogFile")
                    ? "\nThe two have no changelog: look at their databases, with(…)"
                    : "";
            throw new AssertionError(
                    "looking for drift ends with " + e.getClass().getSimpleName() + ": " + e.getMessage() + hint, e);
        }
        assertThat(drift)
                .as("the drift: a list, and an empty one where there is none")
                .isNotNull();
        return drift;
    }
}
