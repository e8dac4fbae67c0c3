package bookshop.fundamentals;

import static org.assertj.core.api.Assertions.assertThat;

import bookshop.fundamentals.Ex09Bestsellers.Bestseller;
import bookshop.fundamentals.Ex09Bestsellers.Sale;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;

@DisplayName("01.9 Bestsellers by genre")
@ExtendWith(Machine.class)
@Isolated("moves the machine to other countries")
class Ex09BestsellersTest {

    private static final Sale MORT = new Sale("26", "Mort", "Fantasy", 4);
    private static final Sale CORALINE = new Sale("32", "Coraline", "Fantasy", 6);
    private static final Sale SOURCERY = new Sale("28", "Sourcery", "Fantasy", 1);
    private static final Sale EMMA = new Sale("58", "Emma", "Novel", 2);

    @Test
    @Order(1)
    @DisplayName("the books of a genre come by copies sold, most first")
    void byCopies() {
        assertBest(
                "four books, each sold once",
                2,
                List.of(SOURCERY, MORT, EMMA, CORALINE),
                "Fantasy: 6 Coraline, 4 Mort",
                "Novel: 2 Emma");
    }

    @Test
    @Order(2)
    @DisplayName("all sales of a book are added up")
    void addedUp() {
        assertBest(
                "Mort sold three times, Coraline twice, Emma once",
                3,
                List.of(MORT, CORALINE, copies(MORT, 2), EMMA, copies(MORT, 5), copies(CORALINE, 1)),
                "Fantasy: 11 Mort, 7 Coraline",
                "Novel: 2 Emma");
    }

    @Test
    @Order(3)
    @DisplayName("a book's numbers may be beyond the largest int, and far apart")
    void large() {
        assertBest(
                "books sold by billions",
                3,
                List.of(
                        copies(MORT, 2_000_000_000),
                        copies(CORALINE, 3_000_000_000L),
                        copies(MORT, 2_000_000_000),
                        copies(SOURCERY, 7)),
                "Fantasy: 4000000000 Mort, 3000000000 Coraline, 7 Sourcery");
    }

    @Test
    @Order(4)
    @DisplayName("equal numbers are ordered by title, then by ISBN")
    void ties() {
        List<Sale> sales = List.of(
                new Sale("6379", "The Trial", "Novel", 5),
                new Sale("7543", "Emma", "Novel", 5),
                new Sale("1008", "Amerika", "Novel", 5),
                new Sale("9998", "Emma", "Novel", 5),
                new Sale("014X", "Emma", "Novel", 5),
                new Sale("1015", "Emma", "Novel", 5),
                new Sale("8885", "Emma", "Novel", 6),
                new Sale("6508", "Élan", "Novel", 5),
                new Sale("0001", "emma", "Novel", 5),
                new Sale("0002", "Zoo", "Novel", 5));
        String ordered = "6 Emma 8885, 5 Amerika 1008, 5 Emma 014X, 5 Emma 1015, 5 Emma 7543, 5 Emma 9998,"
                + " 5 The Trial 6379, 5 Zoo 0002, 5 emma 0001, 5 Élan 6508";

        assertThat(novels(sales))
                .as("ten novels, nine of them sold five times, four of these called Emma"
                        + " (as String.compareTo orders them?)")
                .isEqualTo(ordered);
        assertThat(novels(sales.reversed()))
                .as("the same novels, with the sales the other way round")
                .isEqualTo(ordered);
    }

    private static String novels(List<Sale> sales) {
        List<Bestseller> novels = best(sales, 10).get("Novel");
        assertThat(novels).as("the bestsellers under “Novel”").isNotNull();
        return String.join(
                ", ",
                novels.stream()
                        .map(book -> book.copies() + " " + book.title() + " " + book.isbn())
                        .toList());
    }

    @Test
    @Order(5)
    @DisplayName("two books with the same title are two books")
    void sameTitle() {
        assertBest(
                "two books called Emma, with two ISBNs",
                9,
                List.of(new Sale("58", "Emma", "Novel", 2), new Sale("61", "Emma", "Novel", 3)),
                "Novel: 3 Emma, 2 Emma");
    }

