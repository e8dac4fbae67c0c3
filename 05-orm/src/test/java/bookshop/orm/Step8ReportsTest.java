package bookshop.orm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("Reports")
class Step8ReportsTest {

    @RegisterExtension
    static final Shop shop = Shop.open();

    @Test
    @DisplayName("labels read three columns in one statement")
    void labels() {
        List<String> ran = shop.statements(() ->
                shop.inTransaction(session -> assertThat(Step8Reports.labels(session, "Databases"))
                        .containsExactly(
                                new Step8Reports.Label("An Introduction to Database Systems", "Databases", 8999),
                                new Step8Reports.Label("Designing Data-Intensive Applications", "Databases", 4999),
                                new Step8Reports.Label("Java Persistence with Hibernate", "Databases", 4999))));

        assertThat(ran).singleElement().asString().doesNotContain("isbn");
    }

    @Test
    @DisplayName("shelves count copies and their value, and leave out what is small")
    void shelves() {
        long copies = shop.number(
                "select sum(s.quantity) from stock s join book b on b.id = s.book_id where b.publisher_id = 5");
        long value = shop.number("select sum(s.quantity * b.price_cents) from stock s join book b on b.id = s.book_id"
                + " where b.publisher_id = 5");

        List<Step8Reports.Shelf> shelves = shop.fromTransaction(session -> Step8Reports.shelves(session, copies));

        assertThat(shelves).extracting(Step8Reports.Shelf::publisher).containsExactly("Addison-Wesley", "Gollancz");
        assertThat(shelves.getLast()).isEqualTo(new Step8Reports.Shelf("Gollancz", copies, value));
    }

    @Test
    @DisplayName("a book is compared with its own genre")
    void dearerThanTheirGenre() {
        shop.inTransaction(session -> {
            assertThat(Step8Reports.dearerThanTheirGenre(session, "Databases"))
                    .containsExactly(
                            "An Introduction to Database Systems",
                            "Designing Data-Intensive Applications",
                            "Java Persistence with Hibernate");
            assertThat(Step8Reports.dearerThanTheirGenre(session, "Cyberpunk"))
                    .as("all cost the same")
                    .isEmpty();
        });
    }

    @Test
    @DisplayName("equal prices share a place")
    void dearest() {
        List<Step8Reports.Place> places = shop.fromTransaction(session -> Step8Reports.dearest(session, 2));

        assertThat(places)
                .extracting(place -> place.genre() + " " + place.place() + " " + place.title())
                .containsExactly(
                        "Cyberpunk 1 Count Zero",
                        "Cyberpunk 1 Neuromancer",
                        "Databases 1 An Introduction to Database Systems",
                        "Databases 2 Designing Data-Intensive Applications",
                        "Databases 2 Java Persistence with Hibernate");
    }

    @Test
    @DisplayName("a union lists a name once")
    void everybody() {
        shop.execute("insert into author (name) values ('Jan Kowalski')");

        List<String> names = shop.fromTransaction(session -> Step8Reports.everybody(session, "Jan"));

        assertThat(names).containsExactly("Jan Kowalski", "Jane Austen");
    }

    @Test
    @DisplayName("SQL goes down the tree and gives books")
    void nativeSql() {
        shop.inTransaction(session -> {
            assertThat(Step8Reports.nativeSql(session, "Science fiction"))
                    .hasSize(11)
                    .contains("Solaris", "Neuromancer", "Animal Farm");
            assertThat(Step8Reports.nativeSql(session, "Poetry")).isEmpty();
        });
    }
}
