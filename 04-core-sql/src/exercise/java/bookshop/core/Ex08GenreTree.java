package bookshop.core;

import java.util.List;
import org.jooq.DSLContext;

/**
 * Exercise 04.8: walk a tree.
 *
 * <p>A genre knows its parent ({@code GENRE.PARENT_ID}; null at the top), and nobody knows how deep the tree is. A recursive
 * query goes on by itself, so each of these is one statement, however deep. The database walks: no
 * row is read that isn't in the answer. No genre is below itself.
 *
 * <p>Look at: {@code name("tree").fields(…).as(select(…).unionAll(select(…)))}, {@code ctx.withRecursive(…)},
 * {@code field(name("tree", "id"), Long.class)}.
 */
final class Ex08GenreTree {

    private Ex08GenreTree() {}

    /**
     * A genre and how far it is from where the walk began.
     *
     * @param depth 0 for the genre itself, 1 for those directly below
     */
    record Node(String name, int depth) {}

    /**
     * The way from the top down to a genre, itself included, for example
     * {@code [Fiction, Science fiction, Cyberpunk]}; an empty list if there is no such genre.
     */
    static List<String> path(DSLContext ctx, String genre) {
        throw new AssertionError("TODO 04.8 find the way from the top to a genre");
    }

    /** A genre and everything below it, by depth and then by name; an empty list if there is no such genre. */
    static List<Node> below(DSLContext ctx, String genre) {
        throw new AssertionError("TODO 04.8 find everything below a genre");
    }

    /** How many books there are in a genre and everything below it; 0 if there is no such genre. */
    static int books(DSLContext ctx, String genre) {
        throw new AssertionError("TODO 04.8 count the books in a genre and below");
    }
}
