package bookshop.orm;

import static org.assertj.core.api.Assertions.assertThat;

import bookshop.orm.Ex04AuthorsInOrder.Credit;
import bookshop.orm.Ex04AuthorsInOrder.Person;
import bookshop.orm.Ex04AuthorsInOrder.Title;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import org.hibernate.Session;
import org.hibernate.engine.spi.EntityKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("05.4 Link books and authors in an order")
class Ex04AuthorsInOrderTest {

    private static final Long GUARDS = 29L;
    private static final Long THE_TRIAL = 49L;
    private static final Long PRATCHETT = 21L;
    private static final Long GAIMAN = 22L;
    private static final Long MCKEAN = 23L;
    private static final Long KAFKA = 31L;
    private static final Long WILLA_MUIR = 33L;
    private static final Long EDWIN_MUIR = 34L;

    @RegisterExtension
    static final Shop shop = Shop.with(Title.class, Person.class, Credit.class);

    @BeforeEach
    void mapped() {
        Shop.todo(Credit.class.getAnnotations().length == 0, "05.4 map Credit and the credits of a title");
    }

    @Test
    @Order(1)
    @DisplayName("a title has its credits, each with person, position and role")
    void reads() {
        inTransaction("reading the credits of “The Trial”", session -> {
            Title trial = session.find(Title.class, THE_TRIAL);

            assertThat(credits(trial))
                    .as("the credits of “The Trial”")
                    .containsExactly("1 Franz Kafka AUTHOR", "2 Willa Muir TRANSLATOR", "3 Edwin Muir TRANSLATOR");
            assertThat(trial.getCredits())
                    .as("the credits of “The Trial”, asked for their title")
                    .allMatch(credit -> credit.getTitle().getName().equals("The Trial"));
        });
    }

    @Test
    @Order(2)
    @DisplayName("a person is credited for many titles, and each credit is its own")
    void readsOnePersonsCredits() {
        inTransaction("reading the credits of two titles", session -> {
            assertThat(credits(session.find(Title.class, 31L)))
                    .as("the credits of “American Gods”")
                    .containsExactly("1 Neil Gaiman AUTHOR");
            assertThat(credits(session.find(Title.class, 25L)))
                    .as("the credits of “Good Omens”, in a session that has seen another title by one of them")
                    .containsExactly("1 Terry Pratchett AUTHOR", "2 Neil Gaiman AUTHOR");
            assertThat(session.find(Title.class, 25L).getCredits())
                    .as("the credits of “Good Omens”, asked for their title")
                    .allMatch(credit -> credit.getTitle().getName().equals("Good Omens"));
        });
    }

    @Test
    @Order(3)
    @DisplayName("credits come in the order of their positions")
    void inOrder() {
        mixUp();

        inTransaction("reading the credits of “The Trial”", session -> {
            if (shop.product().equals("sqlite")) {
                // An index happens to give the right order; SQLite can turn round whatever nobody has asked for.
                session.doWork(connection -> execute(connection, "pragma reverse_unordered_selects = on"));
            }
            assertThat(credits(session.find(Title.class, THE_TRIAL)))
                    .as("the credits of “The Trial” in positions 3, 7 and 9 (who says in which order they are loaded?)")
                    .containsExactly("3 Edwin Muir TRANSLATOR", "7 Franz Kafka AUTHOR", "9 Willa Muir TRANSLATOR");
        });
    }

    @Test
    @Order(4)
    @DisplayName("a person is credited at the end, which takes one insert")
    void credits() {
        List<String> writes = writes("crediting two people for “Guards! Guards!”", session -> {
            Title guards = session.find(Title.class, GUARDS);

            Credit gaiman = guards.credit(session.find(Person.class, GAIMAN), Role.EDITOR);
            guards.credit(session.find(Person.class, MCKEAN), Role.ILLUSTRATOR);

            assertThat(gaiman).as("the credit that was made").isNotNull();
            assertThat(gaiman.getPosition())
                    .as("its position, after Terry Pratchett's")
                    .isEqualTo(2);
            assertThat(credits(guards))
                    .as("the credits of “Guards! Guards!” in the session that added two")
                    .containsExactly("1 Terry Pratchett AUTHOR", "2 Neil Gaiman EDITOR", "3 Dave McKean ILLUSTRATOR");
        });

        assertThat(rows(GUARDS))
                .as("the rows of “Guards! Guards!” (position, person, role)")
                .containsExactly("1 | 21 | AUTHOR", "2 | 22 | EDITOR", "3 | 23 | ILLUSTRATOR");
        assertThat(writes)
                .as("what was written to credit two more people: two inserts")
                .hasSize(2);
    }

