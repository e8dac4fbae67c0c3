package bookshop.web.api;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.Map;

/** Says what is wrong with a request, in the form that RFC 9457 gives it: {@code application/problem+json}. */
public final class Problem {

    private Problem() {}

    /**
     * Answers with a problem.
     *
     * @param detail a sentence for the visitor, without anything of the program's inside
     */
    public static void answer(Context ctx, int status, String detail) {
        answer(ctx, status, detail, Map.of());
    }

    /**
     * Answers with a problem that has members of its own.
     *
     * @param members for example {@code bookId}, for a client that wants to react to it
     */
    public static void answer(Context ctx, int status, String detail, Map<String, ?> members) {
        var problem = new LinkedHashMap<String, Object>();
        problem.put("type", "about:blank");
        problem.put("title", io.javalin.http.HttpStatus.forStatus(status).getMessage());
        problem.put("status", status);
        problem.put("detail", detail);
        problem.putAll(members);
        ctx.status(status).json(problem).contentType("application/problem+json");
    }
}
