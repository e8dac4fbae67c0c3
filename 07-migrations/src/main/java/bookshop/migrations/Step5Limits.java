package bookshop.migrations;

import java.util.ArrayList;
import java.util.List;

/** Step 5: a changeset is a transaction, as far as the database lets it; and SQLite alters little. */
final class Step5Limits {

    private Step5Limits() {}

    /**
     * Genres of one name under different parents. SQLite can't drop a constraint, so {@code steps/rebuild.sql} makes the table
     * anew; rows, the index, and the foreign keys of the table and of the books that point to it are all there afterwards.
     */
    static List<String> rebuild(Database released) {
        var source = released.dataSource();
        Migrations.of(released, "steps/rebuild.sql").update();
        var seen = new ArrayList<String>();
        seen.add("genres " + Rows.of(source, "select count(*) from genre").getFirst());
        seen.add("the same name, another parent: " + answer(released, "insert into genre values (90, 'Novel', 2)"));
        seen.add("the same name, the same parent: " + answer(released, "insert into genre values (91, 'Novel', 1)"));
        seen.add("a parent that isn't there: " + answer(released, "insert into genre values (92, 'Essay', 4711)"));
        seen.add("a genre that has books: " + answer(released, "delete from genre where id = 12"));
        return seen;
    }

    /**
     * A changeset whose second change fails. SQLite and PostgreSQL take back the first. MySQL commits each change of a table
     * at once: the table stays, the history doesn't know it, and the next update falls over it. So: one change, one changeset.
     */
    static List<String> halfWay(Database released) {
        var migrations = Migrations.of(released, "steps/half-way.sql");
        var seen = new ArrayList<String>();
        try {
            migrations.update();
        } catch (Refused e) {
            seen.add("failed");
        }
        seen.add("still pending: " + migrations.pending().size());
        seen.add("the first change: " + answer(released, "select count(*) from shelf_mark"));
        return seen;
    }

    /** PostgreSQL refuses to build an index concurrently inside a transaction, and Liquibase opens one. The others have no such index. */
    static List<String> indexInside(Database released) {
        try {
            Migrations.of(released, "steps/index-inside.sql").update();
            return List.of("fine");
        } catch (Refused e) {
            return List.of(e.getMessage().lines().findFirst().orElseThrow());
        }
    }

    /** With {@code runInTransaction:false} it works. If it fails half-way, PostgreSQL leaves an invalid index to be dropped. */
    static List<String> indexOutside(Database released) {
        var migrations = Migrations.of(released, "steps/index-outside.sql");
        migrations.update();
        return migrations.pending();
    }

    private static String answer(Database database, String sql) {
        List<String> rows = Rows.orRefusal(database.dataSource(), sql);
        return rows.isEmpty() ? "taken" : rows.getFirst();
    }
}
