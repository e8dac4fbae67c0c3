// Wrong: is ready, whatever the database says. Message: "when there is no connection to be had"
package bookshop.web.api;

import bookshop.web.Faults;
import bookshop.web.Migration;
import io.javalin.Javalin;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;

/** Exercise 08.1: migrate, then open the door. */
public final class Ex01Start {

    private Ex01Start() {}

    // The order is the point. start() is what opens the port, so it comes last; an exception on the way leaves it
    // closed. Asking jOOQ for the dialect also borrows a connection, so that comes after the migration too.
    static Javalin start(DataSource source, int port, Faults faults) {
        Migration.update(source);
        DSLContext db = Api.jooq(source);
        return Api.create(
                        faults,
                        new Tokens(),
                        routes -> routes.get("/health/ready", ctx -> {
                            try {
                                db.selectOne();
                                ctx.result("ready");
                            } catch (DataAccessException e) {
                                Problem.answer(ctx, 503, "The database doesn't answer.");
                            }
                        }))
                .start(port);
    }
}
