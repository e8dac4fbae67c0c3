package bookshop.advanced;

import java.util.List;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;

/**
 * Step 10: three caches. The session's own is no choice: a row is one object. The second level is shared by all sessions of the
 * factory and holds values, not objects. The query cache holds ids.
 */
final class Step10Caches {

    private Step10Caches() {}

    /** The first session fills the cache, the second hits it. */
    static List<String> secondLevel(SessionFactory factory) {
        factory.getCache().evictAllRegions();
        Statistics statistics = factory.getStatistics();
        long hits = statistics.getSecondLevelCacheHitCount();
        factory.inTransaction(session -> session.find(Genre.class, 5L));
        String name =
                factory.fromTransaction(session -> session.find(Genre.class, 5L).getName());
        return List.of(name, "hits: " + (statistics.getSecondLevelCacheHitCount() - hits));
        // Try: Book, which isn't cached.
    }

    /** A list in the cache is a list of ids: it is of use only if the entities are cached as well. */
    static int children(SessionFactory factory) {
        factory.getCache().evictAllRegions();
        factory.inTransaction(
                session -> session.find(Genre.class, 8L).getChildren().size());
        return factory.fromTransaction(
                session -> session.find(Genre.class, 8L).getChildren().size());
    }

    /** Hibernate's own updates keep the cache right. A change from outside, it can't know: evict. */
    static List<String> outsideChange(SessionFactory factory) {
        factory.inTransaction(session -> session.find(Genre.class, 5L));
        factory.inTransaction(session -> session.doWork(connection -> {
            try (var statement = connection.createStatement()) {
                statement.executeUpdate("update genre set name = 'Fantastic' where id = 5");
            }
        }));
        String cached =
                factory.fromTransaction(session -> session.find(Genre.class, 5L).getName());
        factory.getCache().evict(Genre.class, 5L);
        String evicted =
                factory.fromTransaction(session -> session.find(Genre.class, 5L).getName());
        return List.of("from the cache: " + cached, "after evict: " + evicted);
    }

    /** A cacheable query. When its table changes through Hibernate, the answer is thrown away. */
    static List<Integer> query(SessionFactory factory) {
        int first = factory.fromTransaction(Step10Caches::roots).size();
        int cached = factory.fromTransaction(Step10Caches::roots).size();
        factory.inTransaction(session -> session.find(Genre.class, 3L).setName("Verse"));
        int again = factory.fromTransaction(Step10Caches::roots).size();
        return List.of(first, cached, again);
    }

    private static List<Genre> roots(Session session) {
        return session.createSelectionQuery("from Genre where parent is null order by id", Genre.class)
                .setCacheable(true)
                .setCacheRegion("roots")
                .getResultList();
    }
}
