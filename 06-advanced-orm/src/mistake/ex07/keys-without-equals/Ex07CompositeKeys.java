// Wrong: writes classes for the keys, without equals and hashCode. Message: "equals and hashCode"
package bookshop.advanced;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hibernate.Session;

/** Exercise 06.7: find by a key of several columns. */
final class Ex07CompositeKeys {

    private Ex07CompositeKeys() {}

    @Embeddable
    static class IssueKey {
        String journal;

        @Column(name = "issue_year")
        int year;

        @Column(name = "issue_no")
        int number;

        IssueKey() {}

        IssueKey(String journal, int year, int number) {
            this.journal = journal;
            this.year = year;
            this.number = number;
        }
    }

    @Embeddable
    static class ArticleKey {
        IssueKey issue;
        int firstPage;

        ArticleKey() {}

        ArticleKey(IssueKey issue, int firstPage) {
            this.issue = issue;
            this.firstPage = firstPage;
        }
    }

    @Entity(name = "Issue")
    @Table(name = "issue")
    static class Issue {

        @EmbeddedId
        private IssueKey key;

        private int priceCents;

        @OneToMany(mappedBy = "issue", cascade = CascadeType.ALL, orphanRemoval = true)
        @OrderBy("key.firstPage")
        private List<Article> articles = new ArrayList<>();

        Issue() {}

        Issue(String journal, int year, int number, int priceCents) {
            this.key = new IssueKey(journal, year, number);
            this.priceCents = priceCents;
        }

        String getJournal() {
            return key.journal;
        }

        int getYear() {
            return key.year;
        }

        int getNumber() {
            return key.number;
        }

        int getPriceCents() {
            return priceCents;
        }

        List<Article> getArticles() {
            return articles;
        }

        // @OrderBy is the query's; what is added to the list in memory is sorted in memory.
        Article add(int firstPage, String title) {
            var article = new Article(this, firstPage, title);
            articles.add(article);
            articles.sort(Comparator.comparing(Article::getFirstPage));
            return article;
        }
    }

    @Entity(name = "Article")
    @Table(name = "article")
    static class Article {

        @EmbeddedId
        private ArticleKey key;

        // The first part of the key is this reference; its columns are written once.
        @MapsId("issue")
        @ManyToOne(fetch = FetchType.LAZY)
        @JoinColumn(name = "journal", referencedColumnName = "journal")
        @JoinColumn(name = "issue_year", referencedColumnName = "issue_year")
        @JoinColumn(name = "issue_no", referencedColumnName = "issue_no")
        private Issue issue;

        private String title;

        Article() {}

        Article(Issue issue, int firstPage, String title) {
            this.key = new ArticleKey(issue.key, firstPage);
            this.issue = issue;
            this.title = title;
        }

        Issue getIssue() {
            return issue;
        }

        int getFirstPage() {
            return key.firstPage;
        }

        String getTitle() {
            return title;
        }
    }

    static Issue issue(Session session, String journal, int year, int number) {
        return session.find(Issue.class, new IssueKey(journal, year, number));
    }

    static Article article(Session session, String journal, int year, int number, int firstPage) {
        return session.find(Article.class, new ArticleKey(new IssueKey(journal, year, number), firstPage));
    }
}
