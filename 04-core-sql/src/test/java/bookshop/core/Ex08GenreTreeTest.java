package bookshop.core;

import static org.assertj.core.api.Assertions.assertThat;

import bookshop.core.Ex08GenreTree.Node;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("04.8 Walk a tree")
class Ex08GenreTreeTest {

    @RegisterExtension
    static final Shop shop = Shop.open();

    @Test
    @Order(1)
    @DisplayName("the way leads from the top down to the genre")
    void path() {
        shop.execute("insert into genre (id, name, parent_id) values (500, 'Fiction for children', 3)");
        Shop.same("the way to Cyberpunk", path("Cyberpunk"), List.of("Fiction", "Science fiction", "Cyberpunk"));
        Shop.same("the way to Poetry, which is at the top", path("Poetry"), List.of("Poetry"));
        assertThat(path("Gardening")).as("the way to a genre that isn't there").isEmpty();
        shop.execute("insert into genre (id, name, parent_id) values (501, 'Songs, hymns/psalms > all', 500)");
        Shop.same(
                "the way to a genre that has a comma, a slash and a bracket in its name",
                path("Songs, hymns/psalms > all"),
                List.of("Poetry", "Fiction for children", "Songs, hymns/psalms > all"));
    }

    @Test
    @Order(2)
    @DisplayName("below a genre is all that is below, level by level, with the genre itself")
    void below() {
        shop.execute("insert into genre (id, name, parent_id) values (500, 'Fiction for children', 3)");
        Shop.same(
                "Fiction and what is below it",
                below("Fiction"),
                List.of(
                        new Node("Fiction", 0),
                        new Node("Crime", 1),
                        new Node("Fantasy", 1),
                        new Node("Novel", 1),
                        new Node("Science fiction", 1),
                        new Node("Comic fantasy", 2),
                        new Node("Cyberpunk", 2),
                        new Node("Dystopia", 2),
                        new Node("Historical novel", 2)));
        Shop.same(
                "Science fiction, which counts from 0, and what is below it",
                below("Science fiction"),
                List.of(new Node("Science fiction", 0), new Node("Cyberpunk", 1), new Node("Dystopia", 1)));
        Shop.same("Crime, alone", below("Crime"), List.of(new Node("Crime", 0)));
        assertThat(below("Gardening")).as("a genre that isn't there").isEmpty();
    }

    @Test
    @Order(3)
    @DisplayName("books are counted in the genre and everywhere below")
    void books() {
        shop.execute("insert into genre (id, name, parent_id) values (500, 'Fantasy for children', 3)");
        shop.execute("update book set genre_id = 500 where id = 1");
        assertThat(books("Fiction")).as("books in Fiction and below").isEqualTo(38);
        assertThat(books("Fantasy")).as("books in Fantasy and in Comic fantasy").isEqualTo(14);
        shop.execute("update book set title = 'Neuromancer' where id = 42");
        assertThat(books("Cyberpunk"))
                .as("books in Cyberpunk: two of one title")
                .isEqualTo(2);
        assertThat(books("Poetry"))
                .as("books in Poetry, all of them in a genre below")
                .isEqualTo(1);
        assertThat(books("Gardening")).as("books in a genre that isn't there").isZero();
    }

    @Test
    @Order(4)
    @DisplayName("the tree may be deeper than today, and a child may be older than its parent")
    void deeper() {
        // Fifty levels below Poetry; the ids fall on the way down.
        var way = new ArrayList<String>(List.of("Poetry"));
        for (int depth = 1; depth <= 50; depth++) {
            way.add("Level " + depth);
            shop.execute(
                    "insert into genre (id, name, parent_id) values (?, ?, ?)",
                    900 - depth,
                    "Level " + depth,
                    depth == 1 ? 3 : 901 - depth);
        }
        shop.execute("update book set genre_id = 850 where id in (1, 2)");

        Shop.same("the way to a genre fifty levels below Poetry", path("Level 50"), way);
        assertThat(below("Poetry"))
                .as("Poetry and fifty levels below it")
                .hasSize(51)
                .endsWith(new Node("Level 49", 49), new Node("Level 50", 50));
        assertThat(books("Poetry")).as("books fifty levels below Poetry").isEqualTo(2);
    }

    @Test
    @Order(5)
    @DisplayName("the database walks: only what is on the way is read")
    void walksInTheDatabase() {
        shop.readsAtMost(3, "the way to Cyberpunk", ctx -> Ex08GenreTree.path(ctx, "Cyberpunk"));
        shop.readsAtMost(
                3, "Science fiction and the two genres below it", ctx -> Ex08GenreTree.below(ctx, "Science fiction"));
        shop.readsAtMost(1, "the number of books in Fiction", ctx -> Ex08GenreTree.books(ctx, "Fiction"));
    }

    private static List<String> path(String genre) {
        return shop.answer(1, "the way to " + genre, ctx -> Ex08GenreTree.path(ctx, genre));
    }

    private static List<Node> below(String genre) {
        return shop.answer(1, "what is below " + genre, ctx -> Ex08GenreTree.below(ctx, genre));
    }

    private static int books(String genre) {
        return shop.answer(1, "the number of books below " + genre, ctx -> Ex08GenreTree.books(ctx, genre));
    }
}
