package bookshop.advanced;

import static org.assertj.core.api.Assertions.assertThat;

import bookshop.advanced.Ex07CompositeKeys.Article;
import bookshop.advanced.Ex07CompositeKeys.Issue;
import java.util.List;
import java.util.function.Function;
import org.hibernate.Hibernate;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("06.7 Find by a key of several columns")
class Ex07CompositeKeysTest {

    private static final String CACM = "Communications of the ACM";
    private static final String COMPUTER_JOURNAL = "The Computer Journal";

    @RegisterExtension
    static final Shop shop = Shop.with(Issue.class, Article.class);

    @BeforeEach
    void mapped() {
        Shop.todo(
                Issue.class.getAnnotations().length + Article.class.getAnnotations().length == 0,
                "06.7 map Issue and Article");
    }

    @Test
    @Order(1)
    @DisplayName("an issue is found by its journal, year and number")
    void findsIssue() {
        shop.doing("finding issues", session -> {
            assertThat(described(Ex07CompositeKeys.issue(session, CACM, 1978, 7)))
                    .as("number 7 of 1978")
                    .isEqualTo(CACM + " 1978/7: 400 cents, [558 Time, Clocks, and the Ordering of Events in a"
                            + " Distributed System]");
            assertThat(described(Ex07CompositeKeys.issue(session, CACM, 1978, 8)))
                    .as("number 8 of the same journal and year")
                    .isEqualTo(CACM + " 1978/8: 400 cents, [666 Communicating Sequential Processes]");
            assertThat(described(Ex07CompositeKeys.issue(session, CACM, 1968, 8)))
                    .as("number 8 of 1968, which isn't there")
                    .isEqualTo("none");
            assertThat(described(Ex07CompositeKeys.issue(session, COMPUTER_JOURNAL, 1978, 7)))
                    .as("number 7 of 1978 of another journal, which isn't there")
                    .isEqualTo("none");
        });
    }

    @Test
    @Order(2)
    @DisplayName("an article is found by its issue and its page, and leads to its issue")
    void findsArticle() {
        shop.doing("finding articles", session -> {
            Article codd = Ex07CompositeKeys.article(session, CACM, 1970, 6, 377);
            assertThat(codd).as("the article on page 377 of 6/1970").isNotNull();
            assertThat(codd.getFirstPage() + " " + codd.getTitle())
                    .as("the article on page 377 of 6/1970")
                    .isEqualTo("377 A Relational Model of Data for Large Shared Data Banks");
            assertThat(Hibernate.isInitialized(codd.getIssue()))
                    .as("whether its issue was loaded with it, though nobody had asked for it (see fetch)")
                    .isFalse();
            assertThat(codd.getIssue().getPriceCents())
                    .as("the price of its issue")
                    .isEqualTo(300);
            assertThat(Ex07CompositeKeys.article(session, CACM, 1970, 6, 378))
                    .as("an article on page 378, where none begins")
                    .isNull();
            assertThat(Ex07CompositeKeys.article(session, CACM, 1968, 3, 377))
                    .as("an article on page 377 of another issue, where none begins")
                    .isNull();
        });
    }

    @Test
    @Order(3)
    @DisplayName("the same key leads to the same object, and the second time to no statement")
    void sameKey() {
        shop.doing("finding twice", session -> {
            Issue issue = Ex07CompositeKeys.issue(session, CACM, 1978, 7);
            Article article = Ex07CompositeKeys.article(session, CACM, 1978, 7, 558);
            shop.atMost(0, "an issue and an article that the session has already", () -> {
                assertThat(Ex07CompositeKeys.issue(session, new String(CACM), 1978, 7) == issue)
                        .as("the same issue is the same object")
                        .isTrue();
                assertThat(Ex07CompositeKeys.article(session, new String(CACM), 1978, 7, 558) == article)
                        .as("the same article is the same object")
                        .isTrue();
            });
        });
        shop.doing("finding", (Session session) -> {
            List<String> ran = shop.statements(() -> Ex07CompositeKeys.issue(session, CACM, 1968, 3));
            assertThat(ran)
                    .as("the statements to find an issue, without its articles, for which nobody has asked")
                    .hasSize(1)
                    .noneMatch(sql -> sql.contains(" article "));
            shop.atMost(
                    1, "an article, found by its key,", () -> Ex07CompositeKeys.article(session, CACM, 1970, 6, 377));
        });
    }

    @Test
    @Order(4)
    @DisplayName("two keys are the same if all their values are, and only then")
    void keys() {
        shop.execute("insert into issue (journal, issue_year, issue_no, price_cents) values (?, 1979, 7, 1)", CACM);
        shop.execute(
                "insert into issue (journal, issue_year, issue_no, price_cents) values (?, 1978, 7, 1)",
                COMPUTER_JOURNAL);
        shop.execute(
                "insert into article (journal, issue_year, issue_no, first_page, title)"
                        + " values (?, 1978, 7, 666, 'Here'), (?, 1979, 7, 558, 'There')",
                CACM,
                CACM);
        Object issue = key(CACM, 1978, 7);
        Object article = key(CACM, 1978, 7, 558);

        assertThat(issue.equals(key(CACM, 1978, 7)) && article.equals(key(CACM, 1978, 7, 558)))
                .as("whether the keys of an issue and of an article equal those that are read a second time: by their"
                        + " values (equals and hashCode)")
                .isTrue();
        assertThat(issue.hashCode() == key(CACM, 1978, 7).hashCode()
                        && article.hashCode() == key(CACM, 1978, 7, 558).hashCode())
                .as("whether keys that are equal have one hash code (hashCode)")
                .isTrue();
        differ("journal", issue, key(COMPUTER_JOURNAL, 1978, 7));
        differ("year", issue, key(CACM, 1979, 7));
        differ("number", issue, key(CACM, 1978, 8));
        differ("issue", article, key(CACM, 1979, 7, 558));
        differ("page", article, key(CACM, 1978, 7, 666));
    }

