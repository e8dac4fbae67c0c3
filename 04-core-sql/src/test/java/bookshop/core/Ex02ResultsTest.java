package bookshop.core;

import static org.assertj.core.api.Assertions.assertThat;

import bookshop.core.Ex02Results.Credit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jooq.exception.NoDataFoundException;
import org.jooq.exception.TooManyRowsException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("04.2 Pick the right fetch")
class Ex02ResultsTest {

    @RegisterExtension
    static final Shop shop = Shop.open();

    @Test
    @Order(1)
    @DisplayName("an ISBN finds the title, or nothing")
    void title() {
        assertThat(titleOf("9790000003385")).as("the title of 9790000003385").contains("Mort");
        assertThat(titleOf("9790000000000"))
                .as("the title of an ISBN that no book has")
                .isEmpty();
        assertThat(titleOf("")).as("the title of an empty ISBN").isEmpty();
        assertThat(titleOf("979000000338_"))
                .as("the title of “979000000338_”, which is no ISBN")
                .isEmpty();
    }

    @Test
    @Order(2)
    @DisplayName("the one book with a title has its id; none and two are told apart")
    void exactlyOne() {
        long id = shop.answer(1, "the id of “Mort”", ctx -> Ex02Results.idOf(ctx, "Mort"));
        assertThat(id).as("the id of “Mort”").isEqualTo(26);
        shop.execute("update book set title = 'MORT' where id = 27");
        long capitals = shop.answer("the id of “MORT”", ctx -> Ex02Results.idOf(ctx, "MORT"));
        assertThat(capitals).as("the id of “MORT”, when there is a “Mort” too").isEqualTo(27);

        shop.refused(
                NoDataFoundException.class,
                "the id of a title that no book has",
                ctx -> Ex02Results.idOf(ctx, "No such title"));

        shop.execute("update book set title = 'Emma' where id = 6");
        shop.refused(
                TooManyRowsException.class,
                "the id of “Emma”, a title that two books have,",
                ctx -> Ex02Results.idOf(ctx, "Emma"));
    }

    @Test
    @Order(3)
    @DisplayName("a country's publishers are in the order of their names, by their ids")
    void publishers() {
        shop.execute("update publisher set name = 'A New House' where id = 26");
        Map<Long, String> german = shop.answer(1, "the publishers of DE", ctx -> Ex02Results.publishers(ctx, "DE"));
        Shop.same(
                "the publishers of DE, by name",
                List.copyOf(german.entrySet()),
                List.of(
                        Map.entry(26L, "A New House"),
                        Map.entry(17L, "Die Schmiede"),
                        Map.entry(16L, "Kurt Wolff Verlag"),
                        Map.entry(22L, "Thienemann")));
        Map<Long, String> none = shop.answer("the publishers of NZ", ctx -> Ex02Results.publishers(ctx, "NZ"));
        assertThat(none).as("the publishers of a country that has none").isEmpty();
        Map<Long, String> british = shop.answer("the publishers of GB", ctx -> Ex02Results.publishers(ctx, "GB"));
        Shop.same(
                "the names of the publishers of GB, in their order",
                List.copyOf(british.values()),
                List.of(
                        "Allen & Unwin",
                        "Bloomsbury",
                        "Gollancz",
                        "Headline",
                        "Heinemann",
                        "John Murray",
                        "Pan Books",
                        "Secker & Warburg"));
    }

