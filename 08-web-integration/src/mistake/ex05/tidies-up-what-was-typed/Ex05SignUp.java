// Wrong: hashes another text than was typed. Message: "was another text hashed than was typed?"
package bookshop.web.api;

import static bookshop.web.api.Tables.*;

import io.javalin.http.ConflictResponse;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jooq.DSLContext;
import org.jooq.exception.IntegrityConstraintViolationException;

/** Exercise 08.5: the second one is a conflict. */
public final class Ex05SignUp {

    private Ex05SignUp() {}

    /** What a client sends. */
    record NewCustomer(String email, String name, String password) {}

    // No look whether the address is free: between the look and the insert another one could come. The constraint
    // decides, and its exception has to leave the transaction, or PostgreSQL would refuse every further statement.
    public static void signUp(Context ctx, DSLContext db) {
        var customer = ctx.bodyValidator(NewCustomer.class)
                .check(
                        "email",
                        c -> c.email() != null && c.email().matches("[^@\\s]+@[^@\\s]+"),
                        "is an e-mail address")
                .check("email", c -> c.email() == null || c.email().length() <= 100, "has at most 100 letters")
                .check("name", c -> c.name() != null && !c.name().isBlank(), "is missing")
                .check("name", c -> c.name() == null || c.name().length() <= 100, "has at most 100 letters")
                .check("password", c -> c.password() != null && c.password().length() >= 8, "has 8 letters or more")
                // BCrypt takes no more, and throws.
                .check(
                        "password",
                        c -> c.password() == null || c.password().getBytes(StandardCharsets.UTF_8).length <= 72,
                        "has at most 72 bytes")
                .get();
        String hash = Me.PASSWORDS.encode(customer.password().strip()); // takes long, so not in the transaction
        try {
            long id = db.transactionResult(configuration -> {
                DSLContext inside = configuration.dsl();
                long customerId = inside.insertInto(CUSTOMER)
                        .set(CUSTOMER_EMAIL, customer.email().toLowerCase(Locale.ROOT))
                        .set(CUSTOMER_NAME, customer.name())
                        .returningResult(CUSTOMER_ID)
                        .fetchSingle()
                        .value1();
                inside.insertInto(ACCOUNT)
                        .set(ACCOUNT_CUSTOMER_ID, customerId)
                        .set(ACCOUNT_PASSWORD_HASH, hash)
                        .execute();
                return customerId;
            });
            ctx.status(201).header("Location", "/customers/" + id);
        } catch (IntegrityConstraintViolationException e) {
            throw new ConflictResponse("There is a customer with this e-mail.");
        }
    }
}
