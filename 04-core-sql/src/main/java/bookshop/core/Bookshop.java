package bookshop.core;

import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.ExecuteListener;
import org.jooq.SQLDialect;
import org.jooq.conf.ExecuteWithoutWhere;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;
import org.jooq.impl.DefaultExecuteListenerProvider;

/** Opens the bookshop with jOOQ: where connections come from, a dialect, settings, and who listens. That is all of it. */
final class Bookshop {

    private Bookshop() {}

    /**
     * A context for all threads. It holds no connection: each statement takes one and gives it back, and so commits by itself;
     * inside {@code transaction} there is one for all.
     */
    static DSLContext open(DataSource source, SQLDialect dialect, ExecuteListener... listeners) {
        return DSL.using(new DefaultConfiguration()
                .set(source)
                .set(dialect)
                .set(settings())
                .set(DefaultExecuteListenerProvider.providers(listeners)));
    }

    /** A new copy each time, since settings can be changed. */
    static Settings settings() {
        return new Settings()
                // An update or delete that has lost its condition would reach every row: refuse it (Step6Writing).
                .withExecuteUpdateWithoutWhere(ExecuteWithoutWhere.THROW)
                .withExecuteDeleteWithoutWhere(ExecuteWithoutWhere.THROW)
                // On MySQL, jOOQ would set this with each query, for which the driver must allow several statements in
                // one text, and injected ones too. Database sets it once for the connection.
                .withRenderGroupConcatMaxLenSessionVariable(false);
    }
}
