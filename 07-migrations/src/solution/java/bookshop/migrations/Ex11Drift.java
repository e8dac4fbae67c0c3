package bookshop.migrations;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import liquibase.database.Database;
import liquibase.diff.DiffGeneratorFactory;
import liquibase.diff.DiffResult;
import liquibase.diff.Difference;
import liquibase.diff.ObjectDifferences;
import liquibase.diff.compare.CompareControl;
import liquibase.structure.DatabaseObject;
import liquibase.structure.core.Column;
import liquibase.structure.core.ForeignKey;
import liquibase.structure.core.Index;
import liquibase.structure.core.PrimaryKey;
import liquibase.structure.core.Table;
import liquibase.structure.core.UniqueConstraint;
import liquibase.structure.core.View;

/**
 * Exercise 07.11: find drift.
 *
 * <p>Somebody has changed a shop by hand, or a changeset has run half-way: the database no longer looks as the changelog says. A
 * database that has just been migrated from nothing shows how it should look. Compare the two. Neither {@link Migrations} has a
 * changelog here: only {@code with} works on them.
 *
 * <p>Look at: {@code expected.with(reference -> actual.with(target -> …))}, which gives Liquibase's view of both;
 * {@code DiffGeneratorFactory.getInstance().compare(reference, target, new CompareControl(types))} with a {@code HashSet} of
 * {@code Table.class}, {@code Column.class}, {@code Index.class} from {@code liquibase.structure.core}; then
 * {@code getMissingObjects}, {@code getUnexpectedObjects} and {@code getChangedObjects} of its result, which tells more than is
 * asked for here; {@code getDifferences} of each change, with their {@code getField}. What belongs to Liquibase itself,
 * {@code reference.isLiquibaseObject(…)} knows: one of the two may have no history yet.
 */
final class Ex11Drift {

    private static final List<Class<? extends DatabaseObject>> KEYS =
            List.of(PrimaryKey.class, UniqueConstraint.class, ForeignKey.class);

    private Ex11Drift() {}

    /**
     * How a database differs from the one that it should look like. Tables, columns and indexes count; views and their columns,
     * keys and rows don't, nor do Liquibase's own tables. An index that a key has brought along belongs to the key: SQLite calls
     * it {@code sqlite_autoindex_…}, PostgreSQL and MySQL as they call the key. Columns and indexes of a table that is missing or
     * unexpected are not listed beside it.
     *
     * @param expected a database that looks as it should
     * @param actual the one to judge; neither is changed
     * @return sorted lines such as {@code missing table genre}, {@code unexpected column review.helpful},
     *     {@code changed column customer.name} (another type, length or nullability; its place in the table and its default don't
     *     count), {@code missing index ix_author_name}, {@code changed index ix_genre_parent_id} (other columns); empty where
     *     there is no difference. A database that can't be compared is another matter: the exception reaches the caller
     */
    static List<String> drift(Migrations expected, Migrations actual) {
        // Liquibase adds to the set that it is given. The keys are there for their names: see broughtAlong.
        var types = new HashSet<Class<? extends DatabaseObject>>(List.of(Table.class, Column.class, Index.class));
        types.addAll(KEYS);
        return expected.with(reference -> actual.with(target -> {
            DiffResult difference =
                    DiffGeneratorFactory.getInstance().compare(reference, target, new CompareControl(types));
            var lines = new TreeSet<String>();
            add(lines, "missing", difference.getMissingObjects(), reference);
            add(lines, "unexpected", difference.getUnexpectedObjects(), reference);
            var changed = new HashSet<DatabaseObject>();
            difference.getChangedObjects().forEach((object, differences) -> {
                if (counts(object, differences)) changed.add(object);
            });
            add(lines, "changed", changed, reference);
            return List.copyOf(lines);
        }));
    }

    /** Liquibase also says that a column has another place, because one before it was dropped, or another default. */
    private static boolean counts(DatabaseObject object, ObjectDifferences differences) {
        if (!(object instanceof Column)) return !(object instanceof Table);
        return differences.getDifferences().stream()
                .map(Difference::getField)
                .anyMatch(List.of("type", "nullable")::contains);
    }

    private static void add(Set<String> lines, String how, Set<? extends DatabaseObject> objects, Database liquibase) {
        for (DatabaseObject object : objects) {
            if (liquibase.isLiquibaseObject(object)) continue;
            // A view has columns too, and doesn't count.
            if (object instanceof Column column && column.getRelation() instanceof View) continue;
            // Of a table that is there on one side only, its own line says it all.
            if (object instanceof Table) {
                lines.add(how + " table " + object.getName());
            } else if (object instanceof Column column && !objects.contains(column.getRelation())) {
                lines.add(how + " column " + column.getRelation().getName() + "." + column.getName());
            } else if (object instanceof Index index
                    && !objects.contains(index.getRelation())
                    && !broughtAlong(index, objects)) {
                lines.add(how + " index " + index.getName());
            }
        }
    }

    /** Whether a key has made the index. To MySQL a unique index is a unique constraint, so it is taken for a key there. */
    private static boolean broughtAlong(Index index, Set<? extends DatabaseObject> objects) {
        return index.getName().startsWith("sqlite_autoindex_")
                || objects.stream()
                        .filter(object -> KEYS.contains(object.getClass()))
                        .anyMatch(key -> index.getName().equals(key.getName()));
    }
}
