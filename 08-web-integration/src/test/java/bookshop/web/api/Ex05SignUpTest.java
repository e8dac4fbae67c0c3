package bookshop.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import bookshop.web.Answer;
import bookshop.web.Shop;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("moves the machine to another country")
@DisplayName("08.5 The second one is a conflict")
class Ex05SignUpTest {

    @RegisterExtension
    static final Shop shop = Shop.api((routes, db) -> routes.post("/customers", ctx -> Ex05SignUp.signUp(ctx, db)));

    @Test
    @Order(1)
    @DisplayName("a new customer can log in: the password is kept as a hash")
    void signsUp() {
        Answer answer = inTurkey(
                        () -> shop.post("/customers", form("Zoe.Iris@Example.org", "Zoë O'Hara", "correct horse")))
                .has(201, "nobody has this e-mail");

        assertThat(shop.rows("select email, name from customer where id > 12"))
                .as(
                        "e-mail, in small letters, and name of the new customer; the server runs in Turkey, where the small I"
                                + " is another letter, unless toLowerCase is told otherwise")
                .containsExactly("zoe.iris@example.org | Zoë O'Hara");
        long id = shop.number("select id from customer where email = 'zoe.iris@example.org'");
        assertThat(String.valueOf(answer.header("Location")))
                .as("the header Location; the new customer has the number " + id)
                .matches("(http://localhost:\\d+)?/customers/" + id);
        var hash = shop.rows("select password_hash from account where customer_id = " + id);
        assertThat(hash).as("the accounts of the new customer").hasSize(1);
        assertThat(hash.getFirst()).as("what is kept of the password").doesNotContain("correct horse");
        assertThat(Me.PASSWORDS.matches("correct horse", hash.getFirst()))
                .as("the password fits what is kept of it, for Me.PASSWORDS, which is what compares at the log-in")
                .isTrue();
        assertThat(answer.body()).as("the answer").doesNotContain(hash.getFirst(), "correct horse");
    }

    @Test
    @Order(2)
    @DisplayName("an e-mail that is taken is 409, in whatever letters")
    void taken() {
        shop.post("/customers", form("bob@example.org", "Bob", "another bob"))
                .isProblem(409, "Bob Nowak has this e-mail");
        shop.post("/customers", form("BOB@example.ORG", "Bob", "another bob"))
                .isProblem(409, "Bob Nowak has this e-mail, in other letters");
        unchanged();
    }

    @Test
    @Order(3)
    @DisplayName("eight requests at the same moment make one customer")
    void atTheSameMoment() {
        shop.source().meetAt("into customer", 2_000); // two have looked, if they look, and now both insert
        var answers = shop.together(
                8, i -> shop.request("POST", "/customers", form("zoe@example.org", "Zoë " + i, "correct horse")));

        assertThat(answers.stream().map(Answer::status).sorted().toList())
                .as("the statuses of eight requests with one e-mail" + said(answers))
                .containsExactly(201, 409, 409, 409, 409, 409, 409, 409);
        assertThat(shop.number("select count(*) from customer where email = 'zoe@example.org'"))
                .as("customers with this e-mail")
                .isEqualTo(1);
        assertThat(shop.number("select count(*) from account"))
                .as("accounts in the shop")
                .isEqualTo(9);
    }

    @Test
    @Order(4)
    @DisplayName("a second server, which knows of no lock in this program, signs somebody up right before the insert")
    void secondServer() {
        meanwhile("zoe@example.org", "zoe@example.org").isProblem(409, "the second server was faster");
        meanwhile("yan@example.org", "ben@example.org").has(201, "the second server has taken another e-mail");
    }

    /** Signs up the one, while a second server signs up the other. */
    private static Answer meanwhile(String email, String other) {
        return shop.source()
                .meanwhile(
                        () -> shop.execute("insert into customer (email, name) values (?, 'Somebody')", other),
                        () -> shop.post("/customers", form(email, "Zoë", "correct horse")),
                        "into customer");
    }

    @Test
    @Order(5)
    @DisplayName("if the account can't be written, there is no customer either, and it is no conflict")
    void bothOrNone() {
        shop.source().failAt("into account", 1);
        shop.post("/customers", form("zoe@example.org", "Zoë", "correct horse"))
                .isProblem(500, "the insert into account was made to fail");
        shop.source().failAt(null, 0);
        unchanged();

        shop.post("/customers", form("zoe@example.org", "Zoë", "correct horse"))
                .has(201, "the fault is over, and the e-mail is still free");
    }

