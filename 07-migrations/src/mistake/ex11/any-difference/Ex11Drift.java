// Wrong: takes each difference for drift, also the place of a column and its default. Message: "stand elsewhere now"
package bookshop.migrations;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import liquibase.database.Database;
import liquibase.diff.DiffGeneratorFactory;
import liquibase.diff.DiffResult;
import liquibase.diff.compare.CompareControl;
import liquibase.structure.DatabaseObject;
import liquibase.structure.core.Column;
import liquibase.structure.core.Index;
import liquibase.structure.core.Table;
import liquibase.structure.core.View;

/**
 * Exercise 07.11: find drift.
 *
 * <p>Somebody has changed a shop by hand, or a changeset has run half-way: the database no longer looks as the changelog says. A
 * database that has just been migrated from nothing shows how it should look. Compare the two.
 *
 * <p>Look at: {@code expected.with(reference -> actual.with(target -> …))}, which gives Liquibase's view of both;
 * {@code DiffGeneratorFactory.getInstance().compare(reference, target, new CompareControl(types))} with a {@code HashSet} of
 * {@code Table.class}, {@code Column.class}, {@code Index.class} from {@code liquibase.structure.core}; then
 * {@code getMissingObjects}, {@code getUnexpectedObjects} and {@code getChangedObjects} of its result. What belongs to Liquibase
 * itself, {@code reference.isLiquibaseObject(…)} knows: one of the two may have no history yet.
 */
final class Ex11Drift {

    private Ex11Drift() {}

    /**
     * How a database differs from the one that it should look like. Tables, columns and indexes count; views and their columns,
     * keys and rows don't, nor do Liquibase's own tables. Columns and indexes of a table that is missing or unexpected are not
     * listed beside it.
     *
     * @param expected a database that looks as it should
     * @param actual the one to judge; neither is changed
     * @return sorted lines such as {@code missing table genre}, {@code unexpected column review.helpful},
     *     {@code changed column customer.name} (another type, length or nullability), {@code missing index ix_author_name},
     *     {@code changed index ix_genre_parent_id} (other columns); empty where there is no difference
     */
    static List<String> drift(Migrations expected, Migrations actual) {
        // Liquibase adds to the set that it is given.
        var types = new HashSet<Class<? extends DatabaseObject>>(List.of(Table.class, Column.class, Index.class));
        return expected.with(reference -> actual.with(target -> {
            DiffResult difference =
                    DiffGeneratorFactory.getInstance().compare(reference, target, new CompareControl(types));
            var lines = new TreeSet<String>();
            add(lines, "missing", difference.getMissingObjects(), reference);
            add(lines, "unexpected", difference.getUnexpectedObjects(), reference);
            add(lines, "changed", difference.getChangedObjects().keySet(), reference);
            return List.copyOf(lines);
        }));
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
            } else if (object instanceof Index index && !objects.contains(index.getRelation())) {
                lines.add(how + " index " + index.getName());
            }
        }
    }
}
