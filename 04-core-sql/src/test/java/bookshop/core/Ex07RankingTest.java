package bookshop.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import bookshop.core.Ex07Ranking.Place;
import bookshop.core.Ex07Ranking.Spent;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("04.7 Rank and run a total")
class Ex07RankingTest {

    @RegisterExtension
    static final Shop shop = Shop.open();

    @Test
    @Order(1)
    @DisplayName("every genre has its own places, and equally dear books share one")
    void dearest() {
        Shop.same(
                "the dearest books of each genre, by genre, title",
                dearest(1),
                List.of(
                        new Place("Algorithms", 1, "The Art of Computer Programming, Volume 1", 7499),
                        new Place("Algorithms", 1, "The Art of Computer Programming, Volume 2", 7499),
                        new Place("Algorithms", 1, "The Art of Computer Programming, Volume 3", 7499),
                        new Place("Comic fantasy", 1, "Good Omens", 999),
                        new Place("Comic fantasy", 1, "Small Gods", 999),
                        new Place("Computing", 1, "The TeXbook", 3999),
                        new Place("Crime", 1, "Dirk Gently's Holistic Detective Agency", 999),
                        new Place("Cyberpunk", 1, "Count Zero", 999),
                        new Place("Cyberpunk", 1, "Neuromancer", 999),
                        new Place("Databases", 1, "An Introduction to Database Systems", 8999),
                        new Place("Dystopia", 1, "Nineteen Eighty-Four", 899),
                        new Place("Fantasy", 1, "Die unendliche Geschichte", 2000),
                        new Place("Historical novel", 1, "Il nome della rosa", 1400),
                        new Place("Novel", 1, "Cien años de soledad", 1295),
                        new Place("Programming", 1, "The C Programming Language", 5999),
                        new Place("Science", 1, "Gödel, Escher, Bach", 2499),
                        new Place("Science fiction", 1, "The Cyberiad", 1199),
                        new Place("Software design", 1, "Patterns of Enterprise Application Architecture", 5999)));
    }

    @Test
    @Order(2)
    @DisplayName("after a shared place as many stay free")
    void freePlaces() {
        assertThat(dearest(2))
                .as("places 1 and 2 of Comic fantasy, where two books share the first")
                .filteredOn(place -> place.genre().equals("Comic fantasy"))
                .hasSize(2);
        assertThat(dearest(2))
                .as("places 1 and 2 of Computing and Databases, by genre, place, title")
                .filteredOn(place -> List.of("Computing", "Databases").contains(place.genre()))
                .containsExactly(
                        new Place("Computing", 1, "The TeXbook", 3999),
                        new Place("Computing", 2, "Unix: A History and a Memoir", 1800),
                        new Place("Databases", 1, "An Introduction to Database Systems", 8999),
                        new Place("Databases", 2, "Designing Data-Intensive Applications", 4999),
                        new Place("Databases", 2, "Java Persistence with Hibernate", 4999));
        assertThat(dearest(3))
                .as("places 1 to 3 of Comic fantasy, where four books share the third")
                .filteredOn(place -> place.genre().equals("Comic fantasy"))
                .containsExactly(
                        new Place("Comic fantasy", 1, "Good Omens", 999),
                        new Place("Comic fantasy", 1, "Small Gods", 999),
                        new Place("Comic fantasy", 3, "Guards! Guards!", 899),
                        new Place("Comic fantasy", 3, "Mort", 899),
                        new Place("Comic fantasy", 3, "Sourcery", 899),
                        new Place("Comic fantasy", 3, "Wyrd Sisters", 899));
        assertThat(dearest(100)).as("100 places: all books").hasSize(63);
    }

    @Test
    @Order(3)
    @DisplayName("the database ranks: only the rows of the answer are read")
    void ranksInTheDatabase() {
        shop.readsAtMost(18, "the list of 18 books on place 1", ctx -> Ex07Ranking.dearest(ctx, 1));
    }

    @Test
    @Order(4)
    @DisplayName("the total runs from purchase to purchase, in the order of time")
    void spent() {
        Shop.same(
                "what Alice Martin has spent",
                spent(1),
                List.of(
                        new Spent(1, Instant.parse("2025-01-03T09:15:00Z"), 5298, 5298),
                        new Spent(4, Instant.parse("2025-01-31T23:30:00Z"), 13997, 19295),
                        new Spent(11, Instant.parse("2025-03-30T01:30:00Z"), 6595, 25890),
                        new Spent(17, Instant.parse("2025-05-20T20:20:20Z"), 17197, 43087)));
        Shop.same(
                "what Grace O'Neill has spent, first on four books of one price",
                spent(7),
                List.of(
                        new Spent(8, Instant.parse("2025-03-01T00:10:00Z"), 3596, 3596),
                        new Spent(14, Instant.parse("2025-04-23T11:11:11Z"), 1998, 5594)));
        assertThat(spent(8)).as("what somebody without purchases has spent").isEmpty();
        // A purchase with a later id and an earlier day.
        shop.execute("update purchase set purchased_at = '2024-01-01 00:00:00.000' where id = 17");
        assertThat(spent(1))
                .as("the purchases of Alice Martin with their totals, when 17 was made before all others")
                .extracting(spent -> spent.purchaseId() + ": " + spent.total())
                .containsExactly("17: 17197", "1: 22495", "4: 36492", "11: 43087");
    }

    @Test
    @Order(5)
    @DisplayName("purchases of the same moment are totalled one after the other")
    void sameMoment() {
        shop.execute("update purchase set purchased_at = '2025-02-02 12:00:00.000' where id in (1, 4, 11)");
        // An order of equal moments that comes about by itself would be this one.
        shop.execute("create index ix_purchase_at on purchase (customer_id, purchased_at, id desc)");

        assertThat(spent(1))
                .as("the purchases of Alice Martin with their totals, when three were made in one moment")
                .extracting(spent -> spent.purchaseId() + ": " + spent.total())
                .containsExactly("1: 5298", "4: 19295", "11: 25890", "17: 43087");
    }

    @Test
    @Order(6)
    @DisplayName("an empty purchase costs 0, and a cancelled one isn't there")
    void emptyAndCancelled() {
        Shop.same(
                "what Katrin Schäfer has spent, whose purchase has no lines",
                spent(11),
                List.of(new Spent(20, Instant.parse("2025-06-15T17:45:00Z"), 0, 0)));
        Shop.same(
                "what Farid Haddad has spent, whose first purchase is cancelled",
                spent(6),
                List.of(new Spent(16, Instant.parse("2025-05-12T15:15:00Z"), 7998, 7998)));
        shop.execute("update purchase_line set quantity = 1200000001, unit_price_cents = 1 where purchase_id = 16");
        assertThat(spent(6))
                .as("the same with 1200000001 copies of each book, at 1 cent: more digits than an int has")
                .extracting(Spent::cents, Spent::total)
                .containsExactly(tuple(2_400_000_002L, 2_400_000_002L));
    }

    private static List<Place> dearest(int places) {
        return shop.answer(1, "the dearest books up to place " + places, ctx -> Ex07Ranking.dearest(ctx, places));
    }

    private static List<Spent> spent(long customerId) {
        return shop.answer(1, "what customer " + customerId + " has spent", ctx -> Ex07Ranking.spent(ctx, customerId));
    }
}
