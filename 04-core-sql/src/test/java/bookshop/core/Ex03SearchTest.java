package bookshop.core;

import static org.assertj.core.api.Assertions.assertThat;

import bookshop.core.Ex03Search.Filter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("04.3 Put a filter together")
class Ex03SearchTest {

    private static final Filter ALL = new Filter(null, null, null, null, null);

    @RegisterExtension
    static final Shop shop = Shop.open();

    @Test
    @Order(1)
    @DisplayName("a part of the title is found in small and in capital letters, whatever characters are in it")
    void part() {
        assertThat(titles(part("UNIX"), "title"))
                .as("titles with “UNIX”")
                .containsExactly("The Unix Programming Environment", "Unix: A History and a Memoir");
        shop.execute("update book set title = '100 Wolves_1!' where id = 58");
        shop.execute("update book set title = '50%' where id = 59");
        assertThat(titles(part("100%"), "title")).as("titles with “100%”").containsExactly("100% Wolf");
        assertThat(titles(part("0%"), "title")).as("titles with “0%”").containsExactly("100% Wolf", "50%");
        assertThat(titles(part("_"), "title")).as("titles with “_”").containsExactly("100 Wolves_1!");
        assertThat(titles(part("1!"), "title")).as("titles with “1!”").containsExactly("100 Wolves_1!");
        assertThat(titles(part("\\"), "title")).as("titles with a backslash").isEmpty();
        assertThat(titles(part("s Guide"), "title"))
                .as("titles with “s Guide”")
                .containsExactly("The Hitchhiker's Guide to the Galaxy");
        assertThat(titles(part("'s g"), "title"))
                .as("titles with “'s g”")
                .containsExactly("The Hitchhiker's Guide to the Galaxy");
        assertThat(titles(part(""), "title"))
                .as("titles with the empty text: all")
                .hasSize(63);
        assertThat(titles(part(" "), "title"))
                .as("titles with a blank, such as “The Trial”, and not “Mort”")
                .contains("The Trial")
                .doesNotContain("Mort");
        assertThat(titles(part("' or '1' = '1"), "title"))
                .as("titles with “' or '1' = '1”: is it data, or a piece of SQL?")
                .isEmpty();
    }

    @Test
    @Order(2)
    @DisplayName("several languages may be asked for, one, or none at all")
    void languages() {
        assertThat(titles(new Filter(null, List.of(Locale.FRENCH, Locale.of("pl")), null, null, null), "title"))
                .as("French and Polish titles")
                .containsExactly("L'Étranger", "La Peste", "Solaris");
        assertThat(titles(new Filter(null, List.of(Locale.FRENCH), null, null, null), "title"))
                .as("French titles")
                .containsExactly("L'Étranger", "La Peste");
        assertThat(titles(new Filter(null, List.of(), null, null, null), "title"))
                .as("titles in one of no languages: an empty collection isn't null")
                .isEmpty();
        shop.execute("update book set title = 'La Peste' where id = 50");
        assertThat(titles(new Filter(null, List.of(Locale.FRENCH), null, null, null), "title"))
                .as("French titles, when two books are called “La Peste”")
                .containsExactly("La Peste", "La Peste");
    }

    @Test
    @Order(3)
    @DisplayName("the highest price is included, and all that is given must hold")
    void together() {
        Collection<Locale> german = List.of(Locale.GERMAN);
        assertThat(titles(new Filter(null, german, 890, null, null), "title"))
                .as("German titles up to 890 cents")
                .containsExactly("Der Process", "Die Verwandlung");
        assertThat(titles(new Filter("D", german, 990, "AT", true), "title"))
                .as("German titles with a “d”, up to 990 cents, not from AT, in stock")
                .containsExactly("Der Process", "Die Verwandlung");
        assertThat(titles(new Filter(null, null, 499, null, null), "title"))
                .as("titles up to 499 cents")
                .isEmpty();
        assertThat(titles(new Filter(null, null, 0, null, null), "title"))
                .as("titles up to 0 cents: 0 isn't null")
                .isEmpty();
    }

    @Test
    @Order(4)
    @DisplayName("a country's books are left out, and a book without a publisher isn't one of them")
    void notFrom() {
        Filter notAmerican = new Filter("p", List.of(Locale.ENGLISH), null, "US", null);
        assertThat(titles(notAmerican, "title"))
                .as("English titles with a “p”, but not from the US; two of these books have no publisher")
                .containsExactly("High-Performance Java Persistence", "Persuasion", "SQL Performance Explained");
        assertThat(titles(new Filter(null, null, null, "NZ", null), "title"))
                .as("titles that are not from NZ: all")
                .hasSize(63);
    }

    @Test
    @Order(5)
    @DisplayName("in stock is at least one copy; not in stock is 0 or no row at all")
    void inStock() {
        assertThat(titles(new Filter(null, null, null, null, false), "title"))
                .as("titles of which no copy is there: three have 0, and one has no row in stock")
                .containsExactly(
                        "Das Schloss", "Hibernate in Action", "Persuasion", "The Unix Programming Environment");
        assertThat(titles(new Filter(null, null, null, null, true), "title"))
                .as("titles of which a copy is there")
                .hasSize(59)
                .doesNotContain("Das Schloss", "Persuasion");
    }

