// Wrong: a query that fails leaves its connection open. Message: "connections that were not given back"
package bookshop.web.api;

import bookshop.web.Faults;
import bookshop.web.Migration;
import io.javalin.Javalin;
import javax.sql.DataSource;

/** Exercise 08.1: migrate, then open the door. */
public final class Ex01Start {

    private Ex01Start() {}

    static Javalin start(DataSource source, int port, Faults faults) {
        Migration.update(source);
        return Api.create(
                        faults,
                        new Tokens(),
                        routes -> routes.get("/health/ready", ctx -> {
                            try {
                                var connection = source.getConnection();
                                connection.createStatement().execute("select 1");
                                connection.close();
                                ctx.result("ready");
                            } catch (java.sql.SQLException e) {
                                Problem.answer(ctx, 503, "The database doesn't answer.");
                            }
                        }))
                .start(port);
    }
}