    @Test
    @Order(5)
    @DisplayName("the end comes after the largest position, also where there is a gap")
    void creditsAfterGap() {
        mixUp();

        inTransaction("crediting Neil Gaiman for “The Trial”", session -> {
            Title trial = session.find(Title.class, THE_TRIAL);
            trial.credit(session.find(Person.class, GAIMAN), Role.ILLUSTRATOR);
            assertThat(credits(trial))
                    .as("the credits of “The Trial” in positions 3, 7 and 9, and then one more")
                    .endsWith("9 Willa Muir TRANSLATOR", "10 Neil Gaiman ILLUSTRATOR");
        });

        assertThat(rows(THE_TRIAL))
                .as("the rows of “The Trial” (position, person, role)")
                .containsExactly(
                        "3 | 34 | TRANSLATOR", "7 | 31 | AUTHOR", "9 | 33 | TRANSLATOR", "10 | 22 | ILLUSTRATOR");
    }

    @Test
    @Order(6)
    @DisplayName("the first person credited for a title has position 1")
    void creditsFirst() {
        shop.execute("delete from book_author where book_id = ?", GUARDS);

        inTransaction(
                "crediting somebody for a title without credits",
                session ->
                        session.find(Title.class, GUARDS).credit(session.find(Person.class, PRATCHETT), Role.AUTHOR));

        assertThat(rows(GUARDS))
                .as("the rows of “Guards! Guards!”, which had none (position, person, role)")
                .containsExactly("1 | 21 | AUTHOR");
    }

    @Test
    @Order(7)
    @DisplayName("a credit is taken away with one delete: the others and the person stay")
    void uncredits() {
        List<String> writes = writes("taking Willa Muir's credit away", session -> {
            Title trial = session.find(Title.class, THE_TRIAL);
            trial.uncredit(session.find(Person.class, WILLA_MUIR));
            assertThat(credits(trial))
                    .as("the credits of “The Trial” in the session that took Willa Muir's away")
                    .containsExactly("1 Franz Kafka AUTHOR", "3 Edwin Muir TRANSLATOR");
        });

        assertThat(rows(THE_TRIAL))
                .as("the rows of “The Trial” without Willa Muir (position, person, role)")
                .containsExactly("1 | 31 | AUTHOR", "3 | 34 | TRANSLATOR");
        assertThat(shop.rows("select name from author where id = ?", WILLA_MUIR))
                .as("the person whose only credit was taken away")
                .containsExactly("Willa Muir");
        assertThat(writes)
                .as("what was written to take one credit away: one delete")
                .hasSize(1);
    }

    @Test
    @Order(8)
    @DisplayName("a person who is a proxy is uncredited too, and nobody else")
    void uncreditsProxy() {
        List<String> writes = writes("taking Edwin Muir's credit away", session -> {
            Title trial = session.find(Title.class, THE_TRIAL);
            trial.uncredit(session.getReference(Person.class, EDWIN_MUIR));
        });

        assertThat(rows(THE_TRIAL))
                .as("the rows of “The Trial” without Edwin Muir, who was a lazy proxy (position, person, role)")
                .containsExactly("1 | 31 | AUTHOR", "2 | 33 | TRANSLATOR");
        assertThat(writes)
                .as("what was written to take one credit away: one delete")
                .hasSize(1);
    }

    @Test
    @Order(9)
    @DisplayName("of two people with one name, the one who is meant is uncredited")
    void uncreditsNamesake() {
        shop.execute("update author set name = 'Willa Muir' where id = ?", EDWIN_MUIR);

        inTransaction(
                "taking away the credit of one of two people called Willa Muir",
                session -> session.find(Title.class, THE_TRIAL).uncredit(session.find(Person.class, EDWIN_MUIR)));

        assertThat(rows(THE_TRIAL))
                .as("the rows of “The Trial” without person 34, whose name person 33 has too (position, person, role)")
                .containsExactly("1 | 31 | AUTHOR", "2 | 33 | TRANSLATOR");
    }

