package bookshop.migrations;

import java.util.List;

/** Step 4: not every changeset runs everywhere. {@code steps/conditions.yaml} has one of each kind. */
final class Step4Conditions {

    private static final String CHANGELOG = "steps/conditions.yaml";

    private Step4Conditions() {}

    /** A context is what the changeset asks for. Beware: where none is named, all of them run, test data too. */
    static List<String> noContextNamed(Database released) {
        var migrations = Migrations.of(released, CHANGELOG);
        migrations.update();
        return ids(migrations);
    }

    /** In production the test customer stays out. */
    static List<String> inProduction(Database released) {
        var migrations = Migrations.of(released, CHANGELOG);
        migrations.run("update", "contextFilter", "production");
        return ids(migrations);
    }

    /** A label is what the changeset offers, and whoever runs it chooses: here, all but the slow ones. */
    static List<String> notTheSlowOnes(Database released) {
        var migrations = Migrations.of(released, CHANGELOG);
        migrations.run("update", "contextFilter", "production", "labelFilter", "!slow");
        return ids(migrations);
    }

    /** The blog comes later. What was marked as run isn't asked again, what was to be continued is. */
    static List<String> onceTheBlogIsThere(Database released) {
        var migrations = Migrations.of(released, CHANGELOG);
        migrations.run("update", "contextFilter", "production");
        Rows.of(released.dataSource(), "create table blog (id bigint)");
        migrations.run("update", "contextFilter", "production");
        return ids(migrations).stream().filter(id -> id.startsWith("blog")).toList();
    }

    private static List<String> ids(Migrations migrations) {
        return migrations.history().stream()
                .filter(line -> line.startsWith(CHANGELOG))
                .map(line -> line.replaceFirst(".*::", ""))
                .toList();
    }
}
