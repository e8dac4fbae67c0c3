package bookshop.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("04.1 Insert, change, delete")
class Ex01CrudTest {

    @RegisterExtension
    static final Shop shop = Shop.open();

    @Test
    @Order(1)
    @DisplayName("a new author has a row, whose id is returned, with or without a year")
    void adds() {
        long id = add("Neal Stephenson", 1959);
        Shop.same(
                "id and year in the new author's row, seen by another program",
                shop.rows("select id, born_year from author where name = 'Neal Stephenson'"),
                List.of(id + " | 1959"));
        shop.typedIsNotSql("Stephenson");

        long unknown = add("Flann O'Brien", null);
        Shop.same(
                "the row of an author whose year isn't known",
                shop.rows("select name, born_year from author where id = ?", unknown),
                List.of("Flann O'Brien | null"));

        long namesake = add("Neal Gafter", 1990);
        Shop.same(
                "the id of a second author of that name",
                shop.rows("select id from author where name = 'Neal Gafter' and born_year = 1990"),
                List.of("" + namesake));
        assertThat(shop.number("select count(*) from author"))
                .as("authors afterwards")
                .isEqualTo(51);
    }

    @Test
    @Order(2)
    @DisplayName("the id is that of one's own row, though somebody else adds an author at the same moment")
    void addsAmongOthers() {
        shop.meanwhileElsewhere("insert into author (name, born_year) values ('Neal Stephenson', 1959)");

        long id = add("Neal Stephenson", 1959);

        assertThat(id)
                .as("the author with the id that was returned, when somebody else added a namesake right after")
                .isEqualTo(shop.number("select min(id) from author where name = 'Neal Stephenson'"));
    }

    @Test
    @Order(3)
    @DisplayName("an author without a name is refused, and the caller hears of it")
    void refusesNoName() {
        shop.refused(
                DataAccessException.class, "adding an author without a name", ctx -> Ex01Crud.add(ctx, null, 1900));
        assertThat(shop.number("select count(*) from author"))
                .as("authors afterwards")
                .isEqualTo(48);
    }

    @Test
    @Order(4)
    @DisplayName("one author is renamed, and nobody else")
    void renames() {
        shop.execute("insert into author (id, name, born_year) values (4711, 'Neal Gafter', 1990)");

        assertThat(rename(2, "Neal M. Gafter"))
                .as("whether there is an author 2")
                .isTrue();

        Shop.same(
                "author 2 and his namesake, after 2 was renamed",
                shop.rows("select id, name, born_year from author where name like 'Neal%' order by id"),
                List.of("2 | Neal M. Gafter | null", "4711 | Neal Gafter | 1990"));
        assertThat(rename(4711, "Neal Gafter"))
                .as("whether there is an author 4711, who gets the name he has")
                .isTrue();
        assertThat(rename(12345, "Nobody"))
                .as("whether there is an author 12345")
                .isFalse();
        assertThat(shop.number("select count(*) from author"))
                .as("authors afterwards")
                .isEqualTo(49);
        Shop.same("Joshua Bloch's year", shop.rows("select born_year from author where id = 1"), List.of("1961"));
        rename(1, "J. O'Bloch");
        Shop.same(
                "name and year of author 1, renamed",
                shop.rows("select name, born_year from author where id = 1"),
                List.of("J. O'Bloch | 1961"));
        shop.typedIsNotSql("Bloch");
    }

    @Test
    @Order(5)
    @DisplayName("copies come on top of those in stock, and the version goes up by one")
    void receives() {
        long others = shop.number("select sum(quantity * book_id + version) from stock where book_id <> 2");
        shop.execute("update stock set version = 3 where book_id = 2");

        boolean known = shop.answer(1, "receiving 5 copies of book 2", ctx -> Ex01Crud.receive(ctx, 2, 5));
        assertThat(known).as("whether book 2 has a row in stock").isTrue();

        Shop.same(
                "8 copies of version 3, and 5 more",
                shop.rows("select quantity, version from stock where book_id = 2"),
                List.of("13 | 4"));
        assertThat(shop.number("select sum(quantity * book_id + version) from stock where book_id <> 2"))
                .as("a checksum of the stock of all other books")
                .isEqualTo(others);
        assertThat(receive(59, 5))
                .as("whether book 59, which isn't in stock, has a row there")
                .isFalse();
        assertThat(shop.rows("select quantity from stock where book_id = 59"))
                .as("the row of book 59 in stock: none is made")
                .isEmpty();
    }

    @Test
    @Order(6)
    @DisplayName("copies that come in at the same moment both count")
    void receivesAmongOthers() {
        shop.meanwhile(1, "update stock set quantity = quantity + 100, version = version + 1 where book_id = 2");

        receive(2, 5);

        Shop.same(
                "8 copies, 5 more, and 100 of somebody else who came in between (is a quantity written that was read"
                        + " before?)",
                shop.rows("select quantity, version from stock where book_id = 2"),
                List.of("113 | 2"));
    }

    @Test
    @Order(7)
    @DisplayName("an author without books is deleted")
    void removes() {
        assertThat(remove(48)).as("whether there was an author 48").isTrue();

        Shop.same(
                "the last authors after 48 was deleted (was it executed?)",
                shop.rows("select id from author where id >= 46 order by id"),
                List.of("46", "47"));
        assertThat(remove(48))
                .as("whether there was an author 48 to delete again")
                .isFalse();
        assertThat(shop.number("select count(*) from author"))
                .as("authors afterwards")
                .isEqualTo(47);
    }

    @Test
    @Order(8)
    @DisplayName("an author of books is kept, and the caller hears of it")
    void keeps() {
        shop.refused(DataAccessException.class, "deleting the author of a book", ctx -> Ex01Crud.remove(ctx, 46));

        Shop.same(
                "the books of author 46, who can't be deleted",
                shop.rows("select book_id from book_author where author_id = 46"),
                List.of("63"));
        assertThat(shop.number("select count(*) from author"))
                .as("authors afterwards")
                .isEqualTo(48);
    }

    private static long add(String name, Integer bornYear) {
        return shop.answer("adding " + name, ctx -> Ex01Crud.add(ctx, name, bornYear));
    }

    private static boolean rename(long id, String name) {
        return shop.answer(1, "renaming author " + id, ctx -> Ex01Crud.rename(ctx, id, name));
    }

    private static boolean receive(long bookId, int copies) {
        return shop.answer(
                "receiving " + copies + " copies of book " + bookId, ctx -> Ex01Crud.receive(ctx, bookId, copies));
    }

    private static boolean remove(long id) {
        return shop.answer(1, "deleting author " + id, ctx -> Ex01Crud.remove(ctx, id));
    }
}
