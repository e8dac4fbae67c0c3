package bookshop.orm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.fail;

import jakarta.persistence.PersistenceException;
import java.lang.reflect.Field;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import org.hibernate.Session;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("05.10 Merge without losing data")
class Ex10MergeTest {

    private static final String BOOK =
            "select title, price_cents, published_year, isbn, language, publisher_id, genre_id from book where id = 25";
    private static final String PURCHASE = "select status, customer_id, purchased_at from purchase where id = 17";

    @RegisterExtension
    static final Shop shop = Shop.open();

    @Test
    @Order(1)
    @DisplayName("title and price are changed, and all else about the book stays")
    void changesBook() {
        save(session -> Ex10Merge.change(session, new Ex10Merge.BookForm(25L, "Good Omens, illustrated", 1499)));

        assertThat(shop.rows(BOOK))
                .as("the row of “Good Omens”")
                .containsExactly("Good Omens, illustrated | 1499 | 1990 | 9780575048003 | en | 5 | 10");
        assertThat(shop.number("select count(*) from book_author where book_id = 25"))
                .as("the authors of “Good Omens”")
                .isEqualTo(2);
        assertThat(shop.number("select count(*) from book"))
                .as("books in the shop")
                .isEqualTo(63);
    }

    @Test
    @Order(2)
    @DisplayName("what the visitor left alone stays, and 0 is a price")
    void leavesNulls() {
        save(session -> Ex10Merge.change(session, new Ex10Merge.BookForm(25L, null, 0)));
        assertThat(shop.rows("select title, price_cents from book where id = 25"))
                .as("title and price, after a form with the price 0 and no title")
                .containsExactly("Good Omens | 0");

        save(session -> Ex10Merge.change(session, new Ex10Merge.BookForm(26L, "Mort (1987)", null)));
        assertThat(shop.rows("select title, price_cents from book where id = 26"))
                .as("title and price, after a form with a title and no price")
                .containsExactly("Mort (1987) | 899");

        save(session -> Ex10Merge.change(session, new Ex10Merge.BookForm(27L, " ", null)));
        assertThat(shop.rows("select title, price_cents from book where id = 27"))
                .as("title and price, after a form with a blank for a title: only null leaves a field as it was")
                .containsExactly("  | 899");
    }

    @Test
    @Order(3)
    @DisplayName("the book that the session already had is the one that changes")
    void changesManagedBook() {
        save(session -> {
            Book before = session.find(Book.class, 25L);
            before.setPriceCents(1234);
            Book after = Ex10Merge.change(session, new Ex10Merge.BookForm(25L, "Gute Omen", null));

            assertThat(after).as("the book that was returned").isNotNull();
            assertThat(session.contains(after))
                    .as("the returned book is managed by the session")
                    .isTrue();
            assertThat(before.getTitle())
                    .as("the title of the book, where it was loaded before")
                    .isEqualTo("Gute Omen");
        });

        assertThat(shop.rows("select title, price_cents from book where id = 25"))
                .as(
                        "title and price; the caller had set the price to 1234 in the session, and then a form had a title only")
                .containsExactly("Gute Omen | 1234");
    }

    @Test
    @Order(4)
    @DisplayName("a book or a purchase that isn't there is named in the exception")
    void unknown() {
        refuses("book 4711", session -> Ex10Merge.change(session, new Ex10Merge.BookForm(4711L, "Nothing", 1)));
        refuses(
                "purchase 4712",
                session -> Ex10Merge.changeStatus(session, filledIn(4712L, null, PurchaseStatus.PAID)));
        assertThat(shop.rows("select (select count(*) from book), (select count(*) from purchase)"))
                .as("books and purchases in the shop")
                .containsExactly("63 | 20");
    }

    @Test
    @Order(5)
    @DisplayName("a purchase gets its new status and keeps its customer, its time and its lines")
    void changesStatus() {
        List<String> before = shop.rows(PURCHASE);

        save(session -> Ex10Merge.changeStatus(session, filledIn(17L, null, PurchaseStatus.SHIPPED)));

        assertThat(shop.rows(PURCHASE))
                .as("status, customer and time of the purchase; only the status was to change")
                .containsExactly(before.getFirst().replace("PAID", "SHIPPED"));
        assertLinesStay();
    }