    @Test
    @Order(6)
    @DisplayName("a book that was given back as often as sold isn't listed, nor an empty genre")
    void givenBack() {
        assertBest(
                "all copies of Emma and more of Coraline were given back",
                3,
                List.of(copies(EMMA, -2), MORT, EMMA, copies(CORALINE, -7), CORALINE, SOURCERY),
                "Fantasy: 4 Mort, 1 Sourcery");
        assertBest(
                "a copy of Mort was given back",
                1,
                List.of(copies(MORT, -1), copies(SOURCERY, 1), copies(MORT, 3)),
                "Fantasy: 2 Mort");
    }

    @Test
    @Order(7)
    @DisplayName("the genres come in alphabetical order, however many there are")
    void genres() {
        List<Sale> sales = new ArrayList<>();
        for (String genre : List.of(
                "Science fiction",
                "Novel",
                "Crime",
                "Éducation",
                "crime",
                "Poetry",
                "Algorithms",
                "Fantasy",
                "Databases",
                "Comics",
                "Travel",
                "Essays",
                "Drama",
                "Cooking")) {
            sales.add(new Sale(genre, "A book", genre, 1));
        }

        assertThat(String.join(", ", best(sales, 1).keySet()))
                .as("the genres, as somebody walks through the map (is it sorted, as String.compareTo does?)")
                .isEqualTo("Algorithms, Comics, Cooking, Crime, Databases, Drama, Essays, Fantasy, Novel, Poetry,"
                        + " Science fiction, Travel, crime, Éducation");
    }

    @Test
    @Order(8)
    @DisplayName("without sales there are no bestsellers and no titles")
    void none() {
        assertThat(best(List.of(), 3)).as("the bestsellers of no sales").isEmpty();
        assertThat(titles(List.of())).as("the titles of no sales").isEmpty();
    }

    @Test
    @Order(9)
    @DisplayName("each ISBN has the title of its last sale, and the place of its first")
    void titles() {
        List<Sale> sales = new ArrayList<>(List.of(
                new Sale("58", "Ema", "Novel", 1),
                MORT,
                copies(SOURCERY, -1),
                new Sale("32", "Coralline", "Fantasy", 1),
                copies(MORT, 3),
                EMMA,
                new Sale("32", "Caroline", "Fantasy", 1),
                copies(CORALINE, -1)));
        IntStream.range(0, 20).forEach(i -> sales.add(new Sale("x" + (97 - i * 3), "Book " + i, "Novel", 1)));

        Map<String, String> titles = titles(sales);

        assertThat(titles.get("58"))
                .as("the title of 58, corrected from “Ema” to “Emma”")
                .isEqualTo("Emma");
        assertThat(titles.get("32"))
                .as(
                        "the title of 32, corrected from “Coralline” to “Caroline”, and when a copy was given back to “Coraline”")
                .isEqualTo("Coraline");
        assertThat(titles.keySet().stream().limit(6).toList())
                .as("the first ISBNs, in the order in which they came first; of 28 a copy was given back"
                        + " (which kind of map?)")
                .containsExactly("58", "26", "28", "32", "x97", "x94");
        assertThat(titles.size()).as("how many ISBNs there are").isEqualTo(24);
        assertThat(List.copyOf(titles.values()).getLast()).as("the last title").isEqualTo("Book 19");
    }

    private static Sale copies(Sale sale, long copies) {
        return new Sale(sale.isbn(), sale.title(), sale.genre(), copies);
    }

    private static void assertBest(String what, int most, List<Sale> sales, String... expected) {
        List<String> lines = new ArrayList<>();
        best(sales, most)
                .forEach((genre, books) -> lines.add(genre + ": "
                        + String.join(
                                ", ",
                                books.stream()
                                        .map(book -> book.copies() + " " + book.title())
                                        .toList())));
        assertThat(lines).as(what + "; at most " + most + " of each genre").containsExactly(expected);
    }

    private static Map<String, List<Bestseller>> best(List<Sale> sales, int most) {
        return Answer.to("the bestsellers", () -> Ex09Bestsellers.byGenre(Collections.unmodifiableList(sales), most));
    }

    private static Map<String, String> titles(List<Sale> sales) {
        return Answer.to("the titles", () -> Ex09Bestsellers.titles(Collections.unmodifiableList(sales)));
    }
}