    @Test
    @Order(4)
    @DisplayName("titles are grouped by language, in order, and twice where two books have one title")
    void byLanguage() {
        shop.execute("update book set title = 'La Peste' where id = 50");
        Map<Locale, List<String>> cheap =
                shop.answer(1, "the titles up to 899 cents", ctx -> Ex02Results.byLanguage(ctx, 899));
        Shop.same(
                "the languages of the books up to 899 cents, in their order",
                List.copyOf(cheap.keySet()),
                List.of(Locale.GERMAN, Locale.ENGLISH, Locale.FRENCH));
        Shop.same(
                "the German titles up to 899 cents",
                cheap.get(Locale.GERMAN),
                List.of("Der Process", "Die Verwandlung"));
        Shop.same(
                "the French titles up to 899 cents, when two books are called “La Peste”",
                cheap.get(Locale.FRENCH),
                List.of("La Peste", "La Peste"));
        assertThat(cheap.get(Locale.ENGLISH))
                .as("the English titles up to 899 cents: as many as there are, in alphabetical order")
                .hasSize(13)
                .startsWith("100% Wolf", "Animal Farm", "Coraline", "Emma")
                .endsWith("The Trial", "Wyrd Sisters");

        String[] more = {"sv", "cs", "nl", "ja", "hu", "pt", "da", "fi"};
        for (int i = 0; i < more.length; i++) {
            shop.execute("update book set language = ? where id = ?", more[i], i + 1);
        }
        Map<Locale, List<String>> all =
                shop.answer("the titles up to 9999 cents", ctx -> Ex02Results.byLanguage(ctx, 9999));
        Shop.same(
                "the languages of all books, in the order of their two letters",
                all.keySet().stream().map(Locale::getLanguage).toList(),
                List.of("cs", "da", "de", "en", "es", "fi", "fr", "hu", "it", "ja", "nl", "pl", "pt", "sv"));
        Map<Locale, List<String>> none = shop.answer("the titles up to 1 cent", ctx -> Ex02Results.byLanguage(ctx, 1));
        assertThat(none).as("the titles up to 1 cent").isEmpty();
    }

    @Test
    @Order(5)
    @DisplayName("the credits are in the order of the cover, with every value in its place")
    void credits() {
        Shop.same(
                "who is on the cover of “Der Process”",
                credits(47),
                List.of(
                        new Credit(47, "Der Process", 31, "Franz Kafka", 1883, Role.AUTHOR),
                        new Credit(47, "Der Process", 32, "Max Brod", 1884, Role.EDITOR)));
        // Neither ids nor names nor roles are in the order of the cover.
        shop.execute("delete from book_author where book_id = 4 and author_id in (4, 6)");
        shop.execute("insert into book_author (book_id, author_id, position, role) values"
                + " (4, 4, 9, 'AUTHOR'), (4, 6, 1, 'EDITOR')");
        Shop.same(
                "who is on the cover of “Design Patterns”, with Ralph Johnson on place 1 and Erich Gamma on place 9",
                credits(4),
                List.of(
                        new Credit(4, "Design Patterns", 6, "Ralph Johnson", 1955, Role.EDITOR),
                        new Credit(4, "Design Patterns", 5, "Richard Helm", null, Role.AUTHOR),
                        new Credit(4, "Design Patterns", 7, "John Vlissides", 1961, Role.AUTHOR),
                        new Credit(4, "Design Patterns", 4, "Erich Gamma", 1961, Role.AUTHOR)));
        assertThat(credits(4711)).as("the credits of no book").isEmpty();
        shop.execute("delete from book_author where book_id = 63");
        assertThat(credits(63))
                .as("the credits of a book that has nobody on its cover")
                .isEmpty();
    }

    @Test
    @Order(6)
    @DisplayName("no more rows are read than are wanted")
    void rowsRead() {
        shop.readsAtMost(1, "the title of one ISBN", ctx -> Ex02Results.title(ctx, "9790000003385"));
        shop.readsAtMost(1, "the id of “Mort”", ctx -> Ex02Results.idOf(ctx, "Mort"));
        shop.readsAtMost(2, "the two credits of “Der Process”", ctx -> Ex02Results.credits(ctx, 47));
        shop.readsAtMost(1, "the one title up to 500 cents", ctx -> Ex02Results.byLanguage(ctx, 500));
        shop.readsAtMost(1, "the one publisher of FR", ctx -> Ex02Results.publishers(ctx, "FR"));
    }

    private static Optional<String> titleOf(String isbn) {
        return shop.answer(1, "the title of “" + isbn + "”", ctx -> Ex02Results.title(ctx, isbn));
    }

    private static List<Credit> credits(long bookId) {
        return shop.answer(1, "the credits of book " + bookId, ctx -> Ex02Results.credits(ctx, bookId));
    }
}
