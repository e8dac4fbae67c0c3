package bookshop.orm;

import static org.assertj.core.api.Assertions.assertThat;

import bookshop.orm.Ex03BothSides.Genre;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.PersistenceException;
import java.lang.reflect.AccessibleObject;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.engine.spi.EntityKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("05.3 Keep both sides of a relationship in step")
class Ex03BothSidesTest {

    private static final Long FICTION = 1L;
    private static final Long NON_FICTION = 2L;
    private static final Long POETRY = 3L;
    private static final Long FANTASY = 5L;
    private static final Long SCIENCE_FICTION = 6L;
    private static final Long CRIME = 7L;
    private static final Long CYBERPUNK = 12L;

    @RegisterExtension
    static final Shop shop = Shop.with(Genre.class);

    @BeforeEach
    void mapped() {
        boolean untouched = Stream.<AccessibleObject>concat(
                        Stream.of(Genre.class.getDeclaredFields()), Stream.of(Genre.class.getDeclaredMethods()))
                .noneMatch(member ->
                        member.isAnnotationPresent(ManyToOne.class) || member.isAnnotationPresent(OneToMany.class));
        Shop.todo(untouched, "05.3 map the parent and the children");
    }

    @Test
    @Order(1)
    @DisplayName("the tree in the database can be walked up and down")
    void reads() {
        inTransaction("walking the tree", session -> {
            Genre fantasy = session.find(Genre.class, FANTASY);

            assertThat(parent(fantasy)).as("the parent of Fantasy").isEqualTo("Fiction");
            assertThat(children(fantasy)).as("the children of Fantasy").containsExactly("Comic fantasy");
            assertThat(children(fantasy.getParent()))
                    .as("the children of Fiction")
                    .containsExactlyInAnyOrder("Novel", "Fantasy", "Science fiction", "Crime");
            assertThat(parent(fantasy.getParent()))
                    .as("the parent of Fiction, a root")
                    .isNull();
        });
    }

    @Test
    @Order(2)
    @DisplayName("a genre is loaded without its parent and its children")
    void lazy() {
        inTransaction("finding a genre", session -> {
            session.find(Genre.class, FANTASY);

            // Without calling a getter: one that gives a copy of its list would load it now.
            assertThat(session.getStatistics().getEntityKeys())
                    .as("the genres that were loaded when somebody looked for Fantasy, number 5, only (see fetch)")
                    .extracting(key -> ((EntityKey) key).getIdentifier())
                    .containsExactly(FANTASY);
        });
    }

    @Test
    @Order(3)
    @DisplayName("in memory, a child knows its parent and the parent its child")
    void addsInMemory() {
        var music = new Genre("Music");
        var jazz = new Genre("Jazz");

        told("adding Jazz to Music", () -> music.addChild(jazz));
        assertThat(parent(jazz)).as("the parent of Jazz").isEqualTo("Music");
        assertThat(children(music)).as("the children of Music").containsExactly("Jazz");

        told("adding Jazz to Music once more", () -> music.addChild(jazz));
        assertThat(parent(jazz)).as("the parent of Jazz, added to Music twice").isEqualTo("Music");
        assertThat(children(music))
                .as("the children of Music, to which Jazz was added twice")
                .containsExactly("Jazz");
    }

    @Test
    @Order(4)
    @DisplayName("in memory, a child that moves leaves its old parent")
    void movesInMemory() {
        var music = new Genre("Music");
        var art = new Genre("Art");
        var opera = new Genre("Opera");

        told("adding Opera to Music", () -> music.addChild(opera));
        told("moving Opera from Music to Art", () -> art.addChild(opera));

        assertThat(parent(opera))
                .as("the parent of Opera, which moved from Music to Art")
                .isEqualTo("Art");
        assertThat(children(art)).as("the children of Art").containsExactly("Opera");
        assertThat(children(music))
                .as("the children of Music, which Opera has left")
                .isEmpty();
    }

