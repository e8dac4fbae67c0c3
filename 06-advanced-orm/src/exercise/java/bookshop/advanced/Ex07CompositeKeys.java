package bookshop.advanced;

import java.util.ArrayList;
import java.util.List;
import org.hibernate.Session;

/**
 * Exercise 06.7: find by a key of several columns.
 *
 * <p>The shop keeps old journals. An issue is known by its journal, year and number, an article by its issue and the page on which
 * it begins. The tables are there, with issues and articles in them; map both classes.
 *
 * <pre>
 * issue                          article
 * journal      key               journal        key    these three columns are
 * issue_year   key               issue_year     key    the reference to the issue,
 * issue_no     key               issue_no       key    and part of the key
 * price_cents                    first_page     key
 *                                title
 * </pre>
 *
 * <ul>
 *   <li>Write whatever classes the keys need. Two keys with the same values are the same key.
 *   <li>You may change the private fields; the constructors and getters stay.
 *   <li>Articles are part of their issue: saved with it, through {@link Issue#add}, and removed with it. Where one article is
 *       removed, its issue stays. (Nobody takes an article out of the list.)
 *   <li>An issue is loaded without its articles, an article without its issue, until somebody asks for them.
 * </ul>
 *
 * <p>Look at: {@code @EmbeddedId} with {@code @MapsId}, or {@code @IdClass}; {@code @JoinColumn}, one for each column;
 * {@link Step4Keys}, {@link PurchaseLine}. A nested entity gets a short name for HQL by {@code @Entity(name = …)}.
 */
final class Ex07CompositeKeys {

    private Ex07CompositeKeys() {}

    // TODO 06.7 map this class to the table issue
    /** One issue of a journal. */
    static class Issue {

        private String journal;

        private int year;

        private int number;

        private int priceCents;

        private List<Article> articles = new ArrayList<>();

        /** For Hibernate. */
        Issue() {}

        /** A new issue without articles. */
        Issue(String journal, int year, int number, int priceCents) {
            this.journal = journal;
            this.year = year;
            this.number = number;
            this.priceCents = priceCents;
        }

        String getJournal() {
            return journal;
        }

        int getYear() {
            return year;
        }

        int getNumber() {
            return number;
        }

        int getPriceCents() {
            return priceCents;
        }

        /** In the order of their pages, also right after {@link #add} in any order. */
        List<Article> getArticles() {
            return articles;
        }

        /** Adds an article; on that page no other begins. Its row is written with the issue, without another call. */
        Article add(int firstPage, String title) {
            throw new AssertionError("TODO 06.7 add an article, in the order of pages");
        }
    }

    // TODO 06.7 map this class to the table article
    /** An article in an issue. */
    static class Article {

        private Issue issue;

        private int firstPage;

        private String title;

        /** For Hibernate. */
        Article() {}

        /** For {@link Issue#add}. */
        Article(Issue issue, int firstPage, String title) {
            this.issue = issue;
            this.firstPage = firstPage;
            this.title = title;
        }

        Issue getIssue() {
            return issue;
        }

        int getFirstPage() {
            return firstPage;
        }

        String getTitle() {
            return title;
        }
    }

    /** Finds an issue by its key: one statement, or none if the session has it already. Null if there is no such issue. */
    static Issue issue(Session session, String journal, int year, int number) {
        throw new AssertionError("TODO 06.7 find an issue by its key");
    }

    /** Finds an article by its key: one statement, or none if the session has it already. Null if there is none. */
    static Article article(Session session, String journal, int year, int number, int firstPage) {
        throw new AssertionError("TODO 06.7 find an article by its key");
    }
}
