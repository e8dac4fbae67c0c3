package bookshop.sql;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("02.8 The genre tree")
class Ex08GenreTreeTest {

    @RegisterExtension
    static final Shop shop = Shop.open("02.8", "ex08-genre-tree.sql");

    @Test
    @Order(1)
    @DisplayName("a genre and all below it, with their depth")
    void below() {
        askBelow("Fiction").is("of Fiction", "name, depth", """
                Fiction | 0
                Crime | 1
                Fantasy | 1
                Novel | 1
                Science fiction | 1
                Comic fantasy | 2
                Cyberpunk | 2
                Dystopia | 2
                Historical novel | 2
                """);
        askBelow("Science fiction").is("of Science fiction", "name, depth", """
                Science fiction | 0
                Cyberpunk | 1
                Dystopia | 1
                """);
    }

    @Test
    @Order(2)
    @DisplayName("deeper than today; nothing below; a genre that doesn't exist")
    void deeper() {
        twelveBelowCyberpunk();

        askBelow("Science fiction").is("of Science fiction, twelve levels deeper", "name, depth", """
                Science fiction | 0
                Cyberpunk | 1
                Dystopia | 1
                Steampunk 41 | 2
                Steampunk 40 | 3
                Steampunk 39 | 4
                Steampunk 38 | 5
                Steampunk 37 | 6
                Steampunk 36 | 7
                Steampunk 35 | 8
                Steampunk 34 | 9
                Steampunk 33 | 10
                Steampunk 32 | 11
                Steampunk 31 | 12
                Steampunk 30 | 13
                """);
        askBelow("Poetry").is("of Poetry", "name, depth", "Poetry | 0");
        askBelow("Cookery").is("of “Cookery”, which is no genre", "name, depth", "");
        askBelow("Science%")
                .ifSurplus("is the name compared with “=”?")
                .is("of “Science%”, which is no genre", "name, depth", "");
        askBelow("Science")
                .ifSurplus("is the name compared with “=”?")
                .is("of Science, not of Science fiction", "name, depth", "Science | 0");
    }

    @Test
    @Order(3)
    @DisplayName("the books of whole trees, and none in a tree without books")
    void shelves() {
        askShelves().is("of the three genres at the top", "name, books", """
                Fiction | 38
                Non-fiction | 25
                Poetry | 0
                """);
    }

    @Test
    @Order(4)
    @DisplayName("the books of deeper trees, and those that stand at the top itself")
    void deeperShelves() {
        twelveBelowCyberpunk();
        shop.execute("update book set genre_id = 30, title = 'Mort' where id in (43, 2)");
        shop.execute("update book set genre_id = 3 where id = 1");
        shop.execute("update genre set parent_id = null, name = 'Arts and numbers' where id = 16");
        // An order that comes about by itself would be this one.
        shop.execute("create index ix_genre_name on genre (name desc)");

        askShelves().is("when some books have moved", "name, books", """
                Arts and numbers | 3
                Fiction | 39
                Non-fiction | 20
                Poetry | 1
                """);
    }

    /** Twelve genres, one below the other; the deepest has the smallest id. */
    private static void twelveBelowCyberpunk() {
        for (int id = 41; id >= 30; id--) {
            int parent = id == 41 ? 12 : id + 1;
            shop.execute("insert into genre (id, name, parent_id) values (?, ?, ?)", id, "Steampunk " + id, parent);
        }
    }

    private static Answer askBelow(String genre) {
        return shop.ask("below", "genre", genre)
                .ifMissing("how deep does it look? And does it begin with the genre itself?")
                .ifWrong("how deep does it look, and where does the depth begin?");
    }

    private static Answer askShelves() {
        return shop.ask("shelves")
                .ifMissing("every genre without a parent is at the top, and a tree without books is a tree, too")
                .ifWrong("are the books of all levels counted, two of one title as two, and 0 where there are none?");
    }
}
