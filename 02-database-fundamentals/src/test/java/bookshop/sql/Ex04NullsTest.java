package bookshop.sql;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("02.4 Filter and sort with NULLs")
class Ex04NullsTest {

    @RegisterExtension
    static final Shop shop = Shop.open("02.4", "ex04-nulls.sql");

    @Test
    @Order(1)
    @DisplayName("customers outside of Germany, with those whose country isn't known")
    void elsewhere() {
        askElsewhere().is("the customers outside of Germany", "name, country", """
                Alice Martin | IE
                Bob Nowak | PL
                Carla Rossi | IT
                Emma Dubois | FR
                Farid Haddad | null
                Grace O'Neill | GB
                Hiro Tanaka | null
                Inés Castillo | ES
                Jan Kowalski | PL
                Liam Byrne | IE
                """);
    }

    @Test
    @Order(2)
    @DisplayName("customers who have moved: the answer follows, and is sorted by name")
    void moved() {
        shop.execute("update customer set country = null, name = 'Zoe Müller' where id = 4");
        shop.execute("update customer set country = 'DE' where id in (3, 5, 6, 7, 8, 9, 10)");
        shop.execute("update customer set country = 'AT' where id = 2");
        shop.execute("update customer set country = 'DK' where id = 11");
        shop.execute("update customer set name = 'Alice Martin' where id = 12");

        askElsewhere()
                .ifMissing("two customers of one name are two; and which countries are not 'DE'?")
                .is("the customers outside of Germany, when some have moved", "name, country", """
                        Alice Martin | IE
                        Alice Martin | IE
                        Bob Nowak | AT
                        Katrin Schäfer | DK
                        Zoe Müller | null
                        """);
    }

    @Test
    @Order(3)
    @DisplayName("the eldest author first, the unknown years last, ties by name")
    void eldestFirst() {
        shop.execute("delete from book_author");
        shop.execute("delete from author where id > 9");
        shop.execute("update author set name = 'Aaron Aardvark' where id = 9");
        shop.execute("update author set born_year = -44 where id = 8");
        shop.execute("update author set born_year = 65 where id = 7");
        shop.execute("update author set born_year = 2004 where id = 6");
        // By id, the three without a year are not by name, neither forwards nor backwards.
        shop.execute("update author set name = 'Richard Helm' where id = 3");
        shop.execute("update author set name = 'Doug Lea' where id in (2, 5)");

        shop.ask("eldest_first")
                .ifMissing("are all authors there, also those without a year, and two of one name as two?")
                .ifOrder("where do those without a year stand, and what decides between ties?")
                .is("nine authors, two of them from antiquity", "name, born_year", """
                        Brian W. Kernighan | -44
                        John Vlissides | 65
                        Aaron Aardvark | 1941
                        Erich Gamma | 1961
                        Joshua Bloch | 1961
                        Ralph Johnson | 2004
                        Doug Lea | null
                        Doug Lea | null
                        Richard Helm | null
                        """);
    }

    @Test
    @Order(4)
    @DisplayName("genres that are nobody's parent")
    void leaves() {
        askLeaves().is("the genres that are nobody's parent", "name", """
                Algorithms
                Comic fantasy
                Crime
                Cyberpunk
                Databases
                Dystopia
                Historical novel
                Poetry
                Programming
                Science
                Software design
                """);
    }

    @Test
    @Order(5)
    @DisplayName("a new genre below one that had none")
    void newLeaf() {
        shop.execute("insert into genre (id, name, parent_id) values (30, 'A new genre', 3)");
        shop.execute("update genre set parent_id = null where id in (11, 12)");

        askLeaves().is("the genres that are nobody's parent, when Poetry has become one", "name", """
                A new genre
                Algorithms
                Comic fantasy
                Crime
                Cyberpunk
                Databases
                Dystopia
                Historical novel
                Programming
                Science
                Science fiction
                Software design
                """);
    }

    private static Answer askElsewhere() {
        return shop.ask("elsewhere")
                .ifMissing("NULL <> 'DE' is not true: ask for NULL separately")
                .ifSurplus("who of them lives in Germany?");
    }

    private static Answer askLeaves() {
        Answer leaves = shop.ask("leaves");
        return leaves.ifMissing(
                        leaves.lines().isEmpty()
                                ? "“not in” with a NULL in the list is never true, and some parent_id is NULL"
                                : "may a genre without a parent be nobody's parent, too?")
                .ifSurplus("which of them is the parent of another?");
    }
}
