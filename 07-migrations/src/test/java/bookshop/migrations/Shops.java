package bookshop.migrations;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import liquibase.ChecksumVersion;
import liquibase.ContextExpression;
import liquibase.Labels;
import liquibase.changelog.ChangeSet;
import liquibase.precondition.core.PreconditionContainer;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Bookshops for the tests of an exercise whose answer is a changelog. Tests that only look share one that has been migrated;
 * the others get new ones, with the rows and the history of release 1.0 or as the test wants them.
 */
final class Shops implements AfterEachCallback, AfterAllCallback {

    private final String todo;
    private final String changelog;
    private final Predicate<List<ChangeSet>> untouched;
    private final List<Shop> ofThisTest = new ArrayList<>();
    private Shop migrated;

    private Shops(String todo, String changelog, Predicate<List<ChangeSet>> untouched) {
        this.todo = todo;
        this.changelog = changelog;
        this.untouched = untouched;
    }

    /**
     * @param todo number and task, {@code "07.1 create the table"}: what a test says while the changelog is empty
     * @param changelog the file that the learner edits
     */
    static Shops of(String todo, String changelog) {
        return new Shops(todo, changelog, List::isEmpty);
    }

    /**
     * The same, for a changelog that isn't empty to start with.
     *
     * @param changeSets id and checksum of each changeset of the stub, which has no conditions and attributes
     */
    Shops startingWith(String... changeSets) {
        return new Shops(
                todo,
                changelog,
                now -> now.stream().map(Shops::asPlain).toList().equals(List.of(changeSets)));
    }

    /** Id and checksum, or nothing where an attribute or a condition was added, which the checksum doesn't cover. */
    private static String asPlain(ChangeSet changeSet) {
        boolean plain = changeSet.getValidCheckSums().isEmpty()
                && !changeSet.isRunOnChange()
                && !changeSet.isAlwaysRun()
                && !Boolean.FALSE.equals(changeSet.getFailOnError())
                && isNone(changeSet.getContextFilter())
                && isNone(changeSet.getLabels())
                && isNone(changeSet.getDbmsSet())
                && isNone(changeSet.getPreconditions())
                && isNone(changeSet.getChangeLog().getPreconditions());
        return plain ? changeSet.getId() + " " + changeSet.generateCheckSum(ChecksumVersion.latest()) : "";
    }

    private static boolean isNone(ContextExpression contexts) {
        return contexts == null || contexts.isEmpty();
    }

    private static boolean isNone(Labels labels) {
        return labels == null || labels.isEmpty();
    }

    private static boolean isNone(Set<String> products) {
        return products == null || products.isEmpty();
    }

    private static boolean isNone(PreconditionContainer conditions) {
        return conditions == null || conditions.getNestedPreconditions().isEmpty();
    }

    /** For exercises without a changelog of their own. */
    static Shops withoutChangelog() {
        return new Shops(null, null, null);
    }

    /** The shop of release 1.0 after the update, the same for all tests: change nothing in it. */
    Shop migrated() {
        if (migrated == null) {
            Shop shop = open(Database::released);
            shop.update();
            ofThisTest.remove(shop);
            migrated = shop;
        }
        return migrated;
    }

    /** A shop of this test's own, as release 1.0 left it. */
    Shop released() {
        return open(Database::released);
    }

    /** A shop of this test's own, in another state. */
    Shop open(Supplier<Database> state) {
        if (changelog != null) check();
        Shop shop = new Shop(state.get(), changelog);
        ofThisTest.add(shop);
        return shop;
    }

    /** Reads the changelog without a database, before time is spent on one. */
    private void check() {
        List<ChangeSet> changeSets;
        try {
            changeSets = Migrations.offline("offline:sqlite", changelog).changeSets();
        } catch (Refused e) {
            throw new AssertionError(e.getMessage(), e);
        }
        if (changeSets.isEmpty() && Shop.saysMoreThanComments(changelog)) {
            throw new AssertionError("Liquibase sees no changeset in " + changelog
                    + ": does a line --changeset author:id stand before the SQL? Misspelt, it is a comment");
        }
        if (untouched.test(changeSets)) {
            throw new AssertionError("TODO " + todo);
        }
        if (changeSets.stream().anyMatch(changeSet -> changeSet.getId().equals("raw"))) {
            throw new AssertionError("Liquibase sees no changeset in " + changelog
                    + " and takes the whole file for one: the first line must be --liquibase formatted sql");
        }
    }

    /** Forward, back, and forward again: each way leads to what was there before, rows included. */
    void upDownUp() {
        Shop shop = released();
        List<String> before = shop.picture();
        shop.update();
        List<String> after = shop.picture();
        shop.back();
        shop.looksLike(before, "after going back the shop should be as it was");
        if (!shop.history().isEmpty()) {
            throw new AssertionError("after going back the history should have none of " + shop.history());
        }
        shop.update();
        shop.looksLike(after, "forward, back and forward again should lead to the same as forward");
    }

    @Override
    public void afterEach(ExtensionContext context) {
        ofThisTest.forEach(Shop::close);
        ofThisTest.clear();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (migrated != null) migrated.close();
    }
}