    @Test
    @Order(10)
    @DisplayName("nothing happens when the person isn't credited, or not any more")
    void uncreditsNobody() {
        List<String> writes = writes(
                "taking away the credit of Terry Pratchett, who has none for “The Trial”,",
                session -> session.find(Title.class, THE_TRIAL).uncredit(session.find(Person.class, PRATCHETT)));
        assertThat(writes)
                .as("what was written though Terry Pratchett has no credit for “The Trial”")
                .isEmpty();

        inTransaction("taking Willa Muir's credit away a second time", session -> {
            Title trial = session.find(Title.class, THE_TRIAL);
            trial.uncredit(session.find(Person.class, WILLA_MUIR));
            trial.uncredit(session.find(Person.class, WILLA_MUIR));
        });
        assertThat(rows(THE_TRIAL))
                .as("the rows of “The Trial” without Willa Muir, uncredited twice (position, person, role)")
                .containsExactly("1 | 31 | AUTHOR", "3 | 34 | TRANSLATOR");
    }

    @Test
    @Order(11)
    @DisplayName("a title is loaded without its credits, and a credit without its person")
    void lazy() {
        inTransaction("finding a title", session -> {
            Title trial = session.find(Title.class, THE_TRIAL);
            assertThat(loaded(session))
                    .as("what was loaded when somebody looked for a title only (see fetch)")
                    .containsExactly("Title");

            trial.getCredits().size();
            assertThat(loaded(session))
                    .as("what was loaded when somebody counted the credits of a title (see fetch)")
                    .doesNotContain("Person");
        });
    }

    @Test
    @Order(12)
    @DisplayName("a credit has the same key in every session")
    void keys() {
        // Numbers above 127: of these, Java makes a new Long each time, so == tells nothing.
        shop.execute("insert into book (id, isbn, title, published_year, price_cents, language, genre_id)"
                + " values (900, '9790000000900', 'Eric', 1990, 899, 'en', 10)");
        shop.execute("insert into author (id, name) values (901, 'Josh Kirby')");
        shop.execute(
                "insert into book_author (book_id, author_id, position, role) values (900, 901, 1, 'ILLUSTRATOR')");

        inTransaction("reading a credit", session -> {
            Object one = key(session);
            inTransaction("reading the same credit in another session", another -> {
                Object other = key(another);

                assertThat(one.equals(other) && one.hashCode() == other.hashCode())
                        .as("whether person 901's credit for title 900 has the same key in two sessions"
                                + " (see equals and hashCode of the key; == on two Longs compares objects)")
                        .isTrue();
            });
        });
    }

    private static Object key(Session session) {
        List<Credit> credits = session.find(Title.class, 900L).getCredits();
        assertThat(credits).as("the credits of title 900").hasSize(1);
        return shop.factory().getPersistenceUnitUtil().getIdentifier(credits.getFirst());
    }

    /** What the session holds, by the names of the classes. */
    private static List<String> loaded(Session session) {
        return session.getStatistics().getEntityKeys().stream()
                .map(key -> ((EntityKey) key).getEntityName())
                .map(name -> name.substring(name.lastIndexOf('$') + 1))
                .toList();
    }

    private static List<String> credits(Title title) {
        assertThat(title.getCredits())
                .as("the credits of “%s”", title.getName())
                .isNotNull();
        List<String> credits = title.getCredits().stream()
                .map(credit -> credit == null
                        ? "null"
                        : credit.getPosition() + " " + credit.getPerson().getName() + " " + credit.getRole())
                .toList();
        assertThat(credits)
                .as("the credits of “%s”, none of them null (@OrderBy or @OrderColumn?)", title.getName())
                .doesNotContain("null");
        return credits;
    }

    private static List<String> rows(Long title) {
        return shop.rows(
                "select position, author_id, role from book_author where book_id = ? order by position", title);
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The cover of “The Trial” in an order that is neither that of the people nor that in which the rows were written. */
    private static void mixUp() {
        String sql = "update book_author set position = ? where book_id = ? and author_id = ?";
        shop.execute(sql, 9, THE_TRIAL, WILLA_MUIR);
        shop.execute(sql, 7, THE_TRIAL, KAFKA);
    }

    /** The statements of the work that change something. */
    private static List<String> writes(String what, Consumer<Session> work) {
        return shop.statements(() -> inTransaction(what, work)).stream()
                .filter(sql -> !sql.startsWith("select"))
                .toList();
    }

    /** Does the work; what Hibernate or the database has against it becomes a sentence. */
    private static void inTransaction(String what, Consumer<Session> work) {
        shop.factory();
        try {
            shop.inTransaction(work);
        } catch (RuntimeException e) {
            Throwable cause = e;
            while (cause.getCause() != null) {
                cause = cause.getCause();
            }
            String message = String.valueOf(cause.getMessage());
            boolean madeUp = message.contains("title_id") || message.contains("person_id");
            throw new AssertionError(what + " fails: " + cause + (madeUp ? " (see @MapsId and @JoinColumn)" : ""), e);
        }
    }
}
