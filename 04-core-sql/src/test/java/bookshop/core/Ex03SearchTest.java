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
        Shop.same(
                "titles with “UNIX”",
                titles(part("UNIX"), "title"),
                List.of("The Unix Programming Environment", "Unix: A History and a Memoir"));
        shop.typedIsNotSql("UNIX");
        if (!shop.product().equals("postgresql")) {
            // PostgreSQL makes É small in what is typed, and not in our titles, which compare by code point.
            Shop.same(
                    "titles with “Étranger”, typed as it is written (is its É changed in Java, but not in the database?)",
                    titles(part("Étranger"), "title"),
                    List.of("L'Étranger"));
        }
        Shop.same(
                "titles with “años”, typed as it is written (is its ñ changed in Java, but not in the database?)",
                titles(part("años"), "title"),
                List.of("Cien años de soledad"));
        shop.execute("update book set title = '100 Wolves_1!' where id = 58");
        shop.execute("update book set title = '50%' where id = 59");
        Shop.same("titles with “100%”", titles(part("100%"), "title"), List.of("100% Wolf"));
        Shop.same("titles with “0%”", titles(part("0%"), "title"), List.of("100% Wolf", "50%"));
        Shop.same("titles with “_”", titles(part("_"), "title"), List.of("100 Wolves_1!"));
        Shop.same("titles with “1!”", titles(part("1!"), "title"), List.of("100 Wolves_1!"));
        assertThat(titles(part("\\"), "title")).as("titles with a backslash").isEmpty();
        Shop.same(
                "titles with “s Guide”",
                titles(part("s Guide"), "title"),
                List.of("The Hitchhiker's Guide to the Galaxy"));
        Shop.same("titles with “'s g”", titles(part("'s g"), "title"), List.of("The Hitchhiker's Guide to the Galaxy"));
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
        Shop.same(
                "French and Polish titles",
                titles(new Filter(null, List.of(Locale.FRENCH, Locale.of("pl")), null, null, null), "title"),
                List.of("L'Étranger", "La Peste", "Solaris"));
        Shop.same(
                "French titles",
                titles(new Filter(null, List.of(Locale.FRENCH), null, null, null), "title"),
                List.of("L'Étranger", "La Peste"));
        assertThat(titles(new Filter(null, List.of(), null, null, null), "title"))
                .as("titles in one of no languages: an empty collection isn't null")
                .isEmpty();
        shop.execute("update book set title = 'La Peste', published_year = 1947, price_cents = 890 where id = 50");
        Shop.same(
                "French titles, when two books are called “La Peste”",
                titles(new Filter(null, List.of(Locale.FRENCH), null, null, null), "title"),
                List.of("La Peste", "La Peste"));
    }

    @Test
    @Order(3)
    @DisplayName("the highest price is included, and all that is given must hold")
    void together() {
        Collection<Locale> german = List.of(Locale.GERMAN);
        Shop.same(
                "German titles up to 890 cents",
                titles(new Filter(null, german, 890, null, null), "title"),
                List.of("Der Process", "Die Verwandlung"));
        Shop.same(
                "German titles with a “d”, up to 990 cents, not from AT, in stock",
                titles(new Filter("D", german, 990, "AT", true), "title"),
                List.of("Der Process", "Die Verwandlung"));
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
        Shop.same(
                "English titles with a “p”, but not from the US; two of these books have no publisher",
                titles(notAmerican, "title"),
                List.of("High-Performance Java Persistence", "Persuasion", "SQL Performance Explained"));
        assertThat(titles(new Filter(null, null, null, "NZ", null), "title"))
                .as("titles that are not from NZ: all")
                .hasSize(63);
    }

    @Test
    @Order(5)
    @DisplayName("in stock is at least one copy; not in stock is 0 or no row at all")
    void inStock() {
        Shop.same(
                "titles of which no copy is there: three have 0, and one has no row in stock",
                titles(new Filter(null, null, null, null, false), "title"),
                List.of("Das Schloss", "Hibernate in Action", "Persuasion", "The Unix Programming Environment"));
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
        // An order of equal prices that comes about by itself would be this one.
        shop.execute("create index ix_book_price_cents on book (price_cents, title desc)");
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
        shop.execute("update book set title = 'persuasion' where id = 59");
        Shop.same(
                "the same by title, backwards; the database puts the small “p” of “persuasion” after all capital letters",
                titles(pratchett, "-title"),
                List.of(
                        "persuasion",
                        "Wyrd Sisters",
                        "The Restaurant at the End of the Universe",
                        "The Hitchhiker's Guide to the Galaxy",
                        "Sourcery",
                        "Guards! Guards!"));
        Shop.same(
                "German, Italian and Spanish titles with an “o”, the dearest first: prices are numbers",
                titles(
                        new Filter("o", List.of(Locale.of("es"), Locale.of("it"), Locale.GERMAN), null, null, null),
                        "-price"),
                List.of("Momo", "Il nome della rosa", "Cien años de soledad", "Das Schloss", "Der Process"));
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
        shop.readsAtMost(
                5,
                "the search for five titles with “java”",
                ctx -> Ex03Search.titles(ctx, new Filter("java", null, null, "NZ", true), "-price"));
    }

    @Test
    @Order(9)
    @DisplayName("reviews are deleted by book, by rating, and by both")
    void removes() {
        assertThat(remove(25L, 4))
                .as("reviews of book 25 up to 4 that were deleted")
                .isEqualTo(2);
        Shop.same(
                "the reviews of book 25 that are left",
                shop.rows("select id from review where book_id = 25 order by id"),
                List.of("4", "5"));
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
                1,
                "deleting the reviews of book " + bookId + " up to " + upToRating,
                ctx -> Ex03Search.removeReviews(ctx, bookId, upToRating));
    }
}
