package bookshop.web.api;

import io.javalin.http.Context;
import org.jooq.DSLContext;

/** Exercise 08.5: the second one is a conflict. */
public final class Ex05SignUp {

    private Ex05SignUp() {}

    /** What a client sends. */
    record NewCustomer(String email, String name, String password) {}

    /**
     * Answers {@code POST /customers}, whose body is a {@link NewCustomer} as JSON: somebody wants an account.
     *
     * <ul>
     *   <li>A row in {@code customer} (e-mail in small letters, in whatever country the
     *       server runs, and the name) and one in {@code account} (the password's hash)
     *       are inserted, both or none, and the answer is 201 with {@code Location: /customers/} and the number.
     *       But for the e-mail's capitals, all three are taken as they were typed, blanks included. (You may refuse an e-mail
     *       with a blank in it.)
     *   <li>A customer with this e-mail, in whatever letters, is there already: 409, and nothing is inserted. Also when two
     *       requests come at the same moment, one of them to a second server, which knows of no lock in this program.
     *   <li>Something else goes wrong: its exception goes out, nothing is inserted, and {@code Api} answers with 500.
     *   <li>The e-mail has no {@code @}, the name is missing or blank, one of them has more than 100 letters, the password has
     *       less than 8 letters or more than 72 bytes in UTF-8, which is all that BCrypt takes: 400, with the wrong fields as
     *       in 08.4. Missing ones are wrong too.
     * </ul>
     *
     * <p>Hash before the transaction: it takes long, and a transaction holds a connection meanwhile.
     *
     * <p>On SQLite a transaction that has read can't wait for its turn to write: let it begin with an insert.
     *
     * <p>Look at: {@code Me.PASSWORDS.encode}; {@code db.transactionResult(configuration -> …)} and {@code
     * configuration.dsl()}; jOOQ's {@code IntegrityConstraintViolationException}; {@code ConflictResponse}; {@code
     * toLowerCase(Locale.ROOT)}.
     */
    public static void signUp(Context ctx, DSLContext db) {
        throw new AssertionError("TODO 08.5 insert customer and account, or answer that the e-mail is taken");
    }
}
