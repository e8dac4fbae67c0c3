package bookshop.migrations;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Step 1: a changelog is a list of changesets, and the database knows which of them it has had. So one command brings any
 * database up to date: an empty one, that of last year, and one that is up to date already.
 */
final class Step1Apply {

    private Step1Apply() {}

    /** What would run. An empty database lacks everything; nothing is changed by asking. */
    static List<String> pending(Database empty) {
        return Migrations.of(empty, "db/changelog.yaml").pending();
    }

    /** From nothing to the latest release. The history is a table, DATABASECHANGELOG, with a row for each changeset. */
    static List<String> fromEmpty(Database empty) {
        var migrations = Migrations.of(empty, "db/changelog.yaml");
        migrations.update();
        return migrations.history();
        // Try: migrations.run("updateCount", "count", 2), or run("updateToTag", "tag", "1.0").
    }

    /** From the last release to the latest: only what is new. Rows that were there are there. */
    static List<String> fromLastRelease(Database released) {
        var migrations = Migrations.of(released, "db/changelog.yaml");
        int before = migrations.history().size();
        migrations.update();
        return List.of(
                migrations.history().size() - before + " changesets ran, " + before + " had run",
                "books: "
                        + Rows.of(released.dataSource(), "select count(*) from book")
                                .getFirst());
    }

    /** Up to date already: nothing runs, so an application may do this at every start. */
    static List<String> again(Database empty) {
        var migrations = Migrations.of(empty, "db/changelog.yaml");
        migrations.update();
        int before = migrations.history().size();
        migrations.update();
        return List.of(migrations.history().size() - before + " changesets ran the second time");
    }

    /** The SQL for whoever wants to read it first, or must run it by hand. Nothing is changed. */
    static List<String> sqlForReview(Database released) {
        return statements(Migrations.of(released, "db/changelog.yaml").run("updateSql"));
    }

    /**
     * The same for a database that can't be reached from here: the address names only the product, and the history is a file, which
     * grows as if the SQL had run.
     */
    static List<String> offline() throws Exception {
        Path history = Files.createTempDirectory("bookshop-").resolve("history.csv");
        try {
            String address = "offline:mysql?version=8.0&changeLogFile=" + history;
            return statements(
                    Migrations.offline(address, "db/release-2-event.yaml").run("updateSql"));
        } finally {
            Files.deleteIfExists(history);
            Files.delete(history.getParent());
        }
    }

    /** The statements of a script, without comments and without Liquibase's own bookkeeping. */
    static List<String> statements(String script) {
        return script.lines()
                .filter(line -> !line.startsWith("--") && !line.isBlank())
                .filter(line -> !line.toUpperCase(Locale.ROOT).contains("DATABASECHANGELOG"))
                .toList();
    }
}
