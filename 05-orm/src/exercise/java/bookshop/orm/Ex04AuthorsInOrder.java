package bookshop.orm;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;

/**
 * Exercise 05.4: link books and authors in an order.
 *
 * <p>The names on a cover stand in an order, and each person has a role. So {@code book_author} is more than a join table of
 * two keys: a row of it is an entity of its own, here a {@link Credit}. {@link Title} and {@link Person} are mapped already,
 * except for the credits of a title.
 *
 * <pre>
 * Credit      book_author
 * title       book_id        these two columns are the primary key
 * person      author_id
 * position    position       from 1, each once for a title; there may be gaps
 * role        role           by name: 'AUTHOR'
 * </pre>
 *
 * <ul>
 *   <li>Write whatever class a key of two columns needs. A key equals that of the same row in another session.
 *   <li>A credit is part of its title: nobody persists or removes it but the title, through {@link Title#credit} and
 *       {@link Title#uncredit}. A person is not.
 *   <li>A title is loaded without its credits, and a credit without its person, until somebody asks for them.
 * </ul>
 *
 * <p>Look at: {@code @EmbeddedId} with {@code @MapsId}, or {@code @IdClass}; {@code @JoinColumn}; {@code @OrderBy};
 * {@code cascade} and {@code orphanRemoval}; {@link BookAuthor} and {@link Book}.
 */
final class Ex04AuthorsInOrder {

    private Ex04AuthorsInOrder() {}

    /** A book as a page about it needs it; only books that exist, since the other columns are not mapped. */
    @Entity
    @Table(name = "book")
    static class Title {

        @Id
        private Long id;

        @Column(name = "title")
        private String name;

        // TODO 05.4 map the credits of a title
        private List<Credit> credits = new ArrayList<>();

        /** For Hibernate. */
        Title() {}

        /** Public: so a lazy proxy tells it without being loaded. */
        public Long getId() {
            return id;
        }

        String getName() {
            return name;
        }

        /** In the order of their positions. */
        List<Credit> getCredits() {
            return credits;
        }

        /**
         * Credits a person, at the end: the position is one more than the largest that a credit of this title has, and 1 if
         * there is none. The row is written with the title, without another call.
         *
         * @param person is in the session, and isn't credited for this title yet
         * @return the new credit, now the last in {@link #getCredits}
         */
        Credit credit(Person person, Role role) {
            throw new AssertionError("TODO 05.4 credit a person at the end of the list");
        }

        /**
         * Takes the person's credit away, here and in the database: one row. The person stays, and so do the other credits with
         * their positions. Nothing happens when the person isn't credited.
         *
         * @param person is in the session
         */
        void uncredit(Person person) {
            throw new AssertionError("TODO 05.4 remove the credit of a person");
        }
    }

    /** An author, editor, translator or illustrator. */
    @Entity
    @Table(name = "author")
    static class Person {

        @Id
        private Long id;

        private String name;

        /** For Hibernate. */
        Person() {}

        /** Public: so a lazy proxy tells it without being loaded. */
        public Long getId() {
            return id;
        }

        String getName() {
            return name;
        }
    }

    /** One person's part in one title. */
    static class Credit {

        private Title title;

        private Person person;

        private int position;

        private Role role;

        /** For Hibernate. */
        Credit() {}

        /** For {@link Title#credit}, which knows the position. */
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

        /** The place on the cover, from 1. */
        int getPosition() {
            return position;
        }

        Role getRole() {
            return role;
        }
    }
}
