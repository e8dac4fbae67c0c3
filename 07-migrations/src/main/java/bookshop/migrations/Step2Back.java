package bookshop.migrations;

import java.util.List;

/**
 * Step 2: the way back. What Liquibase wrote it can undo, what you wrote you undo, and some things nobody can: rows that were
 * dropped are gone unless they were kept.
 */
final class Step2Back {

    private Step2Back() {}

    /** Back to release 1.0, by the tag that the changelog has set: the newest first. */
    static List<String> toTheTag(Database released) {
        var migrations = Migrations.of(released, "db/changelog.yaml");
        migrations.update();
        migrations.run("rollback", "tag", "1.0");
        return migrations.history();
        // Try: run("rollbackCount", "count", 1). Which changeset is undone?
    }

    /** What would be done, for review. Look at the table that YAML has made: nobody wrote this line. */
    static List<String> sqlForReview(Database released) {
        var migrations = Migrations.of(released, "db/changelog.yaml");
        migrations.update();
        return Step1Apply.statements(migrations.run("rollbackSql", "tag", "1.0"));
    }

    /** An insert in SQL without a rollback: Liquibase refuses, and nothing is undone, not even what could be. */
    static List<String> impossible(Database released) {
        var migrations = Migrations.of(released, "steps/rollbacks.sql");
        migrations.update();
        try {
            migrations.run("rollbackCount", "count", 2);
            return List.of("taken back");
        } catch (Refused e) {
            return List.of(
                    e.getMessage(),
                    Rows.of(released.dataSource(), "select count(*) from wish").getFirst() + " wishes are still there");
        }
    }

    /** A tag that nobody has set. */
    static List<String> unknownTag(Database released) {
        try {
            return List.of(Migrations.of(released, "db/changelog.yaml").run("rollback", "tag", "9.9"));
        } catch (Refused e) {
            return List.of(e.getMessage());
        }
    }

    /** Up, down, up again: the cheapest test of all rollbacks. CI runs it on a copy with rows in it. */
    static List<String> upDownUp(Database released) {
        var migrations = Migrations.of(released, "db/changelog.yaml");
        migrations.run("updateTestingRollback");
        return migrations.pending();
    }
}
