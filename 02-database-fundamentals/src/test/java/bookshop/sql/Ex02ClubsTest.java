package bookshop.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("02.2 Link tables")
class Ex02ClubsTest {

    @RegisterExtension
    static final Shop shop = Shop.open("02.2", "ex02-clubs.sql");

    @BeforeEach
    void create() {
        shop.create("clubs", "club", "club_page");
        // Customer 12 bought and reviewed nothing, and genre 3 is on no book: nothing else holds them.
        shop.takes("a club without genre and parent", club(1, "'Dublin'", "12", "null", "null"));
        shop.takes("a club of a genre, a branch of the first", club(2, "'Dublin North'", "12", "3", "1"));
    }

    @Test
    @Order(1)
    @DisplayName("a customer may host many clubs, a genre may be read by many, a club may have many branches")
    void many() {
        shop.takes("a second club with this host, genre and parent", club(3, "'Dublin South'", "12", "3", "1"));
        shop.takes("a branch of a branch, of the same name", club(4, "'Dublin South'", "12", "3", "3"));

        assertThat(shop.rows("select id, host_id, genre_id, parent_id from club order by id"))
                .as("the clubs (id, host, genre, parent)")
                .containsExactly("1 | 12 | null | null", "2 | 12 | 3 | 1", "3 | 12 | 3 | 1", "4 | 12 | 3 | 3");
    }

    @Test
    @Order(2)
    @DisplayName("a club has an id of its own, a name and a host")
    void required() {
        String question = "is the column “not null”?";
        shop.refuses("a second club 2", "what is the primary key?", club(2, "'Cork'", "12", "null", "null"));
        assertThat(shop.primaryKey("club"))
                .as("the columns of the primary key of club")
                .containsExactly("id");
        shop.refuses(
                "a club without an id",
                "on SQLite a primary key may be NULL, unless the column is “not null”, too",
                "update club set id = null where id = 2");
        shop.refuses("a club without a name", question, club(3, "null", "12", "null", "null"));
        shop.refuses("a club without a host", question, club(3, "'Cork'", "null", "null", "null"));
    }

    @Test
    @Order(3)
    @DisplayName("a name has up to 60 characters, an address up to 200")
    void lengths() {
        shop.takes("a club with a name of 60 characters", club(3, text(60), "12", "null", "null"));
        shop.takes("a page with an address of 200 characters", page(3, text(200)));

        // SQLite takes longer texts than a column's type says.
        if (shop.product().equals("sqlite")) return;
        String question = "how long may it be?";
        shop.refuses("a club with a name of 61 characters", question, club(4, text(61), "12", "null", "null"));
        shop.refuses("a page with an address of 201 characters", question, page(2, text(201)));
    }

    @Test
    @Order(4)
    @DisplayName("host, genre and parent exist")
    void noOrphans() {
        String question = "which foreign key leads there?";
        shop.refuses("a club with a host who doesn't exist", question, club(3, "'Cork'", "4711", "null", "null"));
        shop.refuses("a club of a genre that doesn't exist", question, club(3, "'Cork'", "12", "4711", "null"));
        shop.refuses("a branch of a club that doesn't exist", question, club(3, "'Cork'", "12", "null", "4711"));
        shop.refuses("a page of a club that doesn't exist", question, page(4711, "'https://example.org/x'"));
    }

    @Test
    @Order(5)
    @DisplayName("a customer who hosts a club can't be deleted, another can")
    void hostStays() {
        shop.execute("insert into customer (id, email, name) values (500, 'guest@example.org', 'A Guest')");

        shop.refuses(
                "the deletion of a customer who hosts a club",
                "where does the key lead, and what does it say about “on delete”?",
                "delete from customer where id = 12");
        shop.takes("the deletion of a customer who hosts none", "delete from customer where id = 500");
    }

    @Test
    @Order(6)
    @DisplayName("when its genre is deleted, a club stays and has none")
    void genreGoes() {
        shop.takes("the deletion of a genre that a club reads (“on delete” …)", "delete from genre where id = 3");

        assertThat(shop.rows("select id, genre_id from club order by id"))
                .as("the clubs (id, genre) when genre 3 was deleted")
                .containsExactly("1 | null", "2 | null");
    }

    @Test
    @Order(7)
    @DisplayName("when a club is deleted, its branches go with it, and theirs, and no other club")
    void branchesGo() {
        shop.takes("a branch of a branch", club(3, "'Dublin North 2'", "12", "null", "2"));
        shop.takes("another club", club(4, "'Cork'", "12", "3", "null"));
        shop.takes("a branch of that", club(5, "'Cork South'", "12", "3", "4"));
        shop.takes("the deletion of a club that has branches (“on delete” …)", "delete from club where id = 1");

        assertThat(shop.rows("select id from club order by id"))
                .as("the clubs that are left when club 1 was deleted, of which 2 is a branch, of which 3 is one")
                .containsExactly("4", "5");
    }

    @Test
    @Order(8)
    @DisplayName("a club has one page or none, and a page has an address")
    void onePage() {
        shop.takes("a page", page(1, "'https://example.org/clubs'"));
        shop.takes("a page of the same address for another club", page(2, "'https://example.org/clubs'"));

        shop.refuses("a second page of club 1", "which column must not repeat?", page(1, "'https://example.org/y'"));
        shop.refuses("a page without a club", "is the column “not null”?", page(null, "'https://example.org/z'"));
        shop.refuses(
                "a page without an address",
                "is the column “not null”?",
                "update club_page set url = null where club_id = 1");
    }

    @Test
    @Order(9)
    @DisplayName("when a club is deleted, its page goes with it; when a page is deleted, its club stays")
    void pageGoes() {
        shop.takes("a page", page(1, "'https://example.org/1'"));
        shop.takes("another page", page(2, "'https://example.org/2'"));
        shop.takes("the deletion of a club with a page (“on delete” …)", "delete from club where id = 2");

        assertThat(shop.rows("select club_id from club_page order by club_id"))
                .as("the clubs of the pages that are left when club 2 was deleted")
                .containsExactly("1");
        shop.takes("the deletion of a page", "delete from club_page where club_id = 1");
        assertThat(shop.rows("select id from club"))
                .as("the clubs when the page of club 1 was deleted")
                .containsExactly("1");
    }

    private static String club(int id, String name, String host, String genre, String parent) {
        return "insert into club (id, name, host_id, genre_id, parent_id) values (" + id + ", " + name + ", " + host
                + ", " + genre + ", " + parent + ")";
    }

    private static String text(int length) {
        return "'" + "x".repeat(length) + "'";
    }

    private static String page(Integer club, String url) {
        return "insert into club_page (club_id, url) values (" + club + ", " + url + ")";
    }
}