    @Test
    @Order(6)
    @DisplayName("what else was filled in is not believed")
    void trustsNothingElse() {
        List<String> before = shop.rows(PURCHASE);

        save(session -> Ex10Merge.changeStatus(
                session, filledIn(17L, session.getReference(Customer.class, 2L), PurchaseStatus.CANCELLED)));

        assertLinesStay();
        assertThat(shop.rows(PURCHASE))
                .as("status, customer and time of the purchase; only the status was to change")
                .containsExactly(before.getFirst().replace("PAID", "CANCELLED"));
    }

    @Test
    @Order(7)
    @DisplayName("the managed purchase is returned, and the one filled in stays outside")
    void managedPurchase() {
        save(session -> {
            Purchase before = session.find(Purchase.class, 17L);
            Purchase filledIn = filledIn(17L, null, PurchaseStatus.SHIPPED);
            Purchase purchase = Ex10Merge.changeStatus(session, filledIn);

            assertThat(purchase).as("the purchase that was returned").isNotNull();
            assertThat(session.contains(purchase))
                    .as("the returned purchase is managed by the session")
                    .isTrue();
            assertThat(session.contains(filledIn))
                    .as("the one that was filled in is managed by the session")
                    .isFalse();
            assertThat(purchase.getStatus())
                    .as("the status of the purchase that was returned")
                    .isEqualTo(PurchaseStatus.SHIPPED);
            assertThat(before.getStatus())
                    .as("the status of the purchase, where it was loaded before")
                    .isEqualTo(PurchaseStatus.SHIPPED);
        });
    }

    @Test
    @Order(7)
    @DisplayName("a line that the caller had just added to the purchase is written")
    void keepsNewLine() {
        save(session -> {
            session.find(Purchase.class, 17L).addLine(session.find(Book.class, 59L), 3);
            Ex10Merge.changeStatus(session, filledIn(17L, null, PurchaseStatus.SHIPPED));
        });

        assertThat(shop.rows("select book_id, quantity from purchase_line where purchase_id = 17 order by book_id"))
                .as(
                        "the lines of the purchase; the caller had added three of book 59 in the session before changeStatus:"
                                + " was the purchase read anew, with refresh?")
                .containsExactly("21 | 1", "22 | 1", "23 | 2", "25 | 1", "59 | 3");
    }

    @Test
    @Order(8)
    @DisplayName("a review that comes back is written, and marked as edited")
    void takesBack() {
        Review dated = detached(13);
        dated.setRating(3);
        dated.setBody("Dated, and dry.");
        save(session -> Ex10Merge.takeBack(session, dated));
        Review silent = detached(14);
        save(session -> Ex10Merge.takeBack(session, silent));

        assertThat(shop.rows("select rating, body, book_id, customer_id from review where id in (13, 14) order by id"))
                .as("the two reviews, with stars, text, book and customer")
                .containsExactly("3 | Dated, and dry. (edited) | 4 | 8", "4 | (edited) | 2 | 1");
        assertThat(shop.number("select count(*) from review"))
                .as("reviews in the shop")
                .isEqualTo(28);

        Review empty = detached(14);
        empty.setBody("");
        save(session -> Ex10Merge.takeBack(session, empty));
        assertThat(shop.rows("select body from review where id = 14"))
                .as("a review whose text is empty, which isn't null")
                .containsExactly(" (edited)");

        Review again = detached(13);
        again.setBook(shop.fromTransaction(session -> session.find(Book.class, 44L)));
        save(session -> Ex10Merge.takeBack(session, again));
        assertThat(shop.rows("select rating, body, book_id, customer_id from review where id = 13"))
                .as("the review, edited once more and moved from book 4 to book 44")
                .containsExactly("3 | Dated, and dry. (edited) (edited) | 44 | 8");
    }

    @Test
    @Order(9)
    @DisplayName("what is set on the returned review is written too")
    void returnsManaged() {
        Review dated = detached(13);
        save(session -> {
            Review review = Ex10Merge.takeBack(session, dated);
            assertThat(review).as("the review that was returned").isNotNull();
            assertThat(review.getBody())
                    .as("the text of the review that was returned")
                    .isEqualTo("Dated examples. (edited)");
            review.setRating(1);
        });

        assertThat(shop.rows("select rating, body from review where id = 13"))
                .as("stars and text of the review; the stars were set to 1 on the object that takeBack returned")
                .containsExactly("1 | Dated examples. (edited)");
    }

