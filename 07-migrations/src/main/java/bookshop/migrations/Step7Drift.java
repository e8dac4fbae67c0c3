package bookshop.migrations;

import java.util.List;
import java.util.function.Predicate;

/** Step 7: does the database look as the changelog says? Two databases are compared, the one and one freshly migrated. */
final class Step7Drift {

    private Step7Drift() {}

    /** Somebody was quick, at night, by hand. {@code diff} finds the column, the index and the table. */
    static List<String> byHand(Database expected, Database actual) {
        Rows.of(actual.dataSource(), "alter table customer add column phone varchar(20)");
        Rows.of(actual.dataSource(), "create index ix_review_rating on review (rating)");
        Rows.of(actual.dataSource(), "create table todo (id bigint)");
        return diff(expected, actual);
    }

    /** What it doesn't see: checks and triggers, on any of the three. And a renamed column is one lost and one found. */
    static List<String> notSeen(Database expected, Database actual) {
        Rows.of(actual.dataSource(), "alter table customer add column phone varchar(20) check (phone <> '')");
        Rows.of(expected.dataSource(), "alter table customer add column phone varchar(20)");
        Rows.of(actual.dataSource(), "alter table review rename column body to opinion");
        return diff(expected, actual);
    }

    /** A changelog from an existing database: a draft to read and correct, as Alembic's autogenerate is. */
    static List<String> generated(Database released) {
        return Migrations.of(released, null)
                .run("generateChangelog")
                .lines()
                .map(String::strip)
                .filter(line -> line.startsWith("<create") || line.startsWith("<add"))
                .map(line -> line.replaceFirst(" .*", ">"))
                .distinct()
                .sorted()
                .toList();
    }

    private static List<String> diff(Database expected, Database actual) {
        Predicate<String> difference = line -> line.startsWith("  ") || line.matches("(Missing|Unexpected|Changed).*");
        return Migrations.of(expected, null)
                .with(reference -> Migrations.of(actual, null)
                        .run("diff", "referenceDatabase", reference)
                        .lines()
                        .filter(difference)
                        .filter(line -> !line.endsWith("NONE"))
                        .map(String::strip)
                        .toList());
    }
}
