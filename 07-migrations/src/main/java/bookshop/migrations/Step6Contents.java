package bookshop.migrations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import liquibase.resource.DirectoryResourceAccessor;

/** Step 6: what is not a table. Rows from a file, triggers, views, and the changesets of two people on one day. */
final class Step6Contents {

    private Step6Contents() {}

    /** Rows from CSV, with types that are told rather than guessed. NULL is a word there. */
    static List<String> csv(Database released) {
        Migrations.of(released, "steps/languages.yaml").update();
        return Rows.of(released.dataSource(), "select code, name, speakers from language order by code");
    }

    /** The file changes: its changeset runs again, updates and inserts. A row that left the file stays in the table. */
    static List<String> csvAgain(Database released) throws IOException {
        csv(released);
        Path folder = Files.createTempDirectory("bookshop-");
        Path file = Files.createDirectories(folder.resolve("steps")).resolve("languages.csv");
        try (var yaml = Step6Contents.class.getResourceAsStream("/steps/languages.yaml")) {
            Files.copy(yaml, file.resolveSibling("languages.yaml"));
            Files.writeString(file, "code;name;speakers\npl;polski;45\nfr;français;312\n");
            Migrations.of(released, "steps/languages.yaml")
                    .lookingIn(new DirectoryResourceAccessor(folder))
                    .update();
        } finally {
            delete(folder);
        }
        return Rows.of(released.dataSource(), "select code, name, speakers from language order by code");
    }

    /** A trigger has semicolons inside: {@code endDelimiter} or {@code splitStatements:false}. Each product has its own. */
    static List<String> trigger(Database released) {
        Migrations.of(released, "steps/trigger.sql").update();
        Rows.of(released.dataSource(), "update book set price_cents = 1099 where id in (25, 38)");
        return Rows.of(released.dataSource(), "select book_id, old_cents, new_cents from price_change");
    }

    /**
     * Ann and Bob each add a change on a branch. In one file they would conflict; here each is a file of its own, and the root
     * takes all files of a folder, by name. Whoever merges second, every database gets both: what is missing runs.
     */
    static List<String> twoBranches(Database released) throws IOException {
        Path folder = Files.createTempDirectory("bookshop-");
        try {
            var migrations = Migrations.of(released, "root.yaml").lookingIn(new DirectoryResourceAccessor(folder));
            Files.writeString(folder.resolve("root.yaml"), "databaseChangeLog: [{includeAll: {path: changes/}}]\n");
            Path changes = Files.createDirectory(folder.resolve("changes"));
            Files.writeString(changes.resolve("2025-06-03-bob.sql"), column("bob", "review", "helpful"));
            migrations.update(); // Bob is on the main branch first
            Files.writeString(changes.resolve("2025-06-02-ann.sql"), column("ann", "author", "died_year"));
            migrations.update();
            return migrations.history().stream()
                    .filter(line -> line.startsWith("changes/"))
                    .toList();
            // Try: names without leading zeros, 2.sql and 10.sql. Which comes first in an empty database?
        } finally {
            delete(folder);
        }
    }

    private static String column(String author, String table, String column) {
        return """
                --liquibase formatted sql

                --changeset %s:%s-%s
                alter table %2$s
                    add column %3$s integer;
                --rollback alter table %2$s drop column %3$s;
                """.formatted(author, table, column);
    }

    private static void delete(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            for (Path path : all.toList().reversed()) Files.delete(path);
        }
    }
}