    @Test
    @Order(5)
    @DisplayName("a new issue is saved with its articles")
    void saves() {
        shop.doing("saving an issue", session -> {
            var issue = new Issue(COMPUTER_JOURNAL, 1978, 7, 500);
            issue.add(40, "Appendix");
            Article first = issue.add(9, "Preface");
            issue.add(25, "Essay");
            assertThat(first).as("the article that was added").isNotNull();
            assertThat(first.getIssue() == issue)
                    .as("whether an article that was added has the issue to which it was added")
                    .isTrue();
            assertThat(titles(issue))
                    .as("the articles of an issue that was never saved, in the order of pages")
                    .containsExactly("9 Preface", "25 Essay", "40 Appendix");
            session.persist(issue);
        });

        assertThat(shop.rows(
                        "select issue_year, issue_no, price_cents from issue where journal = ? order by 1, 2",
                        COMPUTER_JOURNAL))
                .as("the issues of the journal (year, number, cents)")
                .containsExactly("1962 | 1 | 250", "1978 | 7 | 500");
        assertThat(shop.rows(
                        "select issue_year, issue_no, first_page, title from article where journal = ? order by 1, 3",
                        COMPUTER_JOURNAL))
                .as("the articles of the journal (year, number, page, title)")
                .containsExactly(
                        "1962 | 1 | 10 | Quicksort",
                        "1978 | 7 | 9 | Preface",
                        "1978 | 7 | 25 | Essay",
                        "1978 | 7 | 40 | Appendix");
    }

    @Test
    @Order(6)
    @DisplayName("an article that is added to an issue is one insert, and stands in its place")
    void adds() {
        List<String> inserts = shop
                .statements(() -> shop.doing("adding an article", session -> {
                    Issue issue = Ex07CompositeKeys.issue(session, CACM, 1978, 8);
                    issue.add(600, "Editorial");
                    assertThat(titles(issue))
                            .as("the articles of 8/1978, after one was added")
                            .containsExactly("600 Editorial", "666 Communicating Sequential Processes");
                }))
                .stream()
                .filter(sql -> !sql.startsWith("select"))
                .toList();

        assertThat(inserts).as("what was written to add an article").hasSize(1);
        shop.doing(
                "reading the articles",
                session -> assertThat(titles(Ex07CompositeKeys.issue(session, CACM, 1978, 8)))
                        .as("the articles of 8/1978, read again")
                        .containsExactly("600 Editorial", "666 Communicating Sequential Processes"));
    }

    @Test
    @Order(7)
    @DisplayName("an issue is removed with its articles, and nothing else")
    void removes() {
        shop.doing("removing an issue", session -> {
            Issue issue = Ex07CompositeKeys.issue(session, CACM, 1978, 8);
            session.remove(issue);
        });

        assertThat(shop.rows("select issue_year, issue_no from issue where journal = ? order by 1, 2", CACM))
                .as("the issues that are left")
                .containsExactly("1968 | 3", "1970 | 6", "1978 | 7");
        assertThat(shop.rows("select first_page from article where journal = ? order by 1", CACM))
                .as("the pages of the articles that are left")
                .containsExactly("147", "377", "558");
    }

    @Test
    @Order(8)
    @DisplayName("an article is removed, and its issue stays")
    void removesArticle() {
        shop.doing(
                "removing an article",
                session -> session.remove(Ex07CompositeKeys.article(session, CACM, 1970, 6, 377)));

        assertThat(shop.rows("select (select count(*) from issue where issue_year = 1970),"
                        + " (select count(*) from article where issue_year = 1970)"))
                .as("the issues of 1970, and the articles, after the only article was removed")
                .containsExactly("1 | 0");
    }

    private static void differ(String part, Object key, Object other) {
        assertThat(key.equals(other))
                .as("whether two keys are equal that differ in the %s (equals)", part)
                .isFalse();
    }

    /** What Hibernate says is the key of an issue; the journal's name is a String of its own each time. */
    private static Object key(String journal, int year, int number) {
        return key(session -> Ex07CompositeKeys.issue(session, new String(journal), year, number));
    }

    /** The same for an article. */
    private static Object key(String journal, int year, int number, int page) {
        return key(session -> Ex07CompositeKeys.article(session, new String(journal), year, number, page));
    }

    private static Object key(Function<Session, Object> found) {
        return shop.asking("the key of an issue or an article", session -> {
            Object entity = found.apply(session);
            assertThat(entity).as("an issue or an article that is there").isNotNull();
            return shop.factory().getPersistenceUnitUtil().getIdentifier(entity);
        });
    }

    private static List<String> titles(Issue issue) {
        assertThat(issue.getArticles()).as("the articles of an issue").isNotNull();
        return issue.getArticles().stream()
                .map(article -> article.getFirstPage() + " " + article.getTitle())
                .toList();
    }

    private static String described(Issue issue) {
        return issue == null
                ? "none"
                : issue.getJournal() + " " + issue.getYear() + "/" + issue.getNumber() + ": " + issue.getPriceCents()
                        + " cents, " + titles(issue);
    }
}
