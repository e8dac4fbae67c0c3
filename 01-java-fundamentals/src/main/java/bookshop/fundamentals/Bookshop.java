package bookshop.fundamentals;

import static bookshop.fundamentals.Genre.DATABASES;
import static bookshop.fundamentals.Genre.FANTASY;
import static bookshop.fundamentals.Genre.NOVEL;
import static bookshop.fundamentals.Genre.PROGRAMMING;
import static bookshop.fundamentals.Genre.SCIENCE_FICTION;

import java.math.BigDecimal;
import java.util.List;

/**
 * The bookshop's shelf, in place of the table that it becomes in lesson 02. Titles, authors and years are real; prices are
 * made up, and so is every ISBN that begins with 9790.
 */
final class Bookshop {

    /** The books by id. Nobody can change this list. */
    static final List<Book> BOOKS = List.of(
            book(1, "9780134685991", "Effective Java", "Joshua Bloch", PROGRAMMING, 2018, 4599),
            book(5, "9780131103627", "The C Programming Language", "Brian W. Kernighan", PROGRAMMING, 1988, 5999),
            book(6, "9780201615869", "The Practice of Programming", "Brian W. Kernighan", PROGRAMMING, 1999, 3999),
            book(17, "9780596523060", "SQL and Relational Theory", "C. J. Date", DATABASES, 2009, 3499),
            book(19, "9780596100124", "Database in Depth", "C. J. Date", DATABASES, 2005, 2999),
            book(24, "9783950307825", "SQL Performance Explained", "Markus Winand", DATABASES, 2012, 2995),
            book(26, "9790000003385", "Mort", "Terry Pratchett", FANTASY, 1987, 899),
            book(27, "9790000003514", "Wyrd Sisters", "Terry Pratchett", FANTASY, 1988, 899),
            book(32, "9790000004160", "Coraline", "Neil Gaiman", FANTASY, 2002, 799),
            book(38, "9790000004948", "The Left Hand of Darkness", "Ursula K. Le Guin", SCIENCE_FICTION, 1969, 1099),
            book(39, "9790000005075", "The Dispossessed", "Ursula K. Le Guin", SCIENCE_FICTION, 1974, 1099),
            book(44, "9790000005723", "Solaris", "Stanisław Lem", SCIENCE_FICTION, 1961, 1050),
            book(50, "9790000006508", "L'Étranger", "Albert Camus", NOVEL, 1942, 720),
            book(58, "9790000007543", "Emma", "Jane Austen", NOVEL, 1815, 699));

    private Bookshop() {}

    private static Book book(long id, String isbn, String title, String author, Genre genre, int year, int cents) {
        return new Book(id, isbn, title, author, genre, year, BigDecimal.valueOf(cents, 2));
    }
}
