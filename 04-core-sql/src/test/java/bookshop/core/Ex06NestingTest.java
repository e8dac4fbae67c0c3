package bookshop.core;

import static org.assertj.core.api.Assertions.assertThat;

import bookshop.core.Ex06Nesting.Shelf;
import bookshop.core.Ex06Nesting.Title;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("04.6 Nest rows in rows")
class Ex06NestingTest {

    @RegisterExtension
    static final Shop shop = Shop.open();

    @Test
    @Order(1)
    @DisplayName("publishers have their books, and books their people, all in order")
    void nested() {
        Shop.same(
                "the shelves of German publishers; one has no books",
                shelves("DE"),
                List.of(
                        new Shelf(
                                "Die Schmiede",
                                List.of(new Title("Der Process", 1925, List.of("Franz Kafka", "Max Brod")))),
                        new Shelf(
                                "Kurt Wolff Verlag",
                                List.of(
                                        new Title("Die Verwandlung", 1915, List.of("Franz Kafka")),
                                        new Title("Das Schloss", 1926, List.of("Franz Kafka", "Max Brod")))),
                        new Shelf("Reclam", List.of()),
                        new Shelf(
                                "Thienemann",
                                List.of(
                                        new Title("Momo", 1973, List.of("Michael Ende")),
                                        new Title(
                                                "Die unendliche Geschichte",
                                                1979,
                                                List.of("Michael Ende", "Roswitha Quadflieg"))))));
        assertThat(shelves("NZ"))
                .as("the shelves of a country without publishers")
                .isEmpty();
    }

    @Test
    @Order(2)
    @DisplayName("a book that has nobody on its cover stays, with an empty list")
    void nobody() {
        shop.execute("delete from book_author where book_id in (46, 56)");

        assertThat(shelves("DE"))
                .as(
                        "the shelves of Kurt Wolff Verlag and of Thienemann, when nobody is on the cover of their first books")
                .contains(
                        new Shelf(
                                "Kurt Wolff Verlag",
                                List.of(
                                        new Title("Die Verwandlung", 1915, List.of()),
                                        new Title("Das Schloss", 1926, List.of("Franz Kafka", "Max Brod")))),
                        new Shelf(
                                "Thienemann",
                                List.of(
                                        new Title("Momo", 1973, List.of()),
                                        new Title(
                                                "Die unendliche Geschichte",
                                                1979,
                                                List.of("Michael Ende", "Roswitha Quadflieg")))));
    }

    @Test
    @Order(3)
    @DisplayName("the people are in the order of the cover, not of the alphabet or of their ids")
    void cover() {
        shop.execute("update book_author set position = 9 where book_id = 47 and author_id = 31");
        shop.execute("insert into book_author (book_id, author_id, position, role) values (47, 1, 5, 'EDITOR')");

        assertThat(shelves("DE").getFirst())
                .as("“Der Process”, with Max Brod on place 2, Joshua Bloch on place 5 and Franz Kafka on place 9")
                .isEqualTo(new Shelf(
                        "Die Schmiede",
                        List.of(new Title("Der Process", 1925, List.of("Max Brod", "Joshua Bloch", "Franz Kafka")))));
    }

    @Test
    @Order(4)
    @DisplayName("two books of one title and year are two, and so are two people of one name")
    void twins() {
        shop.execute("update book set title = 'Die Verwandlung', published_year = 1915 where id = 48");
        shop.execute("update author set name = 'Franz Kafka' where id = 32");
        // An order of equal titles that comes about by itself would be this one.
        shop.execute("create index ix_book_year_title on book (publisher_id, published_year, title, id desc)");

        assertThat(shelves("DE").get(1))
                .as(
                        "two books called “Die Verwandlung” of one year, by id, the second by two people called Franz Kafka")
                .isEqualTo(new Shelf(
                        "Kurt Wolff Verlag",
                        List.of(
                                new Title("Die Verwandlung", 1915, List.of("Franz Kafka")),
                                new Title("Die Verwandlung", 1915, List.of("Franz Kafka", "Franz Kafka")))));
    }

    @Test
    @Order(5)
    @DisplayName("books of one year are in the order of their titles")
    void sameYear() {
        Shelf gollancz = shelves("GB").get(2);

        assertThat(gollancz.titles())
                .as("the titles of " + gollancz.publisher() + " by year, title")
                .extracting(Title::title)
                .containsExactly(
                        "The Trial",
                        "Count Zero",
                        "Mort",
                        "Sourcery",
                        "Wyrd Sisters",
                        "Guards! Guards!",
                        "Good Omens",
                        "The Difference Engine",
                        "Small Gods");
    }

    @Test
    @Order(6)
    @DisplayName("ten publishers take no more statements than one")
    void fewStatements() {
        List<Shelf> shelves = shop.answer(3, "the shelves of the US", ctx -> Ex06Nesting.shelves(ctx, "US"));

        assertThat(shelves)
                .as("the publishers of the US")
                .extracting(Shelf::publisher)
                .hasSize(10);
    }

    private static List<Shelf> shelves(String country) {
        return shop.answer("the shelves of " + country, ctx -> Ex06Nesting.shelves(ctx, country));
    }
}