    @Test
    @Order(6)
    @DisplayName("the order is the one asked for, up or down, and ties are by id")
    void sorted() {
        Filter pratchett = new Filter("s", List.of(Locale.ENGLISH), 899, null, null);
        shop.execute("update book set published_year = 1988 where id in (27, 36)");
        Shop.same(
                "English titles with an “s” up to 899 cents, by price, equal prices by id",
                titles(pratchett, "price"),
                List.of(
                        "Persuasion",
                        "Wyrd Sisters",
                        "Sourcery",
                        "Guards! Guards!",
                        "The Hitchhiker's Guide to the Galaxy",
                        "The Restaurant at the End of the Universe"));
        Shop.same(
                "the same by year, the newest first, and equal years by id",
                titles(pratchett, "-year"),
                List.of(
                        "Guards! Guards!",
                        "Wyrd Sisters",
                        "Sourcery",
                        "The Restaurant at the End of the Universe",
                        "The Hitchhiker's Guide to the Galaxy",
                        "Persuasion"));
        Shop.same(
                "the same by year, the oldest first, and equal years by id",
                titles(pratchett, "year"),
                List.of(
                        "Persuasion",
                        "The Hitchhiker's Guide to the Galaxy",
                        "The Restaurant at the End of the Universe",
                        "Wyrd Sisters",
                        "Sourcery",
                        "Guards! Guards!"));
        assertThat(titles(pratchett, "-title"))
                .as("the same by title, backwards")
                .startsWith("Wyrd Sisters", "The Restaurant at the End of the Universe")
                .endsWith("Guards! Guards!");
        assertThat(titles(
                        new Filter("o", List.of(Locale.of("es"), Locale.of("it"), Locale.GERMAN), null, null, null),
                        "-price"))
                .as("German, Italian and Spanish titles with an “o”, the dearest first: prices are numbers")
                .containsExactly("Momo", "Il nome della rosa", "Cien años de soledad", "Das Schloss", "Der Process");
    }

    @Test
    @Order(7)
    @DisplayName("nothing else can be sorted by, whatever stands in the address")
    void whiteList() {
        for (String sort : new String[] {
            "isbn",
            "PRICE",
            "",
            "-",
            "--price",
            "price-",
            " price",
            "price desc",
            "price_cents",
            "title; delete from review",
            null
        }) {
            shop.refused(
                    IllegalArgumentException.class,
                    "sorting by " + (sort == null ? "null" : "“" + sort + "”"),
                    ctx -> Ex03Search.titles(ctx, ALL, sort));
        }
    }

    @Test
    @Order(8)
    @DisplayName("no row is read that isn't in the answer")
    void searchesInTheDatabase() {
        long before = shop.rowsRead();
        List<String> found = titles(new Filter("java", null, null, "NZ", true), "-price");

        assertThat(shop.rowsRead() - before)
                .as("rows read to find " + found.size() + " titles")
                .isLessThanOrEqualTo(found.size());
    }

    @Test
    @Order(9)
    @DisplayName("reviews are deleted by book, by rating, and by both")
    void removes() {
        assertThat(remove(25L, 4))
                .as("reviews of book 25 up to 4 that were deleted")
                .isEqualTo(2);
        assertThat(shop.rows("select id from review where book_id = 25 order by id"))
                .as("the reviews of book 25 that are left")
                .containsExactly("4", "5");
        assertThat(shop.number("select count(*) from review"))
                .as("all reviews afterwards")
                .isEqualTo(26);
        assertThat(remove(null, 2)).as("reviews up to 2 that were deleted").isEqualTo(2);
        assertThat(remove(1L, null)).as("reviews of book 1 that were deleted").isEqualTo(3);
        assertThat(remove(1L, null)).as("reviews of book 1 deleted again").isZero();
        assertThat(shop.number("select count(*) from review"))
                .as("all reviews afterwards")
                .isEqualTo(21);
    }

    @Test
    @Order(10)
    @DisplayName("with nothing given no review is deleted, and the caller is told")
    void neverAll() {
        try {
            shop.refused(
                    IllegalArgumentException.class,
                    "deleting reviews with nothing given",
                    ctx -> Ex03Search.removeReviews(ctx, null, null));
        } finally {
            assertThat(shop.number("select count(*) from review"))
                    .as("the reviews after a delete with nothing given")
                    .isEqualTo(28);
        }
    }

    private static Filter part(String part) {
        return new Filter(part, null, null, null, null);
    }

    private static List<String> titles(Filter filter, String sort) {
        return shop.answer(1, "the search for " + filter + " by " + sort, ctx -> Ex03Search.titles(ctx, filter, sort));
    }

    private static int remove(Long bookId, Integer upToRating) {
        return shop.answer(
                "deleting the reviews of book " + bookId + " up to " + upToRating,
                ctx -> Ex03Search.removeReviews(ctx, bookId, upToRating));
    }
}
