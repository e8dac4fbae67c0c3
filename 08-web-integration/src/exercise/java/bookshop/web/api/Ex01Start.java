package bookshop.web.api;

import bookshop.web.Faults;
import io.javalin.Javalin;
import javax.sql.DataSource;

/**
 * Exercise 08.1: migrate, then open the door.
 *
 * <p>An application that meets an older schema than it was written for does harm, so it brings the schema up to date first,
 * and only then lets anybody in.
 */
public final class Ex01Start {

    private Ex01Start() {}

    /**
     * Starts a server on this port and returns it, running.
     *
     * <ul>
     *   <li>Before anything listens on the port, the database is migrated, without any context: the tables, and no rows. It may
     *       be empty, or up to date already.
     *   <li>If the migration fails, its exception goes to the caller, and nothing listens on the port.
     *   <li>{@code GET /health/ready} is for the machine that hands out the visitors: it answers 200 when the database answers
     *       a query, asked at that moment, and otherwise 503 with a {@link Problem}, in which nothing of the exception's text
     *       is.
     *   <li>The source is the caller's: don't close it, and keep no connection of it.
     * </ul>
     *
     * <p>For example: {@code Ex01Start.start(database.pool(), 8080, Faults.logged())}
     *
     * <p>Look at: {@code Migration.update}, {@code Api.create} with its routes, {@code Api.jooq}, {@code Javalin.start(port)},
     * {@code Problem.answer}; jOOQ's exceptions are {@code DataAccessException}s.
     *
     * @param faults for {@code Api.create}
     */
    static Javalin start(DataSource source, int port, Faults faults) {
        throw new AssertionError("TODO 08.1 migrate the database, then start a server that tells whether it is ready");
    }
}
