package bookshop.orm;

import java.util.List;
import java.util.Locale;
import org.hibernate.Session;

/**
 * Exercise 05.6: search by what the visitor typed.
 *
 * <p>Two searches of a shop's page. What a visitor types is data and never part of a query: it is sent as a parameter. The
 * database does the searching: no book is loaded that isn't in the answer. The session is the caller's: leave it open, and
 * leave in it what is there.
 *
 * <p>Look at: {@code ilike … escape} in HQL; {@code session.getCriteriaBuilder}, or {@code SelectionSpecification} with
 * {@code Restriction}.
 */
final class Ex06Search {

    private Ex06Search() {}

    /**
     * The books that a visitor wants to see; a component that is null was left open and excludes nothing. Only null was: there
     * is no book of the genre {@code ""}, and none up to 0 cents.
     *
     * @param genre the name of the book's own genre, for example {@code "Novel"}
     * @param fromCents the lowest price, itself included
     * @param toCents the highest price, itself included
     * @param sinceYear the first year of publication, itself included
     */
    record Filter(String genre, Locale language, Integer fromCents, Integer toCents, Integer sinceYear) {}

    /**
     * The books whose title contains what was typed, whether in small or in capital letters. {@code "unix"} finds "Unix: A
     * History and a Memoir" and "The Unix Programming Environment".
     *
     * <p>Every character stands for itself, a blank too: {@code "100%"} finds "100% Wolf" and no other. The empty text is in
     * every title. Small and capital need be the same for A to Z only: SQLite knows no others, so there "étranger" doesn't
     * find "L'Étranger". Don't leave them to {@code like}: SQLite's doesn't tell them apart, PostgreSQL's does.
     *
     * @return by title, as the database compares text; equal titles by ISBN; empty if there are none
     */
    static List<Book> titled(Session session, String typed) {
        throw new AssertionError("TODO 05.6 find the books whose title contains what was typed");
    }

    /**
     * The books for which everything holds that the filter gives. A filter of nulls finds all books.
     *
     * @param sort {@code "title"}, {@code "price"} or {@code "year"}; it comes from the address of the page, where anybody can
     *     write anything
     * @return in ascending order of what {@code sort} says, titles as the database compares text; books that are equal in
     *     that, by ISBN
     * @throws IllegalArgumentException for every other {@code sort}, be it the name of an attribute, and for null
     */
    static List<Book> matching(Session session, Filter filter, String sort) {
        throw new AssertionError("TODO 05.6 find the books that match the filter, sorted");
    }
}
