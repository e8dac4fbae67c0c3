package bookshop.advanced;

import static org.assertj.core.api.Assertions.assertThat;

import bookshop.advanced.Ex03TablePerKind.Evening;
import bookshop.advanced.Ex03TablePerKind.Occasion;
import bookshop.advanced.Ex03TablePerKind.Stream;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("06.3 Do without a common table")
class Ex03TablePerKindTest {

    private static final LocalDate SEPTEMBER = LocalDate.of(2025, 9, 20);

    @RegisterExtension
    static final Shop shop = Shop.with(Occasion.class, Evening.class, Stream.class);

    @BeforeEach
    void mapped() {
        Shop.todo(
                Occasion.class.getAnnotations().length + Evening.class.getAnnotations().length == 0,
                "06.3 map the three classes to two tables");
    }

    @Test
    @Order(1)
    @DisplayName("an occasion is found by its id, whatever it is")
    void reads() {
        shop.doing("finding occasions", session -> {
            assertThat(described(session.find(Occasion.class, "r-2")))
                    .as("occasion r-2")
                    .isEqualTo("2025-06-03 Kafka, read aloud: Evening in Köln, 25 seats");
            assertThat(described(session.find(Occasion.class, "w-1")))
                    .as("occasion w-1")
                    .isEqualTo("2025-04-15 Indexes explained: Stream at https://example.org/indexes");
            assertThat(described(session.find(Occasion.class, "x-1")))
                    .as("occasion x-1, which doesn't exist")
                    .isEqualTo("none");
        });
    }

    @Test
    @Order(2)
    @DisplayName("one kind is read from its own table")
    void oneKind() {
        List<String> ran = shop.statements(() -> shop.doing(
                "reading webcasts",
                session -> assertThat(Shop.all(session, Stream.class).stream().map(Occasion::getId))
                        .as("the ids of the webcasts")
                        .containsExactly("w-1", "w-2")));

        assertThat(ran).as("statements to read the webcasts").hasSize(1);
        assertThat(ran.getFirst().toLowerCase(Locale.ROOT))
                .as("the statement that reads webcasts, from a whole table of their own")
                .doesNotContain(" join ", " union ", "reading");
    }

    @Test
    @Order(3)
    @DisplayName("a new occasion has an id of its own and is one row, in the table of its kind")
    void writes() {
        var ids = new HashSet<String>();
        shop.doing("saving four occasions", session -> {
            for (int i = 1; i <= 2; i++) {
                var evening = new Evening("Open day " + i, SEPTEMBER, "Cork", 10 + i);
                var stream = new Stream("Open day " + i, SEPTEMBER, "https://example.org/" + i);
                assertThat(evening.getId())
                        .as("the id of an occasion that wasn't persisted")
                        .isNull();
                session.persist(evening);
                session.persist(stream);
                ids.add(evening.getId());
                ids.add(stream.getId());
            }
        });

        assertThat(ids)
                .as("the ids of four new occasions, all different")
                .hasSize(4)
                .doesNotContainNull();
        assertThat(ids).as("the ids of four new occasions").allMatch(id -> id.length() <= 36, "at most 36 characters");
        assertThat(shop.rows(
                        "select title, held_on, city, seats from reading where title like 'Open day %' order by title"))
                .as("the rows of two new readings (title, day, city, seats)")
                .containsExactly("Open day 1 | 2025-09-20 | Cork | 11", "Open day 2 | 2025-09-20 | Cork | 12");
        assertThat(shop.rows("select title, link from webcast where title like 'Open day %' order by title"))
                .as("the rows of two new webcasts (title, link)")
                .containsExactly("Open day 1 | https://example.org/1", "Open day 2 | https://example.org/2");
        assertThat(shop.rows("select id from reading union all select id from webcast"))
                .as("the ids in both tables, where each may stand once")
                .hasSize(9)
                .doesNotHaveDuplicates();
    }

    @Test
    @Order(4)
    @DisplayName("the programme has both kinds, in the order of days and titles")
    void programme() {
        shop.execute("update webcast set title = 'A refactoring, live' where id = 'w-2'");

        assertThat(programme(LocalDate.of(2025, 5, 1), LocalDate.of(2026, 1, 1)))
                .as("the programme from May to December")
                .containsExactly(
                        "2025-05-10 An evening with Good Omens: Evening in Cork, 40 seats",
                        "2025-06-03 Kafka, read aloud: Evening in Köln, 25 seats",
                        "2025-09-20 A refactoring, live: Stream at https://example.org/refactoring",
                        "2025-09-20 Momo for all ages: Evening in Köln, 60 seats");

        shop.execute("update webcast set title = 'Refactoring live' where id = 'w-2'");
        assertThat(programme(SEPTEMBER, SEPTEMBER.plusDays(1)))
                .as("the programme of one day, by title")
                .containsExactly(
                        "2025-09-20 Momo for all ages: Evening in Köln, 60 seats",
                        "2025-09-20 Refactoring live: Stream at https://example.org/refactoring");
    }

    @Test
    @Order(5)
    @DisplayName("the first day belongs to the programme, the last one doesn't")
    void halfOpen() {
        assertThat(programme(LocalDate.of(2025, 6, 3), SEPTEMBER))
                .as("the programme from the 3rd of June until before the 20th of September")
                .containsExactly("2025-06-03 Kafka, read aloud: Evening in Köln, 25 seats");
        assertThat(programme(LocalDate.of(2025, 7, 1), LocalDate.of(2025, 8, 1)))
                .as("the programme of July")
                .isEmpty();
    }

    @Test
    @Order(6)
    @DisplayName("the programme takes one statement, however long it is")
    void oneStatement() {
        for (int i = 1; i <= 20; i++) {
            shop.execute(
                    "insert into webcast (id, title, held_on, link) values (?, 'Again', '2025-12-01', 'none')",
                    "n-" + i);
        }

        shop.atMost(
                1,
                "the programme",
                () -> assertThat(programme(LocalDate.EPOCH, LocalDate.of(2100, 1, 1)))
                        .as("the programme of all days")
                        .hasSize(25));
    }

    private static List<String> programme(LocalDate from, LocalDate until) {
        return shop.asking("the programme", (Session session) -> {
            List<Occasion> occasions = Ex03TablePerKind.programme(session, from, until);
            assertThat(occasions).as("the programme, empty where there is none").isNotNull();
            return occasions.stream().map(Ex03TablePerKindTest::described).toList();
        });
    }

    private static String described(Occasion occasion) {
        return switch (occasion) {
            case null -> "none";
            case Evening evening ->
                evening.getHeldOn() + " " + evening.getTitle() + ": Evening in " + evening.getCity() + ", "
                        + evening.getSeats() + " seats";
            case Stream stream -> stream.getHeldOn() + " " + stream.getTitle() + ": Stream at " + stream.getLink();
            default -> "of no kind";
        };
    }
}
