// Wrong: where the way back fails, its failure takes the place of the first. Message: "since a changeset has no
// rollback"
package bookshop.migrations;

/**
 * Exercise 07.7: tag, and go back to the tag.
 *
 * <p>The shop is deployed by a program. Before it releases a version it marks the state that is there with a tag, so that somebody
 * can go back to it at night without counting changesets.
 *
 * <p>Look at: {@code shop.run("tag", "tag", …)}, {@code run("rollback", "tag", …)}, {@link Migrations#update()},
 * {@link Migrations#pending()}, {@link Migrations#tags()}.
 */
final class Ex07Release {

    private Ex07Release() {}

    /**
     * Releases a version: the last changeset that has run gets the tag {@code before-} followed by the version, then all pending
     * changesets run. Where nothing is pending, nothing happens, and there is no tag. A version that was taken back may be
     * released again.
     *
     * <p>A release is done whole or not at all: if a changeset fails, those that have run in this release are taken back, and the
     * exception reaches the caller, the very one that came from Liquibase. The tag may stay.
     *
     * @param shop the shop's changelog and database, which has a history
     * @param version for example {@code "1.1"}; the tag is {@code before-1.1} then
     */
    static void release(Migrations shop, String version) {
        if (shop.pending().isEmpty()) return;
        String tag = "before-" + version;
        shop.run("tag", "tag", tag);
        try {
            shop.update();
        } catch (Refused e) {
            // Each changeset was committed by itself, so the update has to be undone, not just stopped.
            shop.run("rollback", "tag", tag);
            throw e;
        }
    }

    /**
     * Goes back to the state before a version was released, however many versions came after it. If Liquibase can't do it, its
     * exception reaches the caller as it is.
     *
     * @param version for example {@code "1.1"}
     * @throws IllegalArgumentException when no such version was released in this shop; the message names it, and nothing is taken
     *     back
     */
    static void takeBack(Migrations shop, String version) {
        String tag = "before-" + version;
        // Asked beforehand: an exception of Liquibase could have any reason.
        if (!shop.tags().contains(tag)) {
            throw new IllegalArgumentException("Version " + version + " was never released here.");
        }
        shop.run("rollback", "tag", tag);
    }
}