    @Test
    @Order(5)
    @DisplayName("in memory, a removed child has no parent, and only a parent can remove it")
    void removesInMemory() {
        var music = new Genre("Music");
        var art = new Genre("Art");
        var opera = new Genre("Opera");
        var jazz = new Genre("Jazz");
        told("adding Opera to Music", () -> music.addChild(opera));
        told("adding Jazz to Music", () -> music.addChild(jazz));

        told("removing Opera from Art, where it isn't,", () -> art.removeChild(opera));
        assertThat(parent(opera))
                .as("the parent of Opera after Art, which isn't it, removed Opera")
                .isEqualTo("Music");
        assertThat(children(music))
                .as("the children of Music, two genres that have no id yet")
                .containsExactlyInAnyOrder("Opera", "Jazz");

        told("removing Opera from Music", () -> music.removeChild(opera));
        assertThat(parent(opera))
                .as("the parent of Opera after Music removed it")
                .isNull();
        assertThat(children(music))
                .as("the children of Music after it removed Opera, which has no id yet, no more than Jazz has")
                .containsExactly("Jazz");
        assertThat(parent(jazz))
                .as("the parent of Jazz after Music removed Opera")
                .isEqualTo("Music");
    }

    @Test
    @Order(6)
    @DisplayName("a new child is saved below its parent, with one insert and nothing more")
    void savesNewChild() {
        List<String> writes = writes("saving a new child of Fantasy", session -> {
            Genre fantasy = session.find(Genre.class, FANTASY);
            fantasy.getChildren().size();
            var urban = new Genre("Urban fantasy");
            fantasy.addChild(urban);
            session.persist(urban);
            session.flush();
            assertThat(children(fantasy))
                    .as("the children of Fantasy, in the session that added one")
                    .containsExactlyInAnyOrder("Comic fantasy", "Urban fantasy");
        });

        assertThat(below(FANTASY)).as("the rows below Fantasy").containsExactly("Comic fantasy", "Urban fantasy");
        assertThat(writes)
                .as("what was written to save one new child: one insert (see mappedBy)")
                .hasSize(1);
    }

    @Test
    @Order(7)
    @DisplayName("a child moves with one update, and both parents know it")
    void moves() {
        List<String> writes = writes("moving Crime from Fiction to Non-fiction", session -> {
            Genre fiction = session.find(Genre.class, FICTION);
            Genre nonFiction = session.find(Genre.class, NON_FICTION);
            Genre crime = session.find(Genre.class, CRIME);
            nonFiction.getChildren().size();

            nonFiction.addChild(crime);
            nonFiction.addChild(crime);

            assertThat(parent(crime)).as("the parent of Crime").isEqualTo("Non-fiction");
            assertThat(children(nonFiction))
                    .as("the children of Non-fiction")
                    .containsExactlyInAnyOrder("Computing", "Science", "Crime");
            assertThat(children(fiction))
                    .as("the children of Fiction, which Crime has left")
                    .containsExactlyInAnyOrder("Novel", "Fantasy", "Science fiction");
        });

        assertThat(below(NON_FICTION))
                .as("the rows below Non-fiction")
                .containsExactly("Computing", "Crime", "Science");
        assertThat(below(FICTION)).as("the rows below Fiction").containsExactly("Fantasy", "Novel", "Science fiction");
        assertThat(writes)
                .as("what was written to move one child: one update (see mappedBy)")
                .hasSize(1);
    }

    @Test
    @Order(8)
    @DisplayName("a removed child becomes a root, and its row stays")
    void removes() {
        shop.execute("update genre set parent_id = ? where id = ?", FICTION, POETRY);

        inTransaction("removing Poetry from its parent", session -> {
            Genre poetry = session.getReference(Genre.class, POETRY);
            Genre fiction = poetry.getParent();

            fiction.removeChild(poetry);

            assertThat(parent(poetry))
                    .as("the parent of Poetry, removed from Fiction; both are lazy proxies")
                    .isNull();
            assertThat(children(fiction))
                    .as("the children of Fiction, which removed Poetry")
                    .containsExactlyInAnyOrder("Novel", "Fantasy", "Science fiction", "Crime");
        });

        assertThat(shop.rows("select name, parent_id from genre where id = ?", POETRY))
                .as("the row of Poetry, which is a root now")
                .containsExactly("Poetry | null");
    }

    @Test
    @Order(9)
    @DisplayName("a child moves away from a parent that wasn't loaded yet")
    void movesFromProxy() {
        inTransaction("moving Cyberpunk to Fantasy", session -> {
            Genre cyberpunk = session.find(Genre.class, CYBERPUNK);
            Genre fantasy = session.find(Genre.class, FANTASY);
            Genre old = cyberpunk.getParent();

            fantasy.addChild(cyberpunk);

            assertThat(children(old))
                    .as("the children of Science fiction, a lazy proxy when Cyberpunk left it")
                    .containsExactly("Dystopia");
            assertThat(children(fantasy))
                    .as("the children of Fantasy")
                    .containsExactlyInAnyOrder("Comic fantasy", "Cyberpunk");
        });

        assertThat(below(SCIENCE_FICTION)).as("the rows below Science fiction").containsExactly("Dystopia");
        assertThat(below(FANTASY)).as("the rows below Fantasy").containsExactly("Comic fantasy", "Cyberpunk");
    }

