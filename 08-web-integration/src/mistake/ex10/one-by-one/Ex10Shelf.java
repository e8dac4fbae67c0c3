// Wrong: asks for the people of each book. Message: "should take at most 3 SQL statements"
package bookshop.web.pages;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.springframework.transaction.annotation.Transactional;

/** Exercise 08.10: two statements, not forty. */
@Transactional(readOnly = true)
public class Ex10Shelf implements Shelf {

    private final EntityManager entities;

    Ex10Shelf(EntityManager entities) {
        this.entities = entities;
    }

    private record Line(long id, String title, String genre, Integer copies) {}

    private record Name(long book, String name) {}

    // Two questions, each of which gives one row for each thing: the page of books with what they have at most one
    // of, then the people of all these books. As one join it would have a row for each author, and a limit would
    // count those.
    @Override
    public List<Card> page(int number) {
        var lines = entities.createQuery("""
                        select b.id, b.title, b.genre.name, s.quantity
                        from Book b left join Stock s on s.book = b
                        order by b.title, b.id""", Line.class)
                .setFirstResult((number - 1) * SIZE)
                .setMaxResults(SIZE)
                .getResultList();
        var people = new java.util.HashMap<Long, String>();
        for (Line line : lines) {
            var names = entities.createQuery(
                            "select c.author.name from Credit c where c.book.id = :book order by c.position",
                            String.class)
                    .setParameter("book", line.id())
                    .getResultList();
            people.put(line.id(), String.join(", ", names));
        }
        return lines.stream()
                .map(line -> new Card(
                        line.id(),
                        line.title(),
                        line.genre(),
                        people.getOrDefault(line.id(), ""),
                        line.copies() == null ? 0 : line.copies()))
                .toList();
    }
}
