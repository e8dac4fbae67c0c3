package bookshop.advanced;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("Three caches")
class Step10CachesTest {

    @RegisterExtension
    static final Shop shop = Shop.open();

    @Test
    @DisplayName("a second session needs no statement")
    void hits() {
        shop.atMost(
                1,
                "two sessions",
                () -> assertThat(Step10Caches.secondLevel(shop.factory())).containsExactly("Fantasy", "hits: 1"));
        shop.atMost(
                2,
                "two sessions",
                () -> assertThat(Step10Caches.children(shop.factory())).isEqualTo(4));
    }

    @Test
    @DisplayName("a change from outside is noticed after an evict only")
    void outside() {
        assertThat(Step10Caches.outsideChange(shop.factory()))
                .containsExactly("from the cache: Fantasy", "after evict: Fantastic");
    }

    @Test
    @DisplayName("the answer to a query is thrown away when its table changes")
    void query() {
        var statistics = shop.factory().getStatistics();
        long hits = statistics.getQueryCacheHitCount();

        assertThat(Step10Caches.query(shop.factory())).containsExactly(3, 3, 3);

        assertThat(statistics.getQueryCacheHitCount() - hits).isEqualTo(1);
    }
}
