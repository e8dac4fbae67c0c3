package bookshop.advanced;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.ManyToOne;

/** Somebody's part in a book. The key is the two references, and the id class names them, with the types of their ids. */
@Entity
@IdClass(BookAuthor.Key.class)
class BookAuthor {

    /** The attributes are called as in the entity. */
    record Key(Long book, Long author) {}

    @Id
    @ManyToOne(fetch = FetchType.LAZY)
    private Book book;

    @Id
    @ManyToOne(fetch = FetchType.LAZY)
    private Author author;

    private int position;

    @Enumerated(EnumType.STRING)
    private Role role;

    /** For Hibernate. */
    BookAuthor() {}

    Book getBook() {
        return book;
    }

    Author getAuthor() {
        return author;
    }

    Role getRole() {
        return role;
    }
}
