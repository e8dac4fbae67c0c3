package bookshop.migrations;

import java.util.regex.Pattern;
import liquibase.exception.ChangeLogParseException;
import liquibase.exception.LiquibaseException;
import liquibase.exception.LockException;
import liquibase.exception.UnexpectedLiquibaseException;

/**
 * Liquibase did not do what it was told. The message says in a sentence which changeset is the reason and what to do; the
 * cause is Liquibase's exception. What had run before stays: an update is one transaction for each changeset, not for all.
 */
final class Refused extends IllegalStateException {

    private static final Pattern EDITED = Pattern.compile("(\\S+::.+::\\S+) was: (\\S+) but is now: (\\S+)");
    private static final Pattern DUPLICATE = Pattern.compile("duplicate identifiers\\s+(\\S+::.+::\\S+)");
    private static final Pattern UNSUPPORTED = Pattern.compile("(\\w+) is not supported on (\\w+), (\\S+::.+::\\S+)");
    private static final Pattern TAG = Pattern.compile("Could not find tag '(.*?)'");
    private static final Pattern FAILED =
            Pattern.compile("Migration failed for changeset (\\S+::.+?::\\S+):\\s+Reason: (.*)", Pattern.DOTALL);

    private Refused(String message, Throwable cause) {
        super(message, cause);
    }

    /** What the exception means, in a sentence. One that isn't Liquibase's, or was put in a sentence already, stays as it is. */
    static RuntimeException because(Exception e, Migrations migrations) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refused refused) return refused;
            if (cause instanceof LockException) return locked(migrations);
            if (cause instanceof ChangeLogParseException) {
                return new Refused("The changelog can't be read: " + plain(cause.getMessage()), e);
            }
        }
        boolean liquibases = e instanceof LiquibaseException || e instanceof UnexpectedLiquibaseException;
        if (e instanceof RuntimeException other && !liquibases) return other;
        return new Refused(sentence(String.valueOf(e.getMessage()), migrations), e);
    }

    /** Somebody else holds the lock. */
    static Refused locked(Migrations migrations) {
        return new Refused(
                "The lock on the database is held by " + migrations.lockHolder()
                        + ". Wait for it; if you know that nobody"
                        + " migrates any more, run releaseLocks, and then look at what is half done.",
                null);
    }

    private static String sentence(String said, Migrations migrations) {
        var edited = EDITED.matcher(said);
        if (edited.find()) {
            return "The changeset " + edited.group(1) + " was edited after it had run: its checksum was "
                    + edited.group(2) + " and is " + edited.group(3) + " now. Databases that ran it never get the edit."
                    + " Put it back as it was, and write what is new into a changeset of its own.";
        }
        var duplicate = DUPLICATE.matcher(said);
        if (duplicate.find()) {
            return "Two changesets are called " + duplicate.group(1)
                    + ", and path, id and author are a changeset's identity: give one of them another id.";
        }
        var unsupported = UNSUPPORTED.matcher(said);
        if (unsupported.find()) {
            return "Liquibase can't do " + unsupported.group(1) + " on " + unsupported.group(2)
                    + ": write the changeset " + unsupported.group(3) + " as SQL for this database.";
        }
        var tag = TAG.matcher(said);
        if (tag.find()) {
            return "No changeset in the history has the tag " + tag.group(1) + ": the tags are " + migrations.tags()
                    + ", and nothing was taken back.";
        }
        if (said.contains("does not support automatic rollback") || said.contains("No inverse to")) {
            return "The changeset " + migrations.withoutRollback()
                    + " can't be taken back: it has no rollback, and Liquibase can't think of one. Write one"
                    + " (“--rollback …” below the SQL, “rollback:” in YAML), or go forward with a new changeset.";
        }
        var failed = FAILED.matcher(said);
        if (failed.find()) {
            String reason = failed.group(2)
                    .replace("liquibase.exception.DatabaseException: ", "")
                    .strip();
            return "The changeset " + failed.group(1) + " failed: " + reason;
        }
        return plain(said);
    }

    /** Without the names of exceptions in front, and without Java's names of objects. */
    private static String plain(String said) {
        return said.replaceFirst("^(\\S+Exception: )+", "")
                .replaceAll("liquibase\\.[\\w.]+\\.(\\w+)@[0-9a-f]+", "$1")
                .strip();
    }
}
