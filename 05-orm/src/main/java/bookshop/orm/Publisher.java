package bookshop.orm;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;

/**
 * A publishing house. Its books are the inverse side: the column is in {@code book}, so only {@link Book}'s side is written.
 * There is no cascade, because a book outlives its publisher.
 */
@Entity
class Publisher {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String name;

    private String country;

    @OneToMany(mappedBy = "publisher")
    private List<Book> books = new ArrayList<>();

    /** For Hibernate. */
    Publisher() {}

    /** A new publisher; the country is a code of two letters. */
    Publisher(String name, String country) {
        this.name = name;
        this.country = country;
    }

    /** Null until the publisher has been persisted. Public: so a lazy proxy tells it without being loaded. */
    public Long getId() {
        return id;
    }

    String getName() {
        return name;
    }

    /** Two letters. */
    String getCountry() {
        return country;
    }

    /** Loaded when it is first used. Change it through {@link #addBook} and {@link #removeBook}. */
    List<Book> getBooks() {
        return books;
    }

    /** Puts the book here and takes it from the publisher it had: both sides stay in step. */
    void addBook(Book book) {
        if (book.getPublisher() != null) {
            book.getPublisher().removeBook(book);
        }
        books.add(book);
        book.setPublisher(this);
    }

    /** Leaves the book without a publisher. */
    void removeBook(Book book) {
        books.remove(book);
        book.setPublisher(null);
    }
}
