package bookshop.advanced;

import java.util.List;
import org.hibernate.Session;

/**
 * Exercise 06.4: ask across kinds.
 *
 * <p>Publications are printed books, e-books and audiobooks ({@link Publication} and its subclasses). Some questions are about
 * all of them, some about what only one kind has, and each is asked in one statement. The session is the caller's: leave it open,
 * with its settings and all that is in it. It may know some of the publications already, as proxies.
 *
 * <p>Look at: {@code treat} and {@code type} in HQL; {@link Step2Polymorphism}.
 */
final class Ex04AcrossKinds {

    private Ex04AcrossKinds() {}

    /** A kind by the simple name of its class, for example {@code EBook}; how many publications, and their prices' sum. */
    record Kind(String name, long publications, long cents) {}

    /**
     * The books for a long journey: those of which there is a printed book with more than so many pages, or an audiobook of more
     * than so many minutes. In one statement.
     *
     * @return each book's title once, however many of its publications are long (two books of one title are two), in
     *     alphabetical order (as the database sorts: lower case after upper case); empty if there is none
     */
    static List<String> longerThan(Session session, int pages, int minutes) {
        throw new AssertionError("TODO 06.4 find the books that are long on paper or read aloud");
    }

    /**
     * What there is of each kind, in the order of how many there are, the most first, and of the kinds' names where two have as
     * many. A kind of which there is nothing isn't listed. In one statement.
     */
    static List<Kind> kinds(Session session) {
        throw new AssertionError("TODO 06.4 count the publications of each kind");
    }
}
