package bookshop.migrations;

import java.util.List;

/**
 * Step 3: path, id and author say which changeset it is, a checksum says that it hasn't changed since. Alembic has the first, in
 * its revision numbers, and nothing like the second.
 */
final class Step3Identity {

    private Step3Identity() {}

    /** A column got longer in a changeset that had run. Here Liquibase stops: this database would never get the edit. */
    static List<String> edited(Database released) {
        return inTurn(released, "steps/edited-before.sql", "steps/edited-after.sql");
    }

    /** Blanks, comments, labels and the rollback may change: they are no part of the checksum. */
    static List<String> reformatted(Database released) {
        return inTurn(released, "steps/edited-before.sql", "steps/reformatted.sql");
    }

    /** The same changeset in another file is another changeset, and runs again. {@code logicalFilePath} keeps a path. */
    static List<String> moved(Database released) {
        return inTurn(released, "steps/edited-before.sql", "steps/moved.sql");
    }

    /** Two changesets with one identity are refused before anything runs. */
    static List<String> duplicate(Database released) {
        return inTurn(released, "steps/duplicate.sql");
    }

    /** So is a changelog with a spelling mistake. In formatted SQL, beware, a misspelt keyword is just a comment. */
    static List<String> broken(Database released) {
        return inTurn(released, "steps/broken.yaml");
    }

    private static List<String> inTurn(Database database, String... changelogs) {
        try {
            for (String changelog : changelogs) {
                Migrations.of(database, changelog).update();
            }
            return List.of("fine");
        } catch (Refused e) {
            return List.of(e.getMessage().lines().findFirst().orElseThrow());
        }
    }
}
