package bookshop.web.api;

import static bookshop.web.api.Tables.*;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import io.javalin.http.UnauthorizedResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** What a customer may see and change: the own row, and no other. */
public final class Me {

    /** Slow on purpose, and salted: who steals the table has to guess each password anew. Both applications use it. */
    public static final PasswordEncoder PASSWORDS = new BCryptPasswordEncoder();

    /** Compared with when there is no such account, so that the time taken doesn't tell who has one. */
    private static final String NOBODY = "$2a$10$1fP5/vjWRRy4kyoD3ZDVHu.5kojCCQIAgk74aECiASv9MBPwDk.92";

    /** The fields that a customer may change. What else a request names is not looked at. */
    private static final Map<String, Field<String>> CHANGEABLE =
            Map.of("name", CUSTOMER_NAME, "city", CUSTOMER_CITY, "country", CUSTOMER_COUNTRY);

    private Me() {}

    record Login(String email, String password) {}

    record CustomerView(long id, String email, String name, String city, String country) {}

    record LineView(long bookId, int quantity, int unitPriceCents) {}

    record PurchaseView(long id, String status, List<LineView> lines) {}

    /** Gives a token to who knows the password. One message for all that is wrong. */
    static void logIn(Context ctx, DSLContext db) {
        var login = ctx.bodyValidator(Login.class)
                .check("email", l -> l.email() != null, "is missing")
                .check("password", l -> l.password() != null, "is missing")
                .get();
        var account = db.select(CUSTOMER_ID, ACCOUNT_PASSWORD_HASH)
                .from(CUSTOMER.join(ACCOUNT).on(ACCOUNT_CUSTOMER_ID.eq(CUSTOMER_ID)))
                .where(CUSTOMER_EMAIL.eq(login.email().toLowerCase(Locale.ROOT)))
                .fetchOne();
        String hash = account == null ? NOBODY : account.get(ACCOUNT_PASSWORD_HASH);
        if (!PASSWORDS.matches(login.password(), hash) || account == null) {
            throw new UnauthorizedResponse("This e-mail and this password don't go together.");
        }
        ctx.status(201).json(Map.of("token", ctx.appData(Tokens.KEY).issue(account.get(CUSTOMER_ID))));
    }

    static void show(Context ctx, DSLContext db) {
        ctx.json(db.select(CUSTOMER_ID, CUSTOMER_EMAIL, CUSTOMER_NAME, CUSTOMER_CITY, CUSTOMER_COUNTRY)
                .from(CUSTOMER)
                .where(CUSTOMER_ID.eq(Tokens.customer(ctx)))
                .fetchSingle(Records.mapping(CustomerView::new)));
    }

    /** Changes the fields that are there: {@code {"city": null}} empties one, {@code {}} changes nothing. */
    static void change(Context ctx, DSLContext db) {
        long me = Tokens.customer(ctx);
        Map<String, Object> body;
        try {
            // A record would not tell a missing field from a null.
            body = ctx.bodyAsClass(Map.class);
        } catch (RuntimeException e) {
            throw new BadRequestResponse("The body is no JSON object.");
        }
        var changes = new HashMap<Field<String>, String>();
        CHANGEABLE.forEach((name, column) -> {
            if (body.containsKey(name)) {
                Object value = body.get(name);
                boolean fits = value == null ? !name.equals("name") : value instanceof String s && s.length() <= 100;
                if (!fits) throw new BadRequestResponse("“" + name + "” is a text of at most 100 letters.");
                changes.put(column, (String) value);
            }
        });
        if (!changes.isEmpty()) {
            db.update(CUSTOMER).set(changes).where(CUSTOMER_ID.eq(me)).execute();
        }
        show(ctx, db);
    }

    /** A purchase of one's own. Somebody else's is not forbidden but not there: a 403 would say that it exists. */
    static void purchase(Context ctx, DSLContext db) {
        long me = Tokens.customer(ctx);
        long id = ctx.pathParamAsClass("id", Long.class).get();
        var purchase = db.select(PURCHASE_STATUS)
                .from(PURCHASE)
                // Try: leave out the owner, and run the tests.
                .where(PURCHASE_ID.eq(id), PURCHASE_CUSTOMER_ID.eq(me))
                .fetchOptional()
                .orElseThrow(() -> new NotFoundResponse("You have no purchase " + id + "."));
        var lines = db.select(LINE_BOOK_ID, LINE_QUANTITY, LINE_UNIT_PRICE_CENTS)
                .from(PURCHASE_LINE)
                .where(LINE_PURCHASE_ID.eq(id))
                .orderBy(LINE_BOOK_ID)
                .fetch(Records.mapping(LineView::new));
        ctx.json(new PurchaseView(id, purchase.get(PURCHASE_STATUS), lines));
    }
}
