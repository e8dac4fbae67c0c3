package bookshop.advanced;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import bookshop.advanced.Ex08NaturalId.Label;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.stream.IntStream;
import org.hibernate.Session;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("06.8 Find or create by a natural id")
class Ex08NaturalIdTest {

    @RegisterExtension
    static final Shop shop = Shop.with(Label.class);

    @Test
    @Order(1)
    @DisplayName("tags come in the order of the names, old ones and new ones")
    void labels() {
        assertThat(named("gift", "poster", "signed", "map"))
                .as("the tags gift, poster, signed and map, of which poster and map are new")
                .containsExactly("gift", "poster", "signed", "map");

        assertThat(shop.rows("select name from tag order by name"))
                .as("the names in the table")
                .containsExactly("first edition", "gift", "map", "poster", "signed");
        assertThat(shop.rows("select id from tag where name in ('gift', 'signed') order by id"))
                .as("the ids of the old tags signed and gift")
                .containsExactly("1", "3");
    }

    @Test
    @Order(2)
    @DisplayName("a name that stands there twice gives the same tag, also when it is new")
    void twice() {
        shop.doing("the tags of a list with repetitions", session -> {
            List<Label> labels = Ex08NaturalId.labels(session, List.of("poster", "gift", "poster", "gift"));
            assertThat(labels.stream().map(label -> label == null ? null : label.getName()))
                    .as("the names of the tags of four names")
                    .containsExactly("poster", "gift", "poster", "gift");
            assertThat(labels.get(0) == labels.get(2) && labels.get(1) == labels.get(3))
                    .as("poster twice is one object, and so is gift twice")
                    .isTrue();
            assertThat(labels.stream().filter(label -> !session.contains(label)).map(Label::getName))
                    .as("tags that the caller's session doesn't have")
                    .isEmpty();
        });

        assertThat(shop.number("select count(*) from tag where name = 'poster'"))
                .as("rows with the name poster")
                .isEqualTo(1);
    }

    @Test
    @Order(3)
    @DisplayName("upper and lower case differ, blanks count, and a second call finds what the first has made")
    void again() {
        shop.doing("the tags of a list, twice in one session", session -> {
            Label first = Ex08NaturalId.labels(session, List.of("Gift")).getFirst();
            Label second =
                    Ex08NaturalId.labels(session, List.of("Gift", "gift")).getFirst();
            assertThat(second == first)
                    .as("whether the tag Gift, asked for a second time, is the same object")
                    .isTrue();
        });

        assertThat(shop.rows("select name from tag where lower(name) = 'gift' order by name"))
                .as("the names that differ from gift by case at most")
                .containsExactly("Gift", "gift");
        assertThat(named("gift", " gift", " "))
                .as("the tags of gift without and with a blank before it, and of a blank alone")
                .containsExactly("gift", " gift", " ");
    }

    @Test
    @Order(4)
    @DisplayName("no names, no tags")
    void none() {
        assertThat(named()).as("the tags of no names").isEmpty();
    }

    @Test
    @Order(5)
    @DisplayName("thirty names take one select")
    void oneSelect() {
        shop.execute("insert into tag (name) values ('tag 1'), ('tag 2'), ('tag 3'), ('tag 4')");
        String[] names = IntStream.range(0, 30).mapToObj(i -> "tag " + i).toArray(String[]::new);

        List<String> ran = shop.statements(() -> named(names));

        shop.execute("insert into tag (name) values ('another'), ('and another')");
        long before = shop.log().rows();
        shop.atMost(1, "thirty tags that are there", () -> named(names));
        assertThat(shop.log().rows() - before)
                .as("rows that are read for thirty tags that are there, when there are five others")
                .isEqualTo(30);
        // On SQLite a new id is asked for after each insert, with "select id from tag": without an alias.
        assertThat(ran.stream()
                        .filter(sql -> sql.startsWith("select") && !sql.startsWith("select id from tag"))
                        .count())
                .as("the selects that look for thirty names, of which twenty-six are new")
                .isEqualTo(1);
    }

    @Test
    @Order(6)
    @DisplayName("what was created is the caller's, to commit or to roll back")
    void callersTransaction() {
        try (Session session = shop.factory().openSession()) {
            session.beginTransaction();
            Shop.answer("the tags", () -> Ex08NaturalId.labels(session, List.of("poster")));
            if (session.getTransaction().isActive()) {
                session.getTransaction().rollback();
            }
        }

        assertThat(shop.number("select count(*) from tag where name = 'poster'"))
                .as("rows with the name poster, after the caller rolled back")
                .isZero();
    }

    @Test
    @Order(7)
    @DisplayName("a single tag is found, or created and committed")
    void obtains() {
        assertThat(obtain("gift")).as("the id of the tag gift, which is there").isEqualTo(3);

        long poster = obtain("poster");
        assertThat(shop.rows("select id from tag where name = 'poster'"))
                .as("the id of the new tag poster, in the table")
                .containsExactly("" + poster);
        assertThat(obtain("poster"))
                .as("the id of the tag poster, the second time")
                .isEqualTo(poster);
    }

    @Test
    @Order(8)
    @DisplayName("when somebody else creates the tag between look and insert, it is found")
    void race() {
        shop.before("insert", () -> shop.execute("insert into tag (id, name) values (77, 'poster')"));

        assertThat(obtain("poster"))
                .as("the id of the tag poster, which another program has just created with the id 77")
                .isEqualTo(77);
        assertThat(shop.number("select count(*) from tag where name = 'poster'"))
                .as("rows with the name poster")
                .isEqualTo(1);
    }

    @Test
    @Order(9)
    @DisplayName("when an insert fails and the tag isn't there, the caller hears of it")
    void fails() {
        shop.factory();
        shop.execute("drop table tag");
        shop.execute("create table tag (id bigint not null, name varchar(40) not null, colour integer not null)");

        Throwable thrown = catchThrowable(() -> Ex08NaturalId.obtain(shop.factory(), "poster"));

        if (thrown instanceof AssertionError error) {
            throw error;
        }
        assertThat(thrown)
                .as("what reaches the caller when a tag can't be stored, as it has no colour: was the exception caught,"
                        + " or tried again without an end?")
                .isInstanceOf(PersistenceException.class);
    }

    private static List<String> named(String... names) {
        return shop.asking("the tags of " + names.length + " names", session -> {
            List<Label> labels = Ex08NaturalId.labels(session, List.of(names));
            assertThat(labels)
                    .as("the tags of %s names", names.length)
                    .isNotNull()
                    .doesNotContainNull();
            return labels.stream().map(Label::getName).toList();
        });
    }

    private static long obtain(String name) {
        shop.factory();
        return Shop.answer("the tag " + name, () -> Ex08NaturalId.obtain(shop.factory(), name));
    }
}
