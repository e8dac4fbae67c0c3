package bookshop.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The worked code")
class StepsTest {

    @Test
    @DisplayName("an empty database takes all releases, and then looks like one that was made by the scripts of today")
    void apply() throws Exception {
        assertThat(shown(Database::empty, Step1Apply::pending))
                .hasSize(8)
                .first()
                .asString()
                .contains("tables");
        assertThat(shown(Database::empty, Step1Apply::fromEmpty))
                .hasSize(8)
                .allSatisfy(line -> assertThat(line).contains("EXECUTED"));
        assertThat(shown(Database::released, Step1Apply::fromLastRelease))
                .containsExactly("5 changesets ran, 3 had run", "books: 63");
        assertThat(shown(Database::empty, Step1Apply::again)).containsExactly("0 changesets ran the second time");
        assertThat(shown(Database::released, Step1Apply::sqlForReview))
                .anyMatch(line -> line.contains("add column format"));

        assertThat(Step1Apply.offline()).first().asString().startsWith("CREATE TABLE event");

        try (var migrated = new Shop(Database.empty(), "db/release-1.yaml");
                var scripts = new Shop(Database.withoutHistory(), "db/release-1.yaml")) {
            migrated.update();
            migrated.looksLike(scripts.picture(), "release 1.0 should make what the scripts make");
        }
    }

    @Test
    @DisplayName("releases go back to a tag, and a changeset without a rollback doesn't")
    void back() throws Exception {
        assertThat(shown(Database::released, Step2Back::toTheTag))
                .hasSize(3)
                .last()
                .asString()
                .contains("tag 1.0");
        assertThat(shown(Database::released, Step2Back::sqlForReview))
                .first()
                .asString()
                .contains("shelf");
        assertThat(shown(Database::released, Step2Back::impossible))
                .satisfiesExactly(
                        line -> assertThat(line).contains("wishes-of-alice").contains("has no rollback"),
                        line -> assertThat(line).startsWith("2 wishes"));
        assertThat(shown(Database::released, Step2Back::unknownTag))
                .first()
                .asString()
                .contains("tag 9.9");
        assertThat(shown(Database::released, Step2Back::upDownUp)).isEmpty();
    }

    @Test
    @DisplayName("what has run is frozen, but for its form")
    void identity() throws Exception {
        assertThat(shown(Database::released, Step3Identity::edited))
                .first()
                .asString()
                .contains("steps/coupon.sql::coupon::bookshop was edited after it had run");
        assertThat(shown(Database::released, Step3Identity::reformatted)).containsExactly("fine");
        assertThat(shown(Database::released, Step3Identity::moved))
                .first()
                .asString()
                .contains("already exists");
        assertThat(shown(Database::released, Step3Identity::duplicate))
                .first()
                .asString()
                .startsWith("Two changesets are called steps/duplicate.sql::coupon::bookshop");
        assertThat(shown(Database::released, Step3Identity::broken))
                .first()
                .asString()
                .contains("steps/broken.yaml")
                .contains("createTabel");
    }

    @Test
    @DisplayName("contexts, labels, products and preconditions choose what runs")
    void conditions() throws Exception {
        String product = product();
        String here = product.equals("sqlite") ? "only-on-sqlite EXECUTED" : "everywhere-else EXECUTED";
        assertThat(shown(Database::released, Step4Conditions::noContextNamed))
                .containsExactly(here, "test-customer EXECUTED", "slow-cleaning EXECUTED", "blog-once MARK_RAN");
        assertThat(shown(Database::released, Step4Conditions::inProduction))
                .containsExactly(here, "slow-cleaning EXECUTED", "blog-once MARK_RAN");
        assertThat(shown(Database::released, Step4Conditions::notTheSlowOnes))
                .containsExactly(here, "blog-once MARK_RAN");
        assertThat(shown(Database::released, Step4Conditions::onceTheBlogIsThere))
                .containsExactly("blog-once MARK_RAN", "blog-later EXECUTED");
    }

