package bookshop.web.api;

import io.javalin.config.Key;
import io.javalin.http.Context;
import io.javalin.http.UnauthorizedResponse;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Who is asking: a client logs in once and then sends {@code Authorization: Bearer …} with each request. Kept in memory, so
 * everybody logs in again when the program was restarted; two instances of it would keep them in a table.
 */
public final class Tokens {

    /** Where a handler finds the tokens of its application. */
    static final Key<Tokens> KEY = new Key<>("tokens");

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Map<String, Long> customers = new ConcurrentHashMap<>();

    /** A new token for a customer who has shown the password. */
    public String issue(long customerId) {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        customers.put(token, customerId);
        return token;
    }

    /**
     * The customer whose token came with the request. Never take the number from the path or the body: anybody can write
     * anybody's number there.
     *
     * @throws UnauthorizedResponse without a token, or with one that was never issued: the answer is 401
     */
    public static long customer(Context ctx) {
        String header = ctx.header("Authorization");
        Long customer = header == null || !header.startsWith("Bearer ")
                ? null
                : ctx.appData(KEY).customers.get(header.substring("Bearer ".length()));
        if (customer == null) {
            throw new UnauthorizedResponse("Log in first: POST /tokens.");
        }
        return customer;
    }
}
