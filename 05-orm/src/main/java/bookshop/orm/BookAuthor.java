package bookshop.orm;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;

/**
 * One person's part in one book. An entity and not a {@code @ManyToMany}, because the link has columns of its own.
 * {@code @MapsId} fills the key from the two associations: a book's id isn't known before it is inserted.
 */
@Entity
class BookAuthor {

    @EmbeddedId
    private BookAuthorId id;

    @MapsId("bookId")
    @ManyToOne(fetch = FetchType.LAZY)
    private Book book;

    @MapsId("authorId")
    @ManyToOne(fetch = FetchType.LAZY)
    private Author author;

    private int position;

    @Enumerated(EnumType.STRING)
    private Role role;

    /** For Hibernate. */
    BookAuthor() {}

    /** For {@link Book#addAuthor}, which knows the position. */
    BookAuthor(Book book, Author author, int position, Role role) {
        this.book = book;
        this.author = author;
        this.position = position;
        this.role = role;
    }

    /** Null until the link has been persisted. Public: so a lazy proxy tells it without being loaded. */
    public BookAuthorId getId() {
        return id;
    }

    Book getBook() {
        return book;
    }

    Author getAuthor() {
        return author;
    }

    /** The place on the cover, from 1. */
    int getPosition() {
        return position;
    }

    Role getRole() {
        return role;
    }
}