    @Test
    @Order(10)
    @DisplayName("what else the caller changed is written, and nothing is if the caller rolls back")
    void callersTransaction() {
        keepsPending("change", session -> Ex10Merge.change(session, new Ex10Merge.BookForm(25L, "Gute Omen", 999)));
        keepsPending(
                "changeStatus",
                session -> Ex10Merge.changeStatus(session, filledIn(17L, null, PurchaseStatus.SHIPPED)));
        Review dated = detached(13);
        keepsPending("takeBack", session -> Ex10Merge.takeBack(session, dated));

        rolledBack(session -> Ex10Merge.change(session, new Ex10Merge.BookForm(26L, "Gevatter Tod", 1)));
        assertThat(shop.rows("select title, price_cents from book where id = 26"))
                .as("title and price of a book; change ran in a transaction that the caller rolled back")
                .containsExactly("Mort | 899");
        rolledBack(session -> Ex10Merge.changeStatus(session, filledIn(17L, null, PurchaseStatus.CANCELLED)));
        assertThat(shop.rows("select status from purchase where id = 17"))
                .as("the status of a purchase; changeStatus ran in a transaction that the caller rolled back")
                .containsExactly("SHIPPED");
        Review silent = detached(14);
        silent.setRating(1);
        rolledBack(session -> Ex10Merge.takeBack(session, silent));
        assertThat(shop.rows("select rating, body from review where id = 14"))
                .as("stars and text of a review; takeBack ran in a transaction that the caller rolled back")
                .containsExactly("4 | null");
    }

    private static void keepsPending(String method, Consumer<Session> work) {
        String email = method.toLowerCase(Locale.ROOT) + "@example.org";
        save(session -> {
            session.find(Customer.class, 8L).setEmail(email);
            work.accept(session);
        });
        assertThat(shop.rows("select email from customer where id = 8"))
                .as("the e-mail of a customer, which the caller had changed in the session before " + method)
                .containsExactly(email);
    }

    private static void rolledBack(Consumer<Session> work) {
        try (Session session = shop.factory().openSession()) {
            session.beginTransaction();
            work.accept(session);
            if (session.getTransaction().isActive()) {
                session.getTransaction().rollback();
            }
        }
    }

    /** In a transaction. A complaint about the form's empty fields gets a sentence that says where it comes from. */
    private static void save(Consumer<Session> work) {
        try {
            shop.inTransaction(work);
        } catch (NullPointerException e) {
            throw new AssertionError("a NullPointerException: what does a null in the form stand for?", e);
        } catch (PersistenceException e) {
            String hint = e.getMessage().toLowerCase(Locale.ROOT).contains("null")
                    ? "\nAn object made from a form has gaps. What copies all of it, gaps included, into the row, or which"
                            + " null was set?"
                    : "";
            throw new AssertionError("the change can't be written: " + e.getMessage() + hint, e);
        }
    }

    private static void refuses(String what, Consumer<Session> work) {
        Throwable thrown = catchThrowable(() -> shop.inTransaction(work));
        if (thrown instanceof AssertionError error) {
            throw error;
        }
        if (thrown == null) {
            fail("nothing was thrown for " + what + ", which isn't there");
        }
        if (!(thrown instanceof NoSuchElementException)) {
            fail("the exception for " + what + ", which isn't there, should be a NoSuchElementException, but it is "
                    + thrown);
        }
        assertThat(String.valueOf(thrown.getMessage()))
                .as("the message of the exception for " + what + ", which isn't there")
                .contains(what.replaceAll("\\D", ""));
    }

    private static void assertLinesStay() {
        assertThat(shop.rows("select book_id, quantity from purchase_line where purchase_id = 17 order by book_id"))
                .as("the lines of the purchase, book and quantity; the form didn't know them")
                .containsExactly("21 | 1", "22 | 1", "23 | 2", "25 | 1");
    }

    private static Review detached(long id) {
        return shop.fromTransaction(session -> session.find(Review.class, id));
    }

    /** As a web framework does it: by name, past the constructor. */
    private static Purchase filledIn(Long id, Customer customer, PurchaseStatus status) {
        var purchase =
                customer == null ? new Purchase() : new Purchase(customer, Instant.parse("2020-02-02T02:02:02Z"));
        try {
            Field field = Purchase.class.getDeclaredField("id");
            field.setAccessible(true);
            field.set(purchase, id);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
        purchase.setStatus(status);
        return purchase;
    }
}
