package bookshop.orm;

import java.util.List;
import org.hibernate.Session;

/**
 * Step 8: a report is not a set of entities. Select values into a record: nothing to manage, nothing lazy, only the columns
 * you named. HQL can group, rank and name subqueries; below it, there is SQL.
 */
final class Step8Reports {

    private Step8Reports() {}

    /** A book on a shelf label. */
    record Label(String title, String genre, int priceCents) {}

    /** A publisher's shelf: copies in stock, and what they would sell for. */
    record Shelf(String publisher, long copies, long valueCents) {}

    /** A book's place among the dearest of its genre; equal prices share a place. */
    record Place(String genre, int place, String title, int priceCents) {}

    /** A projection: the constructor gets the values in the order of the select. Of the book, two columns are read. */
    static List<Label> labels(Session session, String genre) {
        return session.createSelectionQuery("""
                        select title, genre.name, priceCents
                        from Book
                        where genre.name = :genre
                        order by priceCents desc, title
                        """, Label.class)
                .setParameter("genre", genre)
                .setMaxResults(3)
                .getResultList();
        // Try: `from Book` alone in its place, with Book.class, and compare the SQL.
    }

    /** Groups: one row for each publisher, if it has enough on the shelf. */
    static List<Shelf> shelves(Session session, long atLeast) {
        return session.createSelectionQuery("""
                        select book.publisher.name, sum(stock.quantity), sum(stock.quantity * book.priceCents)
                        from Stock stock
                        join stock.book book
                        group by book.publisher.name
                        having sum(stock.quantity) >= :atLeast
                        order by sum(stock.quantity) desc
                        """, Shelf.class)
                .setParameter("atLeast", atLeast)
                .getResultList();
    }

    /** A subquery: books that cost more than the average of their own genre. */
    static List<String> dearerThanTheirGenre(Session session, String genre) {
        return session.createSelectionQuery("""
                        select title
                        from Book book
                        where genre.name = :genre
                          and priceCents > (select avg(priceCents) from Book where genre = book.genre)
                        order by title
                        """, String.class)
                .setParameter("genre", genre)
                .getResultList();
    }

    /**
     * A window function ranks without folding the rows. Its result can't stand in the same query's where, so the ranking is
     * a common table expression and the query picks from it.
     */
    static List<Place> dearest(Session session, int places) {
        return session.createSelectionQuery("""
                        with ranked as (
                          select book.genre.name as genre,
                                 rank() over (partition by book.genre.id order by book.priceCents desc) as place,
                                 book.title as title,
                                 book.priceCents as price
                          from Book book
                        )
                        select genre, cast(place as integer), title, price
                        from ranked
                        where place <= :places and genre in ('Databases', 'Cyberpunk')
                        order by genre, place, title
                        """, Place.class)
                .setParameter("places", places)
                .getResultList();
        // Try: row_number() in place of rank(), and see which of the Cyberpunk books is left out.
    }

    /** Two queries, one list: people on both sides of the counter. The union is a subquery, and the outer query sorts it. */
    static List<String> everybody(Session session, String beginning) {
        return session.createSelectionQuery("""
                        select person.name
                        from (
                          select name as name from Customer where name like :pattern
                          union
                          select name as name from Author where name like :pattern
                        ) person
                        order by person.name
                        """, String.class)
                .setParameter("pattern", beginning + "%")
                .getResultList();
    }

    /** Where HQL ends, SQL goes on, and its rows can still become entities: here a recursive query down the tree of genres. */
    static List<String> nativeSql(Session session, String genre) {
        return session.createNativeQuery("""
                        with recursive below (id) as (
                          select id
                          from genre
                          where name = :genre
                          union all
                          select genre.id
                          from genre
                          join below on genre.parent_id = below.id
                        )
                        select *
                        from book
                        where genre_id in (select id from below)
                        order by title
                        """, Book.class)
                .setParameter("genre", genre)
                .getResultStream()
                .map(Book::getTitle)
                .toList();
    }
}
