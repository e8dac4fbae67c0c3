package bookshop.sql;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("02.5 What isn't there, and what is there at least once")
class Ex05ReviewsTest {

    @RegisterExtension
    static final Shop shop = Shop.open("02.5", "ex05-reviews.sql");

    @Test
    @Order(1)
    @DisplayName("books of a genre that nobody has reviewed")
    void unreviewed() {
        shop.execute("update book set title = 'Moving Pictures' where id = 27");

        askUnreviewed("Comic fantasy").is("of comic fantasy", "title", """
                Moving Pictures
                Small Gods
                Sourcery
                """);
        askUnreviewed("Cyberpunk").is("of cyberpunk", "title", "Count Zero");
    }

    @Test
    @Order(2)
    @DisplayName("a review without a text is a review")
    void withoutText() {
        shop.execute("insert into review values (900, 42, 1, 2, null, '2025-06-01')");

        askUnreviewed("Cyberpunk").is("of cyberpunk, when Count Zero was rated without a word", "title", "");
    }

    @Test
    @Order(3)
    @DisplayName("two books of one title are two; the genres below don't count; a genre without books has none")
    void twins() {
        shop.execute("update book set title = 'Sourcery' where id in (27, 29, 30)");
        shop.execute("delete from review where book_id = 26");

        askUnreviewed("Comic fantasy")
                .ifMissing("is it the title that is looked for, where it should be the book?")
                .is("of comic fantasy, when four have one title and one of these was reviewed", "title", """
                        Mort
                        Sourcery
                        Sourcery
                        Sourcery
                        """);
        askUnreviewed("Computing").is("of computing itself", "title", """
                The TeXbook
                Unix: A History and a Memoir
                """);
        askUnreviewed("Science").is("of science, not of science fiction", "title", "Gödel, Escher, Bach");
        askUnreviewed("Poetry").is("of a genre without books", "title", "");
        askUnreviewed("Comic%")
                .ifSurplus("is the name compared with “=”?")
                .is("of a genre that doesn't exist", "title", "");
    }

    @Test
    @Order(4)
    @DisplayName("books with a review of 5 and none below 4, each once")
    void praised() {
        // Of the two that are called Zen and Databases, one has 5 and 5, the other 5 and 1. Mort has 5, 4 and 4 now,
        // The
        // Hobbit 5, 5, 5, 5 and 3, The Silmarillion 5 and 2.
        shop.execute("update book set title = 'Zen and Databases' where id in (20, 57)");
        int[][] ratings = {
            {26, 1, 5},
            {26, 2, 4},
            {60, 1, 5},
            {60, 2, 5},
            {60, 3, 5},
            {60, 4, 5},
            {60, 5, 3},
            {57, 1, 5},
            {57, 2, 1},
            {61, 1, 5},
            {61, 2, 2}
        };
        for (int[] rating : ratings) {
            int id = 900 + rating[0] * 10 + rating[1];
            shop.execute(
                    "insert into review values (?, ?, ?, ?, null, '2025-06-10')", id, rating[0], rating[1], rating[2]);
        }

        askPraised().is("the praised books", "title", """
                Cien años de soledad
                Effective Java
                Guards! Guards!
                Il nome della rosa
                La Peste
                Momo
                Mort
                Refactoring
                SQL Performance Explained
                Solaris
                The C Programming Language
                Zen and Databases
                """);
    }

    @Test
    @Order(5)
    @DisplayName("new reviews change the answer; two praised books of one title are two")
    void reviewedAgain() {
        shop.execute("delete from review where book_id not in (1, 13, 44, 45)");
        shop.execute("update book set title = 'Refactoring' where id = 44");
        shop.execute("update review set rating = 3 where book_id = 1 and rating = 4");

        askPraised()
                .ifMissing("“distinct” takes two books of one title for one")
                .is("the praised books, when 44 is called Refactoring too", "title", """
                        Refactoring
                        Refactoring
                        """);
    }

    private static Answer askUnreviewed(String genre) {
        return shop.ask("unreviewed", "genre", genre)
                .ifMissing("is it the book that has no review, or one of its reviews?")
                .ifSurplus("which of its reviews was overlooked? Or is it of another genre?");
    }

    private static Answer askPraised() {
        return shop.ask("praised")
                .ifMissing(
                        "one review of 5 is enough, if none is below 4: what does an average say of that, or a title that"
                                + " two books share?")
                .ifWrong("one review of 5 is enough, if none is below 4: what does an average say of that?")
                .ifSurplus("does each of them have a review of 5, and none below 4? And a join repeats a book for each"
                        + " review");
    }
}