    @Test
    @Order(10)
    @DisplayName("a child that is a proxy itself moves too")
    void movesProxy() {
        inTransaction("moving Cyberpunk to Fantasy", session -> {
            Genre cyberpunk = session.getReference(Genre.class, CYBERPUNK);
            Genre fantasy = session.find(Genre.class, FANTASY);

            fantasy.addChild(cyberpunk);

            assertThat(parent(cyberpunk))
                    .as("the parent of Cyberpunk, a lazy proxy when it moved")
                    .isEqualTo("Fantasy");
        });

        assertThat(below(SCIENCE_FICTION)).as("the rows below Science fiction").containsExactly("Dystopia");
        assertThat(below(FANTASY))
                .as("the rows below Fantasy; Cyberpunk was a lazy proxy when it moved")
                .containsExactly("Comic fantasy", "Cyberpunk");
    }

    @Test
    @Order(11)
    @DisplayName("who makes a genre persists it: neither its parent nor its child does")
    void persistsNoOther() {
        attempt(session -> session.find(Genre.class, FANTASY).addChild(new Genre("Urban fantasy")));
        assertThat(below(FANTASY))
                .as("the rows below Fantasy, with a new child that nobody has persisted (see cascade)")
                .containsExactly("Comic fantasy");

        attempt(session -> {
            var music = new Genre("Music");
            var jazz = new Genre("Jazz");
            music.addChild(jazz);
            session.persist(jazz);
        });
        assertThat(shop.rows("select name from genre where name = 'Music'"))
                .as("the row of Music, which nobody has persisted, only its child Jazz (see cascade)")
                .isEmpty();
    }

    @Test
    @Order(12)
    @DisplayName("removing a genre removes neither its children nor its parent")
    void removesNoOther() {
        attempt(session -> session.remove(session.find(Genre.class, SCIENCE_FICTION)));
        assertThat(below(SCIENCE_FICTION))
                .as("the rows below Science fiction, when somebody removes that (see cascade)")
                .containsExactly("Cyberpunk", "Dystopia");

        // Neither has a book, which would keep it.
        shop.execute("insert into genre (name, parent_id) values ('Haiku', ?)", POETRY);
        Long haiku = shop.number("select id from genre where name = 'Haiku'");
        attempt(session -> session.remove(session.find(Genre.class, POETRY)));
        assertThat(below(POETRY))
                .as("the rows below Poetry, when somebody removes that (see cascade)")
                .containsExactly("Haiku");
        attempt(session -> session.remove(session.find(Genre.class, haiku)));
        assertThat(shop.rows("select name from genre where name in ('Haiku', 'Poetry')"))
                .as("what is left of Poetry and its child Haiku, when somebody removes Haiku (see cascade)")
                .containsExactly("Poetry");
    }

    /** Does what Hibernate or the database may refuse; what counts are the rows afterwards. */
    private static void attempt(Consumer<Session> work) {
        shop.factory();
        try {
            shop.inTransaction(work);
        } catch (PersistenceException | IllegalStateException refused) {
            // rolled back
        }
    }

    private static String parent(Genre genre) {
        return genre.getParent() == null ? null : genre.getParent().getName();
    }

    private static List<String> children(Genre genre) {
        assertThat(genre.getChildren())
                .as("the children of %s", genre.getName())
                .isNotNull();
        return genre.getChildren().stream().map(Genre::getName).toList();
    }

    /** The children as rows, by name. */
    private static List<String> below(Long id) {
        return shop.rows("select name from genre where parent_id = ? order by name", id);
    }

    /** The statements of the work that change something. */
    private static List<String> writes(String what, Consumer<Session> work) {
        return shop.statements(() -> inTransaction(what, work)).stream()
                .filter(sql -> !sql.startsWith("select"))
                .toList();
    }

    private static void inTransaction(String what, Consumer<Session> work) {
        shop.factory();
        told(what, () -> shop.inTransaction(work));
    }

    /** Does the work; an exception becomes a sentence. */
    private static void told(String what, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            Throwable cause = e;
            while (cause.getCause() != null) {
                cause = cause.getCause();
            }
            throw new AssertionError(what + " fails: " + cause, e);
        }
    }
}