    @Test
    @Order(6)
    @DisplayName("what is missing or too short is 400, and named")
    void refuses() {
        refused("{\"name\":\"Zoë\",\"password\":\"correct horse\"}", "email");
        refused(form("zoe.example.org", "Zoë", "correct horse"), "email");
        refused(form("zoe@example.org", " ", "correct horse"), "name");
        refused("{\"email\":\"zoe@example.org\",\"password\":\"correct horse\"}", "name");
        refused(form("zoe@example.org", "Zoë", "1234567"), "password");
        refused(form("zoe@example.org", "Zoë", "ééééé"), "password"); // 5 letters, 10 bytes
        refused("{}", "email", "name", "password");
        refused(form("z".repeat(89) + "@example.org", "Zoë", "correct horse"), "email");
        refused(form("zoe@example.org", "Z".repeat(101), "correct horse"), "name");
        refused(form("zoe@example.org", "Zoë", "é".repeat(37)), "password"); // 37 letters, 74 bytes
        unchanged();
        shop.post("/customers", form("z".repeat(88) + "@example.org", "Ë".repeat(100), "é".repeat(36)))
                .has(201, "100 letters, of whatever alphabet, and a password of 72 bytes, are not too many");
        shop.post("/customers", form("zoe@example.org", "Zoë", "12345678")).has(201, "eight letters are enough");
    }

    @Test
    @Order(7)
    @DisplayName("what was typed is taken as it was typed, blanks included")
    void asTyped() {
        shop.post("/customers", form("zoe@localhost", " Zoë  Iris ", "  1234  "))
                .has(
                        201,
                        "the e-mail has an @, which is all that is asked, and the password eight letters, blanks included");
        assertThat(shop.rows("select name from customer where email = 'zoe@localhost'"))
                .as("the name, as it was typed")
                .containsExactly(" Zoë  Iris ");
        String hash = shop.rows("select password_hash from account where customer_id > 12")
                .getFirst();
        assertThat(Me.PASSWORDS.matches("  1234  ", hash))
                .withFailMessage(
                        "the password “  1234  ” doesn't fit its hash: was another text hashed than was typed?")
                .isTrue();

        assertThat(shop.post("/customers", form(" yan@example.org", "Yan", "correct horse"))
                        .status())
                .as("the status for an e-mail that begins with a blank: it may be refused")
                .isIn(201, 400);
        assertThat(shop.rows("select email from customer where email like '%yan@example.org'"))
                .as("an e-mail that was typed as “ yan@example.org”, if it wasn't refused")
                .isSubsetOf(" yan@example.org");
    }

    @Test
    @Order(8)
    @DisplayName("the password is hashed before a connection is borrowed")
    void hashesFirst() throws InterruptedException {
        var seen = new AtomicInteger();
        var watcher = Thread.ofPlatform().start(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                if (shop.source().out() > 0 && isHashing()) seen.incrementAndGet();
            }
        });
        try {
            shop.post("/customers", form("zoe@example.org", "Zoë", "correct horse"))
                    .has(201, "nobody has this e-mail");
        } finally {
            watcher.interrupt();
            watcher.join();
        }

        assertThat(seen.get())
                .as("how often a connection was seen waiting while the password was hashed: hash first, and then begin")
                .isLessThan(3); // one that was given back a moment ago may be seen once
    }

    private static boolean isHashing() {
        return Thread.getAllStackTraces().values().stream()
                .flatMap(Stream::of)
                .anyMatch(frame -> frame.getClassName().endsWith(".BCrypt"));
    }

    /** While it runs, the default locale is a Turkish one. */
    private static Answer inTurkey(Supplier<Answer> request) {
        Locale here = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr-TR"));
        try {
            return request.get();
        } finally {
            Locale.setDefault(here);
        }
    }

    private static void refused(String body, String... fields) {
        Answer answer = shop.post("/customers", body).isProblem(400, "this can't be right: " + body);
        assertThat(answer.json("errors").propertyNames())
                .as("the errors of " + body)
                .containsExactlyInAnyOrder(fields);
    }

    private static void unchanged() {
        assertThat(shop.rows("select (select count(*) from customer), (select count(*) from account)"))
                .as("customers and accounts in the shop")
                .containsExactly("12 | 8");
    }

    private static String said(List<Answer> answers) {
        return answers.stream()
                .filter(answer -> answer.status() >= 500)
                .findFirst()
                .map(Answer::said)
                .orElse("");
    }

    private static String form(String email, String name, String password) {
        return "{\"email\":\"" + email + "\",\"name\":\"" + name + "\",\"password\":\"" + password + "\"}";
    }
}
