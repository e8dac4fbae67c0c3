package bookshop.orm;

import static org.assertj.core.api.Assertions.assertThat;

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

        assertThat(shop.factory().getPersistenceUnitUtil().getIdentifier(book.getPublisher()))
                .isEqualTo(5L);
    }
}