    @Test
    @DisplayName("a table is built anew and keeps its rows, its index and all foreign keys")
    void rebuild() throws Exception {
        assertThat(shown(Database::released, Step5Limits::rebuild))
                .containsExactly(
                        "genres 17",
                        "the same name, another parent: taken",
                        "the same name, the same parent: refused",
                        "a parent that isn't there: refused",
                        "a genre that has books: refused");
        try (var before = new Shop(Database.released(), "steps/rebuild.sql");
                var after = new Shop(Database.released(), "steps/rebuild.sql")) {
            after.update();
            assertThat(after.indexes("genre")).contains("ix_genre_parent_id (parent_id)");
            assertThat(after.foreignKeys("genre")).isEqualTo(before.foreignKeys("genre"));
            assertThat(after.foreignKeys("book")).isEqualTo(before.foreignKeys("book"));
            assertThat(after.columns("genre")).isEqualTo(before.columns("genre"));
            assertThat(after.rows("select * from genre order by id"))
                    .isEqualTo(before.rows("select * from genre order by id"));
        }
    }

    @Test
    @DisplayName("of a changeset that fails half-way nothing is left, except on MySQL")
    void halfWay() throws Exception {
        // MySQL commits whenever a table is created or altered, so the first change can't be undone.
        String left = product().equals("mysql") ? "0" : "refused";
        assertThat(shown(Database::released, Step5Limits::halfWay))
                .containsExactly("failed", "still pending: 1", "the first change: " + left);
    }

    @Test
    @DisplayName("PostgreSQL builds an index concurrently outside of a transaction only")
    void concurrentIndex() throws Exception {
        // The other two have no such index: there the changeset is filtered out.
        assertThat(shown(Database::released, Step5Limits::indexInside))
                .first()
                .asString()
                .contains(product().equals("postgresql") ? "cannot run inside a transaction block" : "fine");
        assertThat(shown(Database::released, Step5Limits::indexOutside)).isEmpty();
        try (var shop = new Shop(Database.released(), "steps/index-outside.sql")) {
            shop.update();
            assertThat(shop.indexes("review")).contains("ix_review_rating (rating)");
        }
    }

    @Test
    @DisplayName("rows come from a file, a trigger notes prices, two branches meet")
    void contents() throws Exception {
        assertThat(shown(Database::released, Step6Contents::csv))
                .containsExactly("de | Deutsch | 132", "en | English | 1500", "pl | polski | null");
        assertThat(shown(Database::released, Step6Contents::csvAgain))
                .containsExactly(
                        "de | Deutsch | 132", "en | English | 1500", "fr | français | 312", "pl | polski | 45");
        assertThat(shown(Database::released, Step6Contents::trigger)).containsExactly("25 | 999 | 1099");
        assertThat(shown(Database::released, Step6Contents::twoBranches)).hasSize(2);
    }

    @Test
    @DisplayName("a comparison finds columns, indexes and tables, and misses a check")
    void drift() {
        assertThat(compared(Step7Drift::byHand))
                .anyMatch(line -> line.endsWith("customer.phone"))
                .anyMatch(line -> line.startsWith("ix_review_rating ON"))
                .contains("todo");
        assertThat(compared(Step7Drift::notSeen))
                .anyMatch(line -> line.endsWith("review.body"))
                .anyMatch(line -> line.endsWith("review.opinion"))
                .noneMatch(line -> line.contains("phone"));
    }

    @Test
    @DisplayName("a draft of a changelog has the tables, and no checks")
    void generated() throws Exception {
        assertThat(shown(Database::withoutHistory, Step7Drift::generated))
                .contains("<createTable>", "<createIndex>", "<addForeignKeyConstraint>")
                .noneMatch(line -> line.toLowerCase(Locale.ROOT).contains("check"));
    }

    @Test
    @DisplayName("a database without history is adopted, and a lock that was left behind is named and released")
    void start() throws Exception {
        assertThat(shown(Database::withoutHistory, Step8Start::adopt))
                .hasSize(8)
                .startsWith("db/release-1.yaml::tables MARK_RAN", "db/release-1.yaml::demo-data MARK_RAN");
        assertThat(shown(Database::empty, Step8Start::syncedByMistake)).containsExactly("pending: 0", "books: refused");
        assertThat(shown(Database::released, Step8Start::leftLocked))
                .first()
                .asString()
                .contains("held by web-1 (10.0.0.7) since 2025-06-01");
        assertThat(shown(Database::released, Step8Start::released)).containsExactly("pending: 0", "lock held by null");
    }

    private static String product() {
        try (var database = Database.empty()) {
            return database.product();
        }
    }

    private static List<String> shown(Supplier<Database> state, Lesson.Work work) throws Exception {
        try (var database = state.get()) {
            return work.with(database);
        }
    }

    private static List<String> compared(Lesson.Comparison work) {
        try (var expected = Database.released();
                var actual = Database.released()) {
            return work.of(expected, actual);
        }
    }
}
