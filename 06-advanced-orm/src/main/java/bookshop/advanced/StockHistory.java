package bookshop.advanced;

import java.util.Arrays;
import org.hibernate.event.spi.PostUpdateEvent;
import org.hibernate.event.spi.PostUpdateEventListener;
import org.hibernate.persister.entity.EntityPersister;

/**
 * Keeps a history of all stocks: hears of every update that a session writes, with the old state. It runs in the middle of a
 * flush, where the session itself must be left alone, so it inserts through a stateless session on the same connection: in the
 * same transaction, then.
 */
final class StockHistory implements PostUpdateEventListener {

    @Override
    public void onPostUpdate(PostUpdateEvent event) {
        if (!(event.getEntity() instanceof Stock stock) || event.getOldState() == null) return;
        int quantity = Arrays.asList(event.getPersister().getPropertyNames()).indexOf("quantity");
        var change = new StockChange(
                stock.getBookId(), (int) event.getOldState()[quantity], (int) event.getState()[quantity]);
        try (var session =
                event.getSession().statelessWithOptions().connection().openStatelessSession()) {
            session.insert(change);
        }
    }

    @Override
    public boolean requiresPostCommitHandling(EntityPersister persister) {
        return false;
    }
}
