package bookshop.migrations;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import liquibase.Scope;
import liquibase.analytics.configuration.AnalyticsArgs;
import liquibase.changelog.ChangeLogParameters;
import liquibase.changelog.ChangeSet;
import liquibase.command.CommandScope;
import liquibase.database.DatabaseFactory;
import liquibase.database.OfflineConnection;
import liquibase.database.jvm.JdbcConnection;
import liquibase.logging.core.NoOpLogService;
import liquibase.parser.ChangeLogParserFactory;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.resource.ResourceAccessor;
import liquibase.ui.LoggerUIService;

/**
 * Liquibase, driven from Java: a changelog, and a database that it brings from one state to another. Liquibase's commands are
 * called here as on the command line, in camel case: {@code run("rollback", "tag", "1.0")}.
 *
 * <p>One command at a time in a JVM. Quiet: no log, no banner, and no report to the makers of Liquibase, which 5 would send over
 * the network.
 */
final class Migrations {

    // What is logged where no Scope of ours is around.
    private static final Logger LIQUIBASE = Logger.getLogger("liquibase");

    static {
        LIQUIBASE.setLevel(Level.OFF);
    }

    /** Something done with Liquibase's view of a database. */
    interface Work<T> {
        T with(liquibase.database.Database database) throws Exception;
    }

    private final DataSource source; // null where there is only an address that leads nowhere
    private final String offline;
    private final String changelog;
    private final ResourceAccessor files;
    private final int minutesToWait;

    private Migrations(DataSource source, String offline, String changelog, ResourceAccessor files, int minutesToWait) {
        this.source = source;
        this.offline = offline;
        this.changelog = changelog;
        this.files = files;
        this.minutesToWait = minutesToWait;
    }

    /** A changelog on the class path, for example {@code db/changelog.yaml}, for this database. */
    static Migrations of(Database database, String changelog) {
        return new Migrations(database.dataSource(), null, changelog, classPath(), 1);
    }

    /** The same for a database that can't be reached, for example {@code offline:mysql}: commands that make SQL work. */
    static Migrations offline(String address, String changelog) {
        return new Migrations(null, address, changelog, classPath(), 1);
    }

    private static ResourceAccessor classPath() {
        return new ClassLoaderResourceAccessor(Migrations.class.getClassLoader());
    }

    /** The same, with the changelog and all it includes looked up elsewhere: in a folder, for example. */
    Migrations lookingIn(ResourceAccessor files) {
        return new Migrations(source, offline, changelog, files, minutesToWait);
    }

    /** The same, giving up at once when somebody else holds the lock, instead of after a minute. */
    Migrations impatient() {
        return new Migrations(source, offline, changelog, files, 0);
    }

    /** Runs every changeset that has not run yet. */
    void update() {
        run("update");
    }

    /** The changesets that {@link #update} would run, as {@code path::id::author}, in order. */
    List<String> pending() {
        return run("status", "verbose", true)
                .lines()
                .map(String::strip)
                .filter(line -> line.matches("\\S+::.+::.+"))
                .toList();
    }

    /** What has run, the oldest first: path, id, how it ran, and the tag if there is one. Empty where there is no history. */
    List<String> history() {
        String query = "select FILENAME, ID, EXECTYPE, TAG from DATABASECHANGELOG order by DATEEXECUTED, ORDEREXECUTED";
        try (var connection = source.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            var history = new ArrayList<String>();
            while (row.next()) {
                String tag = row.getString(4) == null ? "" : ", tag " + row.getString(4);
                history.add(row.getString(1) + "::" + row.getString(2) + " " + row.getString(3) + tag);
            }
            return history;
        } catch (SQLException e) {
            return List.of(); // the table comes with the first update
        }
    }

    /** The changesets of the changelog, all of them, as Liquibase understands them. */
    List<ChangeSet> changeSets() {
        return with(this::changeSets);
    }

    private List<ChangeSet> changeSets(liquibase.database.Database database) throws Exception {
        return ChangeLogParserFactory.getInstance()
                .getParser(changelog, files)
                .parse(changelog, new ChangeLogParameters(database), files)
                .getChangeSets();
    }

    /**
     * Runs a command of Liquibase on the changelog and the database.
     *
     * @param command as in Liquibase's reference, for example {@code updateCount}
     * @param arguments names and values by turns, for example {@code "count", 1}
     * @return what the command prints
     * @throws Refused with a sentence that names the changeset and says what to do
     */
    String run(String command, Object... arguments) {
        if (minutesToWait == 0 && !command.equals("releaseLocks") && lockHolder() != null) throw Refused.locked(this);
        return with(database -> {
            var scope = new CommandScope(command)
                    .addArgumentValue("database", database)
                    .addArgumentValue("changelogFile", changelog);
            for (int i = 0; i < arguments.length; i += 2) {
                scope.addArgumentValue((String) arguments[i], arguments[i + 1]);
            }
            var printed = new ByteArrayOutputStream();
            scope.setOutput(printed);
            scope.execute();
            return printed.toString(StandardCharsets.UTF_8);
        });
    }

    /** Opens a connection for Liquibase, quietly, and closes it again. */
    <T> T with(Work<T> work) {
        Map<String, Object> settings = Map.of(
                Scope.Attr.resourceAccessor.name(),
                files,
                Scope.Attr.logService.name(),
                new NoOpLogService(),
                Scope.Attr.ui.name(),
                new LoggerUIService(),
                AnalyticsArgs.ENABLED.getKey(),
                false,
                "liquibase.changelogLockWaitTimeInMinutes",
                minutesToWait,
                "liquibase.changelogLockPollRate",
                1);
        try (var connection = offline == null ? source.getConnection() : null) {
            var opened = connection == null ? new OfflineConnection(offline, files) : new JdbcConnection(connection);
            // Liquibase keeps the locks of all databases in one place: of two commands at once in a JVM, one can make
            // the other
            // forget to release its lock.
            synchronized (CommandScope.class) {
                return Scope.child(settings, () -> {
                    var database = DatabaseFactory.getInstance().findCorrectDatabaseImplementation(opened);
                    return work.with(database);
                });
            }
        } catch (Exception e) {
            throw Refused.because(e, this);
        }
    }

    /** Who holds the lock on the database since when, or null. Liquibase's own {@code listLocks} fails on SQLite. */
    String lockHolder() {
        String query = "select LOCKEDBY, LOCKGRANTED from DATABASECHANGELOGLOCK where LOCKED = "
                + (with(database -> database.getShortName()).equals("postgresql") ? "true" : "1");
        try (var connection = source.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            return row.next() ? row.getString(1) + " since " + row.getString(2) : null;
        } catch (SQLException e) {
            return null; // the table comes with the first update
        }
    }

    /** The tags in the history. */
    List<String> tags() {
        return history().stream()
                .filter(line -> line.contains(", tag "))
                .map(line -> line.replaceFirst(".*, tag ", ""))
                .distinct()
                .toList();
    }

    /** The newest changeset of this changelog that ran and can't be taken back, or null. */
    String withoutRollback() {
        List<String> ran = history().stream()
                .map(line -> line.replaceFirst(" \\w+(, tag .*)?$", ""))
                .toList();
        return with(database -> changeSets(database).reversed().stream()
                .filter(changeSet -> ran.contains(changeSet.getFilePath() + "::" + changeSet.getId()))
                .filter(changeSet -> !changeSet.supportsRollback(database))
                .map(ChangeSet::toString)
                .findFirst()
                .orElse(null));
    }
}
