package bookshop.web;

import javax.sql.DataSource;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.UpdateSummaryOutputEnum;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.ui.LoggerUIService;

/** Brings a database to the schema that this version of the programs was written for. */
public final class Migration {

    private Migration() {}

    /**
     * Applies the changesets of {@code changelog.yaml} that the database hasn't seen yet, under Liquibase's own lock: of two
     * instances that start at once, one waits for the other.
     *
     * @param contexts {@code demo} for rows to look at, or none
     * @throws IllegalStateException when a changeset fails; then don't serve anybody
     */
    public static void update(DataSource source, String... contexts) {
        // What Liquibase knows about the current run, it keeps in one place for the whole JVM.
        synchronized (Scope.class) {
            Logs.quiet();
            var resources = new ClassLoaderResourceAccessor(Migration.class.getClassLoader());
            try (var connection = source.getConnection()) {
                var database =
                        DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
                try {
                    var chosen = new Contexts(contexts.length == 0 ? new String[] {"none"} : contexts);
                    var liquibase = new Liquibase("changelog.yaml", resources, database);
                    liquibase.setShowSummaryOutput(UpdateSummaryOutputEnum.LOG);
                    // Its words go to the log, not to the terminal.
                    Scope.child(
                            Scope.Attr.ui,
                            new LoggerUIService(),
                            () -> liquibase.update(chosen, new LabelExpression()));
                } finally {
                    connection.rollback(); // Liquibase leaves its last transaction open
                    connection.setAutoCommit(true);
                }
            } catch (Exception e) {
                throw new IllegalStateException("The database could not be migrated: " + e.getMessage(), e);
            }
        }
    }
}
