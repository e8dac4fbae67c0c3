package bookshop.core;

import static org.assertj.core.api.Assertions.assertThat;

import bookshop.core.Ex04Joins.Line;
import bookshop.core.Ex04Joins.Pair;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("04.4 Join tables, and find what has no partner")
class Ex04JoinsTest {

    @RegisterExtension
    static final Shop shop = Shop.open();

    @Test
    @Order(1)
    @DisplayName("the catalogue has every book of the genre once, with or without a publisher")
    void lines() {
        // Here and below, an order that comes about by itself would be the index's.
        shop.execute("create index ix_book_genre_title on book (genre_id, title, publisher_id desc)");
        shop.execute("update book set title = 'Database in Depth' where id in (17, 18)");
        shop.execute("update book set publisher_id = null where id = 18");
        Shop.same(
                "the catalogue of Databases, when books 17 to 19 have one title, and 18 no publisher",
                catalogue("Databases"),
                List.of(
                        new Line("Database in Depth", "O'Reilly Media"),
                        new Line("Database in Depth", null),
                        new Line("Database in Depth", "O'Reilly Media"),
                        new Line("Designing Data-Intensive Applications", "O'Reilly Media"),
                        new Line("Hibernate in Action", "Manning Publications"),
                        new Line("High-Performance Java Persistence", null),
                        new Line("Java Persistence with Hibernate", "Manning Publications"),
                        new Line("SQL Performance Explained", null)));
        Shop.same(
                "the catalogue of Computing, without the genres below",
                catalogue("Computing"),
                List.of(new Line("The TeXbook", "Addison-Wesley"), new Line("Unix: A History and a Memoir", null)));
        Shop.same(
                "the catalogue of Science, without Science fiction",
                catalogue("Science"),
                List.of(new Line("Gödel, Escher, Bach", "Basic Books")));
        assertThat(catalogue("Poetry"))
                .as("the catalogue of a genre without books")
                .isEmpty();
        assertThat(catalogue("Gardening")).as("the catalogue of no genre").isEmpty();
    }

    @Test
    @Order(2)
    @DisplayName("customers without a purchase, or with cancelled ones only, never bought")
    void withoutPurchase() {
        shop.execute("create index ix_customer_email on customer (email desc)");
        shop.execute("update customer set email = 'tanaka@example.org' where id = 8"); // so that ids run against it
        Shop.same("who never bought", neverBought(), List.of("liam@example.org", "tanaka@example.org"));

        shop.execute("update purchase set status = 'CANCELLED' where customer_id in (2, 3)");
        Shop.same(
                "who never bought, when all purchases of Bob and Carla are cancelled",
                neverBought(),
                List.of("bob@example.org", "carla@example.org", "liam@example.org", "tanaka@example.org"));

        shop.execute("update purchase set customer_id = 8 where id = 20");
        shop.execute("insert into purchase (customer_id, purchased_at, status)"
                + " values (12, '2025-07-01 10:00:00.000', 'CANCELLED')");
        Shop.same(
                "who never bought, when Katrin's purchase turns out to be Hiro's, and Liam cancelled one",
                neverBought(),
                List.of("bob@example.org", "carla@example.org", "katrin@example.org", "liam@example.org"));
    }

    @Test
    @Order(3)
    @DisplayName("genres that have none below them are found, though some have none above")
    void nothingBelow() {
        shop.execute("create index ix_genre_name on genre (name desc)");
        Shop.same(
                "genres without one below",
                leaves(),
                List.of(
                        "Algorithms",
                        "Comic fantasy",
                        "Crime",
                        "Cyberpunk",
                        "Databases",
                        "Dystopia",
                        "Historical novel",
                        "Poetry",
                        "Programming",
                        "Science",
                        "Software design"));

        shop.execute("delete from book_author where book_id in (54, 55)");
        shop.execute("update book set genre_id = 4 where genre_id = 17");
        shop.execute("delete from genre where id = 17");
        assertThat(leaves())
                .as("genres without one below, when Novel has lost its only one")
                .hasSize(11)
                .contains("Novel")
                .doesNotContain("Historical novel");
    }

    @Test
    @Order(4)
    @DisplayName("authors of one year are pairs, each once, also two of one name")
    void sameYear() {
        shop.execute("create index ix_author_born_year on author (born_year, name desc)");
        Shop.same(
                "authors who were born in the same year",
                pairs(),
                List.of(
                        new Pair("C. J. Date", "Dennis M. Ritchie"),
                        new Pair("C. J. Date", "Michael Kandel"),
                        new Pair("Dave McKean", "Martin Fowler"),
                        new Pair("Dennis M. Ritchie", "Michael Kandel"),
                        new Pair("Edgar F. Codd", "William Weaver"),
                        new Pair("Erich Gamma", "John Vlissides"),
                        new Pair("Erich Gamma", "Joshua Bloch"),
                        new Pair("John Vlissides", "Joshua Bloch"),
                        new Pair("Michael Ende", "Ursula K. Le Guin"),
                        new Pair("Terry Pratchett", "William Gibson")));

        shop.execute("delete from author where id in (47, 48)");
        shop.execute("update author set born_year = null where id <> 25 and born_year is not null");
        shop.execute("insert into author (id, name, born_year) values (4711, 'George Orwell', 1903)");
        Shop.same(
                "the pairs, when only the years of two people called George Orwell are known",
                pairs(),
                List.of(new Pair("George Orwell", "George Orwell")));
        shop.execute("insert into author (id, name, born_year) values (4712, 'George Orwell', 1903)");
        assertThat(pairs())
                .as("the pairs of three people called George Orwell: each two are one")
                .hasSize(3);
    }

    private static List<Line> catalogue(String genre) {
        return shop.answer(1, "the catalogue of " + genre, ctx -> Ex04Joins.catalogue(ctx, genre));
    }

    private static List<String> neverBought() {
        return shop.answer(1, "finding who never bought", Ex04Joins::neverBought);
    }

    private static List<String> leaves() {
        return shop.answer(1, "finding the genres without one below", Ex04Joins::leaves);
    }

    private static List<Pair> pairs() {
        return shop.answer(1, "finding who was born in the same year", Ex04Joins::bornTogether);
    }
}
