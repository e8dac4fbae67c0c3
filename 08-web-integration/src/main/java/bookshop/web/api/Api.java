package bookshop.web.api;

import bookshop.web.Faults;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.HttpResponseException;
import io.javalin.json.JavalinJackson3;
import io.javalin.validation.ValidationError;
import io.javalin.validation.ValidationException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.jooq.DSLContext;
import org.jooq.ExecuteListenerProvider;
import org.jooq.SQLDialect;
import org.jooq.conf.ExecuteWithoutWhere;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jooq.impl.DataSourceConnectionProvider;
import org.jooq.impl.DefaultConfiguration;
import org.jooq.tools.jdbc.JDBCUtils;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.exc.MismatchedInputException;

/** The JSON API: Javalin and jOOQ, wired by hand. Nothing here is static but functions: two of them can run in one JVM. */
public final class Api {

    /** No honest request of this shop is larger. */
    public static final int LARGEST_BODY = 16 * 1024;

    private Api() {}

    /**
     * What every route has in common: limits, headers, and errors as problems. Start it yourself.
     *
     * @param faults gets what nobody expected; the visitor gets the reference
     * @param routes adds the routes: Javalin wants to know them before it starts
     */
    public static Javalin create(Faults faults, Tokens tokens, Consumer<RoutesConfig> routes) {
        return Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.http.maxRequestSize = LARGEST_BODY;
            // 12.99 is no 12, and "12" is a text: the mapper would take both for a number.
            config.jsonMapper(new JavalinJackson3()
                    .updateMapper(mapper -> mapper.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)));
            config.jetty.host = "localhost"; // not for the whole network
            // A stop lets the requests that have begun end, for five seconds.
            config.jetty.modifyServer(server -> {
                server.setStopTimeout(5_000);
                server.setHandler(new GracefulHandler());
            });
            config.appData(Tokens.KEY, tokens);
            headers(config);
            errors(config, faults);
            routes.accept(config.routes);
        });
    }

    private static void headers(JavalinConfig config) {
        config.routes.before(ctx -> ctx
                // JSON is JSON, whatever a browser finds in it; and it is never a page.
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
                // Between here and there nobody keeps a copy, unless a route says otherwise.
                .header("Cache-Control", "no-store"));
    }

    private static void errors(JavalinConfig config, Faults faults) {
        // What a handler throws to end the request: NotFoundResponse, ConflictResponse, ...
        config.routes.exception(
                HttpResponseException.class, (e, ctx) -> Problem.answer(ctx, e.getStatus(), e.getMessage()));
        // What a validator found: the name of each wrong field, and what is wrong with it.
        config.routes.exception(ValidationException.class, (e, ctx) -> {
            var errors = new TreeMap<String, List<String>>();
            e.getErrors()
                    .forEach((field, found) ->
                            errors.put(field, found.stream().map(Api::inWords).toList()));
            Problem.answer(ctx, 400, "Some of it can't be accepted.", Map.of("errors", errors));
        });
        // What Jackson can't read, for a handler that takes bodyAsClass. What it can't write is our own fault.
        for (var unreadable : List.of(StreamReadException.class, MismatchedInputException.class)) {
            config.routes.exception(
                    unreadable, (e, ctx) -> Problem.answer(ctx, 400, "It can't be read as JSON with these fields."));
        }
        config.routes.exception(Exception.class, (e, ctx) -> unexpected(ctx, faults.note(e)));
        config.router.javaLangErrorHandler((response, error) -> {
            response.setStatus(500);
            response.setHeader("X-Reference", faults.note(error));
        });
        config.routes.error(500, ctx -> {
            if (ctx.resultInputStream() == null) unexpected(ctx, ctx.res().getHeader("X-Reference"));
        });
    }

    /** Javalin's own findings are names; ours are sentences already. */
    private static String inWords(ValidationError<?> error) {
        return switch (error.getMessage()) {
            case "TYPE_CONVERSION_FAILED" -> "is no number, or too large for one";
            case "DESERIALIZATION_FAILED" -> "can't be read as JSON with these fields";
            default -> error.getMessage();
        };
    }

    private static void unexpected(io.javalin.http.Context ctx, String reference) {
        Problem.answer(ctx, 500, "Something went wrong on our side.", Map.of("reference", String.valueOf(reference)));
    }

    /**
     * jOOQ on a pool. One for the whole program: it borrows a connection for each statement, or for each transaction, and
     * gives it back.
     *
     * @param listeners are told of every statement, for example to count them
     */
    public static DSLContext jooq(DataSource source, ExecuteListenerProvider... listeners) {
        var settings = new Settings()
                .withRenderQuotedNames(RenderQuotedNames.NEVER)
                // An update that forgot its where would change every row.
                .withExecuteUpdateWithoutWhere(ExecuteWithoutWhere.THROW)
                .withExecuteDeleteWithoutWhere(ExecuteWithoutWhere.THROW);
        return DSL.using(new DefaultConfiguration()
                .set(new DataSourceConnectionProvider(source))
                .set(dialect(source))
                .set(settings)
                .set(listeners));
    }

    private static SQLDialect dialect(DataSource source) {
        try (var connection = source.getConnection()) {
            return JDBCUtils.dialect(connection);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException("The database can't be reached: " + e.getMessage(), e);
        }
    }

    /** The worked routes. */
    public static void routes(RoutesConfig routes, DSLContext db) {
        routes.get("/health/live", ctx -> ctx.result("up"));
        routes.get("/authors", ctx -> Authors.list(ctx, db));
        routes.get("/authors/{id}", ctx -> Authors.show(ctx, db));
        routes.post("/tokens", ctx -> Me.logIn(ctx, db));
        routes.get("/me", ctx -> Me.show(ctx, db));
        routes.patch("/me", ctx -> Me.change(ctx, db));
        routes.get("/me/purchases/{id}", ctx -> Me.purchase(ctx, db));
    }
}
