package bookshop.web.pages;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
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
        Map<Long, String> people = entities.createQuery("""
                        select c.book.id, c.author.name
                        from Credit c
                        where c.book.id in :books
                        order by c.position""", Name.class)
                .setParameter("books", lines.stream().map(Line::id).toList())
                .getResultStream()
                .collect(groupingBy(Name::book, mapping(Name::name, joining(", "))));
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
