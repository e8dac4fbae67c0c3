package bookshop.orm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("Detached objects")
class Step3DetachedTest {

    @RegisterExtension
    static final Shop shop = Shop.open();

    @Test
    @DisplayName("a change after the session is not written")
    void changedAfterwards() {
        assertThat(Step3Detached.changedAfterwards(shop.factory())).isEqualTo("rating 3");
    }

    @Test
    @DisplayName("merge writes what the argument held then, and what the result gets later")
    void merged() {
        assertThat(Step3Detached.merged(shop.factory())).isEqualTo("rating 4: Better the second time.");
    }

    @Test
    @DisplayName("persist refuses an object that is in the table")
    void persistedAgain() {
        assertThat(Step3Detached.persistedAgain(shop.factory())).isEqualTo("EntityExistsException");
    }

    @Test
    @DisplayName("an association can't be loaded after the session")
    void tooLate() {
        assertThat(Step3Detached.tooLate(shop.factory())).containsExactly("Good Omens", "LazyInitializationException");
    }

    @Test
    @DisplayName("the id of a lazy association is known without a session")
    void idWithoutSession() {
        Book book = shop.fromTransaction(session -> session.find(Book.class, 25L));

        assertThat(book.getPublisher().getId()).isEqualTo(5L);
    }

    @Test
    @DisplayName("a lazy proxy of any entity tells its id without being loaded")
    void idWithoutLoading() {
        List<String> ran = shop.statements(() -> shop.inTransaction(session -> {
            assertThat(session.getReference(Author.class, 21L).getId()).isEqualTo(21L);
            assertThat(session.getReference(Book.class, 25L).getId()).isEqualTo(25L);
            assertThat(session.getReference(Customer.class, 1L).getId()).isEqualTo(1L);
            assertThat(session.getReference(Genre.class, 10L).getId()).isEqualTo(10L);
            assertThat(session.getReference(Publisher.class, 5L).getId()).isEqualTo(5L);
            assertThat(session.getReference(Purchase.class, 17L).getId()).isEqualTo(17L);
            assertThat(session.getReference(Review.class, 13L).getId()).isEqualTo(13L);
            assertThat(session.getReference(Stock.class, 25L).getBookId()).isEqualTo(25L);
            var line = new PurchaseLineId(17L, 25L);
            assertThat(session.getReference(PurchaseLine.class, line).getId()).isEqualTo(line);
            var link = new BookAuthorId(25L, 21L);
            assertThat(session.getReference(BookAuthor.class, link).getId()).isEqualTo(link);
        }));

        assertThat(ran).isEmpty();
    }
}
