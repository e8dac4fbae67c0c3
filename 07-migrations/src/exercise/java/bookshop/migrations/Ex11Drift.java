package bookshop.migrations;

import java.util.List;

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
        throw new AssertionError("TODO 07.11 list what is missing, unexpected or changed");
    }
}
