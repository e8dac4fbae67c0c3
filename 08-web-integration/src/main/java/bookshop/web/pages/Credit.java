package bookshop.web.pages;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** One person's part in one book. */
@Entity
@Table(name = "book_author")
@IdClass(Credit.Key.class)
class Credit {

    /** The two columns of the key. */
    record Key(Long book, Long author) {}

    @Id
    @ManyToOne(fetch = FetchType.LAZY)
    private Book book;

    @Id
    @ManyToOne(fetch = FetchType.LAZY)
    private Author author;

    private int position;

    /** For Hibernate. */
    Credit() {}

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
}
