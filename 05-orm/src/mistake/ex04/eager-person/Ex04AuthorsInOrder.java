// Wrong: leaves the to-ones eager, their default. Message: "somebody counted the credits"
package bookshop.orm;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;

/** Exercise 05.4: link books and authors in an order. */
final class Ex04AuthorsInOrder {

    private Ex04AuthorsInOrder() {}

    @Entity
    @Table(name = "book")
    static class Title {

        @Id
        private Long id;

        @Column(name = "title")
        private String name;

        // Saved with the title, deleted when they leave the list. Without an order, the database gives any.
        @OneToMany(mappedBy = "title", cascade = CascadeType.ALL, orphanRemoval = true)
        @OrderBy("position")
        private List<Credit> credits = new ArrayList<>();

        Title() {}

        /** Public: so a lazy proxy tells it without being loaded. */
        public Long getId() {
            return id;
        }

        String getName() {
            return name;
        }

        List<Credit> getCredits() {
            return credits;
        }

        // Not the size plus one: where somebody was taken away, there is a gap, and that position may be in use.
        Credit credit(Person person, Role role) {
            int last = credits.stream().mapToInt(Credit::getPosition).max().orElse(0);
            var credit = new Credit(this, person, last + 1, role);
            credits.add(credit);
            return credit;
        }

        // By its getter, since the person of a credit is a lazy proxy, whose fields are empty.
        void uncredit(Person person) {
            credits.removeIf(credit -> credit.getPerson().getId().equals(person.getId()));
        }
    }

    @Entity
    @Table(name = "author")
    static class Person {

        @Id
        private Long id;

        private String name;

        Person() {}

        /** Public: so a lazy proxy tells it without being loaded. */
        public Long getId() {
            return id;
        }

        String getName() {
            return name;
        }
    }

    @Entity
    @Table(name = "book_author")
    static class Credit {

        @EmbeddedId
        private CreditId id;

        // No cascade: a person is more than one credit.
        @MapsId("titleId")
        @ManyToOne
        @JoinColumn(name = "book_id")
        private Title title;

        @MapsId("personId")
        @ManyToOne
        @JoinColumn(name = "author_id")
        private Person person;

        private int position;

        @Enumerated(EnumType.STRING)
        private Role role;

        Credit() {}

        Credit(Title title, Person person, int position, Role role) {
            this.title = title;
            this.person = person;
            this.position = position;
            this.role = role;
        }

        Title getTitle() {
            return title;
        }

        Person getPerson() {
            return person;
        }

        int getPosition() {
            return position;
        }

        Role getRole() {
            return role;
        }
    }

    // @MapsId fills it from the associations, whose columns are the key's. A record has the equals that a key needs.
    @Embeddable
    record CreditId(Long titleId, Long personId) {}
}
