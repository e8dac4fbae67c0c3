// Wrong: takes the ids for an order, though a parent may be younger. Message: "the way to a genre fifty levels below
// Poetry"
package bookshop.core;

import static bookshop.core.db.Tables.BOOK;
import static bookshop.core.db.Tables.GENRE;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;

import java.util.List;
import org.jooq.CommonTableExpression;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;

/** Exercise 04.8: walk a tree. */
final class Ex08GenreTree {

    private static final Field<Long> ID = field(name("tree", "id"), Long.class);
    private static final Field<Long> PARENT_ID = field(name("tree", "parent_id"), Long.class);
    private static final Field<String> NAME = field(name("tree", "name"), String.class);
    private static final Field<Integer> DEPTH = field(name("tree", "depth"), Integer.class);

    private Ex08GenreTree() {}

    record Node(String name, int depth) {}

    static List<String> path(DSLContext ctx, String genre) {
        var up = name("tree")
                .fields("id", "parent_id", "name", "depth")
                .as(select(GENRE.ID, GENRE.PARENT_ID, GENRE.NAME, inline(0))
                        .from(GENRE)
                        .where(GENRE.NAME.eq(genre))
                        .unionAll(select(GENRE.ID, GENRE.PARENT_ID, GENRE.NAME, DEPTH.plus(1))
                                .from(table(name("tree")))
                                .join(GENRE)
                                .on(GENRE.ID.eq(PARENT_ID))));
        return ctx.withRecursive(up).select(NAME).from(up).orderBy(ID).fetch(NAME);
    }

    static List<Node> below(DSLContext ctx, String genre) {
        var down = down(genre);
        return ctx.withRecursive(down)
                .select(NAME, DEPTH)
                .from(down)
                .orderBy(DEPTH, NAME)
                .fetch(Records.mapping(Node::new));
    }

    static int books(DSLContext ctx, String genre) {
        var down = down(genre);
        return ctx.withRecursive(down)
                .selectCount()
                .from(BOOK)
                .where(BOOK.GENRE_ID.in(select(ID).from(down)))
                .fetchSingle()
                .value1();
    }

    private static CommonTableExpression<?> down(String genre) {
        return name("tree")
                .fields("id", "name", "depth")
                .as(select(GENRE.ID, GENRE.NAME, inline(0))
                        .from(GENRE)
                        .where(GENRE.NAME.eq(genre))
                        .unionAll(select(GENRE.ID, GENRE.NAME, DEPTH.plus(1))
                                .from(table(name("tree")))
                                .join(GENRE)
                                .on(GENRE.PARENT_ID.eq(ID))));
    }
}
