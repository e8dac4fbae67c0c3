package bookshop.migrations;

import java.util.List;

/**
 * Step 8: an existing database, and an application that migrates when it starts. That is a line before it serves anybody; in
 * Spring Boot it is there once liquibase-core is on the class path.
 */
final class Step8Start {

    private Step8Start() {}

    /** A shop made by hand, years ago. The preconditions of release 1 see its tables, so only release 2 runs. */
    static List<String> adopt(Database withoutHistory) {
        var migrations = Migrations.of(withoutHistory, "db/changelog.yaml");
        migrations.update();
        return migrations.history();
    }

    /** Or say that it all has run, without running it. On an empty database that is a lie: see what is there afterwards. */
    static List<String> syncedByMistake(Database empty) {
        var migrations = Migrations.of(empty, "db/changelog.yaml");
        migrations.run("changelogSync");
        return List.of(
                "pending: " + migrations.pending().size(),
                "books: "
                        + Rows.orRefusal(empty.dataSource(), "select count(*) from book")
                                .getFirst());
    }

    /**
     * The line in question. Of instances that start together, one gets the lock and migrates; the others wait, look every second,
     * and find it done.
     */
    static void start(Database database) {
        Migrations.of(database, "db/changelog.yaml").update();
    }

    /** An instance was killed while it migrated, and its lock stays. The others wait, and then give up with a name. */
    static List<String> leftLocked(Database released) {
        var migrations = Migrations.of(released, "db/changelog.yaml").impatient();
        lock(released);
        try {
            migrations.update();
            return List.of("migrated");
        } catch (Refused e) {
            return List.of(e.getMessage());
        }
    }

    /** Nobody migrates any more: the lock is released, and the update runs. */
    static List<String> released(Database released) {
        var migrations = Migrations.of(released, "db/changelog.yaml").impatient();
        lock(released);
        migrations.run("releaseLocks");
        migrations.update();
        return List.of("pending: " + migrations.pending().size(), "lock held by " + migrations.lockHolder());
    }

    /** What an instance does to the lock before it migrates. */
    static void lock(Database database) {
        boolean postgresql = database.product().equals("postgresql");
        Rows.of(
                database.dataSource(),
                "update DATABASECHANGELOGLOCK set LOCKED = " + (postgresql ? "true" : "1")
                        + ", LOCKEDBY = 'web-1 (10.0.0.7)', LOCKGRANTED = '2025-06-01 03:00:00'");
    }

    /** And afterwards. */
    static void unlock(Database database) {
        boolean postgresql = database.product().equals("postgresql");
        Rows.of(
                database.dataSource(),
                "update DATABASECHANGELOGLOCK set LOCKED = " + (postgresql ? "false" : "0")
                        + ", LOCKEDBY = null, LOCKGRANTED = null");
    }
}
