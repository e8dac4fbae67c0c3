package bookshop.advanced;

import static org.assertj.core.api.Assertions.assertThat;

import bookshop.advanced.Ex05AnyKind.Pick;
import jakarta.persistence.metamodel.Attribute.PersistentAttributeType;
import java.util.List;
import org.hibernate.Hibernate;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("06.5 Point to a publication of any kind")
class Ex05AnyKindTest {

    @RegisterExtension
    static final Shop shop = Shop.with(
            Pick.class,
            Publication.class,
            PrintedBook.class,
            EBook.class,
            Audiobook.class,
            Book.class,
            BookAuthor.class,
            Author.class,
            Genre.class);

    @BeforeEach
    void mapped() {
        Shop.todo(Pick.class.getAnnotations().length == 0, "06.5 map Pick to the table recommendation");
    }

    @Test
    @Order(1)
    @DisplayName("a recommendation leads to a publication, which is loaded when somebody asks")
    void reads() {
        shop.doing("reading recommendation 2", session -> {
            Pick pick = session.find(Pick.class, 2L);
            assertThat(pick.getPublication())
                    .as("the publication of recommendation 2")
                    .isNotNull();
            assertThat(Hibernate.isInitialized(pick.getPublication()))
                    .as(
                            "whether the publication was loaded with the recommendation, though nobody had asked for it (see fetch)")
                    .isFalse();
            assertThat(Hibernate.unproxy(pick.getPublication()))
                    .as("the publication of recommendation 2")
                    .isInstanceOf(EBook.class);
        });
    }

    @Test
    @Order(2)
    @DisplayName("a new recommendation of any kind is a row")
    void writes() {
        shop.doing("recommending an audiobook", session -> {
            session.persist(new Pick(4, session.find(Audiobook.class, 9L)));
            session.persist(new Pick(4, session.getReference(Publication.class, 12L)));
        });

        assertThat(shop.rows("select customer_id, publication_id from recommendation where id > 7 order by id"))
                .as("the rows of two new recommendations (customer, publication)")
                .containsExactly("4 | 9", "4 | 12");
        assertThat(shop.factory()
                        .getMetamodel()
                        .entity(Pick.class)
                        .getAttribute("publication")
                        .getPersistentAttributeType())
                .as("how a recommendation points to a publication, which may be recommended many times")
                .isEqualTo(PersistentAttributeType.MANY_TO_ONE);
    }

    @Test
    @Order(3)
    @DisplayName("a recommendation is removed, and the publication stays")
    void removes() {
        shop.doing("removing recommendation 2", session -> session.remove(session.find(Pick.class, 2L)));

        assertThat(shop.rows("select (select count(*) from recommendation where id = 2),"
                        + " (select count(*) from publication where id = 11)"))
                .as("recommendation 2, which was removed, and publication 11, to which it pointed (rows of each)")
                .containsExactly("0 | 1");
    }

    @Test
    @Order(4)
    @DisplayName("every kind is described by what matters of it")
    void shelf() {
        assertThat(shop.asking("the recommendations", (Session session) -> Ex05AnyKind.shelf(session, 1)))
                .as("what customer 1 is recommended")
                .containsExactly(
                        "Effective Java, 416 pages",
                        "Designing Data-Intensive Applications, PDF",
                        "The Hitchhiker's Guide to the Galaxy, read by Stephen Fry");
        assertThat(shop.asking("the recommendations", (Session session) -> Ex05AnyKind.shelf(session, 7)))
                .as("what customer 7 is recommended")
                .containsExactly("Mort, read by Sian Clifford", "Mort, 221 pages", "Good Omens, read by Martin Jarvis");
        assertThat(shop.asking("the recommendations", (Session session) -> Ex05AnyKind.shelf(session, 12)))
                .as("what customer 12 is recommended, who has no recommendation")
                .isEmpty();
    }

    @Test
    @Order(5)
    @DisplayName("also when the session knows the publications as proxies")
    void proxies() {
        shop.doing("the recommendations in a session with proxies of the publications", session -> {
            Pick first = session.find(Pick.class, 5L);
            List<Publication> proxies = List.of(
                    session.getReference(Publication.class, 7L),
                    session.getReference(Publication.class, 5L),
                    session.getReference(Publication.class, 4L));
            assertThat(Ex05AnyKind.shelf(session, 7))
                    .as(
                            "what customer 7 is recommended, when the session had proxies of the publications: a proxy is no"
                                    + " PrintedBook, whatever is behind it")
                    .containsExactly(
                            "Mort, read by Sian Clifford", "Mort, 221 pages", "Good Omens, read by Martin Jarvis");
            assertThat(proxies.stream().filter(session::contains).count())
                    .as("of the caller's three proxies, those that are still in his session")
                    .isEqualTo(3);
            assertThat(session.contains(first))
                    .as("whether a recommendation that the caller had found is still in his session")
                    .isTrue();
        });
    }

    @Test
    @Order(6)
    @DisplayName("thirteen recommendations take two statements at most, and one of them comes twice")
    void statements() {
        for (int publication = 1; publication <= 12; publication++) {
            shop.execute("insert into recommendation (customer_id, publication_id) values (12, ?)", publication);
        }
        shop.execute("insert into recommendation (customer_id, publication_id) values (12, 1)");

        shop.atMost(
                2,
                "thirteen recommendations",
                () -> shop.doing(
                        "the recommendations",
                        (Session session) -> assertThat(Ex05AnyKind.shelf(session, 12))
                                .as("what customer 12 is recommended: all twelve publications, and one of them again")
                                .hasSize(13)));
    }
}
